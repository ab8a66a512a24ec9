using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hokusai.Core.S3.Inventory.Rows;

/// <summary>
/// Finds the rows of a CSV text and the ends of their fields, 64 bytes at a time: commas and line ends count where an even number of quotes stands before them,
/// which one prefix XOR over the quotes' bit mask tells. Doubled quotes inside a field cancel out by themselves.
/// </summary>
/// <param name="columns">The columns of a row; the ends of more fields are counted and not kept.</param>
internal sealed class CsvRowScanner(int columns)
{
    private const int BlockBytes = 64;

    // A block is loaded whole, also where the text ends in the middle of it; one byte more for the line end that Complete adds.
    private const int Slack = BlockBytes + 1;

    private readonly int[] _ends = new int[columns];
    private readonly byte[] _buffer = new byte[InventoryLimits.MaxRowBytes + InventoryLimits.ChunkBytes + Slack];
    private int _filled;
    private int _rowStart;
    private int _next;
    private int _base;
    private int _fields;
    private ulong _mask;
    private ulong _inside;
    private ulong _insideLines;
    private bool _isSkipping;
    private int _currentStart;
    private int _currentEnd;

    /// <summary>The line on which the current row begins, from 1.</summary>
    public long Line { get; private set; } = 1;

    /// <summary>How many fields the current row has.</summary>
    public int Fields => _fields;

    /// <summary>The bytes that the fields lie in.</summary>
    public ReadOnlySpan<byte> Text => _buffer;

    /// <summary>The current row without its line end.</summary>
    public ReadOnlySpan<byte> Row => _buffer.AsSpan(_currentStart, _currentEnd - _currentStart);

    /// <summary>Where a field of the current row begins in <see cref="Text"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int StartOf(int column) => column == 0 ? _currentStart : _ends[column - 1] + 1;

    /// <summary>Where a field of the current row ends in <see cref="Text"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int EndOf(int column) => _ends[column];

    /// <summary>Takes up as much of a text as there is room for; all rows are to be fetched before the next piece.</summary>
    /// <returns>The bytes taken.</returns>
    public int Append(ReadOnlySpan<byte> text)
    {
        Compact();
        var count = Math.Min(text.Length, _buffer.Length - Slack - _filled);
        text[..count].CopyTo(_buffer.AsSpan(_filled));
        _filled += count;
        if (_isSkipping)
        {
            SkipLine();
        }

        return count;
    }

    /// <summary>Says that no more text comes: a last row may lack its line end.</summary>
    public void Complete()
    {
        Compact();
        if (_rowStart < _filled && _buffer[_filled - 1] != (byte)'\n')
        {
            _buffer[_filled++] = (byte)'\n';
        }
    }

    /// <summary>Goes to the next whole row of the text so far.</summary>
    /// <returns>Whether there is one.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool MoveNext()
    {
        _currentStart = _rowStart;
        ref var text = ref MemoryMarshal.GetArrayDataReference(_buffer);
        var ends = _ends;
        var mask = _mask;
        var count = 0;
        while (true)
        {
            while (mask == 0)
            {
                if (_next >= _filled)
                {
                    Rewind();
                    return false;
                }

                mask = NextBlock(ref text);
            }

            var position = _base + BitOperations.TrailingZeroCount(mask);
            mask &= mask - 1;
            if (count < ends.Length)
            {
                ends[count] = position;
            }

            count++;
            if (Unsafe.Add(ref text, position) == (byte)'\n')
            {
                _mask = mask;
                EndRow(position, count);
                return true;
            }
        }
    }

    /// <summary>Goes on to the row after the current one.</summary>
    public void Accept() => Line += 1 + (_insideLines == 0 ? 0 : Row.Count((byte)'\n'));

    /// <summary>
    /// Goes on after the first line of a row that is none: where a quote is missing, or one too many, the row swallowed the lines after it, and they are whole.
    /// </summary>
    public void AcceptFirstLine()
    {
        var end = _buffer.AsSpan(_currentStart, _filled - _currentStart).IndexOf((byte)'\n');
        _rowStart = end < 0 ? _filled : _currentStart + end + 1;
        Line++;
        Rewind();
    }

