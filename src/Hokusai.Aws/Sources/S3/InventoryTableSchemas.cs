using Hokusai.Aws.Sources.Athena;
using Hokusai.Core.S3.Inventory.Athena;

namespace Hokusai.Aws.Sources.S3;

/// <summary>Reads what the catalog says of a table over an S3 Inventory.</summary>
internal static class InventoryTableSchemas
{
    private static readonly string[] s_texts =
        ["bucket", "key", "version_id", "storage_class", "replication_status", InventoryTableSchema.LegalHoldColumn, InventoryTableSchema.EventHoldColumn];

    private static readonly string[] s_flags = ["is_latest", "is_delete_marker"];

    /// <summary>The columns that a simulation asks for; one of a type that cannot hold its values counts as absent.</summary>
    public static InventoryTableSchema Of(AthenaTable table)
    {
        var columns = new Dictionary<string, InventoryTableColumn>(StringComparer.Ordinal);
        foreach (var (name, type) in table.Columns)
        {
            var column = name.ToLowerInvariant();
            if (Kind(column, type) is { } kind)
            {
                columns[column] = kind;
            }
        }

        var partition = table.Partitions.FirstOrDefault(key => key.Name.Equals(InventoryTableSchema.PartitionColumn, StringComparison.OrdinalIgnoreCase));
        return new InventoryTableSchema
        {
            Database = table.Name.Database,
            Table = table.Name.Table,
            Columns = columns,
            Partition = partition is null ? InventoryPartition.None : partition.Projection is null ? InventoryPartition.Listed : InventoryPartition.Projected,

            // "When you're using the CSV file format, the key name is URL-encoded": https://docs.aws.amazon.com/AmazonS3/latest/userguide/storage-inventory.html.
            HasEncodedKeys = !IsColumnar(table.Library),
        };
    }

    private static bool IsColumnar(string? library)
        => library is not null && (library.Contains("orc", StringComparison.OrdinalIgnoreCase) || library.Contains("parquet", StringComparison.OrdinalIgnoreCase));

    private static InventoryTableColumn? Kind(string column, HiveType type) => column switch
    {
        _ when s_texts.Contains(column) => type.IsText ? InventoryTableColumn.Text : null,
        _ when s_flags.Contains(column) => type.IsText ? InventoryTableColumn.Text : type.Name == "boolean" ? InventoryTableColumn.Flag : null,
        "size" => type.IsText ? InventoryTableColumn.Text : type.IsNumber ? InventoryTableColumn.Number : null,
        "last_modified_date" or InventoryTableSchema.RetentionColumn => type.IsText ? InventoryTableColumn.Text : type.Name == "timestamp" ? InventoryTableColumn.Timestamp : type.IsNumber ? InventoryTableColumn.Number : null,
        _ => null,
    };
}
