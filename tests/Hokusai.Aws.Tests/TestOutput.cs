using System.Collections.Concurrent;
using Hokusai.Core.Commands;

namespace Hokusai.Aws.Tests;

/// <summary>Keeps what a command writes, and answers its questions.</summary>
internal sealed class TestOutput(bool agrees = true) : ICommandOutput
{
    public ConcurrentQueue<object> Objects { get; } = new();

    public ConcurrentQueue<ReadProblem> Problems { get; } = new();

    public ConcurrentQueue<string> Questions { get; } = new();

    public ConcurrentQueue<string> Details { get; } = new();

    public IReadOnlyList<MonitoringLink> Links => [.. Objects.Cast<MonitoringLink>()];

    public MonitoringLink Link(MonitoringCheck check) => Links.Single(link => link.Check == check);

    public void WriteObject(object value) => Objects.Enqueue(value);

    public void WriteProblem(ReadProblem problem) => Problems.Enqueue(problem);

    public void WriteWarning(string message)
    {
        // No test asks for warnings.
    }

    public void WriteVerbose(string message) => Details.Enqueue(message);

    public void WriteProgress(CommandProgress progress)
    {
        // No test asks for progress.
    }

    public Task<bool> ConfirmAsync(string target, string action, CancellationToken cancellationToken)
    {
        Questions.Enqueue(target);
        return Task.FromResult(agrees);
    }
}
