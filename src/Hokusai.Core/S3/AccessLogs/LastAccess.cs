namespace Hokusai.Core.S3.AccessLogs;

/// <summary>When objects below a prefix were last read, as far as access logs tell.</summary>
/// <param name="Bucket">The bucket.</param>
/// <param name="Prefix">The first part of the keys up to <c>/</c>; empty for keys without one.</param>
/// <param name="LastRead">The last read that succeeded, UTC; null where the logs hold none.</param>
/// <param name="Reads">How many reads succeeded.</param>
/// <param name="LogsFrom">The first record of the bucket, UTC: nothing is known of reads before.</param>
/// <param name="LogsTo">The last record of the bucket, UTC.</param>
public sealed record LastAccess(string Bucket, string Prefix, DateTimeOffset? LastRead, long Reads, DateTimeOffset LogsFrom, DateTimeOffset LogsTo);
