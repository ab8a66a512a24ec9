using Hokusai.Aws.Connection;
using Hokusai.Aws.Sources.Athena;
using Hokusai.Aws.Sources.EventHistory;
using Hokusai.Aws.Sources.S3;
using Hokusai.Aws.Stores;
using Hokusai.Core.Commands;
using Hokusai.Core.S3.AccessLogs.Stored;
using Hokusai.Core.State;
using Hokusai.Core.Trail;
using Hokusai.Core.Trail.Objects;
using Hokusai.Terraform.State;

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
        return new EventHistorySource(session.Connections, new EventHistoryOptions { CacheFolder = cacheFolder, ThrottleLimit = throttleLimit })
        {
            Elsewhere = session.GlobalServices,
        };
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
        return new TrailObjectSource(Bucket(session, location.Bucket), location.Prefix)
        {
            CacheFolder = cacheFolder,
            ThrottleLimit = throttleLimit,
        };
    }

    /// <summary>A table of CloudTrail records at Athena, asked with the credentials of the session's first account and Region.</summary>
    /// <param name="session">The session; it stays open as long as the source is read.</param>
    /// <param name="table">The table.</param>
    /// <param name="workGroup">The work group.</param>
    /// <param name="outputLocation">Where Athena puts the result; null for the work group's own place.</param>
    public static ITrailSource Athena(AwsSession session, AthenaTableName table, string workGroup, string? outputLocation)
    {
        ArgumentNullException.ThrowIfNull(session);
        return new AthenaTrailSource(session.Connections[0], new AthenaOptions { Table = table, WorkGroup = workGroup, OutputLocation = outputLocation });
    }

    /// <summary>Makes the table over a trail's bucket, for the session's accounts and Regions. This writes into the data catalog.</summary>
    /// <param name="session">The session.</param>
    /// <param name="table">The table to make.</param>
    /// <param name="location">The trail's bucket, with what stands before <c>AWSLogs</c> in it.</param>
    /// <param name="workGroup">The work group.</param>
    /// <param name="outputLocation">Where Athena puts its results; null for the work group's own place.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="AwsCallException">Athena did not answer, or could not make the table.</exception>
    public static async Task CreateTableAsync(
        AwsSession session, AthenaTableName table, ObjectLocation location, string workGroup, string? outputLocation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(location);
        await AthenaTableCreation.CreateAsync(
            session.Connections[0],
            new AthenaOptions { Table = table, WorkGroup = workGroup, OutputLocation = outputLocation },
            new AthenaTableDefinition
            {
                Name = table,
                Bucket = location.Bucket,
                Prefix = location.Prefix.TrimEnd('/'),
                AccountIds = [.. session.Identities.Select(identity => identity.AccountId)],
                Regions = session.Regions,
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>All stored versions of state objects, read with the credentials of the session's first account and Region.</summary>
    /// <param name="session">The session; it stays open as long as the source is read.</param>
    /// <param name="bucket">The bucket's name.</param>
    /// <param name="keys">The exact keys of the states.</param>
    public static IStateHistorySource StateBucket(AwsSession session, string bucket, IReadOnlyList<string> keys)
    {
        ArgumentNullException.ThrowIfNull(session);
        return new StateBucketSource(Bucket(session, bucket), keys);
    }

    /// <summary>What buckets hold, listed with the credentials of the session's first account.</summary>
    /// <param name="session">The session; it stays open as long as the listing is read.</param>
    /// <param name="time">Tells when it was listed.</param>
    public static IObjectSource Buckets(AwsSession session, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(session);
        return new LiveBuckets(session, time);
    }

    /// <summary>An inventory in its destination bucket, read with the credentials of the session's first account.</summary>
    /// <param name="session">The session; it stays open as long as the inventory is read.</param>
    /// <param name="location">Its manifest, or what it lies below: then the newest.</param>
    public static IObjectSource Inventory(AwsSession session, ObjectLocation location)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(location);
        return new LiveInventory(session, location);
    }

    /// <summary>Server access logs in the buckets that S3 writes them to, each read with the credentials of its account.</summary>
    /// <param name="session">The session; it stays open as long as the logs are read.</param>
    /// <param name="from">The first record wanted, UTC.</param>
    /// <param name="to">The last record wanted, UTC.</param>
    /// <param name="cacheFolder">A folder to keep what was fetched in; null to keep nothing.</param>
    /// <param name="throttleLimit">How many log objects are fetched at once, 1 or more.</param>
    public static AccessLogBuckets AccessLogs(AwsSession session, DateTimeOffset from, DateTimeOffset to, string? cacheFolder, int throttleLimit)
    {
        ArgumentNullException.ThrowIfNull(session);
        return new AccessLogBuckets(new SessionBuckets(session), from, to) { CacheFolder = cacheFolder, ThrottleLimit = throttleLimit };
    }

    /// <summary>A bucket's inventory as a table at Athena, asked with the credentials of the session's first account and Region.</summary>
    /// <param name="session">The session; it stays open as long as the table is asked.</param>
    /// <param name="table">The table.</param>
    /// <param name="workGroup">The work group.</param>
    /// <param name="outputLocation">Where Athena puts the result; null for the work group's own place.</param>
    /// <param name="bucket">The bucket of which the inventory is.</param>
    public static IObjectSource InventoryTable(AwsSession session, AthenaTableName table, string workGroup, string? outputLocation, string bucket)
    {
        ArgumentNullException.ThrowIfNull(session);
        return new AthenaInventory(session.Connections[0], new AthenaOptions { Table = table, WorkGroup = workGroup, OutputLocation = outputLocation }, bucket);
    }

    private static S3ObjectStore Bucket(AwsSession session, string bucket) => new(session.Connections[0].S3, bucket, session.S3In);
}
