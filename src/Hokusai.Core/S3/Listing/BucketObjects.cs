using Hokusai.Core.S3.Inventory;
using Hokusai.Core.S3.Inventory.Athena;

namespace Hokusai.Core.S3.Listing;

/// <summary>Something that tells what a bucket holds: an inventory, as files or as a table, or a listing.</summary>
public sealed record BucketObjects
{
    /// <summary>The bucket; empty where nothing tells.</summary>
    public required string Bucket { get; init; }

    /// <summary>When it held that, UTC; null where nothing tells.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>The inventory; null where it is something else.</summary>
    public InventorySource? Inventory { get; init; }

    /// <summary>The listing; null where it is something else.</summary>
    public IObjectListing? Listing { get; init; }

    /// <summary>The inventory as a table that another machine reads; null where it is something else.</summary>
    public IInventoryTable? Table { get; init; }

    /// <summary>Whether it tells all that locks a version (true) or a part of it (false); null where it tells nothing, as listings do.</summary>
    public bool? TellsLocks => Inventory?.Schema.TellsLocks ?? Table?.Schema.TellsLocks;
}
