using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Hokusai.Core.S3.Inventory.Rows;

/// <summary>
/// Finds the rows of a CSV text and the ends of their fields, 64 bytes at a time: commas and line ends count where an even number of quotes stands before them,
/// which one prefix XOR over the quotes' bit mask tells. Doubled quotes inside a field cancel out by themselves. The ends are listed for some KB at a time and the
/// rows then handed out of the list, so that no jump depends on where a comma is.
/// </summary>
internal sealed class CsvRowScanner
{
    private const int BlockBytes = 64;

    /// <summary>
    /// Bytes after the text: a block is loaded whole, also where the text ends in the middle of it; one byte more for the line end that Complete adds. Who reads a field
    /// in words may read as far, too.
    /// </summary>
    private const int Slack = BlockBytes + 1;

    /// <summary>Bytes that are listed at a time: what is listed stays in the nearest cache until it is handed out.</summary>
    private const int ListedBytes = 64 * BlockBytes;

    /// <summary>Ends that are written at a time, counted or not: most blocks have no more.</summary>
    private const int EndsAtATime = 8;

    private readonly byte[] _buffer = new byte[InventoryLimits.MaxRowBytes + InventoryLimits.ChunkBytes + Slack];

    // The ends of fields, each the place of a comma or line end, after that of the line end before the first row. No row has more than bytes.
    private readonly int[] _ends = new int[InventoryLimits.MaxRowBytes + InventoryLimits.ChunkBytes + Slack + EndsAtATime];

    // Where in the list the rows' last ends are.
    private readonly int[] _rowEnds = new int[ListedBytes + BlockBytes];
    private int _filled;
    private int _rowStart;
    private int _next;
    private int _endCount;
    private int _rows;
    private int _row;
    private int _first;
    private int _last;
    private ulong _inside;
    private ulong _insideLines;
    private bool _isSkipping;
    private int _currentStart;
    private int _currentEnd;

    /// <summary>The line on which the current row begins, from 1.</summary>
    public long Line { get; private set; } = 1;

