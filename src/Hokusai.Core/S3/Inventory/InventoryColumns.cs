namespace Hokusai.Core.S3.Inventory;

/// <summary>Tells whether an inventory has the columns that a simulation needs.</summary>
internal static class InventoryColumns
{
    private static readonly InventoryColumn[] s_needed = [InventoryColumn.Key, InventoryColumn.Size, InventoryColumn.LastModifiedDate];

    /// <summary>Says which columns are lacking; null where none is.</summary>
    public static ReadProblem? Missing(InventorySchema schema, string source)
    {
        var missing = s_needed.Where(column => !schema.Has(column)).ToList();
        return missing.Count == 0 && schema.Columns.Count <= InventoryLimits.MaxColumns
            ? null
            : new ReadProblem
            {
                Source = source,
                ErrorId = InventoryErrorIds.ColumnMissing,
                Reason = missing.Count == 0 ? "The schema has more columns than any inventory." : $"The inventory lacks the column {string.Join(", ", missing)}.",
                Advice = "Add Size, LastModifiedDate and StorageClass to the optional fields of the inventory configuration; of a file without a manifest, name its columns.",
            };
    }
}
