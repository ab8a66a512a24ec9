namespace Hokusai.Core.Trail.Files;

/// <summary>How much of a hostile file is taken in before it is named and left.</summary>
internal static class TrailLimits
{
    /// <summary>
    /// Bytes of one record. CloudTrail's own limit is 256 KB an event (1 MB with event aggregation in event data stores):
    /// https://docs.aws.amazon.com/awscloudtrail/latest/userguide/WhatIsCloudTrail-Limits.html; pretty-printing and
    /// escaping inside an envelope multiply that.
    /// </summary>
    public const int MaxRecordBytes = 4 * 1024 * 1024;

    /// <summary>Levels inside one record; the default limit of System.Text.Json. Real records stay below 20.</summary>
    public const int MaxDepth = 64;

    /// <summary>Lists inside lists that records are looked for in (slurped files, then records).</summary>
    public const int MaxListDepth = 4;

    /// <summary>
    /// Unpacked bytes for each packed one. CloudTrail files lie between 8 and 30, identical records reach 170
    /// (a match of deflate covers 258 bytes), and only runs of one byte come near deflate's ceiling of 1032.
    /// </summary>
    public const int MaxGzipRatio = 300;

    /// <summary>Unpacked bytes below which the ratio does not matter: they cost milliseconds.</summary>
    public const long GzipRatioFloor = 64L * 1024 * 1024;

    /// <summary>Problems reported for one file before they are summed up.</summary>
    public const int MaxProblemsPerFile = 25;

    /// <summary>Torn elements that one file is picked up again after; each costs another look at up to one record's bytes.</summary>
    public const int MaxResumptionsPerFile = 1000;

    /// <summary>Bytes unpacked at a time: small enough to be scanned while in the nearest caches.</summary>
    public const int ChunkBytes = 64 * 1024;
}
