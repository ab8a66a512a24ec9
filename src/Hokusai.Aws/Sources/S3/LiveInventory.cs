using Hokusai.Aws.Connection;
using Hokusai.Aws.Stores;
using Hokusai.Core.Commands;
using Hokusai.Core.S3.Inventory.Stored;
using Hokusai.Core.S3.Listing;
using Hokusai.Core.S3.Risk;
using Hokusai.Core.Trail.Objects;

namespace Hokusai.Aws.Sources.S3;

/// <summary>An inventory in its destination bucket, read with the credentials of the session's first account.</summary>
internal sealed class LiveInventory(AwsSession session, ObjectLocation location) : IObjectSource
{
    public async Task<IReadOnlyList<BucketObjects>> OpenAsync(IReadOnlyList<BucketFacts> buckets, ICommandOutput output, CancellationToken cancellationToken)
    {
        var store = new S3ObjectStore(session.Connections[0].S3, location.Bucket, session.S3In);
        var inventory = await new InventoryBucket(store, output.WriteProblem).OpenAsync(location.Prefix, cancellationToken).ConfigureAwait(false);
        return inventory is null ? [] : [new BucketObjects { Bucket = inventory.Bucket, AsOf = inventory.Created, Inventory = inventory }];
    }
}
