using Hokusai.Core.S3.Configuration;
using Hokusai.Core.Trail;

namespace Hokusai.Core.S3.Changes;

/// <summary>
/// The lifecycle rules of buckets over time, from the calls that changed them. Records may come in any order and more than once, and the history is the same.
/// Not thread-safe.
/// </summary>
/// <param name="report">Hears of rules in records that could not be read.</param>
internal sealed class LifecycleHistory(Action<ReadProblem> report)
{
    private readonly List<LifecycleCall> _calls = [];
    private readonly EventIdSet _events = new();

    /// <summary>Considers a record; false where it is no change of lifecycle rules.</summary>
    public bool Add(TrailEvent record)
    {
        if (LifecycleCall.Read(record, report) is not { } call)
        {
            return false;
        }

        if (_events.Add(call.EventId))
        {
            _calls.Add(call);
        }

        return true;
    }

    /// <summary>The changes and attempts in order of time, each with what it changed.</summary>
    /// <param name="sessions">The Terraform runs, where they are known.</param>
    public IReadOnlyList<BucketLifecycleChange> Build(IReadOnlyList<TerraformSession>? sessions = null)
    {
        var keys = new SessionKeyAssigner(sessions ?? []);
        return
        [
            .. _calls.GroupBy(call => call.Record.Bucket, StringComparer.Ordinal)
                .SelectMany(bucket => OfBucket(bucket.OrderBy(call => call.Record.Time).ThenBy(call => call.EventId, StringComparer.Ordinal), keys))
                .OrderBy(change => change.Change.Time)
                .ThenBy(change => change.Change.Bucket, StringComparer.Ordinal)
                .ThenBy(change => change.Change.Evidence.EventId, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<BucketLifecycleChange> OfBucket(IEnumerable<LifecycleCall> calls, SessionKeyAssigner keys)
    {
        LifecycleConfiguration? before = null;
        foreach (var call in calls)
        {
            var change = call.Record with
            {
                IsBeforeKnown = before is not null,
                Rules = call.After is null ? [] : LifecycleDifference.Of(before, call.After),
                SessionKey = keys.KeyOf(call.Record.Actor, call.Record.Time),
            };
            yield return new BucketLifecycleChange(change with { Effect = Effect(change, before, call.After) }, before, call.After);
            if (change.Succeeded)
            {
                // A Put whose rules the record does not carry, or not readably, leaves what nobody knows.
                before = call.After is { IsIncomplete: false } ? call.After : null;
            }
        }
    }

    private static string Effect(LifecycleChange change, LifecycleConfiguration? before, LifecycleConfiguration? after)
    {
        if (after is null)
        {
            return "The record does not carry the rules that were put.";
        }

        var now = LifecycleText.Of(after);
        var was = before is null ? "not in the evidence" : LifecycleText.Of(before);
        return !change.Succeeded ? $"It failed ({change.ErrorCode}); it would have been: {now}."
            : before is not null && LifecycleText.AreSame(before, after) ? $"What happens to objects stays the same: {now}."
            : $"Since then: {now}. Before: {was}.";
    }
}
