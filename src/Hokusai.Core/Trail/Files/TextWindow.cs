namespace Hokusai.Core.Trail.Files;

/// <summary>The piece of a file's text that is in hand: what is still needed of the last piece, and the next one behind it.</summary>
internal sealed class TextWindow
{
    private const int FirstCapacity = 1024 * 1024;

    /// <summary>One file with a large record must not cost memory for all that follow.</summary>
    private const int KeptCapacity = 2 * TrailLimits.MaxRecordBytes;

    private byte[] _buffer = new byte[FirstCapacity];
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
        _buffer = _buffer.Length > KeptCapacity ? new byte[FirstCapacity] : _buffer;
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
        Reserve(TrailLimits.ChunkBytes);
        var count = content.Read(_buffer.AsSpan(_length, TrailLimits.ChunkBytes));
        if (count == 0)
        {
            Complete(_length);
        }

        _length += count;
    }

    /// <summary>Takes one more piece over.</summary>
    public void Append(ReadOnlySpan<byte> text)
    {
        Reserve(text.Length);
        text.CopyTo(_buffer.AsSpan(_length));
        _length += text.Length;
    }

    /// <summary>The text ends here.</summary>
    public void Complete(int length)
    {
        _length = length;
        IsLast = true;
        _buffer.AsSpan(_length, JsonBlock.Size).Fill((byte)' ');
    }

    private void Reserve(int bytes)
    {
        if (_buffer.Length - _length < bytes + JsonBlock.Size)
        {
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + bytes + JsonBlock.Size));
        }
    }
}
