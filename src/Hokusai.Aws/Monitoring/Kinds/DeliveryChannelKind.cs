using Hokusai.Aws.Connection;
using Hokusai.Aws.Monitoring.Reading;
using Hokusai.Aws.Monitoring.Writing;
using Hokusai.Aws.Resources.Audit;
using Hokusai.Aws.Services.Config;
using Hokusai.Core.Monitoring;

namespace Hokusai.Aws.Monitoring.Kinds;

/// <summary>Where AWS Config delivers what it records. A Region has one channel, so that it is read whatever its name; it is the monitoring's where its name is.</summary>
internal sealed class DeliveryChannelKind(IAwsConnection connection) : MonitoringKind(connection)
{
    public override string Type => "aws_config_delivery_channel";

    public override async Task<IReadOnlyList<ExistingResource>> ReadAsync(KindReading reading)
    {
        await reading.AskAsync(new DescribeDeliveryChannelsRequest()).ConfigureAwait(false);
        return [.. reading.Read(AwsConfigDeliveryChannelTable.Table)
            .Select(channel => ExistingResources.Of(channel, owner: reading.IsWanted(channel.Name) ? reading.Name : null))];
    }

    public override async Task<ExistingResource> PutAsync(DesiredResource desired, ExistingResource? existing, CancellationToken cancellationToken)
    {
        var channel = Merging.Of(desired, existing);
        await Connection.SendAsync(
            new PutDeliveryChannelRequest
            {
                DeliveryChannel = new DeliveryChannel
                {
                    ConfigSnapshotDeliveryProperties = channel.Block("snapshot_delivery_properties") is { } properties
                        ? new ConfigSnapshotDeliveryProperties { DeliveryFrequency = properties.Text("delivery_frequency") }
                        : null,
                    Name = desired.Name,
                    S3BucketName = channel.Text("s3_bucket_name"),
                    S3KeyPrefix = channel.Text("s3_key_prefix"),
                    S3KmsKeyArn = channel.Text("s3_kms_key_arn"),
                    SnsTopicARN = channel.Text("sns_topic_arn"),
                },
            },
            cancellationToken).ConfigureAwait(false);
        return Result(desired, existing);
    }

    public override Task RemoveAsync(ExistingResource existing, CancellationToken cancellationToken) => UnlessGoneAsync(
        () => Connection.SendAsync(new DeleteDeliveryChannelRequest { DeliveryChannelName = existing.Name }, cancellationToken), "NoSuchDeliveryChannelException");
}
