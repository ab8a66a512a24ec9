using Hokusai.Core.S3.Configuration;
using Hokusai.Core.S3.Configuration.Validation;

namespace Hokusai.Core.S3.Risk.Checks;

/// <summary>HKS-S3-008: a rule expires everything in the bucket, or, by a prefix that says something else than its author means, nothing.</summary>
internal sealed class WholeBucketExpirationCheck : LifecycleCheck
{
    private const string TagKey = "lifecycle";
    private const string TagValue = "expire";

    public override string Id => "HKS-S3-008";

    public override LifecycleRiskKind Kind => LifecycleRiskKind.WholeBucketExpiration;

    public override IEnumerable<RiskDraft> Find(RiskCase bucket)
    {
        foreach (var rule in bucket.Expiring)
        {
            if (IsEverything(rule.Rule.Filter))
            {
                if (!IsStandard(bucket, rule.Rule))
                {
                    yield return Everything(bucket, rule);
                }
            }
            else if (Oddity(rule.Rule.Filter.Prefix ?? "") is { } oddity)
            {
                yield return bucket.Risk(
                    this, rule, Severity.Low, $"{RiskCase.NameOf(rule)}: {oddity} The rule expires nothing, or something else than its author means.",
                    "Corrected so, the rule stays off until somebody says what it is for: with the prefix that was meant, it would begin to delete.",
                    configuration => configuration.With(rule.Index, one => one.WithoutExpiration()));
            }
        }
    }

    // What the standard itself proposes for a bucket of one kind is no risk.
    private static bool IsStandard(RiskCase bucket, LifecycleRule rule)
        => bucket.Classes.Of(rule.Filter) is [var only] && RiskCase.DaysUntilExpiration(rule) >= Math.Max(only.ExpireDays ?? int.MaxValue, only.FloorDays ?? int.MaxValue);

    /// <summary>The rule for objects that are tagged for it, and kept for their floor; without a floor, the rule without its expiration.</summary>
    public static LifecycleRule Narrowed(LifecycleRule rule, int? floor) => floor is not { } days ? rule.WithoutExpiration() : rule with
    {
        Filter = rule.Filter with { Prefix = null, Tags = [KeyValuePair.Create(TagKey, TagValue)], IsRulePrefix = false, Fault = LifecycleFilterFault.None },
        // No object has the tag yet: days are no earlier than a date.
        Expiration = new LifecycleExpiration { Days = Math.Max(days, RiskCase.DaysUntilExpiration(rule) ?? 0) },
    };

    private static bool IsEverything(LifecycleFilter filter)
        // Nearly all objects have more than one byte; and none has more than 5 TB but the few that were written since there can be larger ones.
        => filter with { SizeGreaterThan = filter.SizeGreaterThan is <= 1 ? null : filter.SizeGreaterThan, SizeLessThan = filter.SizeLessThan is > 5L << 40 ? null : filter.SizeLessThan }
            is { IsWholeBucket: true };

    private RiskDraft Everything(RiskCase bucket, RuleInPlace rule)
    {
        var data = bucket.Classes.StrictestOf(rule.Rule.Filter);
        var isMeant = data != bucket.Settings.Other && bucket.Classes.Of(rule.Rule.Filter).Count == 1 && RiskCase.DaysUntilExpiration(rule.Rule) >= data.FloorDays;
        var name = RiskCase.NameOf(rule);
        return bucket.Risk(
            this, rule, isMeant ? Severity.Low : Severity.High,
            $"{name} makes all objects of the bucket expire {RiskCase.WhenOf(rule.Rule)}, whatever they are and whoever puts them there."
                + (isMeant ? $" The bucket seems to be for data of the kind '{data.Name}' alone, where that may be meant." : ""),
            data.FloorDays is null
                ? "Nothing expires by this rule any more: storage grows until somebody deletes."
                : $"The rule does its work only on objects with the tag '{TagKey}={TagValue}': whoever writes them has to set it, and what has no tag is kept. Rules by prefix do the same without tags.",
            configuration => Split(configuration, rule, data.FloorDays));
    }

    // Only the expiration is narrowed; what else the rule does goes on for all objects.
    private static LifecycleConfiguration Split(LifecycleConfiguration configuration, RuleInPlace rule, int? floor)
    {
        var rest = rule.Rule with { Expiration = null };
        if (floor is null || !RuleEdits.HasAction(rest))
        {
            return configuration.With(rule.Index, one => Narrowed(one, floor));
        }

        var narrowed = Narrowed(new LifecycleRule
        {
            Id = RuleEdits.FreeId(configuration, string.IsNullOrEmpty(rule.Rule.Id) ? "expire-tagged" : $"{rule.Rule.Id}-tagged"),
            IsEnabled = true,
            Filter = rule.Rule.Filter,
            Expiration = rule.Rule.Expiration,
        }, floor);
        return configuration.With(rule.Index, _ => rest).And(narrowed);
    }

    private static string? Oddity(string prefix)
        => prefix == "/" ? "The prefix '/' is not the root of the bucket, but selects keys that begin with a slash."
            : prefix.StartsWith('/') ? "The prefix begins with '/', and keys usually do not."
            : prefix.StartsWith("s3://", StringComparison.OrdinalIgnoreCase) || prefix.StartsWith("arn:", StringComparison.Ordinal) ? "The prefix is an address, and not what keys begin with."
            : prefix.Contains('*', StringComparison.Ordinal) ? "The prefix has a '*', which stands for itself: S3 knows no wildcards here."
            : null;
}