    /// <summary>The fields of the current row.</summary>
    public CsvFields Fields
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(ref MemoryMarshal.GetArrayDataReference(_buffer), ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_ends), _first), _last - _first, _currentEnd);
    }

    /// <summary>The current row without its line end.</summary>
    public ReadOnlySpan<byte> Row => _buffer.AsSpan(_currentStart, _currentEnd - _currentStart);

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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MoveNext()
    {
        if (_row == _rows && !List())
        {
            _currentStart = _rowStart;
            return false;
        }

        _first = _last;
        _last = _rowEnds[_row++];
        _currentStart = _ends[_first] + 1;
        var end = _ends[_last];
        _rowStart = end + 1;
        _currentEnd = end > _currentStart && _buffer[end - 1] == (byte)'\r' ? end - 1 : end;
        return true;
    }

    /// <summary>
    /// Whether the current row swallowed others: two quotes that are lost, each in another row, make one field of all that is between. Where a field goes on over a line
    /// end, its quotes but the first and the last come in twos.
    /// </summary>
    public bool HasSwallowedRows
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _insideLines != 0 && HasSingleQuote();
    }

    /// <summary>Goes on to the row after the current one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Accept() => Line += _insideLines == 0 ? 1 : LinesOfRow();

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

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int LinesOfRow() => 1 + Row.Count((byte)'\n');

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool HasSingleQuote()
    {
        if (!Row.Contains((byte)'\n'))
        {
            return false;
        }

        var fields = Fields;
        for (var column = 0; column < fields.Count; column++)
        {
            _ = fields.TryGet(column, out var field);
            for (var at = field.IndexOf((byte)'"'); at >= 0; at = field.IndexOf((byte)'"'))
            {
                if (at + 1 == field.Length || field[at + 1] != '"')
                {
                    return true;
                }

                field = field[(at + 2)..];
            }
        }

        return false;
    }

    private void SkipLine()
    {
        var end = _buffer.AsSpan(_rowStart, _filled - _rowStart).IndexOf((byte)'\n');
        _isSkipping = end < 0;
        _rowStart = end < 0 ? _filled : _rowStart + end + 1;
        Line += end < 0 ? 0 : 1;
        Rewind();
    }

    private void Rewind()
    {
        _inside = 0;
        _insideLines = 0;
        _next = _rowStart;
        _rows = 0;
        _row = 0;
        _last = 0;
        _ends[0] = _rowStart - 1;
        _endCount = 1;
    }

    private void Compact()
    {
        _buffer.AsSpan(_rowStart, _filled - _rowStart).CopyTo(_buffer);
        _filled -= _rowStart;
        _rowStart = 0;
        Rewind();
    }

    /// <summary>Lists the ends of the next rows; false where the text so far has no whole one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool List()
    {
        // A row that had begun goes on.
        _endCount -= _last;
        _ends.AsSpan(_last, _endCount).CopyTo(_ends);
        (_rows, _row, _last) = (0, 0, 0);
        while (_rows == 0)
        {
            if (_next >= _filled)
            {
                Rewind();
                return false;
            }

            ListBlocks();
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ListBlocks()
    {
        ref var text = ref MemoryMarshal.GetArrayDataReference(_buffer);
        ref var ends = ref MemoryMarshal.GetArrayDataReference(_ends);
        ref var rowEnds = ref MemoryMarshal.GetArrayDataReference(_rowEnds);
        var (inside, insideLines, count, rows, next) = (_inside, _insideLines, _endCount, _rows, _next);
        for (var stop = Math.Min(_filled, next + ListedBytes); next < stop; next += BlockBytes)
        {
            var valid = _filled - next >= BlockBytes ? ulong.MaxValue : (1UL << (_filled - next)) - 1;
            ReadBlock(ref text, next, out var quotes, out var commas, out var lines);
            var quoted = PrefixXor(quotes & valid) ^ inside;
            inside = (ulong)((long)quoted >> 63);
            insideLines |= lines & quoted & valid;
            lines &= ~quoted & valid;
            var found = (commas & ~quoted & valid) | lines;

            // Where the first line end is listed is written whether there is one or not; more than one are in few blocks.
            Unsafe.Add(ref rowEnds, rows) = count + BitOperations.PopCount(found & ((lines & (0 - lines)) - 1));
            rows += lines != 0 ? 1 : 0;
            for (lines &= lines - 1; lines != 0; lines &= lines - 1)
            {
                Unsafe.Add(ref rowEnds, rows++) = count + BitOperations.PopCount(found & ((lines & (0 - lines)) - 1));
            }

            var following = count + BitOperations.PopCount(found);
            do
            {
                ref var end = ref Unsafe.Add(ref ends, count);
                Write(ref end, 0, next, ref found);
                Write(ref end, 1, next, ref found);
                Write(ref end, 2, next, ref found);
                Write(ref end, 3, next, ref found);
                Write(ref end, 4, next, ref found);
                Write(ref end, 5, next, ref found);
                Write(ref end, 6, next, ref found);
                Write(ref end, 7, next, ref found);
                count += EndsAtATime;
            }
            while (count < following);
            count = following;
        }

        (_inside, _insideLines, _endCount, _rows, _next) = (inside, insideLines, count, rows, next);
    }

    /// <summary>Writes the place of the first bit, whether there is one or not, and takes it away.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write(ref int ends, int at, int place, ref ulong bits)
    {
        Unsafe.Add(ref ends, at) = place + BitOperations.TrailingZeroCount(bits);
        bits &= bits - 1;
    }

    /// <summary>Where in 64 bytes there are quotes, commas and line ends.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ReadBlock(ref byte text, int place, out ulong quotes, out ulong commas, out ulong lines)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            var block = Vector512.LoadUnsafe(ref text, (nuint)place);
            quotes = Vector512.Equals(block, Vector512.Create((byte)'"')).ExtractMostSignificantBits();
            commas = Vector512.Equals(block, Vector512.Create((byte)',')).ExtractMostSignificantBits();
            lines = Vector512.Equals(block, Vector512.Create((byte)'\n')).ExtractMostSignificantBits();
        }
        else
        {
            var low = Vector256.LoadUnsafe(ref text, (nuint)place);
            var high = Vector256.LoadUnsafe(ref text, (nuint)place + 32);
            quotes = Mask(low, high, (byte)'"');
            commas = Mask(low, high, (byte)',');
            lines = Mask(low, high, (byte)'\n');
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mask(Vector256<byte> low, Vector256<byte> high, byte value)
        => Vector256.Equals(low, Vector256.Create(value)).ExtractMostSignificantBits()
            | ((ulong)Vector256.Equals(high, Vector256.Create(value)).ExtractMostSignificantBits() << 32);

    /// <summary>In each bit whether an odd number of bits is set up to it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong PrefixXor(ulong bits)
    {
        if (Pclmulqdq.IsSupported)
        {
            // Multiplied by ones without carrying, each bit of the product is the sum of those up to it.
            return Pclmulqdq.CarrylessMultiply(Vector128.CreateScalar(bits), Vector128<ulong>.AllBitsSet, 0).ToScalar();
        }

        bits ^= bits << 1;
        bits ^= bits << 2;
        bits ^= bits << 4;
        bits ^= bits << 8;
        bits ^= bits << 16;
        return bits ^ (bits << 32);
    }
}
