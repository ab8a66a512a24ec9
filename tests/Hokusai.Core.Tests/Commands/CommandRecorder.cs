using System.Collections.Concurrent;
using Hokusai.Core.Commands;

namespace Hokusai.Core.Tests.Commands;

/// <summary>Keeps what a command writes, and does something at the first sign of progress.</summary>
internal sealed class CommandRecorder(Action? onProgress = null) : ICommandOutput
{
    public ConcurrentQueue<object> Objects { get; } = [];

    public ConcurrentQueue<ReadProblem> Problems { get; } = [];

    public ConcurrentQueue<string> Warnings { get; } = [];

    public void WriteObject(object value) => Objects.Enqueue(value);

    public void WriteProblem(ReadProblem problem) => Problems.Enqueue(problem);

    public void WriteWarning(string message) => Warnings.Enqueue(message);

    public void WriteVerbose(string message)
    {
        // No test asks for details.
    }

    public Task<bool> ConfirmAsync(string target, string action, CancellationToken cancellationToken) => Task.FromResult(true);

    public void WriteProgress(CommandProgress progress) => onProgress?.Invoke();
}
