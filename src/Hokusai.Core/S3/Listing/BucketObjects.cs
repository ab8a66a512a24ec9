using Hokusai.Core.S3.Inventory;

namespace Hokusai.Core.S3.Listing;

/// <summary>Something that tells what a bucket holds: an inventory, or a listing.</summary>
public sealed record BucketObjects
{
    /// <summary>The bucket; empty where nothing tells.</summary>
    public required string Bucket { get; init; }

    /// <summary>When it held that, UTC; null where nothing tells.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>The inventory; null where it is a listing.</summary>
    public InventorySource? Inventory { get; init; }

    /// <summary>The listing; null where it is an inventory.</summary>
    public IObjectListing? Listing { get; init; }
}
