namespace Hokusai.Core.Trail.Files;

/// <summary>A file to look into: one of this machine, or an object that is read like one.</summary>
/// <param name="Path">The path as given, or made of a given folder and what lies in it; an object's URI.</param>
/// <param name="Length">Its size in bytes.</param>
/// <param name="IsNamed">Whether the user named this very file.</param>
internal readonly record struct TrailFile(string Path, long Length, bool IsNamed)
{
    /// <summary>Opens what is not a file at <see cref="Path"/>; null for one.</summary>
    public Func<CancellationToken, TrailInput>? Opener { get; init; }

    /// <summary>
    /// Whether it is a problem if it cannot be read as JSON: it was asked for, or its name promises JSON.
    /// Other files share their folders with trails and are none of the reader's business.
    /// </summary>
    public bool IsExpected => IsNamed || HasTrailName;

    private bool HasTrailName
        => Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
            || Path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
            || Path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase)
            || Path.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether its name says that it is compressed but not that JSON is inside (<c>access.log.gz</c>, <c>state.tar.gz</c>).</summary>
    public bool IsCompressedOther
        => !IsNamed
            && Path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
            && System.IO.Path.GetFileNameWithoutExtension(Path).Contains('.', StringComparison.Ordinal)
            && !Path.Contains(".json", StringComparison.OrdinalIgnoreCase)
            && !Path.Contains(".ndjson", StringComparison.OrdinalIgnoreCase);
}
