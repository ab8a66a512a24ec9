namespace Hokusai.Core.S3.Inventory.Athena;

/// <summary>How a table holds the values of a column.</summary>
public enum InventoryTableColumn
{
    /// <summary>As text, as CSV has everything.</summary>
    Text,

    /// <summary>As true and false.</summary>
    Flag,

    /// <summary>As whole numbers; of a time, milliseconds since 1970.</summary>
    Number,

    /// <summary>As times without a zone, UTC.</summary>
    Timestamp,
}
