namespace Hokusai.Core.S3.Inventory;

/// <summary>What to do about an inventory that cannot be read as it is.</summary>
internal static class InventoryAdvice
{
    public const string UseCsv = "Set the format of the inventory configuration to CSV, or have the impact computed by Athena, which reads ORC and Parquet.";
}
