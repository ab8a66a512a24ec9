using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Hokusai.Core.Trail.Files;

/// <summary>
/// The real files and folders that were visited: by 128 bits of a digest, so that a million paths take some 30 MB
/// instead of some 300.
/// </summary>
internal sealed class VisitedPaths
{
    private readonly HashSet<UInt128> _digests = [];

    /// <summary>Whether the path is new.</summary>
    public bool Add(string realPath)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(realPath.AsSpan()), digest);
        return _digests.Add(MemoryMarshal.Read<UInt128>(digest));
    }
}
