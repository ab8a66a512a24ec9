namespace Hokusai.Core.S3.Inventory.Rows;

/// <summary>Hears of rows that are wrong or odd.</summary>
internal interface IInventoryRowFaults
{
    /// <summary>A row that does not count.</summary>
    void OnBadRow(long line, InventoryRowFault fault, int fields);

    /// <summary>A row that counts all the same.</summary>
    void OnOddRow(long line, InventoryRowFault fault);
}
