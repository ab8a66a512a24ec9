using Hokusai.Core.S3.Configuration;
using Hokusai.Core.S3.Configuration.Validation;

namespace Hokusai.Core.S3.Risk.Checks;

/// <summary>
/// A refused configuration is not in force. Made valid it would be: so its correction keeps the floors and expires no whole bucket, or what is proposed would
/// delete what S3 has kept so far.
/// </summary>
internal static class SafeCorrection
{
    /// <summary>The change.</summary>
    public static Func<LifecycleConfiguration, LifecycleConfiguration> Of(RiskCase bucket) => configuration =>
    {
        var safe = configuration;
        foreach (var rule in bucket.Configuration.Rules.Select((rule, index) => new RuleInPlace(rule, index)).Where(rule => RiskCase.DaysUntilExpiration(rule.Rule) is not null))
        {
            var floor = bucket.Classes.StrictestOf(rule.Rule.Filter).FloorDays;
            safe = rule.Rule.Filter.IsWholeBucket ? safe.With(rule.Index, one => WholeBucketExpirationCheck.Narrowed(one, floor))
                : RiskCase.DaysUntilExpiration(rule.Rule) >= floor ? safe
                : safe.With(rule.Index, one => ExpirationFloorCheck.Kept(one, floor));
        }

        return safe;
    };
}
