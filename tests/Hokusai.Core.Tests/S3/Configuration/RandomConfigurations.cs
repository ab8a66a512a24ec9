using FsCheck;
using FsCheck.Fluent;
using Hokusai.Core.S3.Configuration;

namespace Hokusai.Core.Tests.S3.Configuration;

/// <summary>Configurations of all shapes, with hostile texts; most of them are such that S3 refuses them.</summary>
internal static class RandomConfigurations
{
    private static readonly Gen<string> s_text = Gen.Elements(
        "", "a", "logs/", "logs/app/", "models/", "models/tmp/", "tmp/", "/", "/x", "*.log", "'; Remove-Item x; '", "$(x)", "${x}", "%{if}", "\"", "\\", "‘’‚‛", "`", "é", "日本", "\u001b[31m", "\n", "\u202e", "#", "😀", "@{}", new string('x', 300));

    private static readonly Gen<int?> s_days = Gen.Elements<int?>(null, -1, 0, 1, 7, 14, 29, 30, 31, 59, 60, 61, 90, 120, 150, 180, 240, 365, int.MaxValue);

    private static readonly Gen<DateTimeOffset?> s_date = Gen.Frequency(
        (5, Gen.Constant<DateTimeOffset?>(null)),
        (1, Gen.Elements<DateTimeOffset?>(Day(2026, 1, 1), Day(2027, 1, 1), Day(2027, 6, 1), Day(2027, 1, 1).AddHours(3), DateTimeOffset.MaxValue)));

    private static readonly Gen<StorageClass> s_class = Gen.Elements(
        StorageClass.StandardIa, StorageClass.IntelligentTiering, StorageClass.OneZoneIa, StorageClass.GlacierInstantRetrieval, StorageClass.GlacierFlexibleRetrieval, StorageClass.GlacierDeepArchive, StorageClass.Standard);

    private static readonly Gen<LifecycleFilter> s_filter =
        from prefix in Gen.OneOf(Gen.Constant<string?>(null), s_text.Select(text => (string?)text))
        from tags in Gen.Frequency((3, Gen.Constant(Array.Empty<KeyValuePair<string, string>>())), (1, s_text.SelectMany(key => s_text.Select(value => KeyValuePair.Create(key, value))).ArrayOf(2)))
        from above in Gen.Elements<long?>(null, null, null, -1, 0, 1000, 131071)
        from below in Gen.Elements<long?>(null, null, null, 0, 1000, 131072, long.MaxValue)
        from isOld in Gen.Elements(false, false, true)
        from fault in Gen.Frequency((6, Gen.Constant(LifecycleFilterFault.None)), (1, Gen.Elements(LifecycleFilterFault.Missing, LifecycleFilterFault.ConditionsWithoutAnd, LifecycleFilterFault.PrefixBesideFilter)))
        select isOld && prefix is not null ? new LifecycleFilter { Prefix = prefix, IsRulePrefix = true }
            : fault == LifecycleFilterFault.Missing ? new LifecycleFilter { Fault = fault }
            : new LifecycleFilter { Prefix = prefix, Tags = tags, SizeGreaterThan = above, SizeLessThan = below, Fault = fault };

    private static readonly Gen<LifecycleExpiration?> s_expiration =
        from days in s_days
        from date in s_date
        from marker in Gen.Elements(false, false, true)
        from isThere in Gen.Elements(true, true, false)
        select !isThere || (days is null && date is null && !marker) ? null : new LifecycleExpiration { Days = days, Date = date, RemovesExpiredDeleteMarkers = marker };

    private static readonly Gen<int?> s_versions = Gen.Elements<int?>(null, null, 0, 1, 5, 100, 101);

    private static readonly Gen<LifecycleRule> s_rule =
        from id in Gen.OneOf(Gen.Constant<string?>(null), s_text.Select(text => (string?)text))
        from isEnabled in Gen.Elements(true, true, true, false)
        from filter in s_filter
        from expiration in s_expiration
        from transitions in Items(from days in s_days from date in s_date from storageClass in s_class select new LifecycleTransition { Days = days, Date = date, StorageClass = storageClass })
        from noncurrent in Gen.OneOf(Gen.Constant<NoncurrentVersionExpiration?>(null), from days in s_days from versions in s_versions select (NoncurrentVersionExpiration?)new NoncurrentVersionExpiration { Days = days, NewerNoncurrentVersions = versions })
        from moves in Items(from days in s_days from versions in s_versions from storageClass in s_class select new NoncurrentVersionTransition { Days = days, NewerNoncurrentVersions = versions, StorageClass = storageClass })
        from abort in Gen.Elements<int?>(null, null, 0, 1, 7)
        select new LifecycleRule
        {
            Id = id, IsEnabled = isEnabled, Filter = filter, Expiration = expiration, Transitions = transitions, NoncurrentVersionExpiration = noncurrent, NoncurrentVersionTransitions = moves, AbortMultipartUploadDays = abort,
        };

    public static Arbitrary<LifecycleConfiguration> All { get; } = (
        from rules in s_rule.ListOf()
        from size in Gen.Elements<MinimumTransitionSize?>(null, MinimumTransitionSize.All128K, MinimumTransitionSize.VariesByStorageClass)
        select new LifecycleConfiguration { Rules = [.. rules.Take(8)], DefaultMinimumSize = size }).ToArbitrary();

    private static Gen<T[]> Items<T>(Gen<T> item) => Gen.Elements(0, 0, 1, 2, 3).SelectMany(count => item.ArrayOf(count));

    private static DateTimeOffset Day(int year, int month, int day) => new(year, month, day, 0, 0, 0, TimeSpan.Zero);
}
