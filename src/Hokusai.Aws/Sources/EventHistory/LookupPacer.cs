using System.Collections.Concurrent;

namespace Hokusai.Aws.Sources.EventHistory;

/// <summary>
/// Spaces the lookups of one account and Region. "The rate of lookup requests is limited to two per second, per account, per Region":
/// https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html. Others may use the same rate, so that it
/// slows down when it is told of throttling and comes back up step by step. Thread-safe.
/// </summary>
internal sealed class LookupPacer(TimeProvider time) : IDisposable
{
    /// <summary>Half a second: two lookups a second.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(500);

    /// <summary>Slower makes no sense: at this pace the lookups of a dozen others fit in between.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(8);

    private const double SlowDownBy = 2;
    private const double SpeedUpBy = 0.9;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly object _gate = new();
    private TimeSpan _interval = Shortest;
    private long? _last;

    /// <summary>The time between two lookups at present.</summary>
    public TimeSpan Interval
    {
        get
        {
            lock (_gate)
            {
                return _interval;
            }
        }
    }

    /// <summary>Returns when the next lookup may be sent. Waiting callers are let through one by one, so that late timers bunch nobody up.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // Timers may fire a little early.
            while (Remaining() is var remaining && remaining > TimeSpan.Zero)
            {
                await Task.Delay(remaining, time, cancellationToken).ConfigureAwait(false);
            }

            lock (_gate)
            {
                _last = time.GetTimestamp();
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>A lookup was refused for the rate.</summary>
    public void SlowDown()
    {
        lock (_gate)
        {
            _interval = _interval * SlowDownBy < Longest ? _interval * SlowDownBy : Longest;
        }
    }

    /// <summary>A lookup was answered.</summary>
    public void SpeedUp()
    {
        lock (_gate)
        {
            _interval = _interval * SpeedUpBy > Shortest ? _interval * SpeedUpBy : Shortest;
        }
    }

    public void Dispose() => _turn.Dispose();

    private TimeSpan Remaining()
    {
        lock (_gate)
        {
            // The framework's timers count whole milliseconds.
            return _last is { } last
                ? TimeSpan.FromMilliseconds(Math.Ceiling((_interval - time.GetElapsedTime(last)).TotalMilliseconds))
                : TimeSpan.Zero;
        }
    }
}

/// <summary>The pacers of all accounts and Regions. Thread-safe.</summary>
internal sealed class LookupPacers(TimeProvider time)
{
    private readonly ConcurrentDictionary<(string AccountId, string Region), LookupPacer> _pacers = new();

    /// <summary>Those of this process: AWS counts all lookups of an account together, whichever command makes them.</summary>
    public static LookupPacers Shared { get; } = new(TimeProvider.System);

    /// <summary>The pacer of an account and Region.</summary>
    public LookupPacer For(string accountId, string region) => _pacers.GetOrAdd((accountId, region), _ => new LookupPacer(time));
}
