namespace Hokusai.Aws.Testbed;

/// <summary>Counts requests in a window that slides with the clock.</summary>
/// <param name="limit">How many pass in each window.</param>
/// <param name="window">The window.</param>
/// <param name="clock">The clock.</param>
internal sealed class RequestRate(int limit, TimeSpan window, TimeProvider clock)
{
    private readonly Dictionary<string, Queue<DateTimeOffset>> _passed = new(StringComparer.Ordinal);

    /// <summary>False where the limit is reached.</summary>
    public bool TryTake(string key)
    {
        lock (_passed)
        {
            var now = clock.GetUtcNow();
            if (!_passed.TryGetValue(key, out var times))
            {
                _passed[key] = times = new Queue<DateTimeOffset>();
            }

            while (times.TryPeek(out var oldest) && now - oldest >= window)
            {
                times.Dequeue();
            }

            if (times.Count >= limit)
            {
                return false;
            }

            times.Enqueue(now);
            return true;
        }
    }
}
