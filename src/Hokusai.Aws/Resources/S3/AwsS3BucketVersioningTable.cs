using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Collections;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.S3;

/// <summary>Versioning of buckets. A bucket for which it was never set has no such resource.</summary>
internal static class AwsS3BucketVersioningTable
{
    public static ResourceTable Table { get; } = BucketAnswers.Table(
        "aws_s3_bucket_versioning", BucketAnswers.About("get-bucket-versioning"), Has("Status"), new()
        {
            ["versioning_configuration"] = Block("", new()
            {
                ["mfa_delete"] = String("MFADelete"),
                ["status"] = String("Status"),
            }),
        });
}
