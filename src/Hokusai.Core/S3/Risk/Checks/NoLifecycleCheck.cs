namespace Hokusai.Core.S3.Risk.Checks;

/// <summary>HKS-S3-016: the bucket has no lifecycle at all, and its cost only grows.</summary>
internal sealed class NoLifecycleCheck : LifecycleCheck
{
    public override string Id => "HKS-S3-016";

    public override LifecycleRiskKind Kind => LifecycleRiskKind.NoLifecycle;

    public override IEnumerable<RiskDraft> Find(RiskCase bucket)
    {
        var standard = BucketStandard.Of(bucket.Bucket, bucket.Settings);
        var draft = bucket.Risk(
            this, null, Severity.Low,
            "The bucket has no lifecycle: nothing in it ever expires or moves, old versions and unfinished uploads stay, and what it costs only grows.",
            standard.ToString(), null);
        yield return draft with { Risk = draft.Risk with { Correction = standard.Configuration } };
    }
}
