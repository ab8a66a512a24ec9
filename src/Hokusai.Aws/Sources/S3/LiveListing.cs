using System.Runtime.CompilerServices;
using Amazon.S3;
using Amazon.S3.Model;
using Hokusai.Aws.Stores;
using Hokusai.Core.S3.Configuration;
using Hokusai.Core.S3.Listing;
using Hokusai.Core.Trail.Objects;

namespace Hokusai.Aws.Sources.S3;

/// <summary>
/// A bucket, listed page by page: its versions where it has any, else its objects, and then its unfinished uploads. Nothing of it is held, so that its size does
/// not matter; 1,000 entries take one request.
/// </summary>
/// <param name="client">The client of the bucket's own Region.</param>
/// <param name="bucket">The bucket's name.</param>
/// <param name="hasVersions">Whether versions are listed.</param>
internal sealed class LiveListing(IAmazonS3 client, string bucket, bool hasVersions) : IObjectListing
{
    private readonly string _source = $"s3://{bucket}";

    /// <inheritdoc/>
    public string Bucket => bucket;

    /// <inheritdoc/>
    public bool HasVersions => hasVersions;

    /// <inheritdoc/>
    public async IAsyncEnumerable<ListedVersion> ReadAsync(Action<ReadProblem> report, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        foreach (var pages in new[] { hasVersions ? VersionsAsync(cancellationToken) : ObjectsAsync(cancellationToken), UploadsAsync(cancellationToken) })
        {
            var page = pages.GetAsyncEnumerator(cancellationToken);
            await using (page.ConfigureAwait(false))
            {
                while (await NextAsync(page, report, cancellationToken).ConfigureAwait(false))
                {
                    foreach (var version in page.Current)
                    {
                        yield return version;
                    }
                }
            }
        }
    }

    private async ValueTask<bool> NextAsync(IAsyncEnumerator<IReadOnlyList<ListedVersion>> pages, Action<ReadProblem> report, CancellationToken cancellationToken)
    {
        try
        {
            return await pages.MoveNextAsync().ConfigureAwait(false);
        }
        catch (ObjectStoreException e)
        {
            report(e.ToProblem(_source));
        }

        cancellationToken.ThrowIfCancellationRequested();
        return false;
    }

    private async IAsyncEnumerable<IReadOnlyList<ListedVersion>> VersionsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new ListVersionsRequest { BucketName = bucket, Encoding = EncodingType.Url };
        var pages = new PageGuard();
        while (true)
        {
            var page = await Call("ListObjectVersions", "s3:ListBucketVersions", () => client.ListVersionsAsync(request, cancellationToken), cancellationToken).ConfigureAwait(false);
            PageGuard.CheckAnswer(page.Name, page.IsTruncated);
            yield return [.. (page.Versions ?? []).Select(version => new ListedVersion
            {
                Key = S3ObjectStore.Decoded(version.Key, page.Encoding),
                Kind = version.IsDeleteMarker == true ? ListedKind.DeleteMarker : ListedKind.Version,
                IsLatest = version.IsLatest == true,
                IsNullVersion = version.VersionId is null or "" or "null",
                Size = version.IsDeleteMarker == true ? 0 : version.Size ?? 0,
                LastModified = Utc(version.LastModified),
                StorageClass = Class(version.StorageClass?.Value),
            })];
            if (page.IsTruncated != true)
            {
                yield break;
            }

            pages.Next($"{page.NextKeyMarker}\n{page.NextVersionIdMarker}", hasNext: !string.IsNullOrEmpty(page.NextKeyMarker));
            request.KeyMarker = S3ObjectStore.Decoded(page.NextKeyMarker, page.Encoding);
            request.VersionIdMarker = page.NextVersionIdMarker;
        }
    }

    private async IAsyncEnumerable<IReadOnlyList<ListedVersion>> ObjectsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new ListObjectsV2Request { BucketName = bucket, Encoding = EncodingType.Url };
        var pages = new PageGuard();
        while (true)
        {
            var page = await Call("ListObjectsV2", "s3:ListBucket", () => client.ListObjectsV2Async(request, cancellationToken), cancellationToken).ConfigureAwait(false);
            PageGuard.CheckAnswer(page.Name, page.IsTruncated);
            yield return [.. (page.S3Objects ?? []).Select(item => new ListedVersion
            {
                Key = S3ObjectStore.Decoded(item.Key, page.Encoding),
                Kind = ListedKind.Version,
                IsLatest = true,
                IsNullVersion = true,
                Size = item.Size ?? 0,
                LastModified = Utc(item.LastModified),
                StorageClass = Class(item.StorageClass?.Value),
            })];
            if (page.IsTruncated != true)
            {
                yield break;
            }

            pages.Next(page.NextContinuationToken, hasNext: !string.IsNullOrEmpty(page.NextContinuationToken));
            request.ContinuationToken = page.NextContinuationToken;
        }
    }

    private async IAsyncEnumerable<IReadOnlyList<ListedVersion>> UploadsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new ListMultipartUploadsRequest { BucketName = bucket, Encoding = EncodingType.Url };
        var pages = new PageGuard();
        while (true)
        {
            var page = await Call(
                "ListMultipartUploads", "s3:ListBucketMultipartUploads", () => client.ListMultipartUploadsAsync(request, cancellationToken), cancellationToken).ConfigureAwait(false);
            yield return [.. (page.MultipartUploads ?? []).Select(upload => new ListedVersion
            {
                Key = S3ObjectStore.Decoded(upload.Key, EncodingType.Url),
                Kind = ListedKind.MultipartUpload,
                IsLatest = true,
                LastModified = Utc(upload.Initiated),
                StorageClass = Class(upload.StorageClass?.Value),
            })];
            if (page.IsTruncated != true)
            {
                yield break;
            }

            pages.Next($"{page.NextKeyMarker}\n{page.NextUploadIdMarker}", hasNext: !string.IsNullOrEmpty(page.NextKeyMarker));
            request.KeyMarker = S3ObjectStore.Decoded(page.NextKeyMarker, EncodingType.Url);
            request.UploadIdMarker = page.NextUploadIdMarker;
        }
    }

    private async Task<T> Call<T>(string operation, string permission, Func<Task<T>> call, CancellationToken cancellationToken)
    {
        try
        {
            return await call().ConfigureAwait(false);
        }
        catch (Exception exception) when (S3Failure.IsOne(exception, cancellationToken))
        {
            throw S3Failure.Describe(exception, operation, permission, bucket);
        }
    }

    private static DateTimeOffset Utc(DateTime? time)
        => time is { } known ? new DateTimeOffset(known.ToUniversalTime()) : throw new ObjectStoreException("The listing has an entry without a time; what follows could not be listed.") { ErrorId = ObjectErrorIds.ListingBroken };

    // S3 names the class of every object but those in STANDARD.
    private static StorageClass Class(string? name) => string.IsNullOrEmpty(name) ? StorageClass.Standard : StorageClassNames.Parse(name);
}
