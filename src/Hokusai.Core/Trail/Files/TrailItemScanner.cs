using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hokusai.Core.Trail.Files;

/// <summary>
/// Walks JSON text and finds the elements that may be records, whatever they are wrapped in, without looking at anything
/// but quotes, backslashes and brackets: values standing one after the other, elements of a list at the top, elements of
/// the list <c>Records</c> or <c>Events</c> of an object. Bytes come in pieces; offsets refer to the piece in hand, and
/// <see cref="Shift"/> tells that its front was given up. Nothing is allocated and nothing is parsed here: two ways of
/// reading a file see the same elements.
/// </summary>
internal sealed class TrailItemScanner
{
    private readonly TrailListStack _lists = new();
    private readonly KeyPlaces _keys = new();

    private int _next;
    private int _block;
    private ulong _pending;
    private bool _blockHasUnicodeEscapes;

    private ulong _inString;
    private ulong _firstIsEscaped;
    private ulong _followsBackslash;
    private ulong _lastSmallV;
    private int _depth;

    private int _itemStart;
    private int _gapStart;
    private int _index;
    private bool _hasUnicodeEscapes;
    private bool _isTooDeep;
    private bool _isMalformed;
    private bool _isOversized;
    private bool _isContainer;

    /// <summary>The element that <see cref="ScanStep.Item"/> announced.</summary>
    public TrailItem Item { get; private set; }

    /// <summary>Where <see cref="Item"/> may name its event; places behind its end belong to the next.</summary>
    public KeyPlaces Keys => _keys;

    /// <summary>Where the step happened.</summary>
    public int Position { get; private set; }

    /// <summary>The index that the next element has, or the open one.</summary>
    public int Index => _index;

    /// <summary>Whether an object with a list of records, or a list at the top, was seen.</summary>
    public bool SawList { get; private set; }

    /// <summary>Whether an element is open whose bytes are all in hand.</summary>
    public bool HoldsOpenItem => IsInsideItem && !_isContainer && !_isOversized;

    /// <summary>Where the open element starts, or where the text between two elements does.</summary>
    public int OpenStart => HoldsOpenItem ? _itemStart : Math.Min(_gapStart, _next);

    private bool IsInsideItem => _depth > _lists.Level;

    /// <summary>Forgets the last file.</summary>
    public void Reset()
    {
        _lists.Clear();
        _keys.Clear();
        _next = _block = _depth = _gapStart = _index = 0;
        _pending = _inString = _firstIsEscaped = _followsBackslash = _lastSmallV = 0;
        _itemStart = 0;
        _isContainer = _isOversized = _isTooDeep = false;
        SawList = false;
    }

    /// <summary>The first byte that is still needed. What is before may be given up with <see cref="Shift"/>.</summary>
    public int KeepFrom
    {
        get
        {
            // A list's name is looked up behind its bracket, so a little is kept.
            const int Lookback = 4096;
            return IsInsideItem && !HoldsOpenItem ? Math.Max(_next - Lookback, 0) : OpenStart;
        }
    }

    /// <summary>Tells that the first bytes of the piece are gone and the rest has moved to its front.</summary>
    public void Shift(int bytes)
    {
        _keys.Shift(bytes);
        _next -= bytes;
        _block -= bytes;
        _itemStart -= bytes;
        _gapStart -= bytes;
    }

    /// <summary>Gives up the bytes of the open element, which is too large; its end is still found.</summary>
    public void GiveUpOpenItem() => _isOversized = true;

    /// <summary>Forgets blank text between elements, however long it is.</summary>
    public void TrimGap(ReadOnlySpan<byte> bytes)
    {
        if (!IsInsideItem && _pending == 0 && _gapStart < _next && JsonGap.IsClean(bytes[_gapStart.._next]))
        {
            _gapStart = _next;
        }
    }

