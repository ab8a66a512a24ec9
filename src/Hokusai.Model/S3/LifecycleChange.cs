namespace Hokusai;

/// <summary>Somebody changed the lifecycle rules of a bucket, or tried to.</summary>
public sealed record LifecycleChange
{
    /// <summary>When, UTC.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The account of the bucket, as the record tells it; empty where it does not.</summary>
    public string AccountId { get; init; } = "";

    /// <summary>The Region.</summary>
    public string Region { get; init; } = "";

    /// <summary>The bucket.</summary>
    public required string Bucket { get; init; }

    /// <summary>The call: <c>PutBucketLifecycle</c>, <c>PutBucketLifecycleConfiguration</c> or <c>DeleteBucketLifecycle</c>.</summary>
    public required string EventName { get; init; }

    /// <summary>Who made the call.</summary>
    public required Actor Actor { get; init; }

    /// <summary>Whether the call succeeded; attempts are kept too.</summary>
    public bool Succeeded { get; init; } = true;

    /// <summary>Why it failed; null where it did not.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>The Terraform run that it belongs to, as in <see cref="TerraformSession.Key"/>; null where it belongs to none.</summary>
    public string? SessionKey { get; init; }

    /// <summary>
    /// Whether the rules before are known, because an earlier record of the same bucket carries them. Where not, <see cref="Rules"/> lists what was put, as
    /// <see cref="LifecycleRuleChangeKind.Put"/>: it may have been there before.
    /// </summary>
    public bool IsBeforeKnown { get; init; }

    /// <summary>Whether the record carries the rules that were put; a call that deletes them all always does.</summary>
    public bool IsAfterKnown { get; init; }

    /// <summary>What differs, rule by rule and field by field; a Put replaces all rules.</summary>
    public IReadOnlyList<LifecycleRuleChange> Rules { get; init => field = PipelineList.Of(value); } = PipelineList.Of<LifecycleRuleChange>([]);

    /// <summary>What the change does to objects, in one or two sentences.</summary>
    public required string Effect { get; init; }

    /// <summary>The record.</summary>
    public required Evidence Evidence { get; init; }
}
