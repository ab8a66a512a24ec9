using Hokusai.Core.S3.Configuration.Validation;

namespace Hokusai.Core.S3.Risk.Checks;

/// <summary>HKS-S3-018: S3 would refuse the configuration.</summary>
internal sealed class InvalidConfigurationCheck : LifecycleCheck
{
    // An answer of S3 is valid; a file with thousands of flaws does not need all of them told.
    private const int MaxReasons = 5;

    private const string TradeOff = "A Put replaces all rules: as long as one of them is refused, the bucket keeps those that it has.";

    public override string Id => "HKS-S3-018";

    public override LifecycleRiskKind Kind => LifecycleRiskKind.InvalidConfiguration;

    public override IEnumerable<RiskDraft> Find(RiskCase bucket)
    {
        if (bucket.Bucket.HasMfaDelete is { IsKnown: true, Value: true })
        {
            yield return bucket.Risk(
                this, null, Severity.Medium, "MFA delete is on, and S3 runs no lifecycle rules in such a bucket: none of these does anything.",
                "Without MFA delete, rules run, and a person needs no second factor to delete versions.", null);
        }

        var flaws = LifecycleValidation.Of(bucket.Configuration);
        if (flaws.Count == 0)
        {
            yield break;
        }

        var change = SafeCorrection.Of(bucket);
        foreach (var ofRule in flaws.GroupBy(flaw => flaw.RuleIndex))
        {
            var rule = ofRule.Key is { } index ? new RuleInPlace(bucket.Configuration.Rules[index], index) : null;
            yield return bucket.Risk(this, rule, Severity.Medium, Reason(rule, [.. ofRule]), TradeOff, change);
        }
    }

    private static string Reason(RuleInPlace? rule, IReadOnlyList<LifecycleFlaw> flaws)
    {
        var told = string.Join(" ", flaws.Take(MaxReasons).Select(flaw => $"{flaw.Reason} {flaw.Advice}"));
        var more = flaws.Count > MaxReasons ? $" And {flaws.Count - MaxReasons} more." : "";
        return rule is null
            ? $"S3 refuses the configuration. {told}{more}"
            : $"S3 refuses the configuration because of {RiskCase.NameOf(rule).Replace("Rule", "rule", StringComparison.Ordinal)}. {told}{more}{Meaning(rule)}";
    }

    private static string Meaning(RuleInPlace rule)
        => RiskCase.DaysUntilExpiration(rule.Rule) is null ? "" : $" What it says is that {RiskCase.ObjectsOf(rule.Rule.Filter)} expire {RiskCase.WhenOf(rule.Rule)}.";
}
