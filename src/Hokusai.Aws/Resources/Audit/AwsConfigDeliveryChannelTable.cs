using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Collections;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.Audit;

/// <summary>Where AWS Config delivers what it records.</summary>
internal static class AwsConfigDeliveryChannelTable
{
    public static ResourceTable Table { get; } = new()
    {
        Type = "aws_config_delivery_channel",
        Listing = new("configservice", "describe-delivery-channels", "DeliveryChannels[]"),
        Id = String("name"),
        Attributes = new()
        {
            ["id"] = String("name"),
            ["name"] = String("name"),
            ["s3_bucket_name"] = String("s3BucketName"),
            ["s3_key_prefix"] = String("s3KeyPrefix"),
            ["s3_kms_key_arn"] = String("s3KmsKeyArn"),
            ["snapshot_delivery_properties"] = Block("configSnapshotDeliveryProperties", new() { ["delivery_frequency"] = String("deliveryFrequency") }),
            ["sns_topic_arn"] = String("snsTopicARN"),
        },
    };
}
