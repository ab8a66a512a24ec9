using Hokusai.Core.Trail;

namespace Hokusai.Core.Tests.Trail.Objects;

/// <summary>Whoever stops enumerating stops the fetching, at once.</summary>
public sealed class ObjectStoppingTests
{
    private readonly MemoryObjectStore _store = new();

    [Fact]
    public async Task Taking_the_first_record_stops_the_fetching()
    {
        Deliver(1000);

        await foreach (var record in new TrailObjectSource(_store, "") { ThrottleLimit = 4 }.ReadAsync(new TrailQuery(), new TrailReading(), CancellationToken.None))
        {
            Assert.NotEmpty(record.EventId);
            break;
        }

        var fetched = _store.Opened.Count;
        Assert.True(fetched < 300, $"{fetched} objects were fetched");
        await Task.Yield();
        Assert.Equal(fetched, _store.Opened.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public async Task No_more_objects_are_fetched_at_once_than_asked_for(int limit)
    {
        var expected = Deliver(100);
        _store.Delay = static async (_, _) => await Task.Yield();

        var reading = await new TrailObjectSource(_store, "") { ThrottleLimit = limit }.ReadAsync();

        Assert.Equal(expected, reading.Ids);
        Assert.InRange(_store.MostAtOnce, 1, limit);
    }

    [Fact]
    public async Task Objects_that_arrive_in_any_order_are_handed_out_in_that_of_their_keys()
    {
        var expected = Deliver(200);
        var random = new Random(11);
        _store.Delay = (_, stop) =>
        {
            lock (random)
            {
                return Task.Delay(random.Next(8), stop);
            }
        };

        Assert.Equal(expected, (await _store.ReadAsync()).Ids);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    public async Task Cancelling_ends_fetches_that_never_end(int first)
    {
        Deliver(100);
        var at = 0;
        _store.Delay = (_, stop) => Interlocked.Increment(ref at) > first ? Task.Delay(Timeout.Infinite, stop) : Task.CompletedTask;
        using var stop = new CancellationTokenSource();

        var reading = Task.Run(() => new TrailObjectSource(_store, "").ReadAsync(cancellationToken: stop.Token), CancellationToken.None);
        SpinWait.SpinUntil(() => Volatile.Read(ref at) > first);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }

    [Fact]
    public async Task Stopping_does_not_wait_for_fetches_that_never_end()
    {
        Deliver(100);
        var at = 0;
        _store.Delay = (_, stop) => Interlocked.Increment(ref at) > 1 ? Task.Delay(Timeout.Infinite, stop) : Task.CompletedTask;

        await foreach (var record in new TrailObjectSource(_store, "").ReadAsync(new TrailQuery(), new TrailReading(), CancellationToken.None))
        {
            Assert.NotEmpty(record.EventId);
            break;
        }

        Assert.True(_store.Opened.Count < 100);
    }

    [Fact]
    public async Task A_listing_that_never_ends_is_stopped_as_well()
    {
        var first = _store.Deliver("2025-07-20T10:10Z");
        using var listing = new ManualResetEventSlim();
        var endless = new EndlessListing(_store, listing.Set);
        using var stop = new CancellationTokenSource();
        var ids = new List<string>();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var record in new TrailObjectSource(endless, "").ReadAsync(new TrailQuery(), new TrailReading(), stop.Token))
            {
                ids.Add(record.EventId);
                listing.Wait(CancellationToken.None);
                await stop.CancelAsync();
            }
        });

        Assert.Equal([first], ids);
    }

    private List<string> Deliver(int count)
        => [.. Enumerable.Range(0, count).Select(at => _store.Deliver($"{TrailBucket.At("2025-07-20T00:00Z").AddMinutes(at):yyyy-MM-ddTHH:mm}Z"))];
}
