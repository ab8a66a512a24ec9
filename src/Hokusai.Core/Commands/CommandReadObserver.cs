using System.Collections.Concurrent;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Commands;

/// <summary>
/// Hands what a reading tells to a command's output. A file that is read twice has its problems told once.
/// </summary>
internal sealed class CommandReadObserver(ICommandOutput output) : ITrailReadObserver
{
    private readonly ConcurrentDictionary<(string Source, string ErrorId, string? Position), ReadProblem> _problems = new();
    private readonly ConcurrentDictionary<string, string> _skipped = new(StringComparer.Ordinal);
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

    /// <summary>The files that were left aside.</summary>
    public IReadOnlyCollection<string> Skipped => [.. _skipped.Keys];

    public void OnSkipped(string source, string reason)
    {
        _skipped.TryAdd(source, reason);
        output.WriteVerbose($"{source}: {reason}");
    }

    public void OnInformation(string source, string message) => output.WriteVerbose($"{source}: {message}");

    public void OnProgress(TrailReadProgress progress) => output.WriteProgress(new CommandProgress(_activity, Status(progress), Percent(progress)));

    /// <summary>A reading begins; the one before it is over.</summary>
    public void Begin(string activity)
    {
        Complete();
        _activity = activity;
    }

    public void Complete() => output.WriteProgress(new CommandProgress(_activity, "Done", 100, IsCompleted: true));

    private static string Status(TrailReadProgress progress)
    {
        var unit = progress.Unit ?? "files";
        var status = progress.SourcesTotal is { } total ? $"{progress.SourcesRead:N0} of {total:N0} {unit}" : $"{progress.SourcesRead:N0} {unit}";
        if (progress.Detail is { } detail)
        {
            status += $", {detail}";
        }

        return progress.Remaining is { } remaining ? $"{status}, about {InWords(remaining)} left" : status;
    }

    private static string InWords(TimeSpan time)
        => time < TimeSpan.FromMinutes(1) ? $"{Math.Ceiling(time.TotalSeconds):0} s"
            : time < TimeSpan.FromHours(1) ? $"{Math.Ceiling(time.TotalMinutes):0} min"
            : $"{time.TotalHours:0.0} h";

    private static int? Percent(TrailReadProgress progress)
        => progress.Fraction is { } fraction ? (int)(100 * Math.Clamp(fraction, 0, 1))
            : progress.SourcesTotal is > 0 and { } all ? (int)(100L * progress.SourcesRead / all)
            : null;
}
