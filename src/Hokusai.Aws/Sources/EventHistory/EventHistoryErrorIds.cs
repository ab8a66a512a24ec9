namespace Hokusai.Aws.Sources.EventHistory;

/// <summary>The stable ids of what can go wrong while event history is read, beside the failed calls of <see cref="Connection.AwsErrorIds"/>.</summary>
public static class EventHistoryErrorIds
{
    /// <summary>The query reaches further back than the 90 days that event history keeps.</summary>
    public const string ReachesTooFarBack = "EventHistoryReachesTooFarBack";

    /// <summary>The query names an account or Region that there is no connection to.</summary>
    public const string NotConnected = "EventHistoryNotConnected";

    /// <summary>An answer holds an event without its record.</summary>
    public const string RecordMissing = "EventHistoryRecordMissing";

    /// <summary>The folder that pages are kept in cannot be used: what is read now is read again next time.</summary>
    public const string CacheUnusable = "EventHistoryCacheUnusable";
}
