namespace Hokusai.Core.S3.Risk.Checks;

/// <summary>
/// HKS-S3-017: nothing would record what expires. CloudTrail does not: https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-and-other-bucket-config.html.
/// </summary>
internal sealed class UnobservableDeletionCheck : LifecycleCheck
{
    private const string Advice = "Turn on server access logging (S3.EXPIRE.OBJECT), EventBridge, or a notification of s3:LifecycleExpiration:*. Logs are stored and billed; EventBridge bills what its rules match.";

    public override string Id => "HKS-S3-017";

    public override LifecycleRiskKind Kind => LifecycleRiskKind.UnobservableDeletion;

    public override IEnumerable<RiskDraft> Find(RiskCase bucket)
    {
        var deleting = bucket.Active.Where(rule => RiskCase.DaysUntilExpiration(rule.Rule) is not null || rule.Rule.NoncurrentVersionExpiration is not null).ToList();
        var (logs, events) = (bucket.Bucket.AccessLogTarget, bucket.Bucket.Events);
        if (deleting.Count == 0 || logs is { IsKnown: true, Value: not null } || events is { IsKnown: true, Value.TellsExpirations: true })
        {
            return [];
        }

        if (!logs.IsKnown)
        {
            return [bucket.Unknown(this, null, Severity.Medium, "Whether anything records what its rules delete cannot be told.", logs)];
        }

        return events.IsKnown
            ? [bucket.Risk(
                this, null, Severity.Medium,
                $"Rules delete objects ({string.Join(", ", deleting.Take(3).Select(RiskCase.NameOf))}), and nothing records which: the bucket has no access logs and tells nobody of expirations, and CloudTrail does not see what S3 itself deletes. "
                    + "Afterwards, nobody can say what is gone.",
                Advice, null)]
            : [bucket.Unknown(this, null, Severity.Medium, "Whether anything records what its rules delete cannot be told.", events)];
    }
}
