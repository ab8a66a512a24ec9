using System.Globalization;

namespace Hokusai.Reports.Lifecycle;

/// <summary>The values of lifecycle rules in words for people.</summary>
internal static class LifecycleWords
{
    private static readonly string[] ByteUnits = ["bytes", "kB", "MB", "GB", "TB", "PB", "EB"];

    public static LifecycleEffect Effect(LifecycleAction action) => action switch
    {
        LifecycleAction.AddDeleteMarker => LifecycleEffect.Hidden,
        LifecycleAction.Transition or LifecycleAction.TransitionNoncurrentVersion => LifecycleEffect.Moved,
        LifecycleAction.RemoveDeleteMarker or LifecycleAction.AbortMultipartUpload => LifecycleEffect.Cleared,
        _ => LifecycleEffect.Deleted,
    };

    public static string Of(LifecycleEffect effect) => effect switch
    {
        LifecycleEffect.Deleted => "Deleted for good",
        LifecycleEffect.Hidden => "Hidden by a delete marker",
        LifecycleEffect.Moved => "Moved to another class",
        _ => "Cleared up",
    };

    public static string Of(LifecycleAction action) => action switch
    {
        LifecycleAction.Delete => "Deleted for good",
        LifecycleAction.AddDeleteMarker => "Hidden by a delete marker",
        LifecycleAction.ReplaceNullVersion => "Null version deleted for good",
        LifecycleAction.DeleteNoncurrentVersion => "Noncurrent version deleted for good",
        LifecycleAction.RemoveDeleteMarker => "Lone delete marker removed",
        LifecycleAction.Transition => "Moved",
        LifecycleAction.TransitionNoncurrentVersion => "Noncurrent version moved",
        LifecycleAction.AbortMultipartUpload => "Unfinished upload deleted",
        _ => action.ToString(),
    };

    public static string Of(StorageClass storageClass) => storageClass switch
    {
        StorageClass.Standard => "S3 Standard",
        StorageClass.ReducedRedundancy => "Reduced Redundancy",
        StorageClass.StandardIa => "S3 Standard-IA",
        StorageClass.IntelligentTiering => "S3 Intelligent-Tiering",
        StorageClass.OneZoneIa => "S3 One Zone-IA",
        StorageClass.GlacierInstantRetrieval => "S3 Glacier Instant Retrieval",
        StorageClass.GlacierFlexibleRetrieval => "S3 Glacier Flexible Retrieval",
        StorageClass.GlacierDeepArchive => "S3 Glacier Deep Archive",
        StorageClass.ExpressOneZone => "S3 Express One Zone",
        _ => "an unknown class",
    };

    /// <summary>The classes that an action goes from and to; only the one where it stays or nothing is left.</summary>
    public static string Classes(LifecycleImpact impact)
        => impact.NewStorageClass is { } next && next != impact.StorageClass ? $"{Of(impact.StorageClass)} → {Of(next)}" : Of(impact.StorageClass);

    public static string Of(LifecycleRiskKind kind) => kind switch
    {
        LifecycleRiskKind.ExpirationBelowFloor => "Objects expire before their data class allows",
        LifecycleRiskKind.WholeBucketExpiration => "A rule expires everything in the bucket",
        LifecycleRiskKind.PermanentExpiration => "What expires is gone for good",
        LifecycleRiskKind.NoncurrentVersionsKeptTooShort => "Noncurrent versions are kept too short",
        LifecycleRiskKind.TransitionBeforeLastAccess => "Objects are archived while they are still read",
        LifecycleRiskKind.BeforeMinimumStorageDuration => "Objects leave before the minimum that is billed",
        LifecycleRiskKind.OverlappingRules => "Rules overlap",
        LifecycleRiskKind.SmallObjectTransition => "Small objects move to a class where they cost more",
        LifecycleRiskKind.NoMultipartAbort => "Unfinished uploads are kept for ever",
        LifecycleRiskKind.NoLifecycle => "The bucket has no lifecycle rules",
        LifecycleRiskKind.UnobservableDeletion => "Nothing would record what expires",
        LifecycleRiskKind.InvalidConfiguration => "S3 would refuse the configuration",
        _ => kind.ToString(),
    };

