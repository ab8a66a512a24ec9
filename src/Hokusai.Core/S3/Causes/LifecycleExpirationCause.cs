using Hokusai.Core.Rds.Causes;
using Hokusai.Core.S3.Changes;
using Hokusai.Core.S3.Configuration;

namespace Hokusai.Core.S3.Causes;

/// <summary>
/// A lifecycle rule deleted the objects. By bucket:
/// <list type="bullet">
/// <item>Proven: S3 says so itself (access log or event), a record of the trail carries the rules in force then, and every deletion fits one rule and no other: enabled, of that action, for all of those keys and sizes, and due.</item>
/// <item>Likely: S3 says so itself, but the rules are known from the account's answer of today alone, several fit, none does, one fits a part, or none is known.</item>
/// <item>Possible: a record puts rules that delete objects or versions, they were in force at a midnight, and nothing could have shown what they deleted: the bucket's access logs do not reach beyond a day after it, and no record of S3's is of a deletion since. What others deleted rules nothing out.</item>
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
        var isSure = found.TrueForAll(each => each.Rules is [var rule] && ExpiringRules.IsForAll(rule, each.Deletion));
        var isRecorded = found.TrueForAll(each => each.InForce is { PutBy: not null, Configuration.IsIncomplete: false });
        return new RootCause
        {
            Kind = RootCauseKind.LifecycleExpiration,
            Confidence = isSure && isRecorded ? Confidence.Proven : Confidence.Likely,
            Title = Title(bucket, rules, isSure, putBy),
            Explanation = CauseText.Sentences(Sentences(evidence, deletions, rules, putBy, found)),
            Resources = [bucket],
            EvidenceFor = [.. DeletionText.Pointers(deletions), .. putBy.Select(change => change.Change.Evidence), .. putBy.Count == 0 ? rules.Select(rule => rule.Evidence).OfType<Evidence>() : []],
            EvidenceAgainst = [.. found.Where(each => each.InForce is not null && !IsExplained(each.Deletion, each.Rules)).Select(each => each.Deletion.Evidence).Take(5)],
            Missing = [.. Missing(bucket, found.Exists(each => each.InForce is null), isRecorded, found.Exists(each => each.Rules.Count > 1)), .. Unexplained(found)],
            Remediation = S3Remedies.AgainstLifecycle(bucket, evidence.VersioningAt(bucket, deletions[0].First)),
        };
    }

    private static (S3Deletion Deletion, RulesInForce? InForce, IReadOnlyList<LifecycleRule> Rules) Explain(S3Evidence evidence, S3Deletion deletion)
    {
        var inForce = evidence.RulesAt(deletion.Bucket, deletion.First);
        return (deletion, inForce, inForce is null ? [] : ExpiringRules.Fitting(inForce.Configuration, deletion, evidence.VersioningAt(deletion.Bucket, deletion.First), evidence.Written));
    }

    private static string Title(string bucket, List<LifecycleRule> rules, bool isSure, List<BucketLifecycleChange> putBy)
    {
        if (rules.Count == 0)
        {
            return $"A lifecycle rule of {bucket} deleted the objects";
        }

        var what = rules.Count == 1 && isSure ? $"The lifecycle rule {Name(rules[0])} of {bucket} ({LifecycleText.Of(rules[0])}) deleted the objects"
            : rules is [var part] ? $"Lifecycle rules of {bucket} deleted the objects, {Name(part)} not all of them"
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

    private static IEnumerable<string> Missing(string bucket, bool areRulesUnknown, bool isRecorded, bool fitSeveral)
    {
        if (areRulesUnknown)
        {
            yield return $"The lifecycle rules of {bucket} at that time: the trail's PutBucketLifecycle from before, or aws s3api get-bucket-lifecycle-configuration --bucket {bucket}.";
        }
        else if (!isRecorded)
        {
            yield return $"Who put the rules of {bucket}, and when: the trail's PutBucketLifecycle from before the first deletion. What the account answers today may be newer.";
        }

        if (fitSeveral)
        {
            yield return "When the objects were created and how they were tagged, which would tell the rules apart: an S3 Inventory, or access logs that reach back to their upload.";
        }
    }

    // Rules that each fit a part may fit the whole together.
    private static bool IsExplained(S3Deletion deletion, IReadOnlyList<LifecycleRule> rules)
        => rules.Count > 1 || (rules is [var rule] && ExpiringRules.IsForAll(rule, deletion));

    private static IEnumerable<string> Unexplained(List<(S3Deletion Deletion, RulesInForce? InForce, IReadOnlyList<LifecycleRule> Rules)> found)
    {
        if (found.Find(each => each.InForce is not null && !IsExplained(each.Deletion, each.Rules)) is { Deletion: not null } left)
        {
            yield return left.Rules is [var rule]
                ? $"The rule that deleted what {Name(rule)} is not for ({LifecycleText.Filter(rule.Filter)}) below {left.Deletion.Bucket}/{left.Deletion.Prefix}: a Put of rules that the evidence lacks, from before {CauseText.At(left.Deletion.First)}."
                : $"The rule that deleted objects below {left.Deletion.Bucket}/{left.Deletion.Prefix}: none of those known at that time fits. A Put of rules that the evidence lacks, from before {CauseText.At(left.Deletion.First)}, may have it.";
        }
    }

    // Nothing shows what a rule deletes where there are no access logs: that somebody put it is all there is.
    private static IEnumerable<RootCause> Unseen(DeletionCase incident)
        => from change in incident.Changes
           where change is { Change.Succeeded: true, After: not null } && BringsExpiration(change)
           let bucket = change.Change.Bucket
           where !HasShown(incident.Evidence, bucket, change.Change.Time) && !IsGoneBeforeItRan(change, incident.Changes)
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

    // S3 runs the rules once a day: what the first run after the change deleted is in the logs a day after that midnight at the latest.
    private static bool HasShown(S3Evidence evidence, string bucket, DateTimeOffset put)
        => evidence.Deletions.Any(deletion => deletion.Bucket == bucket && deletion.Origin == S3DeletionOrigin.Lifecycle && deletion.Last >= put)
            || evidence.HasLogsAfter(bucket, FirstRun(put).AddDays(1));

    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/intro-lifecycle-rules.html: actions are due at midnight UTC.
    private static DateTimeOffset FirstRun(DateTimeOffset put) => ExpiringRules.DueAt(put, 0);

    // Of the rules that it brought, none was left at the first midnight.
    private static bool IsGoneBeforeItRan(BucketLifecycleChange change, IReadOnlyList<BucketLifecycleChange> changes)
        => changes.Where(next => next.Change.Bucket == change.Change.Bucket && next.Change.Succeeded && next.Change.Time > change.Change.Time && next.Change.Time < FirstRun(change.Change.Time))
            .Any(next => next.After is { IsIncomplete: false } after && Brought(change).All(rule => !Has(after, rule)));

    private static bool BringsExpiration(BucketLifecycleChange change) => Brought(change).Any();

    // Where the rules before are known, they must not have deleted the same.
    private static IEnumerable<LifecycleRule> Brought(BucketLifecycleChange change)
        => change.After!.Rules.Where(rule => ExpiringRules.Deletes(rule) && (change.Before is null || !Has(change.Before, rule)));

    private static bool Has(LifecycleConfiguration configuration, LifecycleRule rule) => configuration.Rules.Any(other => ExpiringRules.DeletesNoLater(other, rule));
}
