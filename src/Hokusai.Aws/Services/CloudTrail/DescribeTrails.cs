using System.Text.Json.Serialization;
using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.CloudTrail;

/// <summary>https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_DescribeTrails.html</summary>
internal sealed record DescribeTrailsRequest : AwsRequest<DescribeTrailsResponse>
{
    private static readonly AwsOperation s_operation = new(CloudTrailService.Service, "DescribeTrails");

    [JsonPropertyName("trailNameList")] public IReadOnlyList<string>? TrailNameList { get; init; }
    [JsonPropertyName("includeShadowTrails")] public bool? IncludeShadowTrails { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_DescribeTrails.html</summary>
internal sealed record DescribeTrailsResponse : AwsShape
{
    [JsonPropertyName("trailList")] public IReadOnlyList<Trail>? TrailList { get; init; }
}

/// <summary>https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_Trail.html</summary>
internal sealed record Trail : AwsShape
{
    public string? Name { get; init; }
    public string? S3BucketName { get; init; }
    public string? S3KeyPrefix { get; init; }
    public string? SnsTopicName { get; init; }
    public string? SnsTopicARN { get; init; }
    public bool? IncludeGlobalServiceEvents { get; init; }
    public bool? IsMultiRegionTrail { get; init; }
    public string? HomeRegion { get; init; }
    public string? TrailARN { get; init; }
    public bool? LogFileValidationEnabled { get; init; }
    public string? CloudWatchLogsLogGroupArn { get; init; }
    public string? CloudWatchLogsRoleArn { get; init; }
    public string? KmsKeyId { get; init; }
    public bool? HasCustomEventSelectors { get; init; }
    public bool? HasInsightSelectors { get; init; }
    public bool? IsOrganizationTrail { get; init; }
}
