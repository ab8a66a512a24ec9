namespace Hokusai.Core.S3.Inventory;

/// <summary>The <c>manifest.json</c> of an inventory: https://docs.aws.amazon.com/AmazonS3/latest/userguide/storage-inventory-location.html.</summary>
public sealed record InventoryManifest
{
    /// <summary>The bucket that the inventory lists.</summary>
    public required string SourceBucket { get; init; }

    /// <summary>The ARN of the bucket that the inventory lies in.</summary>
    public required string DestinationBucket { get; init; }

    /// <summary>When S3 began to write it; null where the manifest does not tell.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary><c>CSV</c>, <c>ORC</c> or <c>Parquet</c>.</summary>
    public required string FileFormat { get; init; }

    /// <summary>The columns, as written.</summary>
    public required string FileSchema { get; init; }

    /// <summary>The data files.</summary>
    public required IReadOnlyList<InventoryFile> Files { get; init; }
}
