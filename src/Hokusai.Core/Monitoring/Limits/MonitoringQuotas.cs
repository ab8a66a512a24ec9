namespace Hokusai.Core.Monitoring.Limits;

/// <summary>
/// The quotas of an account that monitoring counts against. AWS raises most of them on request: where there is more than a quota's default already, it was raised,
/// and the service itself says where it ends.
/// </summary>
public sealed record MonitoringQuotas
{
    private const string EventBridge = "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html";
    private const string Logs = "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutMetricFilter.html";

    // Cape Town and Milan: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html
    private static readonly string[] s_regionsOfFewerRules = ["af-south-1", "eu-south-1"];

    /// <summary>Rules on one event bus; 300 unless raised, in Cape Town and Milan 100: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html</summary>
    public int RulesPerBus { get; init; } = 300;

    /// <summary>Targets of one rule; 5 unless raised: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html</summary>
    public int TargetsPerRule { get; init; } = 5;

    /// <summary>Metric filters of one log group, which is never raised: https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutMetricFilter.html</summary>
    public int FiltersPerLogGroup { get; init; } = 100;

    /// <summary>The quotas of a Region as they are by default.</summary>
    /// <param name="region">The Region.</param>
    public static MonitoringQuotas Of(string region) => s_regionsOfFewerRules.Contains(region, StringComparer.Ordinal) ? new() { RulesPerBus = 100 } : new();

    /// <summary>What speaks against one more rule on a bus; null where nothing does.</summary>
    /// <param name="desired">The rule.</param>
    /// <param name="count">How many the bus has.</param>
    public ReadProblem? OneMoreRule(DesiredResource desired, int count) => OneMore(desired, count, RulesPerBus, "the event bus", "rules", EventBridge);

    /// <summary>What speaks against one more target of a rule; null where nothing does.</summary>
    /// <param name="desired">The target.</param>
    /// <param name="count">How many the rule has.</param>
    public ReadProblem? OneMoreTarget(DesiredResource desired, int count) => OneMore(desired, count, TargetsPerRule, "the rule", "targets", EventBridge);

    /// <summary>What speaks against one more metric filter of a log group; null where nothing does.</summary>
    /// <param name="desired">The filter.</param>
    /// <param name="count">How many the log group has.</param>
    public ReadProblem? OneMoreFilter(DesiredResource desired, int count) => OneMore(desired, Math.Min(count, FiltersPerLogGroup), FiltersPerLogGroup, "the log group", "metric filters", Logs);

    private static ReadProblem? OneMore(DesiredResource desired, int count, int most, string holder, string things, string source)
    {
        ArgumentNullException.ThrowIfNull(desired);
        return count != most ? null : LimitProblem.Of(
            desired,
            MonitoringLimitErrorIds.LimitReached,
            $"There would be one more than the quota allows: {holder} has {count} {things} of {most} ({source}).",
            LimitProblem.MakeRoom);
    }
}
