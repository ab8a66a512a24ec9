namespace Hokusai.Terraform.State;

/// <summary>One object version or delete marker of a listing.</summary>
internal sealed record ListedVersion
{
    /// <summary>The object's key.</summary>
    public required string Key { get; init; }

    /// <summary>The version id; <c>null</c> (the word) for an object stored before versioning was on.</summary>
    public required string VersionId { get; init; }

    /// <summary>The bucket, where the listing names it.</summary>
    public string? Bucket { get; init; }

    /// <summary><c>LastModified</c>, UTC, to the second.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>The ETag without its quotes: the MD5 of the content where it was uploaded in one part and not encrypted with a KMS key.</summary>
    public string? ETag { get; init; }

    /// <summary>The length in bytes.</summary>
    public long? Size { get; init; }

    /// <summary>Whether it is a delete marker.</summary>
    public bool IsDeleteMarker { get; init; }

    /// <summary>Its place in the listing, which begins with the version stored last.</summary>
    public required int Order { get; init; }

    /// <summary>The file of the listing.</summary>
    public required InputFile Listing { get; init; }
}
