using Hokusai.Core.S3.Changes;
using Hokusai.Core.S3.Configuration;

namespace Hokusai.Core.S3.Causes;

/// <summary>Which rules could have deleted what was deleted: enabled, of that action, for those keys, and due.</summary>
internal static class ExpiringRules
{
    /// <summary>The rules that fit a deletion.</summary>
    /// <param name="configuration">The rules in force.</param>
    /// <param name="deletion">What a lifecycle rule deleted.</param>
    /// <param name="versioning">The bucket's versioning then.</param>
    /// <param name="written">When keys were written last before.</param>
    public static IReadOnlyList<LifecycleRule> Fitting(
        LifecycleConfiguration configuration, S3Deletion deletion, BucketVersioning versioning, IReadOnlyDictionary<(string Bucket, string Key), DateTimeOffset> written)
        => [.. configuration.Rules.Where(rule => rule.IsEnabled && IsFor(rule.Filter, deletion) && Acts(rule, deletion, versioning, written))];

    /// <summary>Whether a rule ever expires current versions.</summary>
    public static bool Expires(LifecycleRule rule) => rule.IsEnabled && rule.Expiration is { } expiration && (expiration.Days is not null || expiration.Date is not null);

    /// <summary>Whether a rule ever deletes objects or versions.</summary>
    public static bool Deletes(LifecycleRule rule) => Expires(rule) || rule is { IsEnabled: true, NoncurrentVersionExpiration.Days: not null };

    /// <summary>Whether a rule deletes all that another one does, and none of it later.</summary>
    public static bool DeletesNoLater(LifecycleRule rule, LifecycleRule other)
        => rule.IsEnabled && LifecycleText.Filter(rule.Filter) == LifecycleText.Filter(other.Filter)
            && (!Expires(other) || rule.Expiration?.Days <= other.Expiration?.Days || rule.Expiration?.Date <= other.Expiration?.Date)
            && (other.NoncurrentVersionExpiration is not { Days: { } days } noncurrent
                || (rule.NoncurrentVersionExpiration is { } own && own.Days <= days && (own.NewerNoncurrentVersions ?? 0) <= (noncurrent.NewerNoncurrentVersions ?? 0)));

    /// <summary>The first midnight UTC at which an object is due: https://docs.aws.amazon.com/AmazonS3/latest/userguide/intro-lifecycle-rules.html#intro-lifecycle-rules-number-of-days.</summary>
    public static DateTimeOffset DueAt(DateTimeOffset created, int days)
    {
        var due = created.UtcDateTime.AddDays(days);
        return new DateTimeOffset(due.TimeOfDay == TimeSpan.Zero ? due : due.Date.AddDays(1), TimeSpan.Zero);
    }

    /// <summary>Whether a rule is for everything that was deleted, as far as keys and sizes tell; what it is not for, another one deleted.</summary>
    public static bool IsForAll(LifecycleRule rule, S3Deletion deletion)
        => deletion.CommonPrefix.StartsWith(rule.Filter.Prefix ?? "", StringComparison.Ordinal)
            && (deletion.Effect == S3DeletionEffect.DeleteMarker || !(rule.Filter.SizeGreaterThan >= deletion.SmallestObject || rule.Filter.SizeLessThan <= deletion.LargestObject));

    private static bool IsFor(LifecycleFilter filter, S3Deletion deletion) => HasKeys(filter.Prefix ?? "", deletion) && HasSizes(filter, deletion);

    // Where all keys are known, one of them has to begin with the prefix; otherwise one of those that are not may.
    private static bool HasKeys(string prefix, S3Deletion deletion)
        => deletion.CommonPrefix.StartsWith(prefix, StringComparison.Ordinal)
            || (prefix.StartsWith(deletion.CommonPrefix, StringComparison.Ordinal)
                && (deletion.SampleKeys.Count < deletion.Objects || deletion.SampleKeys.Any(key => key.StartsWith(prefix, StringComparison.Ordinal))));

    // The size in the record of a delete marker is not said to be that of the version below it.
    private static bool HasSizes(LifecycleFilter filter, S3Deletion deletion)
        => deletion.Effect == S3DeletionEffect.DeleteMarker || deletion.SizedObjects < deletion.Objects || !(filter.SizeGreaterThan >= deletion.LargestObject || filter.SizeLessThan <= deletion.SmallestObject);

    private static bool Acts(LifecycleRule rule, S3Deletion deletion, BucketVersioning versioning, IReadOnlyDictionary<(string Bucket, string Key), DateTimeOffset> written)
    {
        // A delete marker comes of the expiration of a current version; where versions are kept, what goes for good are noncurrent ones.
        var mayBeCurrent = deletion.Effect == S3DeletionEffect.DeleteMarker || versioning != BucketVersioning.Enabled;
        var mayBeNoncurrent = deletion.Effect != S3DeletionEffect.DeleteMarker && versioning != BucketVersioning.Unversioned;
        return (mayBeCurrent && Expires(rule) && IsDue(rule, rule.Expiration!, deletion, written))
            || (mayBeNoncurrent && rule.NoncurrentVersionExpiration?.Days is not null);
    }

    private static bool IsDue(LifecycleRule rule, LifecycleExpiration expiration, S3Deletion deletion, IReadOnlyDictionary<(string Bucket, string Key), DateTimeOffset> written)
        => expiration.Date is { } date ? date <= deletion.Last
            : deletion.SampleKeys.Where(key => key.StartsWith(rule.Filter.Prefix ?? "", StringComparison.Ordinal)).All(key => !written.TryGetValue((deletion.Bucket, key), out var created) || DueAt(created, expiration.Days!.Value) <= deletion.Last);
}
