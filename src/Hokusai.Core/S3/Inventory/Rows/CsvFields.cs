using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Hokusai.Core.S3.Inventory.Rows;

/// <summary>The fields of one row that a scanner found; they live until it goes on. Unchecked, for several fields of each of millions of rows are asked for.</summary>
internal readonly ref struct CsvFields
{
    private readonly ref byte _text;

    // The ends of the fields in the text, each the place of a comma, after that of the line end before the row.
    private readonly ref int _ends;
    private readonly int _last;
    private readonly int _rowEnd;

    /// <summary>The fields of a row.</summary>
    /// <param name="text">What the places are in.</param>
    /// <param name="ends">The place before the first field, and those after each.</param>
    /// <param name="count">How many fields there are.</param>
    /// <param name="rowEnd">Where the last one ends, without a carriage return.</param>
    public CsvFields(ref byte text, ref int ends, int count, int rowEnd)
    {
        _text = ref text;
        _ends = ref ends;
        _last = count - 1;
        _rowEnd = rowEnd;
    }

    /// <summary>How many there are.</summary>
    public int Count => _last + 1;

    /// <summary>A field as it stands, with its quotes.</summary>
    public ReadOnlySpan<byte> this[int column]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            ref var before = ref Unsafe.Add(ref _ends, column);
            var end = column == _last ? _rowEnd : Unsafe.Add(ref before, 1);
            return MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref _text, before + 1), end - before - 1);
        }
    }

    /// <summary>A field without its quotes.</summary>
    /// <param name="column">The field, less than <see cref="Count"/>.</param>
    /// <param name="field">What it holds.</param>
    /// <returns>Whether the quotes match.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(int column, out ReadOnlySpan<byte> field)
    {
        var whole = this[column];
        ref var first = ref MemoryMarshal.GetReference(whole);
        if (whole.Length >= 2 && first == '"' && Unsafe.Add(ref first, whole.Length - 1) == '"')
        {
            field = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref first, 1), whole.Length - 2);
            return true;
        }

        field = whole;
        return whole.Length == 0 || (first != '"' && Unsafe.Add(ref first, whole.Length - 1) != '"');
    }
}
