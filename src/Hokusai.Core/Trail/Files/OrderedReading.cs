using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Hokusai.Core.Trail.Files;

/// <summary>
/// Reads files on several threads and hands their records out in the files' order. Threads run ahead of whoever enumerates
/// by a limited number of files and of records a file; whoever stops enumerating stops them.
/// </summary>
internal sealed class OrderedReading(IEnumerable<TrailFile> files, Func<TrailFileReader> createReader, ITrailReadObserver observer) : IDisposable
{
    /// <summary>Enough for a thread to go on while another is busy with a file a hundred times as large.</summary>
    private const int FilesAhead = 64;

    /// <summary>Records of a file that wait for their turn: with <see cref="FilesAhead"/> some 16,000, a few kilobytes each.</summary>
    private const int RecordsAhead = 256;

    private readonly object _gate = new();
    private readonly SemaphoreSlim _places = new(FilesAhead);
    private readonly Channel<Channel<TrailEvent>> _started = Channel.CreateUnbounded<Channel<TrailEvent>>(new() { SingleReader = true });
    private int _filesRead;
    private int _filesFound;
    private bool _isEveryFileFound;
    private long _bytesRead;

    public async IAsyncEnumerable<TrailEvent> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var found = files.GetEnumerator();
        var workers = Enumerable.Range(0, Environment.ProcessorCount)
            .Select(_ => Task.Factory.StartNew(() => Work(found, stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))
            .ToArray();
        try
        {
            await foreach (var file in _started.Reader.ReadAllAsync(stop.Token).ConfigureAwait(false))
            {
                await foreach (var record in file.Reader.ReadAllAsync(stop.Token).ConfigureAwait(false))
                {
                    yield return record;
                }

                _places.Release();
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(workers).ConfigureAwait(false);
        }
    }

    public void Dispose() => _places.Dispose();

    private void Work(IEnumerator<TrailFile> found, CancellationToken stop)
    {
        try
        {
            var reader = createReader();
            while (Take(found, stop) is var (file, records) && records is not null)
            {
                Read(reader, file, records, stop);
            }

            _started.Writer.TryComplete();
        }
        catch (OperationCanceledException)
        {
            // Whoever enumerated has stopped, and hears of it from the token.
        }
        catch (Exception exception)
        {
            // The outermost frame of a thread: a defect must reach whoever enumerates instead of leaving him waiting.
            _started.Writer.TryComplete(exception);
        }
    }

    private (TrailFile File, Channel<TrailEvent>? Records) Take(IEnumerator<TrailFile> found, CancellationToken stop)
    {
        _places.Wait(stop);
        lock (_gate)
        {
            if (_isEveryFileFound || !found.MoveNext())
            {
                _isEveryFileFound = true;
                _places.Release();
                return default;
            }

            _filesFound++;
            var records = Channel.CreateBounded<TrailEvent>(new BoundedChannelOptions(RecordsAhead) { SingleReader = true, SingleWriter = true });
            _started.Writer.TryWrite(records);
            return (found.Current, records);
        }
    }

    private void Read(TrailFileReader reader, TrailFile file, Channel<TrailEvent> records, CancellationToken stop)
    {
        try
        {
            reader.Read(file, record => Write(records.Writer, record, stop), stop);
            records.Writer.Complete();
        }
        catch (Exception exception)
        {
            records.Writer.Complete(exception);
            throw;
        }

        var read = Interlocked.Increment(ref _filesRead);
        var bytes = Interlocked.Add(ref _bytesRead, file.Length == long.MaxValue ? 0 : file.Length);
        observer.OnProgress(new TrailReadProgress(read, _isEveryFileFound ? _filesFound : null, bytes));
    }

    private static void Write(ChannelWriter<TrailEvent> records, TrailEvent record, CancellationToken stop)
    {
        if (!records.TryWrite(record))
        {
            // The thread belongs to this reading alone, so it may wait.
            records.WriteAsync(record, stop).AsTask().GetAwaiter().GetResult();
        }
    }
}