    /// <summary>Whether the text so far has no end of the current row although it is longer than a row can be.</summary>
    public bool IsRowTooLong => _filled - _rowStart > InventoryLimits.MaxRowBytes;

    /// <summary>Whether that is so of its first line already.</summary>
    public bool IsFirstLineTooLong => !_buffer.AsSpan(_rowStart, Math.Min(_filled - _rowStart, InventoryLimits.MaxRowBytes)).Contains((byte)'\n');

    /// <summary>Whether text is left in which no row ends.</summary>
    public bool HasRest => _rowStart < _filled;

    /// <summary>Leaves out a row that is too long: up to the next line end, which may be still to come.</summary>
    public void SkipLongRow()
    {
        _isSkipping = true;
        SkipLine();
    }

    private void SkipLine()
    {
        var end = _buffer.AsSpan(_rowStart, _filled - _rowStart).IndexOf((byte)'\n');
        _isSkipping = end < 0;
        _rowStart = end < 0 ? _filled : _rowStart + end + 1;
        Line += end < 0 ? 0 : 1;
        Rewind();
    }

    private void EndRow(int position, int count)
    {
        _rowStart = position + 1;
        _currentEnd = position > _currentStart && _buffer[position - 1] == (byte)'\r' ? position - 1 : position;
        _fields = count;
        if (count <= _ends.Length)
        {
            _ends[count - 1] = _currentEnd;
        }
    }

    private void Rewind()
    {
        _mask = 0;
        _inside = 0;
        _insideLines = 0;
        _next = _rowStart;
    }

    private void Compact()
    {
        _buffer.AsSpan(_rowStart, _filled - _rowStart).CopyTo(_buffer);
        _filled -= _rowStart;
        _rowStart = 0;
        Rewind();
    }

    /// <summary>The commas and line ends outside of quotes in the next 64 bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong NextBlock(ref byte text)
    {
        var left = _filled - _next;
        var valid = left >= BlockBytes ? ulong.MaxValue : (1UL << left) - 1;
        ulong quotes, commas, lines;
        if (Vector512.IsHardwareAccelerated)
        {
            var block = Vector512.LoadUnsafe(ref text, (nuint)_next);
            quotes = Vector512.Equals(block, Vector512.Create((byte)'"')).ExtractMostSignificantBits();
            commas = Vector512.Equals(block, Vector512.Create((byte)',')).ExtractMostSignificantBits();
            lines = Vector512.Equals(block, Vector512.Create((byte)'\n')).ExtractMostSignificantBits();
        }
        else
        {
            var low = Vector256.LoadUnsafe(ref text, (nuint)_next);
            var high = Vector256.LoadUnsafe(ref text, (nuint)_next + 32);
            quotes = Mask(low, high, (byte)'"');
            commas = Mask(low, high, (byte)',');
            lines = Mask(low, high, (byte)'\n');
        }

        var inside = PrefixXor(quotes & valid) ^ _inside;
        _inside = (ulong)((long)inside >> 63);
        _insideLines |= lines & inside & valid;
        _base = _next;
        _next += BlockBytes;
        return (commas | lines) & ~inside & valid;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mask(Vector256<byte> low, Vector256<byte> high, byte value)
        => Vector256.Equals(low, Vector256.Create(value)).ExtractMostSignificantBits()
            | ((ulong)Vector256.Equals(high, Vector256.Create(value)).ExtractMostSignificantBits() << 32);

    /// <summary>In each bit whether an odd number of bits is set up to it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong PrefixXor(ulong bits)
    {
        bits ^= bits << 1;
        bits ^= bits << 2;
        bits ^= bits << 4;
        bits ^= bits << 8;
        bits ^= bits << 16;
        return bits ^ (bits << 32);
    }
}
