using System.Buffers;
using Hokusai.Core.Trail.Files;

namespace Hokusai.Core.Trail.Objects;

/// <summary>Makes the bytes of an object readable: from the cache, into memory, or, where it is too large for that, while they are read.</summary>
internal sealed class ObjectFetcher(IObjectStore store, string? cacheFolder, ITrailReadObserver observer)
{
    /// <summary>
    /// Bytes of one object that are fetched ahead of its reading. CloudTrail's files are some 100 KB; times the objects fetched at once,
    /// this bounds the memory.
    /// </summary>
    public const int MaxInMemory = 8 * 1024 * 1024;

    private readonly object _cacheGate = new();
    private ObjectCache? _cache;
    private bool _isCacheClosed = cacheFolder is null;
    private int _fetched;
    private int _cached;
    private long _bytesFetched;

    /// <summary>Objects fetched so far.</summary>
    public int Fetched => Volatile.Read(ref _fetched);

    /// <summary>Objects found in the cache so far.</summary>
    public int Cached => Volatile.Read(ref _cached);

    /// <summary>Bytes of the objects fetched so far.</summary>
    public long BytesFetched => Interlocked.Read(ref _bytesFetched);

    /// <summary>Gets an object ready to be read.</summary>
    /// <exception cref="ObjectStoreException">It could not be fetched, or not to its end.</exception>
    public async Task<TrailInput> FetchAsync(StoredObject item, CancellationToken cancellationToken)
    {
        if (Cache() is { } cache)
        {
            try
            {
                if (cache.Find(item) is { } kept)
                {
                    Interlocked.Increment(ref _cached);
                    return kept;
                }

                if (await cache.FetchAsync(store, item, cancellationToken).ConfigureAwait(false) is { } fetched)
                {
                    Count(item);
                    return fetched;
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                CloseCache(exception);
            }
        }

        Count(item);
        return item.Size > MaxInMemory
            ? new StreamedInput(store, item, cancellationToken)
            : await FetchIntoMemoryAsync(item, cancellationToken).ConfigureAwait(false);
    }

    private async Task<TrailInput> FetchIntoMemoryAsync(StoredObject item, CancellationToken cancellationToken)
    {
        var length = (int)item.Size;
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        using var download = new ObjectDownload(store, item);
        await download.ReadAllAsync(buffer.AsMemory(0, length), cancellationToken).ConfigureAwait(false);
        return new MemoryInput(buffer, length);
    }

    private void Count(StoredObject item)
    {
        Interlocked.Increment(ref _fetched);
        Interlocked.Add(ref _bytesFetched, item.Size);
    }

    private ObjectCache? Cache()
    {
        lock (_cacheGate)
        {
            try
            {
                return _isCacheClosed ? null : _cache ??= new ObjectCache(cacheFolder!, store.Bucket);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                CloseCache(exception);
                return null;
            }
        }
    }

    /// <summary>A full disk or a folder of somebody else's must not cost the evidence: the rest is read without the cache.</summary>
    private void CloseCache(Exception exception)
    {
        lock (_cacheGate)
        {
            if (_isCacheClosed)
            {
                return;
            }

            _isCacheClosed = true;
        }

        observer.OnProblem(new ReadProblem
        {
            Source = cacheFolder!,
            ErrorId = ObjectErrorIds.CacheUnusable,
            Reason = $"Fetched objects cannot be kept there ({exception.GetType().Name}: {exception.Message}). Nothing is lost, but a later run has to fetch them again.",
            Advice = "Check the free space and the permissions, or give another folder.",
        });
    }
}
