using Amazon.S3;
using Amazon.S3.Model;
using Hokusai.Aws.Sources.S3;
using Hokusai.Aws.Tests.Stores;
using Hokusai.Core.S3.Listing;
using Hokusai.Core.Trail.Objects;
using static Hokusai.Aws.Tests.Stores.ScriptedS3;

namespace Hokusai.Aws.Tests.Sources.S3;

[Collection(MotoS3Collection.Name)]
public sealed class LiveListingTests(MotoS3 moto)
{
    private const string Reason = "moto_server is not installed.";

    private readonly List<ReadProblem> _problems = [];

    [SkippableFact]
    public async Task Versions_delete_markers_and_uploads_are_listed()
    {
        Skip.IfNot(moto.IsInstalled, Reason);
        var bucket = await moto.MakeBucketAsync(versioned: true);
        await moto.PutAsync(bucket, "a b+c/é", [1]);
        await moto.PutAsync(bucket, "a b+c/é", [1, 2]);
        await moto.PutAsync(bucket, "gone", [1, 2, 3]);
        await moto.Client.DeleteObjectAsync(bucket, "gone");
        await moto.Client.InitiateMultipartUploadAsync(new InitiateMultipartUploadRequest { BucketName = bucket, Key = "upload &1", StorageClass = S3StorageClass.StandardInfrequentAccess });

        var listed = await ListAsync(new LiveListing(moto.Client, bucket, hasVersions: true));

        Assert.Empty(_problems);
        Assert.Equal(
            [
                ("a b+c/é", ListedKind.Version, true, 2L), ("a b+c/é", ListedKind.Version, false, 1L),
                ("gone", ListedKind.DeleteMarker, true, 0L), ("gone", ListedKind.Version, false, 3L), ("upload &1", ListedKind.MultipartUpload, true, 0L),
            ],
            listed.Select(version => (version.Key, version.Kind, version.IsLatest, version.Size)).OrderBy(version => version.Key, StringComparer.Ordinal).ThenByDescending(version => version.IsLatest));

        // moto's uploads all began in 2010.
        Assert.All(listed.Where(version => version.Kind != ListedKind.MultipartUpload), version => Assert.Equal(DateTimeOffset.UtcNow, version.LastModified, TimeSpan.FromHours(1)));
        Assert.All(listed.Where(version => version.Kind == ListedKind.Version), version => Assert.Equal((StorageClass.Standard, false), (version.StorageClass, version.IsNullVersion)));
    }

    [SkippableFact]
    public async Task A_bucket_without_versions_lists_its_objects_as_null_versions()
    {
        Skip.IfNot(moto.IsInstalled, Reason);
        var bucket = await moto.MakeBucketAsync();
        await moto.PutAsync(bucket, "one", [1]);

        foreach (var hasVersions in new[] { false, true })
        {
            var version = Assert.Single(await ListAsync(new LiveListing(moto.Client, bucket, hasVersions)));

            Assert.Equal(("one", ListedKind.Version, true, true, 1L), (version.Key, version.Kind, version.IsLatest, version.IsNullVersion, version.Size));
        }
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task More_than_a_page_is_listed_to_its_end(bool hasVersions)
    {
        Skip.IfNot(moto.IsInstalled, Reason);
        var bucket = await moto.MakeBucketAsync(hasVersions);
        var keys = Enumerable.Range(0, 1100).Select(at => $"logs/{at:D4}").ToList();
        await Parallel.ForEachAsync(keys, async (key, _) => await moto.PutAsync(bucket, key, [1]));

        var listed = await ListAsync(new LiveListing(moto.Client, bucket, hasVersions));

        Assert.Empty(_problems);
        Assert.Equal(keys, listed.Select(version => version.Key).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(true, "s3:ListBucketVersions")]
    [InlineData(false, "s3:ListBucket")]
    public async Task What_is_denied_is_one_problem_with_its_permission_and_the_rest_is_listed(bool hasVersions, string permission)
    {
        using var server = new ScriptedS3((_, head) => head.Contains("uploads", StringComparison.Ordinal)
            ? Answer.Ok("""
                <?xml version="1.0" encoding="UTF-8"?><ListMultipartUploadsResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Bucket>b</Bucket><EncodingType>url</EncodingType><IsTruncated>false</IsTruncated>
                <Upload><Key>half+done%2F1</Key><UploadId>1</UploadId><StorageClass>STANDARD</StorageClass><Initiated>2025-01-01T00:00:00.000Z</Initiated></Upload></ListMultipartUploadsResult>
                """.Trim(), "Content-Type: application/xml\r\n")
            : Answer.Error("403 Forbidden", "AccessDenied", "Access Denied"));

        var listed = await ListAsync(new LiveListing(server.Client, "b", hasVersions));

        Assert.Equal(("half done/1", ListedKind.MultipartUpload), (Assert.Single(listed).Key, listed[0].Kind));
        var problem = Assert.Single(_problems);
        Assert.Equal(ObjectErrorIds.AccessDenied, problem.ErrorId);
        Assert.Contains(permission, problem.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_denied_is_a_problem_for_each_permission()
    {
        using var server = new ScriptedS3((_, _) => Answer.Error("403 Forbidden", "AccessDenied", "Access Denied"));

        Assert.Empty(await ListAsync(new LiveListing(server.Client, "b", hasVersions: true)));

        Assert.Collection(
            _problems,
            problem => Assert.Contains("s3:ListBucketVersions", problem.Reason, StringComparison.Ordinal),
            problem => Assert.Contains("s3:ListBucketMultipartUploads", problem.Reason, StringComparison.Ordinal));
    }

    private async Task<List<ListedVersion>> ListAsync(LiveListing listing)
    {
        var listed = new List<ListedVersion>();
        await foreach (var version in listing.ReadAsync(_problems.Add, CancellationToken.None))
        {
            listed.Add(version);
        }

        return listed;
    }
}
