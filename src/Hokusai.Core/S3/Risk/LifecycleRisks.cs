using Hokusai.Core.S3.Configuration;
using Hokusai.Core.S3.Risk.Checks;

namespace Hokusai.Core.S3.Risk;

/// <summary>Tells what the lifecycle rules of a bucket would do wrong.</summary>
public static class LifecycleRisks
{
    private static readonly NoLifecycleCheck s_none = new();

    private static readonly LifecycleCheck[] s_checks =
    [
        new InvalidConfigurationCheck(),
        new PermanentExpirationCheck(),
        new WholeBucketExpirationCheck(),
        new ExpirationFloorCheck(),
        new NoncurrentVersionsCheck(),
        new ArchiveAccessCheck(),
        new OverlappingRulesCheck(),
        new MinimumStorageCheck(),
        new UnobservableDeletionCheck(),
        new SmallObjectsCheck(),
        new MultipartAbortCheck(),
    ];

    /// <summary>The risks, the worst first; where the configuration could not be read, that nothing can be told.</summary>
    /// <param name="bucket">What is known of the bucket.</param>
    /// <param name="settings">The limits.</param>
    public static IReadOnlyList<LifecycleRisk> Of(BucketFacts bucket, RiskSettings settings)
    {
        ArgumentNullException.ThrowIfNull(bucket);
        ArgumentNullException.ThrowIfNull(settings);
        if (!bucket.Lifecycle.IsKnown)
        {
            return [new RiskCase(bucket, new LifecycleConfiguration(), settings).Unknown(s_none, null, Severity.Medium, "What its lifecycle rules do cannot be told.", bucket.Lifecycle).Risk];
        }

        var known = new RiskCase(bucket, bucket.Lifecycle.Value ?? new LifecycleConfiguration { Evidence = bucket.Lifecycle.Evidence }, settings);
        return known.Configuration is { Rules.Count: 0, IsIncomplete: false }
            ? [.. s_none.Check(known)]
            : [.. s_checks.SelectMany(check => check.Check(known)).OrderBy(risk => risk.IsUnknown).ThenByDescending(risk => risk.Severity)];
    }
}
