namespace Hokusai.Core.S3.Inventory;

/// <summary>How much of a hostile inventory is taken in before it is named and left, and what S3 itself can have.</summary>
internal static class InventoryLimits
{
    /// <summary>
    /// Bytes of one row. A key has at most 1,024 bytes (https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html), 3,072 when URL-encoded; an access
    /// control list, Base64, at most some 20 KB: 100 grants.
    /// </summary>
    public const int MaxRowBytes = 64 * 1024;

    /// <summary>Bytes of a key: https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html.</summary>
    public const int MaxKeyBytes = 1024;

    /// <summary>Columns of a schema. S3 has 21 fields.</summary>
    public const int MaxColumns = 64;

    /// <summary>
    /// The largest object until December 2025: https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html (5 TiB). A larger one is told of, for most
    /// buckets have none.
    /// </summary>
    public const long UsualObjectBytes = 5L << 40;

    /// <summary>The largest object since December 2025: 50 TB, read as TiB so that none is left out.</summary>
    public const long MaxObjectBytes = 50L << 40;

    /// <summary>Bytes of a manifest. A billion objects make some 1,000 files of 300 bytes each.</summary>
    public const int MaxManifestBytes = 64 * 1024 * 1024;

    /// <summary>Levels of a manifest's JSON; it has three.</summary>
    public const int MaxManifestDepth = 16;

    /// <summary>Unpacked bytes for each packed one: real inventories lie between 2 and 30, runs of one byte reach deflate's ceiling of 1032.</summary>
    public const int MaxGzipRatio = 300;

    /// <summary>Unpacked bytes below which the ratio does not matter: they cost milliseconds.</summary>
    public const long GzipRatioFloor = 64L * 1024 * 1024;

    /// <summary>Problems told of one file before they are summed up.</summary>
    public const int MaxProblemsPerFile = 20;

    /// <summary>Bytes unpacked at a time: small enough to be scanned while in the nearer caches.</summary>
    public const int ChunkBytes = 128 * 1024;

    /// <summary>Packed bytes read at a time.</summary>
    public const int PackedChunkBytes = 256 * 1024;

    /// <summary>Packed bytes between two reports of progress.</summary>
    public const long ProgressBytes = 8L * 1024 * 1024;

    /// <summary>The day on which S3 was opened: no object is older.</summary>
    public static readonly DateTime FirstDay = new(2006, 3, 14, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Where nothing tells when an inventory was written, no object is newer than this.</summary>
    public static readonly DateTimeOffset LastDay = new(2099, 12, 31, 0, 0, 0, TimeSpan.Zero);

    /// <summary>How much newer than the inventory an object may be: listing takes hours, and clocks differ.</summary>
    public static readonly TimeSpan FutureSlack = TimeSpan.FromDays(2);
}
