using Hokusai.Aws.Connection;
using Hokusai.Core.Commands;
using Hokusai.Core.S3.Listing;
using Hokusai.Core.S3.Risk;

namespace Hokusai.Aws.Sources.S3;

/// <summary>The buckets themselves, listed with the credentials of the session's first account.</summary>
internal sealed class LiveBuckets(AwsSession session, TimeProvider time) : IObjectSource
{
    public Task<IReadOnlyList<BucketObjects>> OpenAsync(IReadOnlyList<BucketFacts> buckets, ICommandOutput output, CancellationToken cancellationToken)
        => Task.FromResult<IReadOnlyList<BucketObjects>>([.. buckets.Select(bucket => new BucketObjects
        {
            Bucket = bucket.Bucket,
            AsOf = time.GetUtcNow(),
            Listing = new LiveListing(
                session.S3In(bucket.Region.Length > 0 ? bucket.Region : session.Regions[0]),
                bucket.Bucket,

                // Where nothing tells, versions are asked for: a bucket without any lists its objects as such.
                hasVersions: bucket.Versioning is not { IsKnown: true, Value: BucketVersioning.Unversioned }),
        })]);
}
