using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Hokusai.Core.Trail.Files;

namespace Hokusai.Core.Trail.Objects;

/// <summary>
/// Turns the objects of a bucket into files for the reading threads: lists ahead of fetching, fetches several ahead of reading, and hands
/// them on in the order listed.
/// </summary>
internal sealed class TrailObjectReading(Func<CancellationToken, IAsyncEnumerable<StoredObject>> find, ObjectFetcher fetcher, IObjectStore store, int throttleLimit)
{
    /// <summary>Objects that are listed ahead: ten pages, a few megabytes. Most readings know their total early by it.</summary>
    private const int ListedAhead = 10_000;

    private Task? _listing;
    private int _found;

    /// <summary>How many objects there are to read; null until all are listed.</summary>
    public int? Total => _listing is { IsCompletedSuccessfully: true } ? _found : null;

    /// <summary>How many objects were found so far that may hold wanted records.</summary>
    public int Found => Volatile.Read(ref _found);

    /// <summary>The files, each opened by a fetch that is under way or over.</summary>
    public async IAsyncEnumerable<TrailFile> FilesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var listed = Channel.CreateBounded<StoredObject>(new BoundedChannelOptions(ListedAhead) { SingleReader = true, SingleWriter = true });
        _listing = ListAsync(listed.Writer, cancellationToken);
        var ahead = new Queue<(StoredObject Item, Task<TrailInput> Fetch)>();
        var running = new List<Task>();
        try
        {
            while (true)
            {
                running.RemoveAll(static fetch => fetch.IsCompleted);
                while (running.Count < throttleLimit && ahead.Count < throttleLimit && listed.Reader.TryRead(out var item))
                {
                    var fetch = fetcher.FetchAsync(item, cancellationToken);
                    running.Add(fetch);
                    ahead.Enqueue((item, fetch));
                }

                if (ahead.TryDequeue(out var next))
                {
                    yield return ToFile(next.Item, next.Fetch);
                }
                else if (running.Count == throttleLimit)
                {
                    await Task.WhenAny(running).ConfigureAwait(false);
                }
                else if (!await listed.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    break;
                }
            }
        }
        finally
        {
            // Whoever stops early has cancelled; nothing is fetched any more once this is over. Failures are told by who reads the files.
            await Task.WhenAll([_listing, .. running, .. ahead.Select(static entry => DiscardAsync(entry.Fetch))]).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        // What ended the listing, other than its end, must reach whoever reads.
        await _listing.ConfigureAwait(false);
    }

    private async Task ListAsync(ChannelWriter<StoredObject> listed, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var item in find(cancellationToken).ConfigureAwait(false))
            {
                await listed.WriteAsync(item, cancellationToken).ConfigureAwait(false);
                Interlocked.Increment(ref _found);
            }
        }
        finally
        {
            listed.Complete();
        }
    }

    private static async Task DiscardAsync(Task<TrailInput> fetch)
    {
        using var unread = await fetch.ConfigureAwait(false);
    }

    private TrailFile ToFile(StoredObject item, Task<TrailInput> fetch) => new($"s3://{store.Bucket}/{item.Key}", item.Size, IsNamed: false)
    {
        // Reading threads are threads of their own, and wait.
        Opener = _ => fetch.GetAwaiter().GetResult(),
    };
}
