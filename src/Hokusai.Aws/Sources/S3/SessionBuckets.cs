using Hokusai.Aws.Connection;
using Hokusai.Aws.Stores;
using Hokusai.Core.Trail.Objects;

namespace Hokusai.Aws.Sources.S3;

/// <summary>The buckets of a session's accounts, whatever Region they lie in.</summary>
internal sealed class SessionBuckets(AwsSession session) : IObjectStores
{
    public IObjectStore Of(string accountId, string bucket)
        => new S3ObjectStore(session.S3In(session.Regions[0], accountId), bucket, region => session.S3In(region, accountId));
}
