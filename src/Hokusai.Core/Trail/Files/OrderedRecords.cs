namespace Hokusai.Core.Trail.Files;

/// <summary>
/// Brings the records of files that are read at once into the files' order. Threads run ahead of whoever takes by a limited
/// number of files, and of records a file, and wait there. Files without records, the usual ones, wake nobody.
/// </summary>
internal sealed class OrderedRecords
{
    /// <summary>Enough for a thread to go on while another is busy with a file a hundred times as large.</summary>
    private const int FilesAhead = 64;

    /// <summary>Records of one file that wait for their turn.</summary>
    private const int RecordsAhead = 256;

    /// <summary>Records of all files that wait; at some ten kilobytes each, parsed, they take 10 MB. The file whose turn it is may always add.</summary>
    private const int AllRecordsAhead = 1024;

    private readonly object _gate = new();
    private readonly Queue<Place> _places = new();
    private TaskCompletionSource _changed = NewSignal();
    private int _waiting;
    private volatile bool _isStopped;
    private bool _isFinished;

    /// <summary>Whether the reading was stopped.</summary>
    public bool IsStopped => _isStopped;

    /// <summary>Takes the next file's place, in order. Waits while too many files are under way.</summary>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public Place Reserve()
    {
        lock (_gate)
        {
            WaitWhile(() => _places.Count >= FilesAhead);
            var place = new Place();
            _places.Enqueue(place);
            return place;
        }
    }

    /// <summary>Adds a record of a file. Waits while too many of its records were not taken.</summary>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public void Add(Place place, TrailEvent record)
    {
        lock (_gate)
        {
            WaitWhile(() => place.Records.Count >= RecordsAhead || (_waiting >= AllRecordsAhead && _places.Peek() != place));
            place.Records.Add(record);
            _waiting++;
            SignalIfFirst(place);
        }
    }

    /// <summary>The file of a place was read.</summary>
    public void Complete(Place place)
    {
        lock (_gate)
        {
            place.IsComplete = true;
            DropEmptyPlaces();
            SignalIfFirst(_places.TryPeek(out var first) ? first : null);
        }
    }

    /// <summary>Ends all waiting: nobody takes any more.</summary>
    public void Stop()
    {
        lock (_gate)
        {
            _isStopped = true;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>All threads are over, so nothing will be added.</summary>
    public void Finish(Task threads)
    {
        lock (_gate)
        {
            _isFinished = true;
            _changed.TrySetResult();
        }
    }

    /// <summary>The next records in order; null at the end, or where the reading was stopped.</summary>
    public async Task<IReadOnlyList<TrailEvent>?> TakeAsync()
    {
        while (true)
        {
            Task changed;
            lock (_gate)
            {
                DropEmptyPlaces();
                if (_places.TryPeek(out var first) && first.Records.Count > 0)
                {
                    var taken = first.Records;
                    first.Records = [];
                    _waiting -= taken.Count;
                    Monitor.PulseAll(_gate);
                    return taken;
                }

                if (_isFinished)
                {
                    return null;
                }

                _changed = _changed.Task.IsCompleted ? NewSignal() : _changed;
                changed = _changed.Task;
            }

            await changed.ConfigureAwait(false);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void SignalIfFirst(Place? place)
    {
        if (place is { Records.Count: > 0 } && _places.Peek() == place)
        {
            _changed.TrySetResult();
        }
    }

    private void DropEmptyPlaces()
    {
        while (_places.TryPeek(out var first) && first is { IsComplete: true, Records.Count: 0 })
        {
            _places.Dequeue();
            Monitor.PulseAll(_gate);
        }
    }

    private void WaitWhile(Func<bool> isFull)
    {
        while (!_isStopped && isFull())
        {
            Monitor.Wait(_gate);
        }

        if (_isStopped)
        {
            throw new OperationCanceledException();
        }
    }

    /// <summary>A file's place in the order, with its records that were not taken yet.</summary>
    internal sealed class Place
    {
        public List<TrailEvent> Records { get; set; } = [];

        public bool IsComplete { get; set; }
    }
}
