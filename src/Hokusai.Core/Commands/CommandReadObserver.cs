using System.Collections.Concurrent;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Commands;

/// <summary>
/// Hands what a reading tells to a command's output. A file that is read twice has its problems told once.
/// </summary>
internal sealed class CommandReadObserver(ICommandOutput output) : ITrailReadObserver
{
    private readonly ConcurrentDictionary<(string Source, string ErrorId, string? Position), ReadProblem> _problems = new();
    private volatile string _activity = "Reading";

    public IReadOnlyList<ReadProblem> Problems
        => [.. _problems.Values.OrderBy(p => p.Source, StringComparer.Ordinal).ThenBy(p => p.Position, StringComparer.Ordinal)];

    public void OnProblem(ReadProblem problem)
    {
        if (_problems.TryAdd((problem.Source, problem.ErrorId, problem.Position), problem))
        {
            output.WriteProblem(problem);
        }
    }

    public void OnSkipped(string source, string reason) => output.WriteVerbose($"{source}: {reason}");

    public void OnInformation(string source, string message) => output.WriteVerbose($"{source}: {message}");

    public void OnProgress(TrailReadProgress progress)
        => output.WriteProgress(new CommandProgress(
            _activity,
            progress.SourcesTotal is { } total
                ? $"{progress.SourcesRead:N0} of {total:N0} files"
                : $"{progress.SourcesRead:N0} files",
            progress.SourcesTotal is > 0 and { } all ? (int)(100L * progress.SourcesRead / all) : null));

    /// <summary>A reading begins; the one before it is over.</summary>
    public void Begin(string activity)
    {
        Complete();
        _activity = activity;
    }

    public void Complete() => output.WriteProgress(new CommandProgress(_activity, "Done", 100, IsCompleted: true));
}