    /// <summary>Goes on to the next step. <paramref name="bytes"/> is the piece in hand; the last one is padded with spaces to whole blocks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ScanStep Next(ReadOnlySpan<byte> bytes, bool isLast)
    {
        while (true)
        {
            while (_pending != 0)
            {
                var position = _block + BitOperations.TrailingZeroCount(_pending);
                var current = bytes[position];
                if (current == '\n' && position + 1 >= bytes.Length && !isLast)
                {
                    return ScanStep.NeedsMore;
                }

                _pending &= _pending - 1;
                Position = position;
                var step = current switch
                {
                    (byte)'{' or (byte)'[' => Open(bytes, position, current),
                    (byte)'\n' => Newline(bytes, position),
                    _ => Close(bytes, position, current),
                };
                if (step != ScanStep.NeedsMore)
                {
                    return step;
                }
            }

            if (!(Vector512.IsHardwareAccelerated ? FindBrackets<WideTextBlock>(bytes) : FindBrackets<TextBlock>(bytes)))
            {
                return isLast ? Finish(bytes) : ScanStep.NeedsMore;
            }
        }
    }

    /// <summary>
    /// After a torn element: goes to the next line that begins a new one, at the same level. False where there is none in hand.
    /// </summary>
    public bool TryResume(ReadOnlySpan<byte> bytes)
    {
        if (IsInsideItem && !HoldsOpenItem)
        {
            return false;
        }

        var from = OpenStart;
        var found = bytes[from..].IndexOf("\n{"u8);
        if (found < 0)
        {
            return false;
        }

        _keys.Clear();
        _index += IsInsideItem ? 1 : 0;
        _next = _gapStart = from + found + 1;
        _pending = _inString = _firstIsEscaped = _followsBackslash = _lastSmallV = 0;
        _depth = _lists.Level;
        return true;
    }

