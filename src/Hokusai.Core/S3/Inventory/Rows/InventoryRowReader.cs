using System.Runtime.CompilerServices;

namespace Hokusai.Core.S3.Inventory.Rows;

/// <summary>Reads the rows of one file out of its text, which comes in pieces, and hands them to a sink.</summary>
internal sealed class InventoryRowReader(InventorySource inventory, InventoryRowParser parser, IInventoryRowSink sink, IInventoryRowFaults faults)
{
    /// <summary>Bytes that are looked at at a time: they stay in the nearest cache from the moment they are taken until their rows were read.</summary>
    private const int PieceBytes = 16 * 1024;

    private readonly CsvRowScanner _scanner = new();

    /// <summary>The line that comes next.</summary>
    public long Line => _scanner.Line;

    /// <summary>A piece of the text.</summary>
    public void Append(ReadOnlySpan<byte> text)
    {
        while (text.Length > 0)
        {
            text = text[_scanner.Append(text[..Math.Min(text.Length, PieceBytes)])..];
            ReadRows();
            if (_scanner.IsRowTooLong)
            {
                LeaveLongRow();
            }
        }
    }

    /// <summary>The text is over.</summary>
    /// <param name="isWhole">Whether the last line is whole although no line end follows; else it is cut off and does not count.</param>
    public void Complete(bool isWhole)
    {
        if (!isWhole)
        {
            return;
        }

        _scanner.Complete();
        ReadRows();
        while (_scanner.HasRest)
        {
            faults.OnBadRow(_scanner.Line, InventoryRowFault.Quotes, 0);
            _scanner.AcceptFirstLine();
            ReadRows();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ReadRows()
    {
        while (_scanner.MoveNext())
        {
            var fault = parser.Read(_scanner, out var row, out var warning);
            if (fault == InventoryRowFault.None)
            {
                if (warning != InventoryRowFault.None)
                {
                    faults.OnOddRow(_scanner.Line, warning);
                }

                sink.OnRow(row);
                _scanner.Accept();
            }
            else
            {
                LeaveBadRow(fault);
            }
        }
    }

    private void LeaveBadRow(InventoryRowFault fault)
    {
        if (_scanner.Row.Length == 0 || (_scanner.Line == 1 && inventory.HasHeader))
        {
            // An empty line is no row, and neither is the header.
            _scanner.Accept();
            return;
        }

        // Only a row with too many or too few fields, or with quotes inside of them, can have swallowed others.
        if (fault is InventoryRowFault.Columns or InventoryRowFault.Quotes && _scanner.Row.Contains((byte)'\n'))
        {
            faults.OnBadRow(_scanner.Line, InventoryRowFault.Quotes, _scanner.Fields.Count);
            _scanner.AcceptFirstLine();
            return;
        }

        faults.OnBadRow(_scanner.Line, fault, _scanner.Fields.Count);
        _scanner.Accept();
    }

    /// <summary>Either one line is too long, or a quote that does not close swallows lines.</summary>
    private void LeaveLongRow()
    {
        do
        {
            if (_scanner.IsFirstLineTooLong)
            {
                faults.OnBadRow(_scanner.Line, InventoryRowFault.TooLong, 0);
                _scanner.SkipLongRow();
            }
            else
            {
                faults.OnBadRow(_scanner.Line, InventoryRowFault.Quotes, 0);
                _scanner.AcceptFirstLine();
            }

            ReadRows();
        }
        while (_scanner.IsRowTooLong);
    }
}
