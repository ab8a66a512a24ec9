using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Hokusai.Core.Trail.Objects;

namespace Hokusai.Core.Tests.Trail.Objects;

/// <summary>A bucket in memory that keeps versions, remembers what it was asked for, and fails where a test says so.</summary>
internal sealed class MemoryObjectStore : IObjectStore
{
    private readonly SortedDictionary<string, List<(StoredObject Item, byte[] Content)>> _objects = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<(string Key, long Offset)> _opened = new();
    private readonly ConcurrentQueue<(string Prefix, string? StartAfter)> _listed = new();
    private int _stored;
    private int _open;
    private int _mostOpen;

    public string Bucket { get; init; } = "trails";

    /// <summary>Called before an object is opened; may throw.</summary>
    public Action<StoredObject, long> Opening { get; set; } = static (_, _) => { };

    /// <summary>Called before a prefix is listed; may throw.</summary>
    public Action<string> Listing { get; set; } = static _ => { };

    /// <summary>What is read in the object's place.</summary>
    public Func<StoredObject, Stream, Stream> Wrap { get; set; } = static (_, stream) => stream;

    /// <summary>What each opening waits for.</summary>
    public Func<StoredObject, CancellationToken, Task> Delay { get; set; } = static (_, _) => Task.CompletedTask;

    public IReadOnlyList<(string Key, long Offset)> Opened => [.. _opened];

    public IEnumerable<string> OpenedKeys => _opened.Select(open => open.Key);

    public IReadOnlyList<(string Prefix, string? StartAfter)> Listed => [.. _listed];

    /// <summary>The most openings that were under way at once.</summary>
    public int MostAtOnce => _mostOpen;

    public StoredObject Put(string key, string text) => Put(key, Encoding.UTF8.GetBytes(text));

    public StoredObject PutGzip(string key, string text) => Put(key, TrailFolder.Gzip(text));

    public StoredObject Put(string key, byte[] content)
        => Add(new StoredObject(key, content.Length, ETag(content)), content);

    public void PutDeleteMarker(string key) => Add(new StoredObject(key, 0, null) { IsDeleteMarker = true }, []);

    public void Remove(string key) => _objects.Remove(key);

    public void ForgetRequests()
    {
        _opened.Clear();
        _listed.Clear();
    }

    public async IAsyncEnumerable<StoredObject> ListAsync(string prefix, string? startAfter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        _listed.Enqueue((prefix, startAfter));
        Listing(prefix);
        foreach (var (key, versions) in _objects.ToList())
        {
            if (key.StartsWith(prefix, StringComparison.Ordinal) && string.CompareOrdinal(key, startAfter) > 0 && !versions[0].Item.IsDeleteMarker)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return versions[0].Item with { VersionId = null };
                await Task.Yield();
            }
        }
    }

    public async IAsyncEnumerable<string> ListPrefixesAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        _listed.Enqueue((prefix, null));
        Listing(prefix);
        var below = _objects.Keys
            .Where(key => key.StartsWith(prefix, StringComparison.Ordinal) && key.IndexOf('/', prefix.Length) >= 0)
            .Select(key => key[..(key.IndexOf('/', prefix.Length) + 1)])
            .Distinct()
            .ToList();
        foreach (var folder in below)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return folder;
            await Task.Yield();
        }
    }

    public async IAsyncEnumerable<StoredObject> ListVersionsAsync(string key, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        _listed.Enqueue((key, null));
        Listing(key);
        foreach (var (item, _) in _objects.GetValueOrDefault(key) ?? [])
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return item;
            await Task.Yield();
        }
    }

    public async Task<Stream> OpenAsync(StoredObject item, long offset, CancellationToken cancellationToken)
    {
        _opened.Enqueue((item.Key, offset));
        var open = Interlocked.Increment(ref _open);
        InterlockedMax(ref _mostOpen, open);
        try
        {
            await Delay(item, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            Opening(item, offset);
            if (!_objects.TryGetValue(item.Key, out var versions))
            {
                throw new ObjectStoreException("It is gone.") { ErrorId = ObjectErrorIds.ObjectGone };
            }

            var (stored, content) = item.VersionId is null ? versions[0] : versions.Single(version => version.Item.VersionId == item.VersionId);
            return stored.ETag == item.ETag
                ? Wrap(item, new MemoryStream(content[(int)offset..]))
                : throw new ObjectStoreException("It was replaced.") { ErrorId = ObjectErrorIds.ObjectChanged };
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    }

    private StoredObject Add(StoredObject item, byte[] content)
    {
        var number = _stored++;
        item = item with { VersionId = $"v{number:D4}", LastModified = new DateTimeOffset(2025, 7, 20, 0, 0, 0, TimeSpan.Zero).AddSeconds(number) };
        if (!_objects.TryGetValue(item.Key, out var versions))
        {
            _objects.Add(item.Key, versions = []);
        }

        versions.Insert(0, (item, content));
        return item;
    }

    private static void InterlockedMax(ref int target, int value)
    {
        var seen = target;
        while (value > seen)
        {
            seen = Interlocked.CompareExchange(ref target, value, seen);
        }
    }

#pragma warning disable CA5351 // S3's ETag is an MD5.
    private static string ETag(byte[] content) => Convert.ToHexString(MD5.HashData(content)).ToLowerInvariant();
#pragma warning restore CA5351
}
