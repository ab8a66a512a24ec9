using Microsoft.Win32.SafeHandles;

namespace Hokusai.Core.Trail.Files;

/// <summary>The bytes of a file from its start, read without a buffer between. The handle stays its owner's.</summary>
internal sealed class PlainContent(SafeFileHandle file) : ReadOnlyStream
{
    private long _position;

    public override int Read(Span<byte> destination)
    {
        var count = RandomAccess.Read(file, destination, _position);
        _position += count;
        return count;
    }
}
