using System.Buffers;
using Hokusai.Core.Trail.Files;

namespace Hokusai.Core.Trail.Objects;

/// <summary>The bytes of an object that were fetched into memory, which goes back to the pool.</summary>
internal sealed class MemoryInput(byte[] rented, int length) : TrailInput
{
    private byte[]? _bytes = rented;

    public override int Read(Span<byte> destination, long position)
    {
        var left = _bytes.AsSpan(0, length)[(int)Math.Min(position, length)..];
        left = left[..Math.Min(left.Length, destination.Length)];
        left.CopyTo(destination);
        return left.Length;
    }

    public override void Dispose()
    {
        if (Interlocked.Exchange(ref _bytes, null) is { } bytes)
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
