using Hokusai.Aws.Connection;
using Hokusai.Aws.Sources.EventHistory;
using Hokusai.Aws.Stores;
using Hokusai.Core.Trail;
using Hokusai.Core.Trail.Objects;

namespace Hokusai.Aws.Sources;

/// <summary>The sources of evidence that an open session offers, for commands that know nothing of AWS.</summary>
public static class LiveEvidence
{
    /// <summary>The event history of the session's accounts and Regions: the last 90 days, without a trail.</summary>
    /// <param name="session">The session; it stays open as long as the source is read.</param>
    /// <param name="cacheFolder">A folder to keep what was fetched in; null to keep nothing.</param>
    /// <param name="throttleLimit">How many lookups are under way at once, 1 or more.</param>
    public static ITrailSource EventHistory(AwsSession session, string? cacheFolder, int throttleLimit)
    {
        ArgumentNullException.ThrowIfNull(session);
        return new EventHistorySource(session.Connections, new EventHistoryOptions { CacheFolder = cacheFolder, ThrottleLimit = throttleLimit });
    }

    /// <summary>The bucket that trails deliver to, read with the credentials of the session's first account and Region.</summary>
    /// <param name="session">The session; it stays open as long as the source is read.</param>
    /// <param name="location">Where: <c>s3://bucket</c> or <c>s3://bucket/prefix</c>.</param>
    /// <param name="cacheFolder">A folder to keep what was fetched in; null to keep nothing.</param>
    /// <param name="throttleLimit">How many objects are fetched at once, 1 or more.</param>
    public static ITrailSource TrailBucket(AwsSession session, ObjectLocation location, string? cacheFolder, int throttleLimit)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(location);
        return new TrailObjectSource(new S3ObjectStore(session.Connections[0].S3, location.Bucket), location.Prefix)
        {
            CacheFolder = cacheFolder,
            ThrottleLimit = throttleLimit,
        };
    }
}
