namespace Hokusai.Reports.Deletions;

/// <summary>The deletions to show where there is no room for all.</summary>
internal static class TellingDeletions
{
    // A call that deletes up to 1,000 objects without naming them counts for as many.
    private const long ObjectsOfCall = 1_000;

    /// <summary>The <paramref name="max"/> largest, in order of time.</summary>
    public static IReadOnlyList<S3Deletion> Of(Investigation investigation, int max)
        => [.. investigation.Deletions
            .OrderByDescending(d => d.Objects + (d.UncountedCalls * ObjectsOfCall)).ThenBy(d => d.First)
            .Take(max)
            .OrderBy(d => d.First).ThenBy(d => d.Bucket, StringComparer.Ordinal).ThenBy(d => d.Prefix, StringComparer.Ordinal)];
}
