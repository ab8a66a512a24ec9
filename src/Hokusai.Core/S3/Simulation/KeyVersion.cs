using System.Runtime.InteropServices;

namespace Hokusai.Core.S3.Simulation;

/// <summary>What the order of a key's versions depends on.</summary>
/// <param name="Created">When it was created, UTC ticks.</param>
/// <param name="IsLatest">Whether it is the current version; null where nothing tells.</param>
/// <param name="IsDeleteMarker">Whether it is a delete marker.</param>
/// <param name="Position">Its place in the listing: of two of one time, the first is newer, as <c>ListObjectVersions</c> has them.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct KeyVersion(long Created, bool? IsLatest, bool IsDeleteMarker, int Position);
