namespace Hokusai.Core.Trail;

/// <summary>How far a reading is.</summary>
/// <param name="SourcesRead">Files (or pages) read so far.</param>
/// <param name="SourcesTotal">Files (or pages) in all; null where not known yet.</param>
/// <param name="BytesRead">Bytes read so far, as stored (compressed).</param>
public readonly record struct TrailReadProgress(int SourcesRead, int? SourcesTotal, long BytesRead)
{
    /// <summary>What <see cref="SourcesRead"/> counts, in the plural; null for files.</summary>
    public string? Unit { get; init; }

    /// <summary>How much is done, from 0 to 1, where it is known otherwise than by <see cref="SourcesTotal"/>; null where not.</summary>
    public double? Fraction { get; init; }

    /// <summary>How long it will still take; null where nobody can tell.</summary>
    public TimeSpan? Remaining { get; init; }

    /// <summary>More words on where the reading is; null for none.</summary>
    public string? Detail { get; init; }
}
