using System.Text.Json.Serialization;
using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Config;

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_DeliveryChannel.html</summary>
internal sealed record DeliveryChannel : AwsShape
{
    [JsonPropertyName("name")] public string? Name { get; init; }
    [JsonPropertyName("s3BucketName")] public string? S3BucketName { get; init; }
    [JsonPropertyName("s3KeyPrefix")] public string? S3KeyPrefix { get; init; }
    [JsonPropertyName("s3KmsKeyArn")] public string? S3KmsKeyArn { get; init; }
    [JsonPropertyName("snsTopicARN")] public string? SnsTopicARN { get; init; }
    [JsonPropertyName("configSnapshotDeliveryProperties")] public ConfigSnapshotDeliveryProperties? ConfigSnapshotDeliveryProperties { get; init; }
}
