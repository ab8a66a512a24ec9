using Hokusai.Core.Tests.Trail.Objects;
using Hokusai.Core.Trail.Objects;

namespace Hokusai.Core.Tests.S3.AccessLogs.Stored;

/// <summary>Buckets in memory, by name; a bucket that a test did not make is not there.</summary>
internal sealed class MemoryStores : IObjectStores
{
    private readonly Dictionary<string, MemoryObjectStore> _stores = new(StringComparer.Ordinal);

    public MemoryObjectStore this[string bucket]
        => _stores.TryGetValue(bucket, out var store) ? store : _stores[bucket] = new MemoryObjectStore { Bucket = bucket };

    public IObjectStore Of(string accountId, string bucket) => _stores.TryGetValue(bucket, out var store) ? store : new MemoryObjectStore
    {
        Bucket = bucket,
        Listing = _ => throw new ObjectStoreException($"There is no bucket {bucket}.") { ErrorId = ObjectErrorIds.BucketNotFound },
    };
}
