using System.Net;
using System.Runtime.CompilerServices;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Hokusai.Core.Trail.Objects;

namespace Hokusai.Aws.Stores;

/// <summary>
/// A bucket of Amazon S3, read through the AWS SDK: its credentials, signing, retries, endpoints, and its way to a bucket's own Region.
/// </summary>
public sealed class S3ObjectStore : IObjectStore
{
    /// <summary>
    /// How long a connection may stay silent before it is given up and the rest is asked for anew. The SDK's own timeout ends with the headers.
    /// S3 sends first bytes within 200 ms: https://docs.aws.amazon.com/AmazonS3/latest/userguide/optimizing-performance.html.
    /// </summary>
    private static readonly TimeSpan s_longestSilence = TimeSpan.FromSeconds(30);

    private readonly IAmazonS3 _first;
    private readonly Func<string, IAmazonS3>? _inRegion;
    private IAmazonS3 _client;

    /// <summary>A bucket.</summary>
    /// <param name="client">The client to begin with, which stays its owner's.</param>
    /// <param name="bucket">The bucket's name.</param>
    /// <param name="inRegion">
    /// Gives the client of a Region, which stays its owner's, where the bucket lies in another than the first client asks. Null where there is
    /// one endpoint for all; the failure then names the bucket's Region.
    /// </param>
    public S3ObjectStore(IAmazonS3 client, string bucket, Func<string, IAmazonS3>? inRegion = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrEmpty(bucket);
        _first = _client = client;
        _inRegion = inRegion;
        Bucket = bucket;
    }

    /// <inheritdoc/>
    public string Bucket { get; }

    /// <summary>How long a connection may stay silent while an object arrives.</summary>
    internal TimeSpan LongestSilence { get; init; } = s_longestSilence;

