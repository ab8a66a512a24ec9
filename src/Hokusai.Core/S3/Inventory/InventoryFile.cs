namespace Hokusai.Core.S3.Inventory;

/// <summary>One data file of an inventory, as its manifest lists it.</summary>
public sealed record InventoryFile
{
    /// <summary>The key in the destination bucket; of a file without a manifest, its path.</summary>
    public required string Key { get; init; }

    /// <summary>The size in bytes, compressed; null where nothing tells.</summary>
    public long? Size { get; init; }

    /// <summary>The MD5 of the compressed file in hexadecimal digits; null where nothing tells.</summary>
    public string? Md5 { get; init; }
}
