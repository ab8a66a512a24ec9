using System.Globalization;
using Hokusai.Core.S3.Configuration;

namespace Hokusai.Benchmarks;

/// <summary>50 rules of all kinds over the prefixes of the corpus: nested prefixes, sizes, tags, dates, transitions; and a variant that asks for noncurrent versions.</summary>
internal static class InventoryRules
{
    public const int Count = 50;

    private static readonly StorageClass[] s_targets = [StorageClass.StandardIa, StorageClass.GlacierInstantRetrieval, StorageClass.GlacierFlexibleRetrieval, StorageClass.GlacierDeepArchive];

    public static LifecycleConfiguration Make(IReadOnlyList<string> prefixes, bool hasNoncurrentRules) => new()
    {
        Rules = [.. Enumerable.Range(0, Count).Select(place => Rule(place, prefixes, hasNoncurrentRules))],
        DefaultMinimumSize = MinimumTransitionSize.All128K,
    };

    private static LifecycleRule Rule(int place, IReadOnlyList<string> prefixes, bool hasNoncurrentRules)
    {
        var prefix = prefixes[place % prefixes.Count] + "/";
        return new LifecycleRule
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"rule-{place:00}"),
            IsEnabled = true,
            Filter = new LifecycleFilter
            {
                Prefix = (place / prefixes.Count) switch
                {
                    0 => prefix,
                    1 => string.Create(CultureInfo.InvariantCulture, $"{prefix}team-{place % 20:00}/"),
                    2 => string.Create(CultureInfo.InvariantCulture, $"{prefix}team-1"),
                    3 => prefix,
                    _ => null,
                },
                Tags = place % 10 == 9 ? [new("class", "scratch")] : [],
                SizeGreaterThan = place % 5 == 3 ? 1024 * 1024 : null,
                SizeLessThan = place % 7 == 5 ? 1L << 30 : null,
            },
            Expiration = (place % 4) switch
            {
                0 => new LifecycleExpiration { Days = 200 + (place * 11) },
                1 when place % 3 == 0 => new LifecycleExpiration { Date = new DateTimeOffset(2025, 12, 20, 0, 0, 0, TimeSpan.Zero) },
                _ => null,
            },
            Transitions = place % 4 == 0
                ? []
                : [new LifecycleTransition { Days = 30 + (place * 5), StorageClass = s_targets[place % 2] }, new LifecycleTransition { Days = 150 + (place * 5), StorageClass = s_targets[2 + (place % 2)] }],
            NoncurrentVersionExpiration = hasNoncurrentRules && place % 2 == 0
                ? new NoncurrentVersionExpiration { Days = 30 + place, NewerNoncurrentVersions = place % 3 == 0 ? 2 : null }
                : null,
        };
    }
}
