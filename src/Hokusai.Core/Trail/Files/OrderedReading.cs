using System.Runtime.CompilerServices;

namespace Hokusai.Core.Trail.Files;

/// <summary>
/// Reads files on several threads and hands their records out in the files' order; whoever stops enumerating stops the threads.
/// </summary>
/// <param name="find">Gives the files, one at a time. Where that takes long, the token ends it.</param>
/// <param name="createReader">Makes a reader for each thread.</param>
/// <param name="observer">Hears of the progress.</param>
internal sealed class OrderedReading(Func<CancellationToken, IEnumerable<TrailFile>> find, Func<TrailFileReader> createReader, ITrailReadObserver observer)
{
    /// <summary>Tells how many files there are in all, where that is known before the last one is found.</summary>
    public Func<int?> CountFiles { get; init; } = static () => null;

    private readonly object _finding = new();
    private readonly OrderedRecords _records = new();
    private int _filesRead;
    private int _filesFound;
    private bool _isEveryFileFound;
    private long _bytesRead;

    public async IAsyncEnumerable<TrailEvent> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var found = find(stop.Token).GetEnumerator();
        using var stopping = stop.Token.Register(_records.Stop);
        var workers = Enumerable.Range(0, Environment.ProcessorCount)
            .Select(_ => Task.Factory.StartNew(() => Work(found, stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))
            .ToArray();
        var finished = Task.WhenAll(workers).ContinueWith(_records.Finish, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        try
        {
            while (await _records.TakeAsync().ConfigureAwait(false) is { } taken)
            {
                foreach (var record in taken)
                {
                    yield return record;
                }
            }

            cancellationToken.ThrowIfCancellationRequested();
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await finished.ConfigureAwait(false);
        }

        // A defect on a thread must reach whoever enumerates: nothing that was lost may look complete.
        await Task.WhenAll(workers).ConfigureAwait(false);
        observer.OnProgress(new TrailReadProgress(_filesRead, _filesFound, _bytesRead));
    }

    private void Work(IEnumerator<TrailFile> found, CancellationToken stop)
    {
        try
        {
            var reader = createReader();
            while (TryFind(found, out var file, out var place))
            {
                reader.Read(file, record => _records.Add(place, record), stop);
                _records.Complete(place);
                ReportProgress(file);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested || _records.IsStopped)
        {
            // Whoever enumerated has stopped, and hears of it from the token.
        }
        catch
        {
            _records.Stop();
            throw;
        }
    }

    private bool TryFind(IEnumerator<TrailFile> found, out TrailFile file, out OrderedRecords.Place place)
    {
        file = default;
        place = null!;
        lock (_finding)
        {
            if (_isEveryFileFound || !found.MoveNext())
            {
                _isEveryFileFound = true;
                return false;
            }

            _filesFound++;
            file = found.Current;
            place = _records.Reserve();
            return true;
        }
    }

    private void ReportProgress(TrailFile file)
    {
        var read = Interlocked.Increment(ref _filesRead);
        var bytes = Interlocked.Add(ref _bytesRead, file.Length == long.MaxValue ? 0 : file.Length);
        observer.OnProgress(new TrailReadProgress(read, CountFiles(), bytes));
    }
}
