using Hokusai.Reports.Deletions;

namespace Hokusai.Reports.Timeline;

/// <summary>The changes of lifecycle rules and the deletions as entries of the timeline.</summary>
internal static class DeletionEntries
{
    /// <summary>Those that <paramref name="entries"/> lacks.</summary>
    public static IEnumerable<TimelineEntry> Missing(
        Investigation investigation, IReadOnlyList<TimelineEntry> entries, IReadOnlyDictionary<string, string> lanes)
    {
        var changes = entries.Where(e => e.Kind == TimelineEntryKind.LifecycleChange).Select(e => Key(e.Evidence)).ToHashSet(StringComparer.Ordinal);
        var deletions = entries.Where(e => e.Kind == TimelineEntryKind.Deletion).Select(e => (e.Time, Key(e.Evidence))).ToHashSet();
        return investigation.LifecycleChanges.Where(c => !changes.Contains(Key(c.Evidence))).Select(c => Of(c, lanes))
            .Concat(investigation.Deletions.Where(d => !deletions.Contains((d.First, Key(d.Evidence)))).Select(Of))
            .ToList();
    }

    private static string Key(Evidence evidence) => evidence.EventId ?? evidence.ToString();

    private static TimelineEntry Of(LifecycleChange change, IReadOnlyDictionary<string, string> lanes) => new()
    {
        Time = change.Time,
        Kind = TimelineEntryKind.LifecycleChange,
        Lane = change.SessionKey is { } key ? lanes.GetValueOrDefault(key, change.Actor.Name) : change.Actor.Name,
        Title = $"{change.EventName}{DeletionWords.Failure(change)}: {change.Effect}",
        Actor = change.Actor,
        Resource = change.Bucket,
        Succeeded = change.Succeeded,
        SessionKey = change.SessionKey,
        Evidence = change.Evidence,
    };

    private static TimelineEntry Of(S3Deletion deletion) => new()
    {
        Time = deletion.First,
        EndTime = deletion.Last > deletion.First ? deletion.Last : null,
        Kind = TimelineEntryKind.Deletion,
        Lane = deletion.Origin == S3DeletionOrigin.Lifecycle ? DeletionWords.Who(deletion) : deletion.Actor.Name,
        Title = $"{deletion.Operation}: {DeletionWords.HowMany(deletion)}, {DeletionWords.Of(deletion.Effect).ToLowerInvariant()}",
        Actor = deletion.Actor,
        Resource = DeletionWords.Where(deletion),
        Evidence = deletion.Evidence,
    };
}
