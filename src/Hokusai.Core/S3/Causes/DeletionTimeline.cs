using Hokusai.Core.Rds.Causes;
using Hokusai.Core.Rds.Timeline;
using Hokusai.Core.Trail;

namespace Hokusai.Core.S3.Causes;

/// <summary>
/// Decides what records around deletions mean to the incident: other changes of the buckets concerned. Pure. Changes of lifecycle rules and deletions are no part
/// of it: <see cref="Of"/> makes theirs.
/// </summary>
internal sealed class DeletionTimeline(IReadOnlySet<string> buckets) : ITimelineRules
{
    /// <inheritdoc/>
    public TimelineObservation Consider(TrailEvent record)
    {
        // Calls on objects are data events: they are counted, not told one by one.
        if (record.ReadOnly == true || record.EventSource != "s3.amazonaws.com" || Changes.LifecycleCall.EventNames.Contains(record.EventName, StringComparer.Ordinal)
            || !record.EventName.Contains("Bucket", StringComparison.Ordinal) || record.EventName.StartsWith("Get", StringComparison.Ordinal) || record.EventName.StartsWith("List", StringComparison.Ordinal)
            || record.RequestParameters.TextField("bucketName") is not { } bucket || !buckets.Contains(bucket))
        {
            return default;
        }

        return new TimelineObservation(TimelineEntries.Of(record, bucket), Impact: null);
    }

    /// <summary>The lines of changed rules, deletions and Terraform runs, and what else changed around them, in order of time.</summary>
    public static IReadOnlyList<TimelineEntry> Of(
        IEnumerable<LifecycleChange> changes, IEnumerable<S3Deletion> deletions, IReadOnlyList<TerraformSession> sessions, IReadOnlyList<TimelineEntry> related)
        => TimelineEntries.InOrder(changes.Select(Line).Concat(Lines(deletions)), sessions, related);

    private static TimelineEntry Line(LifecycleChange change) => new()
    {
        Time = change.Time,
        Kind = TimelineEntryKind.LifecycleChange,
        Lane = change.Actor.Name,
        Title = $"{change.EventName} of {change.Bucket}{(change.Succeeded ? "" : " failed")}: {(change.Rules.Count == 0 ? change.Effect : CauseText.Clauses(change.Rules.Select(rule => rule.ToString())))}",
        Actor = change.Actor,
        Resource = change.Bucket,
        Succeeded = change.Succeeded,
        SessionKey = change.SessionKey,
        Evidence = change.Evidence,
    };

    // A line a day: rules work on for weeks.
    private static IEnumerable<TimelineEntry> Lines(IEnumerable<S3Deletion> deletions)
        => from deletion in deletions
           group deletion by (deletion.Bucket, deletion.Prefix, deletion.Operation, deletion.Actor.Name, Day: deletion.First.UtcDateTime.Date) into same
           let day = same.ToList()
           let first = day.MinBy(deletion => deletion.First)!
           let last = day.Max(deletion => deletion.Last)
           select new TimelineEntry
           {
               Time = first.First,
               EndTime = last > first.First ? last : null,
               Kind = TimelineEntryKind.Deletion,
               Lane = same.Key.Name,
               Title = $"{same.Key.Operation}: {DeletionText.HowMuch(day)} of {same.Key.Bucket}/{same.Key.Prefix} deleted",
               Actor = first.Actor,
               Resource = same.Key.Bucket,
               Evidence = first.Evidence,
           };
}
