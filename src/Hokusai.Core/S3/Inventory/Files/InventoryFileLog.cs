using System.Globalization;
using Hokusai.Core.S3.Inventory.Rows;

namespace Hokusai.Core.S3.Inventory.Files;

/// <summary>Tells of what is wrong in one data file: the first problems one by one, the rest as a number.</summary>
internal sealed class InventoryFileLog(string source, int columns, IInventoryObserver observer) : IInventoryRowFaults
{
    private long _problems;

    /// <summary>Rows that do not count.</summary>
    public long BadRows { get; private set; }

    public void OnBadRow(long line, InventoryRowFault fault, int fields)
    {
        BadRows++;
        Tell(line, ErrorIdOf(fault), $"{Describe(fault, fields)} The row was left out.");
    }

    public void OnOddRow(long line, InventoryRowFault fault) => Tell(line, ErrorIdOf(fault), $"{Describe(fault, columns)} The row counts all the same.");

    /// <summary>Something about the file itself; always told.</summary>
    public void OnFile(string errorId, string reason, string? position, string? advice)
        => observer.OnProblem(new ReadProblem { Source = source, ErrorId = errorId, Reason = reason, Position = position, Advice = advice });

    /// <summary>Sums up the problems that were not told one by one.</summary>
    public void Complete()
    {
        if (_problems > InventoryLimits.MaxProblemsPerFile)
        {
            OnFile(
                InventoryErrorIds.MoreProblems,
                string.Create(CultureInfo.InvariantCulture, $"{_problems - InventoryLimits.MaxProblemsPerFile} more rows have problems; {BadRows} rows were left out in all."),
                null,
                null);
        }
    }

    private void Tell(long line, string errorId, string reason)
    {
        if (++_problems <= InventoryLimits.MaxProblemsPerFile)
        {
            OnFile(errorId, reason, string.Create(CultureInfo.InvariantCulture, $"line {line}"), null);
        }
    }

    private string Describe(InventoryRowFault fault, int fields) => fault switch
    {
        InventoryRowFault.Columns => string.Create(CultureInfo.InvariantCulture, $"The row has {fields} fields and the schema has {columns}."),
        InventoryRowFault.Quotes => "The row's quotes do not match.",
        InventoryRowFault.TooLong => string.Create(CultureInfo.InvariantCulture, $"The row is longer than {InventoryLimits.MaxRowBytes} bytes."),
        InventoryRowFault.Key => string.Create(
            CultureInfo.InvariantCulture, $"The key is empty, wrongly quoted, or longer than the {InventoryLimits.MaxKeyBytes} bytes that S3 allows."),
        InventoryRowFault.KeyEncoding => "A % in the key begins no URL encoding, where S3 writes %25; it was taken as it stands.",
        InventoryRowFault.Flag => "IsLatest or IsDeleteMarker is neither true nor false.",
        InventoryRowFault.Size => "The size is no number.",
        InventoryRowFault.SizeBeyondLimit => "The size is more than the 50 TB that S3 allows.",
        InventoryRowFault.UnusualSize => "The size is more than 5 TiB, which S3 allows since December 2025 only.",
        InventoryRowFault.Date => "LastModifiedDate is no time like 2024-01-05T10:11:12.000Z.",
        InventoryRowFault.DateOutOfRange => "LastModifiedDate is before S3 was opened (2006-03-14) or after the inventory was written.",
        InventoryRowFault.StorageClass => "The storage class is unknown.",
        InventoryRowFault.ExpirationDate => "LifecycleExpirationDate is no time like 2024-01-05T10:11:12.000Z.",
        InventoryRowFault.Lock => "A field of S3 Object Lock is no time like 2024-01-05T10:11:12.000Z, or neither On nor Off: the version may be locked.",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
    };

    private static string ErrorIdOf(InventoryRowFault fault) => fault switch
    {
        InventoryRowFault.Columns => InventoryErrorIds.RowColumns,
        InventoryRowFault.Quotes => InventoryErrorIds.RowQuotes,
        InventoryRowFault.TooLong => InventoryErrorIds.RowTooLong,
        InventoryRowFault.Size or InventoryRowFault.SizeBeyondLimit or InventoryRowFault.UnusualSize => InventoryErrorIds.RowSize,
        InventoryRowFault.Date or InventoryRowFault.DateOutOfRange or InventoryRowFault.ExpirationDate => InventoryErrorIds.RowDate,
        InventoryRowFault.StorageClass => InventoryErrorIds.RowStorageClass,
        _ => InventoryErrorIds.RowValue,
    };
}
