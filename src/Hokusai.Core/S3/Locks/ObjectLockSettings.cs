using Hokusai.Core.S3.Risk;
using Hokusai.Core.Snapshots;

namespace Hokusai.Core.S3.Locks;

/// <summary>The settings of S3 Object Lock that an account tells.</summary>
/// <param name="snapshot">The answers to <c>aws s3api</c>.</param>
internal sealed class ObjectLockSettings(Snapshot snapshot)
{
    private readonly BucketAnswers _answers = new(snapshot);

    /// <summary>The setting of a bucket; unknown where nothing tells, with the permission that is missing.</summary>
    /// <param name="bucket">The bucket; null where none is known.</param>
    public Fact<ObjectLockSetting> Of(BucketFacts? bucket)
        => bucket is null
            ? Fact.Unknown<ObjectLockSetting>("Nothing that was read tells.")
            : _answers.Fact(new BucketName(bucket.AccountId, bucket.Region, bucket.Bucket), "get-object-lock-configuration", "s3:GetBucketObjectLockConfiguration", ObjectLockSetting.Of);
}
