namespace Hokusai.Core.Trail.Files;

/// <summary>The piece of a file's text that is in hand: what is still needed of the last piece, and the next one behind it.</summary>
internal sealed class TextWindow
{
    private const int UsualCapacity = (2 * TrailLimits.ChunkBytes) + JsonBlock.Size;

    private byte[] _buffer = new byte[UsualCapacity];
    private int _length;

    /// <summary>Where the window starts in the text.</summary>
    public long Offset { get; private set; }

    /// <summary>Whether the text ends with the window.</summary>
    public bool IsLast { get; private set; }

    public int Length => _length;

    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(0, _length);

    /// <summary>The bytes as the scanner takes them: at the end of the text with a block of spaces behind.</summary>
    public ReadOnlySpan<byte> Blocks => _buffer.AsSpan(0, IsLast ? _length + JsonBlock.Size : _length);

    public ReadOnlyMemory<byte> Slice(int start, int end) => _buffer.AsMemory(start, end - start);

    /// <summary>Goes to a new text.</summary>
    public void Reset()
    {
        // One file with a large record must not cost memory for all that follow.
        _buffer = _buffer.Length > UsualCapacity ? new byte[UsualCapacity] : _buffer;
        _length = 0;
        Offset = 0;
        IsLast = false;
    }

    /// <summary>Gives up the bytes before <paramref name="start"/>.</summary>
    public void Drop(int start)
    {
        _buffer.AsSpan(start, _length - start).CopyTo(_buffer);
        _length -= start;
        Offset += start;
    }

    /// <summary>Reads one more piece.</summary>
    public void Fill(TrailContent content)
    {
        if (_buffer.Length - _length < TrailLimits.ChunkBytes + JsonBlock.Size)
        {
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + TrailLimits.ChunkBytes + JsonBlock.Size));
        }

        var count = content.Read(_buffer.AsSpan(_length, TrailLimits.ChunkBytes));
        _length += count;
        if (count == 0)
        {
            IsLast = true;
            _buffer.AsSpan(_length, JsonBlock.Size).Fill((byte)' ');
        }
    }
}
