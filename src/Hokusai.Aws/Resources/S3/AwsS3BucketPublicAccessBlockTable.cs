using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.S3;

/// <summary>What of public access to buckets is blocked.</summary>
internal static class AwsS3BucketPublicAccessBlockTable
{
    public static ResourceTable Table { get; } = BucketAnswers.Table(
        "aws_s3_bucket_public_access_block", BucketAnswers.About("get-public-access-block"), Has("PublicAccessBlockConfiguration"), new()
        {
            ["block_public_acls"] = Bool("PublicAccessBlockConfiguration.BlockPublicAcls", absent: false),
            ["block_public_policy"] = Bool("PublicAccessBlockConfiguration.BlockPublicPolicy", absent: false),
            ["ignore_public_acls"] = Bool("PublicAccessBlockConfiguration.IgnorePublicAcls", absent: false),
            ["restrict_public_buckets"] = Bool("PublicAccessBlockConfiguration.RestrictPublicBuckets", absent: false),
        });
}
