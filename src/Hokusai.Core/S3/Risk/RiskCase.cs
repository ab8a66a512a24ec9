using System.Globalization;
using Hokusai.Core.S3.Configuration;
using Hokusai.Core.S3.Configuration.Validation;
using Hokusai.Core.S3.Configuration.Writing;
using Hokusai.Core.S3.Risk.Checks;
using Hokusai.Core.S3.Risk.Repair;

namespace Hokusai.Core.S3.Risk;

/// <summary>A bucket with a configuration, as the checks look at it.</summary>
internal sealed class RiskCase(BucketFacts bucket, LifecycleConfiguration configuration, RiskSettings settings)
{
    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/intro-lifecycle-rules.html#intro-lifecycle-rule-id
    private const int MaxRules = 1000;

    /// <summary>The bucket.</summary>
    public BucketFacts Bucket => bucket;

    /// <summary>The configuration.</summary>
    public LifecycleConfiguration Configuration => configuration;

    /// <summary>The limits.</summary>
    public RiskSettings Settings => settings;

    /// <summary>Tells the kinds of data.</summary>
    public DataClassFinder Classes { get; } = new(bucket, settings);

    /// <summary>The rules that do something: enabled ones, and none where MFA delete keeps them off.</summary>
    public IReadOnlyList<RuleInPlace> Active { get; } = bucket.HasMfaDelete is { IsKnown: true, Value: true }
        ? []
        : [.. configuration.Rules.Select((rule, index) => new RuleInPlace(rule, index)).Where(rule => rule.Rule.IsEnabled)];

    /// <summary>The active rules that make current versions expire.</summary>
    public IEnumerable<RuleInPlace> Expiring => Active.Where(rule => DaysUntilExpiration(rule.Rule) is not null);

    /// <summary>How old an object is at least when it expires: 0 by date, because a date is for new objects as well. Null where it does not.</summary>
    public static int? DaysUntilExpiration(LifecycleRule rule) => rule.Expiration switch
    {
        { Days: { } days } => days,
        { Date: not null } => 0,
        _ => null,
    };

    /// <summary>A rule's name in a sentence: <c>Rule 'DeleteOldData'</c>, <c>Rule 3</c>.</summary>
    public static string NameOf(RuleInPlace rule)
        => string.IsNullOrEmpty(rule.Rule.Id) ? string.Create(CultureInfo.InvariantCulture, $"Rule {rule.Index + 1}") : $"Rule '{VisibleText.Of(rule.Rule.Id)}'";

    /// <summary>When objects expire, in words.</summary>
    public static string WhenOf(LifecycleRule rule)
        => rule.Expiration is { Days: null, Date: { } date }
            ? $"on {date.UtcDateTime:yyyy-MM-dd}, and from then on as soon as they are written"
            : $"{InDays(rule.Expiration?.Days ?? 0)} after they were written";

    /// <summary>A number of days, in words: <c>1 day</c>, <c>30 days</c>.</summary>
    public static string InDays(int days) => string.Create(CultureInfo.InvariantCulture, $"{days} {(days == 1 ? "day" : "days")}");

    /// <summary>For which objects a filter is, in words.</summary>
    public static string ObjectsOf(LifecycleFilter filter)
    {
        if (filter.IsWholeBucket)
        {
            return "all objects of the bucket";
        }

        var conditions = new List<string>();
        if (!string.IsNullOrEmpty(filter.Prefix))
        {
            conditions.Add($"below '{VisibleText.Of(filter.Prefix)}'");
        }

        conditions.AddRange(filter.Tags.Take(3).Select(tag => $"tagged '{VisibleText.Of(tag.Key)}={VisibleText.Of(tag.Value)}'"));
        conditions.AddRange(filter.SizeGreaterThan is { } above ? [string.Create(CultureInfo.InvariantCulture, $"larger than {above} bytes")] : []);
        conditions.AddRange(filter.SizeLessThan is { } below ? [string.Create(CultureInfo.InvariantCulture, $"smaller than {below} bytes")] : []);
        return $"objects {string.Join(" and ", conditions)}";
    }

