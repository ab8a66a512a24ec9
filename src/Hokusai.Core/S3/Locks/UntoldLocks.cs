using Hokusai.Core.S3.Configuration;

namespace Hokusai.Core.S3.Locks;

/// <summary>Says of a simulation what it does not know of locks.</summary>
internal static class UntoldLocks
{
    /// <summary>Whether any enabled rule deletes versions of a bucket with Object Lock for good; delete markers and moves come to locked versions, too.</summary>
    public static bool Matter(params IEnumerable<LifecycleConfiguration?> configurations)
        => configurations.Any(configuration => configuration?.Rules.Any(rule => rule.IsEnabled && rule.NoncurrentVersionExpiration is not null) == true);

    /// <summary>
    /// What the columns of an inventory tell: all that locks a version (true), a part of it (false), or nothing (null). A bucket whose inventory leaves out event holds is
    /// taken to have none: they are younger than the inventories of most buckets.
    /// </summary>
    /// <param name="hasRetention">Whether it has the end of the retention period.</param>
    /// <param name="hasLegalHold">Whether it has the legal hold.</param>
    public static bool? Told(bool hasRetention, bool hasLegalHold) => hasRetention || hasLegalHold ? hasRetention && hasLegalHold : null;

    /// <summary>That the locks of versions are not known.</summary>
    /// <param name="bucket">What the bucket is called.</param>
    /// <param name="setting">Its setting; null where nothing tells.</param>
    /// <param name="tellsLocks">Whether what lists the versions tells a part of what locks them (false), or nothing (null).</param>
    public static string Warning(string bucket, ObjectLockSetting? setting, bool? tellsLocks)
    {
        var what = tellsLocks is null ? "what lists its versions does not tell which are locked" : "its inventory tells only a part of what locks a version";
        var standard = setting?.DefaultRetention is { } retention
            ? $" By default new versions are retained for {retention}, which says nothing of one version: older ones are not, and each may have been given another period, or a hold."
            : "";
        return $"{bucket} {(setting is null ? "may have" : "has")} S3 Object Lock, and {what}: versions that rules delete for good are counted in ObjectsAtMost only, and may stay longer.{standard}"
            + " An inventory with ObjectLockRetainUntilDate and ObjectLockLegalHoldStatus tells.";
    }
}
