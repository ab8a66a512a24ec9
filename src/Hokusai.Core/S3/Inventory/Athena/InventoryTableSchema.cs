namespace Hokusai.Core.S3.Inventory.Athena;

/// <summary>
/// A table over an S3 Inventory, as the user guide has it made:
/// https://docs.aws.amazon.com/AmazonS3/latest/userguide/storage-inventory-athena-query.html.
/// </summary>
public sealed record InventoryTableSchema
{
    /// <summary>The column of the partitions.</summary>
    public const string PartitionColumn = "dt";

    /// <summary>The columns without which nothing can be simulated.</summary>
    public static IReadOnlyList<string> NeededColumns { get; } = ["key", "size", "last_modified_date"];

    /// <summary>The database.</summary>
    public required string Database { get; init; }

    /// <summary>The table.</summary>
    public required string Table { get; init; }

    /// <summary>The columns that are there, in the names of the user guide, lower case.</summary>
    public required IReadOnlyDictionary<string, InventoryTableColumn> Columns { get; init; }

    /// <summary>How inventories of several days are told apart.</summary>
    public InventoryPartition Partition { get; init; }

    /// <summary>Whether keys are URL-encoded: those of CSV are, those of ORC and Parquet are not.</summary>
    public bool HasEncodedKeys { get; init; }

    /// <summary>Whether all versions are listed; else current ones only.</summary>
    public bool HasVersions => Columns.ContainsKey("is_latest");
}
