namespace Hokusai.Terraform.State;

/// <summary>One state object of a bucket as a listing of its versions shows it.</summary>
/// <param name="Bucket">The bucket.</param>
/// <param name="Key">The object's key.</param>
/// <param name="Versions">Its versions and delete markers, the last stored first, as S3 lists them.</param>
/// <param name="LockVersions">Those of its lock object (<c>&lt;key&gt;.tflock</c>), likewise.</param>
public sealed record StateObject(
    string Bucket, string Key, IReadOnlyList<StateObjectVersion> Versions, IReadOnlyList<StateObjectVersion> LockVersions)
{
    /// <summary>The object as <c>s3://bucket/key</c>.</summary>
    public string Uri => $"s3://{Bucket}/{Key}";

    /// <summary>The key of the object that the S3 backend locks the state with.</summary>
    public static string LockKey(string key) => key + ListedState.LockSuffix;

    /// <summary>The listing as that of a file would be.</summary>
    internal IReadOnlyList<ListedVersion> Listed()
    {
        var listing = new InputFile(Uri, Key, 0, InputFileKind.Listing);
        return [.. Versions.Select((version, order) => ToListed(version, Key, order)), .. LockVersions.Select((version, order) => ToListed(version, LockKey(Key), order))];

        ListedVersion ToListed(StateObjectVersion version, string key, int order) => new()
        {
            Key = key,
            VersionId = version.VersionId,
            Bucket = Bucket,
            Time = version.Time,
            Size = version.Size,
            IsDeleteMarker = version.IsDeleteMarker,
            Order = order,
            Listing = listing,
        };
    }
}

/// <summary>One version of an object, or a delete marker.</summary>
/// <param name="VersionId">The version's id; <c>null</c> (the word) for one stored without versioning.</param>
/// <param name="Time">When it was stored, UTC.</param>
/// <param name="Size">Its length in bytes; 0 for a delete marker.</param>
/// <param name="IsDeleteMarker">Whether it is a delete marker.</param>
public sealed record StateObjectVersion(string VersionId, DateTimeOffset? Time, long Size, bool IsDeleteMarker);

/// <summary>The content of a version, or why there is none.</summary>
/// <param name="Bytes">The content; empty where it could not be read.</param>
/// <param name="Problem">Why it could not be read; null where it could.</param>
public readonly record struct StateContent(ReadOnlyMemory<byte> Bytes, ReadProblem? Problem = null);
