using System.Globalization;
using Hokusai.Core.Trail;
using Hokusai.Core.Trail.Objects;

namespace Hokusai.Core.S3.AccessLogs.Stored;

/// <summary>Access logs in the buckets that S3 writes them to, and the records of which time are wanted.</summary>
/// <param name="Stores">The buckets.</param>
/// <param name="From">The first record wanted, UTC.</param>
/// <param name="To">The last record wanted, UTC.</param>
public sealed record AccessLogBuckets(IObjectStores Stores, DateTimeOffset From, DateTimeOffset To)
{
    /// <summary>How many log objects are fetched at once, from 1.</summary>
    public int ThrottleLimit { get; init; } = TrailObjectSource.DefaultThrottleLimit;

    /// <summary>A folder that keeps what was fetched, for a later run; null for none.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>What it is called among an investigation's sources: <c>access logs 2025-07-01 to 2025-07-15</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"access logs {From.UtcDateTime:yyyy-MM-dd} to {To.UtcDateTime:yyyy-MM-dd}");
}
