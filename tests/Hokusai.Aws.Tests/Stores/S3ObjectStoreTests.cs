using System.Text;
using Hokusai.Aws.Stores;
using Hokusai.Core.Tests.Trail;
using Hokusai.Core.Trail.Objects;

namespace Hokusai.Aws.Tests.Stores;

/// <summary>The port's promises, kept against a real server of S3's protocol.</summary>
[Collection(MotoS3Collection.Name)]
public sealed class S3ObjectStoreTests(MotoS3 moto)
{
    private const string Reason = "moto_server is not installed.";

    [SkippableFact]
    public async Task Thousands_of_keys_are_listed_page_by_page_each_once_and_in_order()
    {
        Skip.IfNot(moto.IsInstalled, Reason);
        var bucket = await moto.MakeBucketAsync();
        var keys = Enumerable.Range(0, 2500).Select(at => $"logs/{at:D5}").ToList();
        await Parallel.ForEachAsync(keys, async (key, _) => await moto.PutAsync(bucket, key, [1]));
        var store = new S3ObjectStore(moto.Client, bucket);

        Assert.Equal(keys, await KeysAsync(store.ListAsync("logs/", null, default)));
        Assert.Equal(keys[1200..], await KeysAsync(store.ListAsync("logs/", "logs/01199", default)));
        Assert.Equal(keys[1234..], await KeysAsync(new S3ObjectStore(moto.Client, bucket) { PageSize = 7 }.ListAsync("logs/", "logs/01233", default)));
        Assert.Empty(await KeysAsync(store.ListAsync("other/", null, default)));
    }

    [SkippableFact]
    public async Task Folders_are_listed_page_by_page()
    {
        Skip.IfNot(moto.IsInstalled, Reason);
        var bucket = await moto.MakeBucketAsync();
        foreach (var key in new[] { "AWSLogs/1/x/1", "AWSLogs/1/y", "AWSLogs/2/x", "AWSLogs/file", "AWSLogs/o-1/1/x", "other/x", "root" })
        {
            await moto.PutAsync(bucket, key, [1]);
        }

        var store = new S3ObjectStore(moto.Client, bucket) { PageSize = 1 };

        Assert.Equal(["AWSLogs/1/", "AWSLogs/2/", "AWSLogs/o-1/"], await ListAsync(store.ListPrefixesAsync("AWSLogs/", default)));
        Assert.Equal(["AWSLogs/", "other/"], await ListAsync(store.ListPrefixesAsync("", default)));
    }

    [SkippableTheory]
    [InlineData("plain/key.json")]
    [InlineData("spaces and + and %41 & more.json")]
    [InlineData("../climbing/../key.json")]
    [InlineData("unicode-ü-😀.json")]
    [InlineData("quote\"apostrophe'<xml>.json")]
    [InlineData("tab\tand-a-very-~-odd*(one)!.json")]
    public async Task Any_key_comes_back_as_it_is_and_opens(string key)
    {
        Skip.IfNot(moto.IsInstalled, Reason);
        var bucket = await moto.MakeBucketAsync(versioned: true);
        await moto.PutAsync(bucket, key, Encoding.UTF8.GetBytes("content"));
        var store = new S3ObjectStore(moto.Client, bucket);

        var listed = Assert.Single(await ListAsync(store.ListAsync("", null, default)));
        Assert.Equal(key, listed.Key);
        Assert.Equal(7, listed.Size);
        Assert.Equal("content", await ReadAsync(store, listed));
        var version = Assert.Single(await ListAsync(store.ListVersionsAsync(key, default)));
        Assert.Equal("content", await ReadAsync(store, version));
    }

    [SkippableFact]
    public async Task An_object_opens_at_any_byte_and_with_any_encoding_header_as_stored()
    {
        Skip.IfNot(moto.IsInstalled, Reason);
        var bucket = await moto.MakeBucketAsync();
        var packed = TrailFolder.Gzip("content");
        using (var body = new MemoryStream(packed))
        {
            var request = new Amazon.S3.Model.PutObjectRequest { BucketName = bucket, Key = "packed.json.gz", InputStream = body, UseChunkEncoding = false };
            request.Headers.ContentEncoding = "gzip";
            request.Headers.ContentType = "application/json";
            await moto.Client.PutObjectAsync(request);
        }

        var store = new S3ObjectStore(moto.Client, bucket);
        var listed = Assert.Single(await ListAsync(store.ListAsync("", null, default)));

        foreach (var offset in new[] { 0, 5, packed.Length - 1 })
        {
            await using var stream = await store.OpenAsync(listed, offset, default);
            using var read = new MemoryStream();
            await stream.CopyToAsync(read);
            Assert.Equal(packed[offset..], read.ToArray());
        }
    }

