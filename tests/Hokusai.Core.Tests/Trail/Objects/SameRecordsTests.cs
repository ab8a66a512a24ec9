using Hokusai.Core.Trail;
using Hokusai.Core.Trail.Objects;

namespace Hokusai.Core.Tests.Trail.Objects;

/// <summary>The same objects, whatever the source: one corpus read as a folder, as a bucket, and as a bucket with a cache.</summary>
public sealed class SameRecordsTests : IDisposable
{
    private readonly TrailFolder _folder = new();
    private readonly TrailFolder _cache = new();
    private readonly MemoryObjectStore _store = new();

    public void Dispose()
    {
        _folder.Dispose();
        _cache.Dispose();
    }

    public static TheoryData<string> Queries => ["all", "names", "window", "scopes", "global", "nothing"];

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Files_and_objects_give_the_same_records_and_problems_in_the_same_order(string name)
    {
        TrailCorpus.Write((key, content) =>
        {
            _folder.Write(key, content);
            _store.Put(key, content);
        });
        var query = TrailCorpus.Query(name);
        var files = await new TrailFileSource([_folder.Root]).ReadAsync(query);
        var expected = ReadingShown.Of(files, _folder.Root + Path.DirectorySeparatorChar);
        Assert.Equal(name == "nothing", files.Events.Count == 0);

        Assert.Equal(expected, ReadingShown.Of(await _store.ReadAsync(query), "s3://trails/"));

        var cached = new TrailObjectSource(_store, "") { CacheFolder = _cache.Root, ThrottleLimit = 3 };
        Assert.Equal(expected, ReadingShown.Of(await cached.ReadAsync(query), "s3://trails/"));
        _store.ForgetRequests();
        Assert.Equal(expected, ReadingShown.Of(await cached.ReadAsync(query), "s3://trails/"));
        Assert.Empty(_store.Opened);

        // What the cache holds are trail files like any others.
        var ids = (await new TrailFileSource([_cache.Root]).ReadAsync(query)).Ids.Order(StringComparer.Ordinal);
        Assert.Equal(files.Ids.Order(StringComparer.Ordinal), ids);
    }

    [Fact]
    public async Task Large_objects_are_streamed_and_give_the_same_records()
    {
        var padding = new string('x', 100_000);
        var records = Enumerable.Range(0, 100).Select(at => Records.One(id: $"{at}").Replace("aws-cli/2.17", $"aws-cli/{padding}", StringComparison.Ordinal)).ToArray();
        var random = new byte[16 * 1024 * 1024];
        new Random(7).NextBytes(random);
        var noise = Records.One(id: "noise").Replace("aws-cli/2.17", Convert.ToBase64String(random)[..(3 * 1024 * 1024)], StringComparison.Ordinal);
        var more = Enumerable.Range(0, 5).Select(at => noise.Replace("noise", $"noise-{at}", StringComparison.Ordinal));
        _store.Put("plain.json", Records.File(records));
        var packed = _store.PutGzip("packed.json.gz", Records.File([.. records, .. more]));
        var cut = TrailFolder.Gzip(Records.File([.. more, .. records]));
        _store.Put("torn.json.gz", cut[..^5000]);
        Assert.True(packed.Size > 8 * 1024 * 1024);

        var reading = await _store.ReadAsync();

        Assert.Equal([.. Enumerable.Range(0, 100).Select(at => $"{at}"), .. Enumerable.Range(0, 5).Select(at => $"noise-{at}")], reading.Ids.Distinct().OrderBy(id => id.Length).ThenBy(id => id, StringComparer.Ordinal));
        Assert.Equal([TrailErrorIds.TruncatedGzip], reading.ErrorIds);
        // One connection for an object that is sound, two for the one that is looked at again for its damage.
        Assert.Equal(["packed.json.gz", "plain.json", "torn.json.gz"], _store.OpenedKeys.Distinct().Order(StringComparer.Ordinal));
        Assert.Single(_store.Opened, open => open.Key == "packed.json.gz");
    }
}
