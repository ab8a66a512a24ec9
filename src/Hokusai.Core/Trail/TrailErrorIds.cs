namespace Hokusai.Core.Trail;

/// <summary>
/// The stable identifiers of everything that can go wrong while trail files are read
/// (<see cref="ReadProblem.ErrorId"/>; the ErrorId of the PowerShell error). They never change meaning.
/// </summary>
public static class TrailErrorIds
{
    /// <summary>A given path does not exist.</summary>
    public const string PathNotFound = "TrailPathNotFound";

    /// <summary>A given wildcard matches no file and no folder.</summary>
    public const string NothingMatched = "TrailNothingMatched";

    /// <summary>A symbolic link leads back to a folder that contains it, to itself, or nowhere.</summary>
    public const string LinkLoop = "TrailLinkLoop";

    /// <summary>The file or folder may not be read by this user.</summary>
    public const string AccessDenied = "TrailAccessDenied";

    /// <summary>The operating system failed to read the file or folder, or it vanished meanwhile.</summary>
    public const string ReadFailed = "TrailReadFailed";

    /// <summary>The file has no content.</summary>
    public const string EmptyFile = "TrailEmptyFile";

    /// <summary>The content is neither JSON nor gzip although the name promises a trail file.</summary>
    public const string NotJson = "TrailNotJson";

    /// <summary>The gzip stream ends before its end; the records before were read.</summary>
    public const string TruncatedGzip = "TrailTruncatedGzip";

    /// <summary>The gzip stream is damaged (bad code or checksum); the records before were read.</summary>
    public const string CorruptGzip = "TrailCorruptGzip";

    /// <summary>Bytes that are no gzip member follow the gzip stream; they were not read.</summary>
    public const string GzipTrailingBytes = "TrailGzipTrailingBytes";

    /// <summary>The gzip stream unpacks to an implausible size (a decompression bomb); reading stopped.</summary>
    public const string GzipBomb = "TrailGzipBomb";

    /// <summary>A record or the document is cut off, or its quotes or brackets do not close.</summary>
    public const string TruncatedJson = "TrailTruncatedJson";

    /// <summary>A bracket closes something that was not open; reading of the file stopped there.</summary>
    public const string MalformedJson = "TrailMalformedJson";

    /// <summary>Text stands between the records that is no record.</summary>
    public const string StrayContent = "TrailStrayContent";

    /// <summary>A record is not valid JSON; it was left out.</summary>
    public const string MalformedRecord = "TrailMalformedRecord";

    /// <summary>A record is nested too deeply; it was left out.</summary>
    public const string TooDeep = "TrailTooDeep";

    /// <summary>A record is larger than any that CloudTrail writes; it was left out.</summary>
    public const string RecordTooLarge = "TrailRecordTooLarge";

    /// <summary>A record has bytes that are not UTF-8; it was read with U+FFFD in their place.</summary>
    public const string WrongEncoding = "TrailWrongEncoding";

    /// <summary>A record lacks <c>eventName</c>, or it is not text; the record was left out.</summary>
    public const string MissingEventName = "TrailMissingEventName";

    /// <summary>A record's <c>eventTime</c> is absent or cannot be read; the record was left out.</summary>
    public const string BadEventTime = "TrailBadEventTime";

    /// <summary>An element among records is no CloudTrail record; it was left out.</summary>
    public const string NotARecord = "TrailNotARecord";

    /// <summary>A file has more problems than are reported one by one.</summary>
    public const string MoreProblems = "TrailMoreProblems";
}
