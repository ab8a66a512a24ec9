namespace Hokusai.Core.S3.Inventory.Simulation;

/// <summary>What an inventory lists.</summary>
public sealed class InventoryTotals
{
    private readonly long[] _objects = new long[Enum.GetValues<StorageClass>().Length];
    private readonly long[] _bytes = new long[Enum.GetValues<StorageClass>().Length];

    /// <summary>Rows that count: versions of objects and delete markers.</summary>
    public long Rows => _objects.Sum() + DeleteMarkers;

    /// <summary>Delete markers.</summary>
    public long DeleteMarkers { get; private set; }

    /// <summary>The bytes of all versions.</summary>
    public long Bytes => _bytes.Sum();

    /// <summary>Versions in a storage class.</summary>
    public long ObjectsOf(StorageClass storageClass) => _objects[(int)storageClass];

    /// <summary>Bytes in a storage class.</summary>
    public long BytesOf(StorageClass storageClass) => _bytes[(int)storageClass];

    internal void Add(StorageClass storageClass, long size)
    {
        _objects[(int)storageClass]++;
        _bytes[(int)storageClass] += size;
    }

    internal void AddDeleteMarker() => DeleteMarkers++;

    internal void Add(InventoryTotals other)
    {
        DeleteMarkers += other.DeleteMarkers;
        for (var i = 0; i < _objects.Length; i++)
        {
            _objects[i] += other._objects[i];
            _bytes[i] += other._bytes[i];
        }
    }
}
