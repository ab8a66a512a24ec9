namespace Hokusai.Core.S3.Risk;

/// <summary>One check of a bucket's lifecycle rules. It takes values and returns values.</summary>
internal abstract class LifecycleCheck
{
    /// <summary>The stable identifier.</summary>
    public abstract string Id { get; }

    /// <summary>What it finds.</summary>
    public abstract LifecycleRiskKind Kind { get; }

    /// <summary>Whether its corrections need the bucket's versioning, which they turn on.</summary>
    public virtual bool EnablesVersioning => false;

    /// <summary>The risks, and what could not be told.</summary>
    public abstract IEnumerable<RiskDraft> Find(RiskCase bucket);

    /// <summary>The same with their correction.</summary>
    public IEnumerable<LifecycleRisk> Check(RiskCase bucket) => bucket.Together(this, [.. Find(bucket)]);
}