    /// <summary>The same bucket with another configuration.</summary>
    public RiskCase With(LifecycleConfiguration other) => new(bucket, other, settings);

    /// <summary>A risk of a rule.</summary>
    public RiskDraft Risk(LifecycleCheck check, RuleInPlace? rule, Severity severity, string reason, string tradeOff, Func<LifecycleConfiguration, LifecycleConfiguration>? change) => new(new LifecycleRisk
    {
        AccountId = bucket.AccountId,
        Bucket = bucket.Bucket,
        RuleId = string.IsNullOrEmpty(rule?.Rule.Id) ? null : rule.Rule.Id,
        Id = check.Id,
        Kind = check.Kind,
        Severity = severity,
        Reason = reason,
        TradeOff = configuration.IsIncomplete ? $"{tradeOff} Nothing is proposed, because not all of the configuration could be read, and a Put would remove the rest." : tradeOff,
        Evidence = [rule?.Rule.Evidence ?? configuration.Evidence ?? bucket.Lifecycle.Evidence ?? new Evidence { Source = bucket.Bucket }],
    }, change);

    /// <summary>What cannot be told, because a fact is not known.</summary>
    public RiskDraft Unknown<T>(LifecycleCheck check, RuleInPlace? rule, Severity severity, string question, Fact<T> missing)
        => Risk(check, rule, severity, $"{question} {missing.Reason}{(missing.MissingPermission is { } permission ? $" It needs {permission}." : "")}", "Nothing can be proposed before it is known.", null) is var draft ? draft with { Risk = draft.Risk with { IsUnknown = true } } : draft;

    /// <summary>
    /// What a check found, with one correction for all of it: a Put replaces all rules, and of several corrections one would undo the other. There is none where the
    /// configuration cannot be written whole, or S3 would refuse it all the same.
    /// </summary>
    public IEnumerable<LifecycleRisk> Together(LifecycleCheck check, IReadOnlyList<RiskDraft> drafts)
    {
        var changes = drafts.Select(draft => draft.Change).OfType<Func<LifecycleConfiguration, LifecycleConfiguration>>().Distinct().ToList();
        var correction = changes.Count == 0 || configuration.IsIncomplete || configuration.Rules.Count > MaxRules ? null : Correct(check, changes);
        return drafts.Select(draft => draft.Change is null ? draft.Risk : draft.Risk with { Correction = correction, TradeOff = draft.Risk.TradeOff + (correction is null ? "" : MinimumSizeOption) });
    }

    // The option is not part of the JSON, and where it is left out S3 sets its default: https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketLifecycleConfiguration.html
    private string MinimumSizeOption => configuration.DefaultMinimumSize == MinimumTransitionSize.VariesByStorageClass
        ? $" Give put-bucket-lifecycle-configuration --transition-default-minimum-object-size {MinimumTransitionSizes.NameOf(MinimumTransitionSize.VariesByStorageClass)} with the JSON: without it, S3 moves no object under 128 KB any more."
        : "";

    /// <summary>A configuration in the three forms.</summary>
    public static LifecycleCorrection Correction(LifecycleConfiguration configuration, string bucket, bool enablesVersioning = false) => new()
    {
        Json = LifecycleJson.Write(configuration),
        Terraform = (enablesVersioning ? VersioningSwitch.Terraform(bucket) + "\n" : "") + LifecycleTerraform.Write(configuration, bucket),
        PowerShell = LifecyclePowerShell.Write(configuration, bucket) is var script && enablesVersioning ? VersioningSwitch.PowerShell(bucket) + script : script,
    };

    private LifecycleCorrection? Correct(LifecycleCheck check, List<Func<LifecycleConfiguration, LifecycleConfiguration>> changes)
    {
        var corrected = LifecycleRepair.Of(changes.Aggregate(configuration, (changed, change) => change(changed)));
        corrected = CorrectionSettling.Of(this, check, corrected);
        return LifecycleValidation.Of(corrected).Count > 0 ? null : Correction(corrected, bucket.Bucket, check.EnablesVersioning);
    }
}
