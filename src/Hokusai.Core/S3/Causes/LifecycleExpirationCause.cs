using Hokusai.Core.Rds.Causes;
using Hokusai.Core.S3.Changes;
using Hokusai.Core.S3.Configuration;

namespace Hokusai.Core.S3.Causes;

/// <summary>
/// A lifecycle rule deleted the objects. By bucket:
/// <list type="bullet">
/// <item>Proven: S3 says so itself (access log or event), a record of the trail carries the rules in force then, and every deletion fits one and the same rule: enabled, of that action, for those keys, and due.</item>
/// <item>Likely: S3 says so itself, but the rules are known from the account's answer of today alone, several fit, none does, or none is known.</item>
/// <item>Possible: a record puts rules that expire objects, and nothing could have shown what they deleted: the bucket has no access log after that, and no deletion is recorded.</item>
/// </list>
/// </summary>
internal static class LifecycleExpirationCause
{
    /// <summary>The causes, one a bucket.</summary>
    public static IEnumerable<WeighedCause> Of(DeletionCase incident)
    {
        var byBucket = incident.Deletions.Where(deletion => deletion.Origin == S3DeletionOrigin.Lifecycle).GroupBy(deletion => deletion.Bucket, StringComparer.Ordinal).ToList();
        return byBucket.Select(bucket => new WeighedCause(Recorded(incident.Evidence, [.. bucket]), bucket.Sum(deletion => deletion.Objects)))
            .Concat(Unseen(incident).Select(cause => new WeighedCause(cause, 0)));
    }

    private static RootCause Recorded(S3Evidence evidence, IReadOnlyList<S3Deletion> deletions)
    {
        var bucket = deletions[0].Bucket;
        var found = deletions.Select(deletion => Explain(evidence, deletion)).ToList();
        var rules = found.SelectMany(each => each.Rules).DistinctBy(rule => (rule.Id, LifecycleText.Of(rule))).ToList();
        var putBy = found.Select(each => each.InForce?.PutBy).OfType<BucketLifecycleChange>().DistinctBy(change => change.Change.Evidence).ToList();
        var isOne = rules.Count == 1 && found.TrueForAll(each => each.Rules.Count == 1);
        var isRecorded = found.TrueForAll(each => each.InForce is { PutBy: not null, Configuration.IsIncomplete: false });
        return new RootCause
        {
            Kind = RootCauseKind.LifecycleExpiration,
            Confidence = isOne && isRecorded ? Confidence.Proven : Confidence.Likely,
            Title = Title(bucket, rules, isOne, putBy),
            Explanation = CauseText.Sentences(Sentences(evidence, deletions, rules, putBy, found)),
            Resources = [bucket],
            EvidenceFor = [.. DeletionText.Pointers(deletions), .. putBy.Select(change => change.Change.Evidence), .. putBy.Count == 0 ? rules.Select(rule => rule.Evidence).OfType<Evidence>() : []],
            EvidenceAgainst = [.. found.Where(each => each is { InForce: not null, Rules.Count: 0 }).Select(each => each.Deletion.Evidence).Take(5)],
            Missing = [.. Missing(bucket, found.Exists(each => each.InForce is null), isRecorded, isOne, rules.Count)],
            Remediation = S3Remedies.AgainstLifecycle(bucket, evidence.VersioningAt(bucket, deletions[0].First)),
        };
    }

    private static (S3Deletion Deletion, RulesInForce? InForce, IReadOnlyList<LifecycleRule> Rules) Explain(S3Evidence evidence, S3Deletion deletion)
    {
        var inForce = evidence.RulesAt(deletion.Bucket, deletion.First);
        return (deletion, inForce, inForce is null ? [] : ExpiringRules.Fitting(inForce.Configuration, deletion, evidence.VersioningAt(deletion.Bucket, deletion.First), evidence.Written));
    }

    private static string Title(string bucket, List<LifecycleRule> rules, bool isOne, List<BucketLifecycleChange> putBy)
    {
        var what = isOne ? $"The lifecycle rule {Name(rules[0])} of {bucket} ({LifecycleText.Of(rules[0])}) deleted the objects"
            : rules.Count == 0 ? $"A lifecycle rule of {bucket} deleted the objects"
            : $"Lifecycle rules of {bucket} deleted the objects: {CauseText.List(rules.Select(rule => Name(rule)))}";
        return putBy is [var change] ? $"{what}; {change.Change.Actor.Name} put it at {CauseText.At(change.Change.Time)}" : what;
    }

