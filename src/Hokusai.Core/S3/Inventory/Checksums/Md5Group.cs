namespace Hokusai.Core.S3.Inventory.Checksums;

/// <summary>
/// Takes the MD5 of several files in step, a share each time that one of them is about to be read: so the threads that read them all do their part, and end together.
/// </summary>
/// <param name="files">The files, at most <see cref="Md5Lanes.Lanes"/>.</param>
/// <param name="content">Where they are.</param>
internal sealed class Md5Group(IReadOnlyList<InventoryFile> files, IInventoryFiles content) : IAsyncDisposable
{
    private readonly Md5Lanes _md5 = new();
    private readonly int[] _starts = new int[Md5Lanes.Lanes];
    private readonly Dictionary<InventoryFile, string> _hashes = [];
    private readonly TaskCompletionSource<IReadOnlyDictionary<InventoryFile, string>> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _turn = new(1);

    // The longest is as far as any has to be read; where a size is not known, all is done at once.
    private readonly long _longest = files.Max(file => file.Size ?? long.MaxValue);
    private readonly List<Md5Lane> _lanes = [];
    private bool _isOpen;

    // Only while the files are read: a large inventory makes many groups.
    private byte[] _room = [];
    private long _taken;
    private int _begun;

    /// <summary>The MD5 of each file that can be read, in hexadecimal digits: there once all files were begun.</summary>
    public Task<IReadOnlyDictionary<InventoryFile, string>> Hashes => _done.Task;

    /// <summary>Does one file's share, unless another thread is at it: then that is done with the next one's. The last one does what is left.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async ValueTask AdvanceAsync(CancellationToken cancellationToken)
    {
        var begun = Interlocked.Increment(ref _begun);
        var isLast = begun >= files.Count;
        try
        {
            if (await _turn.WaitAsync(isLast ? Timeout.Infinite : 0, cancellationToken).ConfigureAwait(false))
            {
                try
                {
                    await ReadAsync(isLast ? long.MaxValue : (long)((double)_longest * begun / files.Count), cancellationToken).ConfigureAwait(false);
                }
                finally
                {
                    _turn.Release();
                }
            }
        }
        catch (Exception exception)
        {
            // Whoever waits for the hashes must not wait for ever.
            _done.TrySetException(exception);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var lane in _lanes)
        {
            await lane.DisposeAsync().ConfigureAwait(false);
        }

        _turn.Dispose();
    }

    private async Task ReadAsync(long end, CancellationToken cancellationToken)
    {
        if (!_isOpen)
        {
            _isOpen = true;
            await OpenAsync(cancellationToken).ConfigureAwait(false);
        }

        while (_lanes.Count > 0 && _taken < end)
        {
            await StepAsync(cancellationToken).ConfigureAwait(false);
        }

        if (_lanes.Count == 0)
        {
            _room = [];
            _done.TrySetResult(_hashes);
        }
    }

    private async Task OpenAsync(CancellationToken cancellationToken)
    {
        _room = new byte[Md5Lanes.Lanes * Md5Lane.RoomBytes];
        for (var lane = 0; lane < files.Count; lane++)
        {
            if (await TryReadAsync(async () => _lanes.Add(new Md5Lane(files[lane], await content.OpenAsync(files[lane], cancellationToken).ConfigureAwait(false), lane, _room))).ConfigureAwait(false))
            {
                _md5.Start(lane);
            }
        }
    }

    private async Task StepAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        // Backwards, for lanes leave on the way.
        for (var at = _lanes.Count - 1; at >= 0; at--)
        {
            var lane = _lanes[at];
            if (!await TryReadAsync(() => lane.FillAsync(cancellationToken)).ConfigureAwait(false))
            {
                await LeaveAsync(lane).ConfigureAwait(false);
            }

            _starts[lane.Lane] = lane.Start;
        }

        var blocks = _lanes.Count == 0 ? 0 : _lanes.Min(lane => lane.Blocks);
        _md5.Append(_room, _starts, blocks);
        _taken += (long)blocks * Md5Lanes.BlockBytes;
        for (var at = _lanes.Count - 1; at >= 0; at--)
        {
            var lane = _lanes[at];
            lane.Skip(blocks);
            if (lane.IsDone)
            {
                _hashes[lane.File] = _md5.Finish(lane.Lane);
                await LeaveAsync(lane).ConfigureAwait(false);
            }
        }
    }

    private async ValueTask LeaveAsync(Md5Lane lane)
    {
        _lanes.Remove(lane);
        _starts[lane.Lane] = 0;
        await lane.DisposeAsync().ConfigureAwait(false);
    }

    // Who reads the rows opens the file again, and tells what is wrong with it.
    private static async ValueTask<bool> TryReadAsync(Func<ValueTask> readAsync)
    {
        try
        {
            await readAsync().ConfigureAwait(false);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
