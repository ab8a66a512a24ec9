using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Collections;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.S3;

/// <summary>Access logs of buckets.</summary>
internal static class AwsS3BucketLoggingTable
{
    public static ResourceTable Table { get; } = BucketAnswers.Table(
        "aws_s3_bucket_logging", BucketAnswers.About("get-bucket-logging"), Has("LoggingEnabled"), new()
        {
            ["target_bucket"] = String("LoggingEnabled.TargetBucket"),
            ["target_grant"] = BlockSet("LoggingEnabled.TargetGrants[]", new()
            {
                ["grantee"] = Grantee.Block(),
                ["permission"] = String("Permission"),
            }),
            ["target_object_key_format"] = Block("LoggingEnabled.TargetObjectKeyFormat", new()
            {
                ["partitioned_prefix"] = Block("PartitionedPrefix", new() { ["partition_date_source"] = String("PartitionDateSource") }),
                ["simple_prefix"] = Block("SimplePrefix", []),
            }),
            ["target_prefix"] = String("LoggingEnabled.TargetPrefix"),
        });
}
