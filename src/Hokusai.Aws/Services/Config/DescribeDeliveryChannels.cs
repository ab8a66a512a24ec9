using System.Text.Json.Serialization;
using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Config;

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeDeliveryChannels.html</summary>
internal sealed record DescribeDeliveryChannelsRequest : AwsRequest<DescribeDeliveryChannelsResponse>
{
    private static readonly AwsOperation s_operation = new(ConfigService.Service, "DescribeDeliveryChannels");

    [JsonPropertyName("DeliveryChannelNames")] public IReadOnlyList<string>? DeliveryChannelNames { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeDeliveryChannels.html</summary>
internal sealed record DescribeDeliveryChannelsResponse : AwsShape
{
    [JsonPropertyName("DeliveryChannels")] public IReadOnlyList<DeliveryChannel>? DeliveryChannels { get; init; }
}

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_DeliveryChannel.html</summary>
internal sealed record DeliveryChannel : AwsShape
{
    public string? Name { get; init; }
    public string? S3BucketName { get; init; }
    public string? S3KeyPrefix { get; init; }
    public string? S3KmsKeyArn { get; init; }
    public string? SnsTopicARN { get; init; }
    public ConfigSnapshotDeliveryProperties? ConfigSnapshotDeliveryProperties { get; init; }
}

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_ConfigSnapshotDeliveryProperties.html</summary>
internal sealed record ConfigSnapshotDeliveryProperties : AwsShape
{
    public string? DeliveryFrequency { get; init; }
}
