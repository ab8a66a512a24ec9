using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.S3;

/// <summary>Policies of buckets.</summary>
internal static class AwsS3BucketPolicyTable
{
    public static ResourceTable Table { get; } = BucketAnswers.Table(
        "aws_s3_bucket_policy", BucketAnswers.About("get-bucket-policy"), Has("Policy"), new() { ["policy"] = Json("Policy") });
}
