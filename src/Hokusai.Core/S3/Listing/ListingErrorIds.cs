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

    /// <summary>The listing was cut off: it names a page that follows, which is in none of the files.</summary>
    public const string Truncated = "ListingTruncated";

    /// <summary>The file lists what another one lists, too; it was left out.</summary>
    public const string Repeated = "ListingRepeated";

    /// <summary>The keys are URL-encoded; they were taken as they stand.</summary>
    public const string KeysEncoded = "ListingKeysEncoded";
}
