namespace Hokusai.Core.S3.Listing;

/// <summary>The stable identifiers of what can be wrong with a listing.</summary>
public static class ListingErrorIds
{
    /// <summary>The file could not be opened or read to its end.</summary>
    public const string FileUnreadable = "ListingFileUnreadable";

    /// <summary>The file's JSON is broken or ends early.</summary>
    public const string JsonInvalid = "ListingJsonInvalid";

    /// <summary>An entry lacks a key or a time, or has a value that S3 would not write.</summary>
    public const string EntryInvalid = "ListingEntryInvalid";

    /// <summary>The listing was cut off: it names a page that follows, which is not in the file.</summary>
    public const string Truncated = "ListingTruncated";
}