    /// <summary>What a risk is about, for every bucket alike; <see cref="LifecycleRisk.Reason"/> says it of one.</summary>
    public static string Meaning(LifecycleRiskKind kind) => kind switch
    {
        LifecycleRiskKind.ExpirationBelowFloor => "A rule deletes objects earlier than data of their class should ever be deleted.",
        LifecycleRiskKind.WholeBucketExpiration => "A rule without a filter expires every object, also those that nobody had in mind.",
        LifecycleRiskKind.PermanentExpiration => "The bucket keeps no versions, so nothing that expires can be brought back.",
        LifecycleRiskKind.NoncurrentVersionsKeptTooShort => "Versions that were overwritten or deleted by mistake are gone before anybody notices.",
        LifecycleRiskKind.TransitionBeforeLastAccess => "Archived objects have to be restored, and paid for, before they can be read.",
        LifecycleRiskKind.BeforeMinimumStorageDuration => "A storage class bills a minimum of days; who leaves earlier pays the rest all the same.",
        LifecycleRiskKind.OverlappingRules => "Several rules concern one object, and S3 resolves that otherwise than they read.",
        LifecycleRiskKind.SmallObjectTransition => "The minimum size that is billed, and the request of each transition, cost more than the cheaper class saves.",
        LifecycleRiskKind.NoMultipartAbort => "The parts of uploads that were never finished are in no listing and are billed for ever.",
        LifecycleRiskKind.NoLifecycle => "Everything is kept and billed in the class in which it was written.",
        LifecycleRiskKind.UnobservableDeletion => "S3 Lifecycle is in no trail: without server access logs or event notifications nothing tells what it deleted.",
        LifecycleRiskKind.InvalidConfiguration => "A configuration that S3 refuses changes nothing, and the old rules stay in force.",
        _ => kind.ToString(),
    };

    /// <summary>For example <c>1.2 TB</c>: powers of 1,000, as the symbols say.</summary>
    public static string Bytes(long bytes)
    {
        var (value, unit) = ((decimal)bytes, 0);
        while (value >= 999.5m && unit < ByteUnits.Length - 1)
        {
            (value, unit) = (value / 1000, unit + 1);
        }

        return unit == 0
            ? bytes == 1 ? "1 byte" : string.Create(CultureInfo.InvariantCulture, $"{value:0} bytes")
            : string.Create(CultureInfo.InvariantCulture, $"{(value < 99.95m ? Math.Round(value, 1) : Math.Round(value)):0.#} {ByteUnits[unit]}");
    }

    /// <summary>An amount in the fewest characters, for an axis: <c>20 k</c>, <c>1.5 TB</c>.</summary>
    public static string Axis(double amount, LifecycleUnit unit)
    {
        var value = Whole(amount);
        return unit == LifecycleUnit.Bytes ? Bytes(value).Replace(" bytes", " B", StringComparison.Ordinal).Replace(" byte", " B", StringComparison.Ordinal)
            : value < 10_000 ? value.ToString("#,0", CultureInfo.InvariantCulture)
            : Bytes(value).Replace("kB", "k", StringComparison.Ordinal).Replace("B", "", StringComparison.Ordinal);
    }

    /// <summary>What is certain to what it is at most; once where both read alike.</summary>
    public static string Range(double certain, double most, LifecycleUnit unit) => Range(certain, most, amount => Amount(Whole(amount), unit));

    /// <summary>As the other, in the fewest characters.</summary>
    public static string ShortRange(double certain, double most, LifecycleUnit unit) => Range(certain, most, amount => Axis(amount, unit));

    private static string Range(double certain, double most, Func<double, string> text)
    {
        var (low, high) = (text(certain), text(most));
        return low == high ? high : certain > 0 ? $"{low} to {high}" : $"up to {high}";
    }

    public static string Objects(long objects) => objects == 1 ? "1 object" : string.Create(CultureInfo.InvariantCulture, $"{objects:#,0} objects");

    public static string Amount(long value, LifecycleUnit unit) => unit == LifecycleUnit.Bytes ? Bytes(value) : Objects(value);

    /// <summary>For example <c>12,345 objects (1.2 TB), at most 20,000 (2 TB)</c>.</summary>
    public static string Of(LifecycleAmount amount)
    {
        var most = string.Create(CultureInfo.InvariantCulture, $"{amount.ObjectsAtMost:#,0}");
        return !amount.IsUncertain ? $"{Objects(amount.Objects)} ({Bytes(amount.Bytes)})"
            : amount is { Objects: 0, Bytes: 0 } ? $"at most {Objects(amount.ObjectsAtMost)} ({Bytes(amount.BytesAtMost)})"
            : $"{Objects(amount.Objects)} ({Bytes(amount.Bytes)}), at most {most} ({Bytes(amount.BytesAtMost)})";
    }

    public static string Dollars(decimal amount) => Math.Abs(amount) is > 0 and < 0.01m
        ? "less than $0.01"
        : string.Create(CultureInfo.InvariantCulture, $"{(amount < 0 ? "−" : "")}${Math.Abs(amount):#,0.00}");

    /// <summary>A day, for example <c>2026-11-23</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Days(DateOnly from, DateOnly to) => from == to ? Day(from) : $"{Day(from)} – {Day(to)}";

    public static string Configuration(bool isProposed) => isProposed ? "Proposed rules" : "Current rules";

    /// <summary>A prefix as a name; keys without one lie at the top of the bucket.</summary>
    public static string Prefix(string prefix) => prefix.Length == 0 ? "(no prefix)" : prefix;

    private static long Whole(double amount) => amount >= long.MaxValue ? long.MaxValue : (long)amount;
}