    /// <summary>Leaves blocks behind until one has a bracket that matters, or a line end inside a string.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool FindBrackets<TBlock>(ReadOnlySpan<byte> bytes)
        where TBlock : struct, ITextBlock<TBlock>
    {
        ref var origin = ref MemoryMarshal.GetReference(bytes);
        var next = _next;
        var depth = _depth;
        var inString = _inString;
        var firstIsEscaped = _firstIsEscaped;
        var followsBackslash = _followsBackslash;
        var lastSmallV = _lastSmallV;
        var unicodeEscapes = 0UL;
        var found = false;

        // Brackets above this depth cannot begin or end an element, nor a list of records.
        var quietDepth = _lists.MayHoldLists ? _lists.Level + 1 : _lists.Level;
        var deepest = _isTooDeep ? int.MaxValue : _lists.Level + TrailLimits.MaxDepth;
        var lastStart = bytes.Length - JsonBlock.Size;

        while (next <= lastStart)
        {
            var block = TBlock.Load(ref Unsafe.Add(ref origin, next));
            var quotes = block.PositionsOf((byte)'"');
            var backslashes = block.PositionsOf((byte)'\\');
            var blockUnicodeEscapes = 0UL;
            if ((backslashes | followsBackslash) != 0)
            {
                blockUnicodeEscapes = block.PositionsOf((byte)'u') & ((backslashes << 1) | followsBackslash);
                unicodeEscapes |= blockUnicodeEscapes;
                followsBackslash = backslashes >> (JsonBlock.Size - 1);
                quotes &= ~JsonBlock.Escaped(backslashes, ref firstIsEscaped);
            }

            // Setting bit 0x20 folds '[' onto '{' and ']' onto '}'; no other byte lands on either.
            var strings = JsonBlock.PrefixXor(quotes) ^ inString;
            inString = (ulong)((long)strings >> (JsonBlock.Size - 1));
            var opens = block.PositionsOfEither((byte)'{') & ~strings;
            var closes = block.PositionsOfEither((byte)'}') & ~strings;
            var torn = block.PositionsOf((byte)'\n') & strings;
            var smallV = block.PositionsOf((byte)'v');
            var keys = ((smallV << KeyPlaces.Distance) | lastSmallV) & block.PositionsOf((byte)'N');
            lastSmallV = smallV >> (JsonBlock.Size - KeyPlaces.Distance);
            if (keys != 0)
            {
                _keys.Add(next, keys);
            }

            next += JsonBlock.Size;

            // Counted in every block, because whether one has brackets is what a processor guesses wrong.
            var opened = BitOperations.PopCount(opens);
            var closed = BitOperations.PopCount(closes);
            if ((depth - closed <= quietDepth || depth + opened > deepest || torn != 0) && (opens | closes | torn) != 0)
            {
                _block = next - JsonBlock.Size;
                _pending = opens | closes | torn;
                _blockHasUnicodeEscapes = blockUnicodeEscapes != 0;
                found = true;
                break;
            }

            depth += opened - closed;
        }

        _next = next;
        _depth = depth;
        _inString = inString;
        _firstIsEscaped = firstIsEscaped;
        _followsBackslash = followsBackslash;
        _lastSmallV = lastSmallV;
        _hasUnicodeEscapes |= unicodeEscapes != 0;
        return found;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ScanStep Open(ReadOnlySpan<byte> bytes, int position, byte bracket)
    {
        var relative = _depth - _lists.Level;
        if (relative == 0)
        {
            if (!JsonGap.IsClean(bytes[_gapStart..position]))
            {
                // The bracket is looked at again once the stray text is told.
                _pending |= 1UL << (position - _block);
                return Stray(bytes, position);
            }

            _itemStart = position;
            _keys.Begin(position, _block);
            _hasUnicodeEscapes = _blockHasUnicodeEscapes;
            _isTooDeep = _isMalformed = _isOversized = _isContainer = false;
        }

        _depth++;
        var isListOfElements = bracket == '[' && _lists.MayHoldLists
            && (relative == 0 || (relative == 1 && IsObject(bytes) && JsonGap.IsRecordList(bytes[..position])));
        if (isListOfElements)
        {
            _isContainer = relative == 1;
            SawList = true;
            _lists.Push(_depth, _isContainer);
            _gapStart = position + 1;
        }
        else if (relative >= TrailLimits.MaxDepth)
        {
            _isTooDeep = true;
        }

        return ScanStep.NeedsMore;
    }

    private bool IsObject(ReadOnlySpan<byte> bytes) => _isContainer || _isOversized || bytes[_itemStart] == '{';

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ScanStep Close(ReadOnlySpan<byte> bytes, int position, byte bracket)
    {
        if (!IsInsideItem)
        {
            return CloseList(bytes, position, bracket);
        }

        _depth--;
        if (IsInsideItem)
        {
            return ScanStep.NeedsMore;
        }

        _gapStart = position + 1;
        if (_isContainer)
        {
            _isContainer = false;
            return bracket == '}' ? ScanStep.NeedsMore : ScanStep.Mismatch;
        }

        // The kind of an oversized element's first bracket is not known any more.
        _isMalformed |= !_isOversized && bracket != (bytes[_itemStart] == '{' ? '}' : ']');
        Item = new TrailItem(_itemStart, position + 1, _index, _hasUnicodeEscapes, _isTooDeep, _isMalformed, _isOversized);
        _index++;
        return ScanStep.Item;
    }

    private ScanStep CloseList(ReadOnlySpan<byte> bytes, int position, byte bracket)
    {
        if (!JsonGap.IsClean(bytes[_gapStart..position]))
        {
            _pending |= 1UL << (position - _block);
            return Stray(bytes, position);
        }

        if (_lists.IsEmpty)
        {
            _gapStart = position + 1;
            return ScanStep.Stray;
        }

        if (bracket != ']')
        {
            return ScanStep.Mismatch;
        }

        _depth--;
        _isContainer = _lists.Pop();
        _isOversized = false;
        _gapStart = position + 1;
        return ScanStep.NeedsMore;
    }

    private ScanStep Newline(ReadOnlySpan<byte> bytes, int position)
    {
        // JSON has no line ends inside strings: either the line was torn, or this one string is wrong.
        if (!IsInsideItem || (HoldsOpenItem && position + 1 < bytes.Length && bytes[position + 1] == '{'))
        {
            return ScanStep.TornLine;
        }

        _isMalformed = true;
        return ScanStep.NeedsMore;
    }

    private ScanStep Stray(ReadOnlySpan<byte> bytes, int position)
    {
        Position = _gapStart;
        _index += _lists.IsEmpty ? 0 : JsonGap.CountElements(bytes[_gapStart..position]);
        _gapStart = position;
        return ScanStep.Stray;
    }

    private ScanStep Finish(ReadOnlySpan<byte> bytes)
    {
        Position = bytes.Length;
        if (_depth != 0)
        {
            return ScanStep.Unclosed;
        }

        if (_gapStart < bytes.Length && !JsonGap.IsClean(bytes[_gapStart..]))
        {
            return Stray(bytes, bytes.Length);
        }

        return ScanStep.End;
    }
}
