using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Collections;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.S3;

/// <summary>Default encryption of buckets.</summary>
internal static class AwsS3BucketServerSideEncryptionConfigurationTable
{
    public static ResourceTable Table { get; } = BucketAnswers.Table(
        "aws_s3_bucket_server_side_encryption_configuration",
        BucketAnswers.About("get-bucket-encryption"),
        Has("ServerSideEncryptionConfiguration"),
        new()
        {
            ["rule"] = BlockSet("ServerSideEncryptionConfiguration.Rules[]", new()
            {
                ["apply_server_side_encryption_by_default"] = Block("ApplyServerSideEncryptionByDefault", new()
                {
                    ["kms_master_key_id"] = String("KMSMasterKeyID"),
                    ["sse_algorithm"] = String("SSEAlgorithm"),
                }),
                ["bucket_key_enabled"] = Bool("BucketKeyEnabled", absent: AttributeValue.Null),
            }),
        });
}
