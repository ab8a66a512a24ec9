using Hokusai.Core.S3.Locks;

namespace Hokusai.Core.S3.Inventory.Athena;

/// <summary>
/// A table over an S3 Inventory, as the user guide has it made:
/// https://docs.aws.amazon.com/AmazonS3/latest/userguide/storage-inventory-athena-query.html.
/// </summary>
public sealed record InventoryTableSchema
{
    /// <summary>The column of the partitions.</summary>
    public const string PartitionColumn = "dt";

    /// <summary>The column that tells when the retention period of S3 Object Lock ends.</summary>
    public const string RetentionColumn = "object_lock_retain_until_date";

    /// <summary>The column that tells whether a legal hold is on.</summary>
    public const string LegalHoldColumn = "object_lock_legal_hold_status";

    /// <summary>The column that tells whether an event hold is on.</summary>
    public const string EventHoldColumn = "object_lock_event_hold_status";

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

    /// <summary>Whether rows tell all that locks a version (true) or a part of it (false), as of <see cref="InventorySchema.TellsLocks"/>; null where they tell neither.</summary>
    public bool? TellsLocks => UntoldLocks.Told(Columns.ContainsKey(RetentionColumn), Columns.ContainsKey(LegalHoldColumn));
}
