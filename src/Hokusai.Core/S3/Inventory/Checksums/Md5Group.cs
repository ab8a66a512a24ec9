namespace Hokusai.Core.S3.Inventory.Checksums;

/// <summary>Takes the MD5 of several files in step.</summary>
/// <param name="files">The files, at most <see cref="Md5Lanes.Lanes"/>.</param>
/// <param name="content">Where they are.</param>
internal sealed class Md5Group(IReadOnlyList<InventoryFile> files, IInventoryFiles content)
{
    private readonly Md5Lanes _md5 = new();
    private readonly byte[] _room = new byte[Md5Lanes.Lanes * Md5Lane.RoomBytes];
    private readonly int[] _starts = new int[Md5Lanes.Lanes];
    private readonly Dictionary<InventoryFile, string> _hashes = [];
    private readonly TaskCompletionSource<IReadOnlyDictionary<InventoryFile, string>> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _begun;

    /// <summary>The MD5 of each file that can be read, in hexadecimal digits.</summary>
    public Task<IReadOnlyDictionary<InventoryFile, string>> Hashes => _done.Task;

    /// <summary>Reads the files, unless somebody did or is at it.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async ValueTask HashAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _begun, 1) == 1)
        {
            return;
        }

        try
        {
            await ReadAsync(cancellationToken).ConfigureAwait(false);
            _done.SetResult(_hashes);
        }
        catch (Exception exception)
        {
            // Whoever waits for the hashes must not wait for ever.
            _done.SetException(exception);
            throw;
        }
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var lanes = new List<Md5Lane>();
        try
        {
            for (var lane = 0; lane < files.Count; lane++)
            {
                if (await TryReadAsync(async () => lanes.Add(new Md5Lane(files[lane], await content.OpenAsync(files[lane], cancellationToken).ConfigureAwait(false), lane, _room))).ConfigureAwait(false))
                {
                    _md5.Start(lane);
                }
            }

            while (lanes.Count > 0)
            {
                await StepAsync(lanes, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            foreach (var lane in lanes)
            {
                await lane.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private async Task StepAsync(List<Md5Lane> lanes, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var lane in lanes.ToList())
        {
            if (!await TryReadAsync(() => lane.FillAsync(cancellationToken)).ConfigureAwait(false))
            {
                await LeaveAsync(lanes, lane).ConfigureAwait(false);
            }

            _starts[lane.Lane] = lane.Start;
        }

        var blocks = lanes.Count == 0 ? 0 : lanes.Min(lane => lane.Blocks);
        _md5.Append(_room, _starts, blocks);
        foreach (var lane in lanes.ToList())
        {
            lane.Skip(blocks);
            if (lane.IsDone)
            {
                _hashes[lane.File] = _md5.Finish(lane.Lane);
                await LeaveAsync(lanes, lane).ConfigureAwait(false);
            }
        }
    }

    private async ValueTask LeaveAsync(List<Md5Lane> lanes, Md5Lane lane)
    {
        lanes.Remove(lane);
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
