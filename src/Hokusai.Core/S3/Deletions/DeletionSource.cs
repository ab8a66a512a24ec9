namespace Hokusai.Core.S3.Deletions;

/// <summary>The kind of record that tells of a deletion. One deletion may be told by each.</summary>
internal enum DeletionSource
{
    /// <summary>A CloudTrail data event.</summary>
    Trail,

    /// <summary>A record of a server access log.</summary>
    AccessLog,

    /// <summary>An event of S3: EventBridge, or an event notification.</summary>
    Event,
}
