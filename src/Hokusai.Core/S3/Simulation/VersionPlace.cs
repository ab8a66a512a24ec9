using System.Runtime.InteropServices;

namespace Hokusai.Core.S3.Simulation;

/// <summary>What the order of a key's versions says of one of them, in the words of <see cref="ObjectVersion"/>.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct VersionPlace(ObjectVersionKind Kind, long? NoncurrentSince, int? NewerNoncurrentVersions, bool? IsBelowDeleteMarker, bool HasOtherVersions);
