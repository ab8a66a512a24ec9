namespace Hokusai.Core.Monitoring.Limits;

/// <summary>The quotas of an account that monitoring counts against, and that AWS raises on request.</summary>
public sealed record MonitoringQuotas
{
    /// <summary>Rules on one event bus; 300 unless raised: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html</summary>
    public int RulesPerBus { get; init; } = 300;

    /// <summary>Targets of one rule; 5 unless raised: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html</summary>
    public int TargetsPerRule { get; init; } = 5;

    /// <summary>Metric filters of one log group: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/cloudwatch_limits_cwl.html</summary>
    public int FiltersPerLogGroup { get; init; } = 100;

    /// <summary>What speaks against one more rule on a bus; null where nothing does.</summary>
    /// <param name="desired">The rule.</param>
    /// <param name="count">How many the bus has.</param>
    public ReadProblem? OneMoreRule(DesiredResource desired, int count) => OneMore(desired, count, RulesPerBus, "the event bus", "rules");

    /// <summary>What speaks against one more target of a rule; null where nothing does.</summary>
    /// <param name="desired">The target.</param>
    /// <param name="count">How many the rule has.</param>
    public ReadProblem? OneMoreTarget(DesiredResource desired, int count) => OneMore(desired, count, TargetsPerRule, "the rule", "targets");

    /// <summary>What speaks against one more metric filter of a log group; null where nothing does.</summary>
    /// <param name="desired">The filter.</param>
    /// <param name="count">How many the log group has.</param>
    public ReadProblem? OneMoreFilter(DesiredResource desired, int count) => OneMore(desired, count, FiltersPerLogGroup, "the log group", "metric filters");

    private static ReadProblem? OneMore(DesiredResource desired, int count, int most, string holder, string things)
    {
        ArgumentNullException.ThrowIfNull(desired);
        return count < most ? null : LimitProblem.Of(
            desired,
            MonitoringLimitErrorIds.LimitReached,
            $"There would be one more than the quota allows: {holder} has {count} {things} of {most}.",
            "Remove some that are no longer needed, or have the quota raised.");
    }
}
