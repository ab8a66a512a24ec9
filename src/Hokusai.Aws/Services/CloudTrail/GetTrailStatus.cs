using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.CloudTrail;

/// <summary>https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_GetTrailStatus.html</summary>
internal sealed record GetTrailStatusRequest : AwsRequest<GetTrailStatusResponse>
{
    private static readonly AwsOperation s_operation = new(CloudTrailService.Service, "GetTrailStatus");

    public string? Name { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_GetTrailStatus.html</summary>
internal sealed record GetTrailStatusResponse : AwsShape
{
    public bool? IsLogging { get; init; }
    public string? LatestDeliveryError { get; init; }
    public string? LatestNotificationError { get; init; }
    public DateTimeOffset? LatestDeliveryTime { get; init; }
    public DateTimeOffset? LatestNotificationTime { get; init; }
    public DateTimeOffset? StartLoggingTime { get; init; }
    public DateTimeOffset? StopLoggingTime { get; init; }
    public string? LatestCloudWatchLogsDeliveryError { get; init; }
    public DateTimeOffset? LatestCloudWatchLogsDeliveryTime { get; init; }
    public DateTimeOffset? LatestDigestDeliveryTime { get; init; }
    public string? LatestDigestDeliveryError { get; init; }
    public string? LatestDeliveryAttemptTime { get; init; }
    public string? LatestNotificationAttemptTime { get; init; }
    public string? LatestNotificationAttemptSucceeded { get; init; }
    public string? LatestDeliveryAttemptSucceeded { get; init; }
    public string? TimeLoggingStarted { get; init; }
    public string? TimeLoggingStopped { get; init; }
}
