namespace Hokusai.Core.S3.Inventory.Athena;

/// <summary>How a table divides the inventories that S3 delivered one after another, in the column <c>dt</c>.</summary>
public enum InventoryPartition
{
    /// <summary>Not at all: it holds one inventory.</summary>
    None,

    /// <summary>By partitions that the catalog lists.</summary>
    Listed,

    /// <summary>By partitions that Athena makes up (partition projection).</summary>
    Projected,
}
