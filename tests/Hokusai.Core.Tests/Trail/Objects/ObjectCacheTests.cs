using Hokusai.Core.Trail;
using Hokusai.Core.Trail.Files;
using Hokusai.Core.Trail.Objects;

namespace Hokusai.Core.Tests.Trail.Objects;

/// <summary>A reading that keeps what it fetched can be killed and taken up: nothing is lost, doubled, or fetched again.</summary>
public sealed class ObjectCacheTests : IDisposable
{
    private const string Parts = ".parts";
    private readonly TrailFolder _cache = new();
    private readonly MemoryObjectStore _store = new();
    private readonly List<string> _expected = [];

    public ObjectCacheTests()
    {
        for (var minute = 0; minute < 50; minute++)
        {
            _expected.Add(_store.Deliver($"2025-07-20T10:{minute:D2}Z"));
        }
    }

    public void Dispose() => _cache.Dispose();

    private TrailObjectSource Source => new(_store, "") { CacheFolder = _cache.Root, ThrottleLimit = 4 };

    [Theory]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(49)]
    public async Task A_run_that_is_stopped_in_the_middle_is_taken_up_without_loss_or_double(int after)
    {
        using var kill = new CancellationTokenSource();
        var opened = 0;
        _store.Wrap = (_, stream) =>
        {
            // The connections of the objects under way break with the run, in their middle.
            if (Interlocked.Increment(ref opened) == after)
            {
                kill.Cancel();
            }

            return opened >= after ? new BrokenStream(stream, 20, endsQuietly: false) : stream;
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Source.ReadAsync(cancellationToken: kill.Token));
        var kept = _cache.Files().ToList();
        Assert.True(kept.Count < 50);
        Assert.Empty(Directory.GetFiles(_cache.Path(Parts)));

        _store.Wrap = static (_, stream) => stream;
        _store.ForgetRequests();
        var reading = await Source.ReadAsync();

        Assert.Equal(_expected, reading.Ids);
        Assert.Equal(50 - kept.Count, _store.Opened.Count);
        Assert.Empty(reading.Problems);

        _store.ForgetRequests();
        Assert.Equal(_expected, (await Source.ReadAsync()).Ids);
        Assert.Empty(_store.Opened);
    }

    [Fact]
    public async Task What_a_killed_process_left_behind_is_removed_and_never_read()
    {
        Directory.CreateDirectory(_cache.Path(Parts));
        _cache.Write($"{Parts}/0123456789abcdef", TrailFolder.Gzip(Records.File(Records.One(id: "half")))[..100]);
        using var held = new FileStream(_cache.Path($"{Parts}/of-a-run-at-work"), FileMode.CreateNew, FileAccess.Write, FileShare.None);

        var reading = await Source.ReadAsync();

        Assert.Equal(_expected, reading.Ids);
        Assert.Equal([_cache.Path($"{Parts}/of-a-run-at-work")], Directory.GetFiles(_cache.Path(Parts)));
    }

    [Fact]
    public async Task An_object_that_has_changed_is_fetched_again_and_one_that_was_cut_in_the_cache_as_well()
    {
        await Source.ReadAsync();
        _store.ForgetRequests();

        // The same size, at the same second, and another content: only the ETag tells.
        var key = TrailBucket.Key("2025-07-20T10:05Z");
        _store.Put(key, Records.File(Records.One(id: "a")));
        await Source.ReadAsync();
        _store.Put(key, Records.File(Records.One(id: "b")));
        var cut = _cache.Files().First(file => file.Contains("T1007Z", StringComparison.Ordinal));
        File.WriteAllBytes(cut, File.ReadAllBytes(cut)[..10]);

        var reading = await Source.ReadAsync();

        Assert.Equal(50, reading.Events.Count);
        Assert.Equal("b", reading.Events[5].EventId);
        Assert.Equal([key, key, TrailBucket.Key("2025-07-20T10:07Z")], _store.OpenedKeys);
    }

    [Fact]
    public async Task A_second_pass_over_narrow_scopes_fetches_nothing_anew()
    {
        await Source.ReadAsync(TrailFolder.Query(Records.ModifyInstance));
        _store.ForgetRequests();
        var scope = new TrailScope(TrailBucket.Account, "eu-west-1", TrailBucket.At("2025-07-20T10:10Z"), TrailBucket.At("2025-07-20T10:20Z"));

        Assert.Equal(11, (await Source.ReadAsync(new TrailQuery { Scopes = [scope] })).Events.Count);
        Assert.Empty(_store.Opened);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_costs_the_cache_and_not_the_evidence()
    {
        var file = _cache.Write("file", "in the way");

        var reading = await new TrailObjectSource(_store, "") { CacheFolder = Path.Combine(file, "cache") }.ReadAsync();

        Assert.Equal(_expected, reading.Ids);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal(ObjectErrorIds.CacheUnusable, problem.ErrorId);
    }

    [Fact]
    public async Task A_disk_that_fills_up_half_way_costs_the_cache_and_not_the_evidence()
    {
        // A folder stands where the file would be.
        var item = _store.Put(TrailBucket.Key("2025-07-20T10:30Z"), Records.File(Records.One(id: "same")));
        Directory.CreateDirectory(_cache.Path(CachePath.Of("trails", item.Key, item.ETag!)));

        var reading = await Source.ReadAsync();

        Assert.Equal(50, reading.Events.Count);
        Assert.Equal([ObjectErrorIds.CacheUnusable], reading.ErrorIds);
    }

    [Fact]
    public async Task Keys_that_climb_out_of_folders_stay_below_the_cache_folder()
    {
        var store = new MemoryObjectStore { Bucket = "trails" };
        string[] hostile =
        [
            "../../outside.json", "/etc/absolute.json", "a/../../../b.json", "..", ".json", "c:\\windows\\d.json", "e/\u0000/f.json", "nul.json",
            "con/g.json", $"{new string('h', 900)}.json", "i\n.json", "j/./k.json", "l//m.json", "~n.json", "o*?.json", ".parts/p.json", "\u202Egnp.json", "q /r .json",
        ];
        foreach (var (key, index) in hostile.Select((key, index) => (key, index)))
        {
            store.Put(key, Records.File(Records.One(id: $"{index}")));
        }

        var cache = _cache.Path("cache");
        var source = new TrailObjectSource(store, "") { CacheFolder = cache };
        var first = await source.ReadAsync();
        store.ForgetRequests();
        var second = await source.ReadAsync();

        Assert.Equal(hostile.Length - 1, first.Events.Count);
        Assert.Equal(first.Ids, second.Ids);
        Assert.Empty(store.Opened);
        Assert.Empty(second.Problems);
        Assert.Equal([cache], Directory.GetFileSystemEntries(_cache.Root));
    }

    [Fact]
    public async Task What_is_kept_is_for_its_owner_alone()
    {
        await Source.ReadAsync();

        foreach (var file in _cache.Files())
        {
            if (!OperatingSystem.IsWindows())
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            }
        }
    }
}
