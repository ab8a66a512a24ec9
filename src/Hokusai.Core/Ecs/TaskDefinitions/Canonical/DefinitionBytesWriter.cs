using System.Buffers;
using System.Text;

namespace Hokusai.Core.Ecs.TaskDefinitions.Canonical;

/// <summary>Collects bytes in a rented buffer, which is cleared when it goes back: the values may be secrets.</summary>
internal struct DefinitionBytesWriter : IDisposable
{
    // A definition of one container with twenty variables takes half of it.
    private const int UsualSize = 4096;

    // A number of 32 bits, seven bits a byte.
    private const int LongestNumber = 5;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(UsualSize);
    private int _length;

    public DefinitionBytesWriter()
    {
    }

    /// <summary>What was written.</summary>
    public readonly byte[] ToArray() => _buffer.AsSpan(0, _length).ToArray();

    /// <summary>Writes a byte.</summary>
    public void Write(byte value)
    {
        Reserve(1);
        _buffer[_length++] = value;
    }

    /// <summary>Writes a number that is not negative, seven bits a byte.</summary>
    public void Write(int number)
    {
        Reserve(LongestNumber);
        for (; number > 0x7F; number >>= 7)
        {
            _buffer[_length++] = (byte)(number | 0x80);
        }

        _buffer[_length++] = (byte)number;
    }

    /// <summary>Writes a text behind its length.</summary>
    public void Write(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        Write(length);
        Reserve(length);
        _length += Encoding.UTF8.GetBytes(text, _buffer.AsSpan(_length));
    }

    /// <inheritdoc/>
    public readonly void Dispose() => ArrayPool<byte>.Shared.Return(_buffer, clearArray: true);

    private void Reserve(int count)
    {
        if (_buffer.Length - _length >= count)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(checked(_length + count), (int)Math.Min(2L * _buffer.Length, Array.MaxLength)));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer, clearArray: true);
        _buffer = larger;
    }
}
