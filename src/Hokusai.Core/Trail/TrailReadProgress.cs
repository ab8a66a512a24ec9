namespace Hokusai.Core.Trail;

/// <summary>How far a reading is.</summary>
/// <param name="SourcesRead">Files (or pages) read so far.</param>
/// <param name="SourcesTotal">Files (or pages) in all; null where not known yet.</param>
/// <param name="BytesRead">Bytes read so far, as stored (compressed).</param>
public readonly record struct TrailReadProgress(int SourcesRead, int? SourcesTotal, long BytesRead);
