namespace Hokusai.Aws.Collectors;

/// <summary>What all parts of one collection share: how far it is, and that a failure of one part ends all of it.</summary>
internal sealed class CollectionCourse : IDisposable
{
    private readonly CancellationTokenSource _stop;
    private readonly Action<CollectionProgress> _progress;
    private int _known;
    private int _done;

    public CollectionCourse(Action<CollectionProgress> progress, CancellationToken cancellationToken)
    {
        _progress = progress;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    }

    /// <summary>Is cancelled when a person stops the collection or a part of it failed for good.</summary>
    public CancellationToken Token => _stop.Token;

    /// <summary>One more call is needed.</summary>
    public void Expect() => Interlocked.Increment(ref _known);

    /// <summary>One more call is done with.</summary>
    public void Report(string accountId, string region, string command)
        => _progress(new CollectionProgress(accountId, region, command, Interlocked.Increment(ref _done), Volatile.Read(ref _known)));

    /// <summary>Does something whose failure ends the collection: a full disk, credentials that have expired.</summary>
    public async Task GuardAsync(Func<Task> work)
    {
        var isDone = false;
        try
        {
            await work().ConfigureAwait(false);
            isDone = true;
        }
        finally
        {
            if (!isDone)
            {
                await _stop.CancelAsync().ConfigureAwait(false);
            }
        }
    }

    public void Dispose() => _stop.Dispose();
}
