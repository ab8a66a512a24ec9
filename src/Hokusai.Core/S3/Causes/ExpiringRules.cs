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

    /// <summary>The first midnight UTC at which an object is due: https://docs.aws.amazon.com/AmazonS3/latest/userguide/intro-lifecycle-rules.html#intro-lifecycle-rules-number-of-days.</summary>
    public static DateTimeOffset DueAt(DateTimeOffset created, int days)
    {
        var due = created.UtcDateTime.AddDays(days);
        return new DateTimeOffset(due.TimeOfDay == TimeSpan.Zero ? due : due.Date.AddDays(1), TimeSpan.Zero);
    }

    private static bool IsFor(LifecycleFilter filter, S3Deletion deletion)
        => string.IsNullOrEmpty(filter.Prefix) || (deletion.SampleKeys.Count == 0
            ? deletion.Prefix.StartsWith(filter.Prefix, StringComparison.Ordinal) || filter.Prefix.StartsWith(deletion.Prefix, StringComparison.Ordinal)
            : deletion.SampleKeys.Any(key => key.StartsWith(filter.Prefix, StringComparison.Ordinal)));

    private static bool Acts(LifecycleRule rule, S3Deletion deletion, BucketVersioning versioning, IReadOnlyDictionary<(string Bucket, string Key), DateTimeOffset> written)
    {
        // A delete marker comes of the expiration of a current version; where versions are kept, what goes for good are noncurrent ones.
        var mayBeCurrent = deletion.Effect == S3DeletionEffect.DeleteMarker || versioning != BucketVersioning.Enabled;
        var mayBeNoncurrent = deletion.Effect != S3DeletionEffect.DeleteMarker && versioning != BucketVersioning.Unversioned;
        return (mayBeCurrent && Expires(rule) && IsDue(rule.Expiration!, deletion, written))
            || (mayBeNoncurrent && rule.NoncurrentVersionExpiration?.Days is not null);
    }

    private static bool IsDue(LifecycleExpiration expiration, S3Deletion deletion, IReadOnlyDictionary<(string Bucket, string Key), DateTimeOffset> written)
        => expiration.Date is { } date ? date <= deletion.Last
            : deletion.SampleKeys.All(key => !written.TryGetValue((deletion.Bucket, key), out var created) || DueAt(created, expiration.Days!.Value) <= deletion.Last);
}
