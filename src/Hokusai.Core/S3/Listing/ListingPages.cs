namespace Hokusai.Core.S3.Listing;

/// <summary>
/// Whether the pages of a listing are all there: each page that is cut off names where the next one begins, and that one repeats it
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectVersions.html, https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html).
/// </summary>
internal sealed class ListingPages
{
    private readonly List<(string File, string? Next)> _cutOff = [];
    private readonly HashSet<string> _begun = new(StringComparer.Ordinal);

    /// <summary>The files with a page after which the next one is missing.</summary>
    public IEnumerable<string> FilesThatGoOn => _cutOff.Where(page => page.Next is null || !_begun.Contains(page.Next)).Select(page => page.File).Distinct(StringComparer.Ordinal);

    /// <summary>Takes note of a page.</summary>
    /// <param name="file">The file that it is in.</param>
    /// <param name="members">The members at its root.</param>
    public void Add(string file, IReadOnlyDictionary<string, string> members)
    {
        if (Place(members, "") is { } begun)
        {
            _begun.Add(begun);
        }

        // One page of the API, or a listing made with --max-items.
        if (members.GetValueOrDefault("IsTruncated") == bool.TrueString || members.ContainsKey("NextToken"))
        {
            _cutOff.Add((file, Place(members, "Next")));
        }
    }

    // A key marker goes with that of the version or of the upload; list-objects has a marker alone.
    private static string? Place(IReadOnlyDictionary<string, string> members, string next)
        => members.TryGetValue($"{next}ContinuationToken", out var token) ? token
            : members.TryGetValue($"{next}KeyMarker", out var key) && key.Length > 0
                ? $"{key}\n{members.GetValueOrDefault($"{next}VersionIdMarker") ?? members.GetValueOrDefault($"{next}UploadIdMarker")}"
            : members.GetValueOrDefault($"{next}Marker");
}
