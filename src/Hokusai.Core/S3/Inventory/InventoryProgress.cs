namespace Hokusai.Core.S3.Inventory;

/// <summary>How far the reading of an inventory is.</summary>
/// <param name="FilesRead">Data files read to their end.</param>
/// <param name="Files">Data files in all.</param>
/// <param name="BytesRead">Bytes read, as stored (compressed).</param>
/// <param name="Bytes">Bytes of all data files, as stored; null where a size is not known.</param>
public readonly record struct InventoryProgress(int FilesRead, int Files, long BytesRead, long? Bytes)
{
    /// <summary>Entries of a listing, of which nothing tells how many there are.</summary>
    public long Entries { get; init; }
}
