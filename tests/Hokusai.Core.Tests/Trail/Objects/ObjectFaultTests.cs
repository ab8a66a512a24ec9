using Hokusai.Core.Trail;
using Hokusai.Core.Trail.Objects;

namespace Hokusai.Core.Tests.Trail.Objects;

/// <summary>What goes wrong with one object or one listing is named, and the others go on.</summary>
public sealed class ObjectFaultTests : IDisposable
{
    private readonly MemoryObjectStore _store = new();
    private readonly TrailFolder _cache = new();

    public void Dispose() => _cache.Dispose();

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task A_connection_that_breaks_inside_an_object_is_taken_up_where_it_broke(bool endsQuietly, bool withCache)
    {
        var first = _store.Deliver("2025-07-20T10:10Z");
        var second = _store.Deliver("2025-07-20T10:20Z");
        var breaks = 3;
        _store.Wrap = (item, stream) => item.Key == TrailBucket.Key("2025-07-20T10:10Z") && breaks-- > 0 ? new BrokenStream(stream, 50, endsQuietly) : stream;

        var reading = await new TrailObjectSource(_store, "") { CacheFolder = withCache ? _cache.Root : null }.ReadAsync();

        Assert.Equal([first, second], reading.Ids);
        Assert.Empty(reading.Problems);
        Assert.Equal([0L, 50L, 100L, 150L], _store.Opened.Where(open => open.Key == TrailBucket.Key("2025-07-20T10:10Z")).Select(open => open.Offset));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_object_that_never_arrives_whole_is_named_and_nothing_of_it_is_taken_for_the_whole(bool withCache)
    {
        _store.Deliver("2025-07-20T10:10Z");
        var second = _store.Deliver("2025-07-20T10:20Z");
        _store.Wrap = (item, stream) => item.Key == TrailBucket.Key("2025-07-20T10:10Z") ? new BrokenStream(stream, 10, endsQuietly: true) : stream;
        var source = new TrailObjectSource(_store, "") { CacheFolder = withCache ? _cache.Root : null };

        var reading = await source.ReadAsync();

        Assert.Equal([second], reading.Ids);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal(ObjectErrorIds.ObjectIncomplete, problem.ErrorId);
        Assert.Equal($"s3://trails/{TrailBucket.Key("2025-07-20T10:10Z")}", problem.Source);
        Assert.Contains("60 of", problem.Reason, StringComparison.Ordinal);

        // The next run, over a better network, has it all: no part was kept.
        _store.Wrap = static (_, stream) => stream;
        Assert.Equal(2, (await source.ReadAsync()).Events.Count);
    }

    [Fact]
    public async Task An_object_that_is_deleted_or_replaced_after_it_was_listed_is_named()
    {
        var gone = TrailBucket.Key("2025-07-20T10:10Z");
        var replaced = TrailBucket.Key("2025-07-20T10:20Z");
        _store.Deliver("2025-07-20T10:10Z");
        _store.Deliver("2025-07-20T10:20Z");
        var last = _store.Deliver("2025-07-20T10:30Z");
        _store.Delay = (item, _) =>
        {
            if (item.Key == gone)
            {
                _store.Remove(gone);
            }
            else if (item.Key == replaced)
            {
                _store.PutGzip(replaced, Records.File(Records.One(id: "new")));
            }

            return Task.CompletedTask;
        };

        var reading = await _store.ReadAsync();

        Assert.Equal([last], reading.Ids);
        Assert.Equal([ObjectErrorIds.ObjectGone, ObjectErrorIds.ObjectChanged], reading.ErrorIds);
        Assert.Equal([$"s3://trails/{gone}", $"s3://trails/{replaced}"], reading.Problems.Select(problem => problem.Source));
    }

    [Fact]
    public async Task One_account_that_may_not_be_listed_does_not_stop_the_others()
    {
        _store.Deliver("2025-07-20T10:10Z");
        var second = _store.Deliver("2025-07-20T10:10Z", TrailBucket.OtherAccount);
        _store.Listing = prefix =>
        {
            if (prefix == $"AWSLogs/{TrailBucket.Account}/CloudTrail/")
            {
                throw new ObjectStoreException("Not allowed.") { ErrorId = ObjectErrorIds.AccessDenied, MissingPermission = "s3:ListBucket", Advice = "Grant s3:ListBucket." };
            }
        };

        var reading = await _store.ReadAsync();

        Assert.Equal([second], reading.Ids);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal(ObjectErrorIds.AccessDenied, problem.ErrorId);
        Assert.Equal($"s3://trails/AWSLogs/{TrailBucket.Account}/CloudTrail/", problem.Source);
        Assert.Equal("Grant s3:ListBucket.", problem.Advice);
    }

    [Fact]
    public async Task A_bucket_that_is_not_there_is_one_problem()
    {
        _store.Listing = _ => throw new ObjectStoreException("There is no such bucket.") { ErrorId = ObjectErrorIds.BucketNotFound };

        var reading = await _store.ReadAsync();

        Assert.Equal([ObjectErrorIds.BucketNotFound], reading.ErrorIds);
    }

    [Fact]
    public async Task What_every_object_fails_with_is_named_some_times_and_then_counted()
    {
        for (var minute = 0; minute < 60; minute++)
        {
            _store.Deliver($"2025-07-20T10:{minute:D2}Z");
        }

        _store.Opening = static (_, _) => throw new ObjectStoreException("Not allowed.") { ErrorId = ObjectErrorIds.AccessDenied };

        var reading = await _store.ReadAsync();

        Assert.Equal(25, reading.Problems.Count(problem => problem.ErrorId == ObjectErrorIds.AccessDenied));
        var more = Assert.Single(reading.Problems, problem => problem.ErrorId == ObjectErrorIds.MoreObjects);
        Assert.StartsWith("35 more objects", more.Reason, StringComparison.Ordinal);
        Assert.Equal("s3://trails/", more.Source);
    }

    [Fact]
    public async Task A_defect_of_the_store_reaches_whoever_reads()
    {
        _store.Deliver("2025-07-20T10:10Z");
        _store.Opening = static (_, _) => throw new InvalidTimeZoneException();
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => _store.ReadAsync());

        _store.Listing = static _ => throw new InvalidTimeZoneException();
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => _store.ReadAsync());
    }

    [Fact]
    public async Task A_timeout_that_nobody_asked_for_is_not_taken_for_the_end()
    {
        _store.Deliver("2025-07-20T10:10Z");
        _store.Opening = static (_, _) => throw new TaskCanceledException("A timeout of the client.");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _store.ReadAsync());
    }
}