    /// <summary>How many keys a page of a listing holds at most; null for the service's own limit of 1,000.</summary>
    internal int? PageSize { get; init; }

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredObject> ListAsync(
        string prefix, string? startAfter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in PagesAsync(prefix, delimiter: null, startAfter, cancellationToken).ConfigureAwait(false))
        {
            foreach (var item in page.S3Objects ?? [])
            {
                yield return Listed(item.Key, page.Encoding, item.Size, item.ETag, item.LastModified);
            }
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<string> ListPrefixesAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in PagesAsync(prefix, "/", startAfter: null, cancellationToken).ConfigureAwait(false))
        {
            foreach (var folder in page.CommonPrefixes ?? [])
            {
                yield return Decoded(folder, page.Encoding);
            }
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredObject> ListVersionsAsync(string key, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new ListVersionsRequest { BucketName = Bucket, Prefix = key, MaxKeys = PageSize, Encoding = EncodingType.Url };
        var pages = new PageGuard();
        while (true)
        {
            var page = await Call("ListObjectVersions", "s3:ListBucketVersions", client => client.ListVersionsAsync(request, cancellationToken), cancellationToken).ConfigureAwait(false);
            PageGuard.CheckAnswer(page.Name, page.IsTruncated);
            foreach (var version in page.Versions ?? [])
            {
                var listed = Listed(version.Key, page.Encoding, version.Size, version.ETag, version.LastModified);
                // Keys are listed in order, and the key itself comes before all that it begins.
                if (listed.Key != key)
                {
                    yield break;
                }

                yield return listed with { VersionId = version.VersionId, IsDeleteMarker = version.IsDeleteMarker ?? false };
            }

            if (page.IsTruncated != true)
            {
                yield break;
            }

            pages.Next($"{page.NextKeyMarker}\n{page.NextVersionIdMarker}", hasNext: !string.IsNullOrEmpty(page.NextKeyMarker));
            request.KeyMarker = Decoded(page.NextKeyMarker, page.Encoding);
            request.VersionIdMarker = page.NextVersionIdMarker;
        }
    }

    /// <inheritdoc/>
    public async Task<Stream> OpenAsync(StoredObject item, long offset, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        var request = new GetObjectRequest
        {
            BucketName = Bucket,
            Key = item.Key,
            VersionId = item.VersionId,
            EtagToMatch = item.ETag is null ? null : $"\"{item.ETag}\"",
            ByteRange = offset == 0 ? null : new ByteRange(offset, item.Size - 1),
        };
        var permission = item.VersionId is null ? "s3:GetObject" : "s3:GetObjectVersion";
        var response = await Call("GetObject", permission, client => client.GetObjectAsync(request, cancellationToken), cancellationToken).ConfigureAwait(false);
        if (response.ContentLength != item.Size - offset || (item.ETag is not null && Unquoted(response.ETag) != item.ETag))
        {
            Discard(response);
            throw new ObjectStoreException($"The answer is not the object that was listed, with its {item.Size} bytes and its ETag: it was replaced meanwhile, or something answers in the place of S3.")
            {
                ErrorId = ObjectErrorIds.ObjectChanged,
                Advice = "Run it again; if it stays so, check the endpoint.",
            };
        }

        return new S3ObjectStream(response, LongestSilence);
    }

    private static void Discard(GetObjectResponse response)
    {
        try
        {
            response.Dispose();
        }
        catch (AmazonClientException)
        {
            // The checksum of what nobody reads does not match.
        }
    }

    private async IAsyncEnumerable<ListObjectsV2Response> PagesAsync(
        string prefix, string? delimiter, string? startAfter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new ListObjectsV2Request { BucketName = Bucket, Prefix = prefix, Delimiter = delimiter, StartAfter = startAfter, MaxKeys = PageSize, Encoding = EncodingType.Url };
        var pages = new PageGuard();
        while (true)
        {
            var page = await Call("ListObjectsV2", "s3:ListBucket", client => client.ListObjectsV2Async(request, cancellationToken), cancellationToken).ConfigureAwait(false);
            PageGuard.CheckAnswer(page.Name, page.IsTruncated);
            yield return page;
            if (page.IsTruncated != true)
            {
                yield break;
            }

            pages.Next(page.NextContinuationToken, hasNext: !string.IsNullOrEmpty(page.NextContinuationToken));
            request.ContinuationToken = page.NextContinuationToken;
        }
    }

    private async Task<T> Call<T>(string operation, string permission, Func<IAmazonS3, Task<T>> call, CancellationToken cancellationToken)
    {
        try
        {
            var client = Volatile.Read(ref _client);
            try
            {
                return await call(client).ConfigureAwait(false);
            }
            catch (AmazonServiceException refused) when (client == _first && _inRegion is not null && S3Failure.RegionOf(refused) is not null)
            {
                Volatile.Write(ref _client, _inRegion(S3Failure.RegionOf(refused)!));
            }

            return await call(_client).ConfigureAwait(false);
        }
        catch (Exception exception) when (S3Failure.IsOne(exception, cancellationToken))
        {
            throw S3Failure.Describe(exception, operation, permission, Bucket);
        }
    }

    private static StoredObject Listed(string? key, EncodingType? encoding, long? size, string? eTag, DateTime? lastModified)
        => new(Decoded(key, encoding), Math.Max(size ?? 0, 0), Unquoted(eTag)) { LastModified = Utc(lastModified) };

    /// <summary>A key of a listing. Keys may hold characters that XML cannot: https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html, encoding-type.</summary>
    internal static string Decoded(string? text, EncodingType? encoding) => text switch
    {
        null => throw new ObjectStoreException("The listing has an entry without a key; what follows could not be listed.") { ErrorId = ObjectErrorIds.ListingBroken },
        _ when encoding == EncodingType.Url => WebUtility.UrlDecode(text),
        _ => text,
    };

    private static string? Unquoted(string? eTag) => string.IsNullOrEmpty(eTag) ? null : eTag.Trim('"');

    private static DateTimeOffset? Utc(DateTime? time) => time is { } value ? new DateTimeOffset(value.ToUniversalTime()) : null;
}
