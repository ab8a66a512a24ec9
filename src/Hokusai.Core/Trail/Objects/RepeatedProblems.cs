using System.Collections.Concurrent;

namespace Hokusai.Core.Trail.Objects;

/// <summary>
/// Passes on what a reading tells, but problems that object after object has in common (one missing permission, one archive)
/// only some times, and then their number.
/// </summary>
internal sealed class RepeatedProblems(ITrailReadObserver observer) : ITrailReadObserver
{
    /// <summary>Objects that are named one by one for one kind of problem.</summary>
    public const int MaxNamed = 25;

    private static readonly HashSet<string> s_common =
    [
        ObjectErrorIds.AccessDenied, ObjectErrorIds.CredentialsRejected, ObjectErrorIds.BucketNotFound, ObjectErrorIds.WrongRegion,
        ObjectErrorIds.ObjectArchived, ObjectErrorIds.KeyUnusable, ObjectErrorIds.RequestFailed,
    ];

    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);

    public void OnProblem(ReadProblem problem)
    {
        if (!s_common.Contains(problem.ErrorId) || _counts.AddOrUpdate(problem.ErrorId, 1, static (_, count) => count + 1) <= MaxNamed)
        {
            observer.OnProblem(problem);
        }
    }

    public void OnSkipped(string source, string reason) => observer.OnSkipped(source, reason);

    public void OnProgress(TrailReadProgress progress) => observer.OnProgress(progress);

    public void OnInformation(string source, string message) => observer.OnInformation(source, message);

    /// <summary>The reading is over: tells what was not told one by one.</summary>
    public void Finish(string source)
    {
        foreach (var (errorId, count) in _counts.Where(static entry => entry.Value > MaxNamed).OrderBy(static entry => entry.Key, StringComparer.Ordinal))
        {
            observer.OnProblem(new ReadProblem
            {
                Source = source,
                ErrorId = ObjectErrorIds.MoreObjects,
                Position = errorId,
                Reason = $"{count - MaxNamed} more objects could not be read for the same reason ({errorId}); they are not listed.",
            });
        }
    }
}
