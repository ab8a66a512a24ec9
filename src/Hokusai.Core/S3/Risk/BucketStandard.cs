using Hokusai.Core.S3.Configuration;
using Hokusai.Core.S3.Configuration.Validation;
using Hokusai.Core.S3.Risk.Checks;

namespace Hokusai.Core.S3.Risk;

/// <summary>What a bucket's lifecycle should be, by the kinds of data that its name, its tags and its prefixes tell.</summary>
public static class BucketStandard
{
    // Each prefix is a rule, and S3 takes 1,000; a bucket with more prefixes than that has its kinds elsewhere.
    private const int MaxPrefixes = 500;

    // S3 takes 255 characters of an ID, and the name of the kind stands before it.
    private const int LongestPrefixInId = 200;

    /// <summary>The recommendation: a line for each kind of data, and the configuration that does it.</summary>
    /// <param name="bucket">What is known of the bucket.</param>
    /// <param name="settings">The limits.</param>
    public static LifecycleStandard Of(BucketFacts bucket, RiskSettings settings)
    {
        ArgumentNullException.ThrowIfNull(bucket);
        ArgumentNullException.ThrowIfNull(settings);
        return new LifecycleStandard
        {
            AccountId = bucket.AccountId,
            Bucket = bucket.Bucket,
            Recommendations = [.. Plans(bucket, settings).Select(Recommendation), Uploads(settings)],
            Configuration = RiskCase.Correction(ConfigurationOf(bucket, settings), bucket.Bucket),
        };
    }

    /// <summary>The configuration that does it.</summary>
    internal static LifecycleConfiguration ConfigurationOf(BucketFacts bucket, RiskSettings settings)
    {
        var configuration = new LifecycleConfiguration { Rules = [.. Plans(bucket, settings).Select(Rule)], DefaultMinimumSize = MinimumTransitionSize.All128K };
        return Repair.LifecycleRepair.Of(configuration.And(MultipartAbortCheck.Rule(configuration, settings.AbortMultipartDays)));
    }

    private static List<Plan> Plans(BucketFacts bucket, RiskSettings settings)
    {
        var classes = new DataClassFinder(bucket, settings);
        var prefixes = Prefixes(bucket, classes, settings);
        return [.. prefixes.Append((Prefix: "", Data: classes.OfBucket)).Select(prefix => PlanOf(prefix.Prefix, prefix.Data, prefixes))];
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

    private static LifecycleRecommendation Recommendation(Plan plan)
    {
        var archive = plan.ArchiveDays is { } days ? $"Moves to S3 Glacier Flexible Retrieval after {RiskCase.InDays(days)}; " : "";
        var expire = plan.ExpireDays is { } end ? $"expires after {RiskCase.InDays(end)}" : "does not expire";
        var text = $"{archive}{expire}; old versions are kept {RiskCase.InDays(plan.NoncurrentDays)}.";
        return new LifecycleRecommendation { DataClass = plan.Data.Name, Prefix = plan.Prefix, Recommendation = char.ToUpperInvariant(text[0]) + text[1..], Reason = plan.Data.Why };
    }

    private static LifecycleRecommendation Uploads(RiskSettings settings) => new()
    {
        DataClass = "unfinished upload",
        Prefix = "",
        Recommendation = $"Aborted after {RiskCase.InDays(settings.AbortMultipartDays)}.",
        Reason = "Nothing uploads for longer, and parts of what was never finished are billed for ever.",
    };

    private sealed record Plan(string Prefix, DataClass Data, int? ExpireDays, int? ArchiveDays, int NoncurrentDays);
}
