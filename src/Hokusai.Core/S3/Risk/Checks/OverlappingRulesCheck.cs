using Hokusai.Core.S3.Configuration;
using Hokusai.Core.S3.Risk.Repair;

namespace Hokusai.Core.S3.Risk.Checks;

/// <summary>
/// HKS-S3-013: rules are for the same objects, and S3 resolves that otherwise than their author wrote: the shorter expiration wins, and the colder class.
/// https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-conflicts.html
/// </summary>
internal sealed class OverlappingRulesCheck : LifecycleCheck
{
    // Each pass of the correction settles what the one before brought up; rules that raise each other come to rest at the longest of their times.
    private const int MaxPasses = 32;

    private const int MaxReasons = 3;

    public override string Id => "HKS-S3-013";

    public override LifecycleRiskKind Kind => LifecycleRiskKind.OverlappingRules;

    public override IEnumerable<RiskDraft> Find(RiskCase bucket)
    {
        Func<LifecycleConfiguration, LifecycleConfiguration> change = Resolved;
        return RuleConflicts.Of(bucket.Active)
            .GroupBy(conflict => conflict.Beaten.Index)
            .Select(same => bucket.Risk(
                this, same.First().Beaten, same.All(conflict => conflict.IsPartial) ? Severity.Low : Severity.Medium,
                string.Join(" ", same.Take(MaxReasons).Select(conflict => conflict.Reason())) + (same.Count() > MaxReasons ? $" And {same.Count() - MaxReasons} more." : ""),
                "Of two times the longer is kept: objects of the wider rule are stored, and billed, for longer. Moves that never happen are left out, and so is an expiration by a date that other rules keep objects beyond.",
                change));
    }

    private static LifecycleConfiguration Resolved(LifecycleConfiguration configuration)
    {
        for (var pass = 0; pass < MaxPasses; pass++)
        {
            // What S3 asks for can raise a time once more.
            configuration = LifecycleRepair.Of(configuration);
            var conflicts = RuleConflicts.OfEnabled(configuration);
            if (conflicts.Count == 0)
            {
                break;
            }

            var rules = configuration.Rules.ToArray();
            foreach (var conflict in conflicts)
            {
                rules[conflict.Changed] = conflict.Change(rules[conflict.Changed]);
            }

            configuration = configuration with { Rules = rules };
        }

        return configuration;
    }
}
