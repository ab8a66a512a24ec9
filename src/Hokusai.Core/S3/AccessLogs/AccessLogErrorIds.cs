namespace Hokusai.Core.S3.AccessLogs;

/// <summary>The stable identifiers of what can go wrong while server access logs and event files are read (<see cref="ReadProblem.ErrorId"/>).</summary>
public static class AccessLogErrorIds
{
    /// <summary>A line is no record of an access log; it was left out.</summary>
    public const string BadLine = "AccessLogBadLine";

    /// <summary>A line is longer than any that S3 writes; it was left out.</summary>
    public const string LineTooLong = "AccessLogLineTooLong";

    /// <summary>The gzip stream is cut off or damaged; what is before the damage was read.</summary>
    public const string DamagedGzip = "AccessLogDamagedGzip";

    /// <summary>The gzip stream unpacks to an implausible size; reading stopped.</summary>
    public const string GzipBomb = "AccessLogGzipBomb";

    /// <summary>The file could not be opened or read.</summary>
    public const string Unreadable = "AccessLogUnreadable";

    /// <summary>A file has more bad lines than are reported one by one.</summary>
    public const string MoreBadLines = "AccessLogMoreBadLines";

    /// <summary>Where S3 writes the access logs of a bucket cannot be told: the Region stands in their keys, and is not known.</summary>
    public const string PlaceUnknown = "AccessLogPlaceUnknown";

    /// <summary>There are more deletions apart from each other than are told apart: the later ones are told by bucket and day.</summary>
    public const string CoarseDeletions = "S3DeletionsCoarse";

    /// <summary>An event in a file of S3 events cannot be read; it was left out.</summary>
    public const string BadEvent = "S3EventDamaged";
}
