using Hokusai.Aws.Stores;
using Hokusai.Core.Tests.Trail;
using Hokusai.Core.Tests.Trail.Objects;
using Hokusai.Core.Trail;
using Hokusai.Core.Trail.Objects;

namespace Hokusai.Aws.Tests.Stores;

/// <summary>The same objects, whatever the source: one corpus read as a folder and from a server of S3's protocol.</summary>
[Collection(MotoS3Collection.Name)]
public sealed class SameRecordsFromS3Tests(MotoS3 moto) : IDisposable
{
    private readonly TrailFolder _folder = new();
    private readonly TrailFolder _cache = new();

    public void Dispose()
    {
        _folder.Dispose();
        _cache.Dispose();
    }

    [SkippableFact]
    public async Task Files_and_a_bucket_give_the_same_records_and_problems_for_every_query()
    {
        Skip.IfNot(moto.IsInstalled, "moto_server is not installed.");
        var bucket = await moto.MakeBucketAsync();
        var files = new List<(string Key, byte[] Content)>();
        TrailCorpus.Write((key, content) => files.Add((key, content)));
        files.ForEach(file => _folder.Write(file.Key, file.Content));
        await Parallel.ForEachAsync(files, async (file, _) => await moto.PutAsync(bucket, $"audit/{file.Key}", file.Content));
        Assert.True(ObjectLocation.TryParse($"s3://{bucket}/audit", out var location));
        var store = new S3ObjectStore(moto.Client, location.Bucket) { PageSize = 10 };

        foreach (var name in new[] { "all", "names", "window", "scopes", "global" })
        {
            var query = TrailCorpus.Query(name);
            var expected = ReadingShown.Of(await new TrailFileSource([_folder.Root]).ReadAsync(query), _folder.Root + Path.DirectorySeparatorChar);
            Assert.NotEmpty(expected);

            Assert.Equal(expected, ReadingShown.Of(await new TrailObjectSource(store, location.Prefix).ReadAsync(query), location.ToString()));
            Assert.Equal(expected, ReadingShown.Of(await new TrailObjectSource(store, location.Prefix) { CacheFolder = _cache.Root }.ReadAsync(query), location.ToString()));
        }
    }
}