    [SkippableFact]
    public async Task All_versions_and_delete_markers_of_one_key_are_listed_and_those_of_its_neighbours_are_not()
    {
        Skip.IfNot(moto.IsInstalled, Reason);
        var bucket = await moto.MakeBucketAsync(versioned: true);
        var ids = new List<string?>();
        for (var at = 0; at < 5; at++)
        {
            ids.Insert(0, await moto.PutAsync(bucket, "state", Encoding.UTF8.GetBytes($"content {at}")));
            await moto.PutAsync(bucket, "state.tflock", [1]);
            await moto.PutAsync(bucket, "stat", [1]);
        }

        await moto.Client.DeleteObjectAsync(bucket, "state");
        var store = new S3ObjectStore(moto.Client, bucket) { PageSize = 2 };

        var versions = await ListAsync(store.ListVersionsAsync("state", default));

        Assert.Equal(6, versions.Count);
        Assert.Single(versions, version => version.IsDeleteMarker);
        var contents = versions.Where(version => !version.IsDeleteMarker).ToList();
        Assert.Equal(ids.Order(), contents.Select(version => version.VersionId).Order());
        foreach (var version in contents)
        {
            Assert.Equal($"content {4 - ids.IndexOf(version.VersionId)}", await ReadAsync(store, version));
            Assert.NotNull(version.LastModified);
            Assert.Equal(TimeSpan.Zero, version.LastModified!.Value.Offset);
        }
    }

    [SkippableFact]
    public async Task What_was_deleted_or_replaced_after_it_was_listed_is_told_apart()
    {
        Skip.IfNot(moto.IsInstalled, Reason);
        var bucket = await moto.MakeBucketAsync();
        await moto.PutAsync(bucket, "deleted", [1]);
        await moto.PutAsync(bucket, "replaced", [1]);
        var store = new S3ObjectStore(moto.Client, bucket);
        var listed = await ListAsync(store.ListAsync("", null, default));
        await moto.Client.DeleteObjectAsync(bucket, "deleted");
        await moto.PutAsync(bucket, "replaced", [2]);

        Assert.Equal(ObjectErrorIds.ObjectGone, (await Assert.ThrowsAsync<ObjectStoreException>(() => store.OpenAsync(listed[0], 0, default))).ErrorId);
        Assert.Equal(ObjectErrorIds.ObjectChanged, (await Assert.ThrowsAsync<ObjectStoreException>(() => store.OpenAsync(listed[1], 0, default))).ErrorId);
        // Without an ETag the size tells.
        Assert.Equal(ObjectErrorIds.ObjectChanged, (await Assert.ThrowsAsync<ObjectStoreException>(() => store.OpenAsync(listed[1] with { ETag = null, Size = 5 }, 0, default))).ErrorId);
    }

    [SkippableFact]
    public async Task A_bucket_that_is_not_there_is_named()
    {
        Skip.IfNot(moto.IsInstalled, Reason);
        var store = new S3ObjectStore(moto.Client, "no-such-bucket-anywhere");

        var list = await Assert.ThrowsAsync<ObjectStoreException>(() => KeysAsync(store.ListAsync("", null, default)));
        var versions = await Assert.ThrowsAsync<ObjectStoreException>(() => KeysAsync(store.ListVersionsAsync("key", default)));

        Assert.Equal(ObjectErrorIds.BucketNotFound, list.ErrorId);
        Assert.Equal(ObjectErrorIds.BucketNotFound, versions.ErrorId);
        Assert.Equal("There is no bucket no-such-bucket-anywhere.", list.Message);
    }

    [SkippableFact]
    public async Task An_archived_object_is_named_as_one()
    {
        Skip.IfNot(moto.IsInstalled, Reason);
        var bucket = await moto.MakeBucketAsync();
        using (var body = new MemoryStream([1, 2, 3]))
        {
            await moto.Client.PutObjectAsync(new Amazon.S3.Model.PutObjectRequest { BucketName = bucket, Key = "cold", InputStream = body, StorageClass = Amazon.S3.S3StorageClass.Glacier, UseChunkEncoding = false });
        }

        var store = new S3ObjectStore(moto.Client, bucket);
        var listed = Assert.Single(await ListAsync(store.ListAsync("", null, default)));

        var failure = await Assert.ThrowsAsync<ObjectStoreException>(() => store.OpenAsync(listed, 0, default));

        Assert.Equal(ObjectErrorIds.ObjectArchived, failure.ErrorId);
        Assert.Contains("restore-object", failure.Advice, StringComparison.Ordinal);
    }

    private static async Task<List<T>> ListAsync<T>(IAsyncEnumerable<T> items)
    {
        var list = new List<T>();
        await foreach (var item in items)
        {
            list.Add(item);
        }

        return list;
    }

    private static async Task<List<string>> KeysAsync(IAsyncEnumerable<StoredObject> items) => (await ListAsync(items)).ConvertAll(item => item.Key);

    private static async Task<string> ReadAsync(S3ObjectStore store, StoredObject item)
    {
        await using var stream = await store.OpenAsync(item, 0, default);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }
}