    private static IEnumerable<string> Sentences(
        S3Evidence evidence, IReadOnlyList<S3Deletion> deletions, List<LifecycleRule> rules, List<BucketLifecycleChange> putBy,
        List<(S3Deletion Deletion, RulesInForce? InForce, IReadOnlyList<LifecycleRule> Rules)> found)
    {
        yield return $"S3 itself expired {DeletionText.HowMuch(deletions)} of {DeletionText.Where(deletions)}, {DeletionText.When(deletions)} ({CauseText.List(deletions.Select(deletion => deletion.Operation))}).";
        foreach (var change in putBy.Take(3))
        {
            yield return $"{CauseText.Who(change.Change.Actor)} called {change.Change.EventName} at {CauseText.At(change.Change.Time)}. {change.Change.Effect}";
        }

        if (putBy.Count == 0 && found.Any(each => each.InForce is not null))
        {
            yield return $"The rules are those that the account answers today: {LifecycleText.Of(found.First(each => each.InForce is not null).InForce!.Configuration)}.";
        }

        var written = deletions.SelectMany(deletion => deletion.SampleKeys.Select(key => evidence.Written.TryGetValue((deletion.Bucket, key), out var created) ? (DateTimeOffset?)created : null)).OfType<DateTimeOffset>().ToList();
        if (written.Count > 0 && rules is [{ Expiration.Days: { } days }])
        {
            yield return $"Keys whose writing is in the logs were due: one of {CauseText.At(written.Min())} on {CauseText.At(ExpiringRules.DueAt(written.Min(), days))}.";
        }

        yield return "CloudTrail has no record of what lifecycle rules delete; a bucket policy does not stop them.";
    }

    private static string Name(LifecycleRule rule) => rule.Id is { } id ? VisibleText.Of(id) : "without an ID";

    private static IEnumerable<string> Missing(string bucket, bool areRulesUnknown, bool isRecorded, bool isOne, int rules)
    {
        if (areRulesUnknown)
        {
            yield return $"The lifecycle rules of {bucket} at that time: the trail's PutBucketLifecycle from before, or aws s3api get-bucket-lifecycle-configuration --bucket {bucket}.";
        }
        else if (!isRecorded)
        {
            yield return $"Who put the rules of {bucket}, and when: the trail's PutBucketLifecycle from before the first deletion. What the account answers today may be newer.";
        }

        if (!isOne && rules > 1)
        {
            yield return "When the objects were created and how they were tagged, which would tell the rules apart: an S3 Inventory, or access logs that reach back to their upload.";
        }
    }

    // Nothing shows what a rule deletes where there are no access logs: that somebody put it is all there is.
    private static IEnumerable<RootCause> Unseen(DeletionCase incident)
        => from change in incident.Changes
           where change is { Change.Succeeded: true, After: not null } && BringsExpiration(change)
           let bucket = change.Change.Bucket
           where !incident.Evidence.Deletions.Any(deletion => deletion.Bucket == bucket) && !incident.Evidence.HasLogsAfter(bucket, change.Change.Time)
           group change by bucket into ofBucket
           let last = ofBucket.Last()
           select new RootCause
           {
               Kind = RootCauseKind.LifecycleExpiration,
               Confidence = Confidence.Possible,
               Title = $"{last.Change.Actor.Name} put lifecycle rules on {ofBucket.Key} that delete objects ({LifecycleText.Of(last.After!)})",
               Explanation = $"{CauseText.Who(last.Change.Actor)} called {last.Change.EventName} at {CauseText.At(last.Change.Time)}. {last.Change.Effect} "
                   + "Nothing in the evidence could show what the rules deleted since: CloudTrail does not record it, and no access logs of the bucket from then on were read.",
               Resources = [ofBucket.Key],
               EvidenceFor = [.. ofBucket.Select(change => change.Change.Evidence)],
               Missing = [$"The server access logs of {ofBucket.Key} since {CauseText.At(last.Change.Time)} (S3.EXPIRE.OBJECT, S3.CREATE.DELETEMARKER), or S3's events (s3:LifecycleExpiration:*). Lifecycle deletions are not in CloudTrail, data events or not.{incident.Evidence.WhereLogsAre(ofBucket.Key)}"],
               Remediation = S3Remedies.AgainstLifecycle(ofBucket.Key, incident.Evidence.VersioningAt(ofBucket.Key, last.Change.Time)),
           };

    // Where the rules before are known, they must not have expired the same.
    private static bool BringsExpiration(BucketLifecycleChange change)
        => change.After!.Rules.Any(rule => ExpiringRules.Expires(rule) && (change.Before is null || !change.Before.Rules.Any(before => before.IsEnabled && LifecycleText.Of(before) == LifecycleText.Of(rule))));
}
