using System.Globalization;
using Hokusai.Core.Rds.Causes;
using Hokusai.Core.S3.Changes;
using Hokusai.Core.S3.Configuration;

namespace Hokusai.Core.S3.Causes;

/// <summary>What made a deletion possible, worse or invisible, bucket by bucket.</summary>
internal static class DeletionFindings
{
    /// <summary>The findings about the buckets concerned, worst first.</summary>
    public static IReadOnlyList<Finding> Of(DeletionCase incident)
        => [.. incident.Deletions.Select(deletion => deletion.Bucket).Concat(incident.Changes.Where(change => change.Change.Succeeded).Select(change => change.Change.Bucket)).Distinct(StringComparer.Ordinal)
            .SelectMany(bucket => OfBucket(bucket, incident))
            .OrderByDescending(finding => finding.Severity)
            .ThenBy(finding => finding.RuleId, StringComparer.Ordinal)
            .ThenBy(finding => finding.Resource, StringComparer.Ordinal)];

    private static IEnumerable<Finding> OfBucket(string bucket, DeletionCase incident)
    {
        var evidence = incident.Evidence;
        var facts = evidence.Buckets.GetValueOrDefault(bucket);
        var deletions = incident.Deletions.Where(deletion => deletion.Bucket == bucket).ToList();
        var inForce = evidence.RulesAt(bucket, DateTimeOffset.MaxValue);
        var expiring = inForce?.Configuration.Rules.Where(ExpiringRules.Expires).ToList() ?? [];
        var rulePointers = expiring.Select(rule => rule.Evidence).OfType<Evidence>().Distinct().ToList();

        // HKS-S3-003: a deletion cannot be undone.
        if (deletions.Count > 0 && facts is { Versioning: BucketVersioning.Unversioned, VersioningEvidence: { } unversioned })
        {
            yield return Make("HKS-S3-003", $"{bucket} keeps no versions", Severity.Medium, Category.Reliability, bucket, "Whatever is deleted or overwritten is gone.", S3Remedies.EnableVersioning(bucket), [unversioned]);
        }

        // HKS-S3-006: nothing records who read and deleted.
        if (facts is { HasAccessLogs: false, LoggingEvidence: { } unlogged })
        {
            yield return Make("HKS-S3-006", $"No access logs of {bucket} are written", Severity.Low, Category.Operations, bucket, "Who read and deleted its objects shows in CloudTrail's data events at most, and what lifecycle rules delete shows nowhere.",
                $"aws s3api put-bucket-logging --bucket {bucket} --bucket-logging-status with a target bucket of its own.", [unlogged]);
        }

        // HKS-S3-007: what expired was still wanted, as failed reads afterwards show.
        var missed = incident.Failures.Where(failure => failure.Bucket == bucket && failure.ErrorCode is "NoSuchKey" or "NoSuchVersion"
            && deletions.Exists(deletion => deletion.Origin == S3DeletionOrigin.Lifecycle && deletion.Prefix == failure.Prefix && deletion.First <= failure.Last)).ToList();
        if (missed.Count > 0)
        {
            yield return Make("HKS-S3-007", $"Lifecycle rules of {bucket} expire objects that are still read", Severity.High, Category.Reliability, bucket,
                string.Create(CultureInfo.InvariantCulture, $"After the expiration, {missed.Sum(failure => failure.Count):N0} read(s) by {CauseText.List(missed.Select(failure => failure.Reader))} failed below {CauseText.List(missed.Select(failure => failure.Prefix))}."),
                "Keep each data class as long as it is read, with a rule of its own: Get-S3LifecycleRisk proposes one.", [.. missed.Take(5).Select(failure => failure.Evidence)]);
        }

        // HKS-S3-008: one rule for everything.
        var whole = expiring.Where(rule => rule.Filter.IsWholeBucket).ToList();
        if (whole.Count > 0)
        {
            yield return Make("HKS-S3-008", $"A rule of {bucket} expires everything in the bucket", Severity.High, Category.Reliability, bucket,
                $"{CauseText.Sentences(whole.Select(rule => $"{(rule.Id is { } id ? VisibleText.Of(id) : "A rule without an ID")} {LifecycleText.Of(rule)}, whatever it is and whoever puts it there later."))}",
                "Give the rule a prefix or a tag.", [.. whole.Select(rule => rule.Evidence).OfType<Evidence>()]);
        }

        // HKS-S3-009: expiration is final.
        var versioning = evidence.VersioningAt(bucket, DateTimeOffset.MaxValue);
        if (expiring.Count > 0 && versioning is BucketVersioning.Unversioned or BucketVersioning.Suspended)
        {
            yield return Make("HKS-S3-009", $"Expiration in {bucket} is for good", Severity.Critical, Category.Reliability, bucket,
                $"Its versioning is {(versioning == BucketVersioning.Suspended ? "suspended" : "off")}, so that nothing is left of what its rules expire ({CauseText.List(expiring.Select(LifecycleText.Of))}).",
                S3Remedies.EnableVersioning(bucket), [.. rulePointers, .. facts?.VersioningEvidence is { } told ? new[] { told } : []]);
        }

        // HKS-S3-017: nothing would show it.
        if (expiring.Count > 0 && facts is { HasAccessLogs: false, NotifiesOfLifecycle: false })
        {
            yield return Make("HKS-S3-017", $"What lifecycle rules delete in {bucket} shows nowhere", Severity.Medium, Category.Operations, bucket,
                "There are neither access logs nor events of expirations, and CloudTrail does not record them.", "Turn access logs or s3:LifecycleExpiration:* events on.", [.. rulePointers, .. facts.LoggingEvidence is { } logging ? new[] { logging } : []]);
        }
    }

    private static Finding Make(string rule, string title, Severity severity, Category category, string bucket, string description, string remediation, IReadOnlyList<Evidence> evidence) => new()
    {
        RuleId = rule,
        Title = title,
        Severity = severity,
        Category = category,
        Resource = bucket,
        Description = description,
        Remediation = remediation,
        Evidence = evidence,
    };
}
