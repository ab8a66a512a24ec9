using System.Globalization;
using Hokusai.Core.S3.Configuration;
using Hokusai.Core.S3.Configuration.Validation;
using Hokusai.Core.S3.Risk.Checks;

namespace Hokusai.Core.S3.Risk;

/// <summary>What a bucket's lifecycle should be, by the kinds of data that its name, its tags and its prefixes tell.</summary>
/// <param name="Bucket">The bucket.</param>
/// <param name="Text">The recommendation in words, a line for each kind of data.</param>
/// <param name="Configuration">The configuration that does it.</param>
/// <param name="Correction">The same, ready to use.</param>
public sealed record LifecycleStandard(string Bucket, string Text, LifecycleConfiguration Configuration, LifecycleCorrection Correction)
{
    // Each prefix is a rule, and S3 takes 1,000; a bucket with more prefixes than that has its kinds elsewhere.
    private const int MaxPrefixes = 500;

    // S3 takes 255 characters of an ID, and the name of the kind stands before it.
    private const int LongestPrefixInId = 200;

    /// <summary>The recommendation.</summary>
    /// <param name="bucket">What is known of the bucket.</param>
    /// <param name="settings">The limits.</param>
    public static LifecycleStandard Of(BucketFacts bucket, RiskSettings settings)
    {
        ArgumentNullException.ThrowIfNull(bucket);
        ArgumentNullException.ThrowIfNull(settings);
        var classes = new DataClassFinder(bucket, settings);
        var prefixes = Prefixes(bucket, classes, settings);
        List<Plan> plans = [.. prefixes.Append((Prefix: "", Data: classes.OfBucket)).Select(prefix => PlanOf(prefix.Prefix, prefix.Data, prefixes))];
        var lines = plans.Select(Line)
            .Append(string.Create(CultureInfo.InvariantCulture, $"Unfinished multipart uploads are aborted after {settings.AbortMultipartDays} {(settings.AbortMultipartDays == 1 ? "day" : "days")}."));
        var rules = plans.Select(Rule).ToList();
        var configuration = new LifecycleConfiguration { Rules = rules, DefaultMinimumSize = MinimumTransitionSize.All128K };
        configuration = Repair.LifecycleRepair.Of(configuration.And(MultipartAbortCheck.Rule(configuration, settings.AbortMultipartDays)));
        return new LifecycleStandard(bucket.Bucket, string.Join("\n", lines), configuration, RiskCase.Correction(configuration, bucket.Bucket));
    }

    // Prefixes below another one of the same kind are in its rule.
    private static List<(string Prefix, DataClass Data)> Prefixes(BucketFacts bucket, DataClassFinder classes, RiskSettings settings)
    {
        var known = classes.KnownPrefixes
            .Concat(bucket.Lifecycle is { IsKnown: true, Value: { } configuration } ? configuration.Rules.Select(rule => rule.Filter.Prefix).OfType<string>() : [])
            .Where(prefix => prefix.Length > 0 && !LifecycleValidation.Of(Alone(prefix)).Any())
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(prefix => (Prefix: prefix, Data: classes.OfPrefix(prefix)))
            .Where(prefix => prefix.Data != settings.Other && prefix.Data != classes.OfBucket)
            .Take(MaxPrefixes)
            .ToList();
        return [.. known.Where(prefix => !known.Exists(other => other.Prefix.Length < prefix.Prefix.Length && other.Data == prefix.Data && prefix.Prefix.StartsWith(other.Prefix, StringComparison.Ordinal)))];
    }

    private static LifecycleConfiguration Alone(string prefix) => new() { Rules = [new LifecycleRule { IsEnabled = true, Filter = new LifecycleFilter { Prefix = prefix }, Expiration = new LifecycleExpiration { Days = 1 } }] };

    // What is below a prefix has the rules of that prefix as well, and the shorter time wins: a wider rule leaves to the narrower ones what differs.
    private static Plan PlanOf(string prefix, DataClass data, List<(string Prefix, DataClass Data)> all)
    {
        var below = all.Where(other => other.Prefix.Length > prefix.Length && other.Prefix.StartsWith(prefix, StringComparison.Ordinal)).Select(other => other.Data).ToList();
        return new Plan(
            prefix,
            data,
            below.Exists(other => other.FloorDays is null || other.ExpireDays is null || other.ExpireDays > data.ExpireDays) ? null : data.ExpireDays,
            below.Count == 0 ? data.ArchiveDays : null,
            below.Select(other => other.NoncurrentFloorDays).Append(data.NoncurrentFloorDays).Max());
    }

    private static LifecycleRule Rule(Plan plan) => new()
    {
        Id = plan.Prefix.Length == 0 ? $"{plan.Data.Name}-whole-bucket" : $"{plan.Data.Name}-{plan.Prefix[..Math.Min(plan.Prefix.Length, LongestPrefixInId)]}",
        IsEnabled = true,
        Filter = new LifecycleFilter { Prefix = plan.Prefix },
        Transitions = plan.ArchiveDays is { } days ? [new LifecycleTransition { Days = days, StorageClass = StorageClass.GlacierFlexibleRetrieval }] : [],
        Expiration = plan.ExpireDays is { } expire ? new LifecycleExpiration { Days = expire } : null,
        NoncurrentVersionExpiration = new NoncurrentVersionExpiration { Days = plan.NoncurrentDays },
    };

    private static string Line(Plan plan)
    {
        var what = plan.Prefix.Length == 0 ? "The bucket" : $"'{VisibleText.Of(plan.Prefix)}'";
        var archive = plan.ArchiveDays is { } days ? string.Create(CultureInfo.InvariantCulture, $"moves to S3 Glacier Flexible Retrieval after {days} days, ") : "";
        var expire = plan.ExpireDays is { } end ? string.Create(CultureInfo.InvariantCulture, $"expires after {end} days") : "does not expire";
        return string.Create(CultureInfo.InvariantCulture, $"{what} ({plan.Data.Name}): {archive}{expire}; old versions are kept {plan.NoncurrentDays} days. {plan.Data.Why}").TrimEnd();
    }

    private sealed record Plan(string Prefix, DataClass Data, int? ExpireDays, int? ArchiveDays, int NoncurrentDays);
}
