using Hokusai.Core.S3.Configuration;

namespace Hokusai.Core.S3.Risk.Checks;

/// <summary>HKS-S3-007: objects expire before the floor of their kind of data.</summary>
internal sealed class ExpirationFloorCheck : LifecycleCheck
{
    public override string Id => "HKS-S3-007";

    public override LifecycleRiskKind Kind => LifecycleRiskKind.ExpirationBelowFloor;

    public override IEnumerable<RiskDraft> Find(RiskCase bucket)
    {
        foreach (var rule in bucket.Expiring)
        {
            var data = bucket.Classes.StrictestOf(rule.Rule.Filter);
            if (RiskCase.DaysUntilExpiration(rule.Rule) >= data.FloorDays)
            {
                continue;
            }

            var wanted = data.FloorDays is { } floor ? $"is to be kept {RiskCase.InDays(floor)} at least" : "must not expire at all";
            yield return bucket.Risk(
                this, rule, Severity.High,
                $"{RiskCase.NameOf(rule)} makes {RiskCase.ObjectsOf(rule.Rule.Filter)} expire {RiskCase.WhenOf(rule.Rule)}. Data of the kind '{data.Name}' {wanted}. {data.Why}".TrimEnd(),
                TradeOff(rule.Rule, data.FloorDays),
                configuration => configuration.With(rule.Index, one => Kept(one, data.FloorDays)));
        }
    }

    private static string TradeOff(LifecycleRule rule, int? floor)
        => floor is null ? "Nothing expires by this rule any more: storage grows until somebody deletes."
            : rule.Expiration is { Days: null } ? $"Nothing expires by this rule any more. \"Days\": {floor} in place of the date deletes what is that old at once, also before the date."
            : $"Objects are stored, and billed, for {RiskCase.InDays(floor.Value)}.";

    /// <summary>The rule with objects kept for their floor; without one, or where a date stands against it, for ever.</summary>
    public static LifecycleRule Kept(LifecycleRule rule, int? floor) => floor is { } days ? rule.ExpiringAfter(days) : rule.WithoutExpiration();
}
