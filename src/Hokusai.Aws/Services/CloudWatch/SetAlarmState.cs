using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.CloudWatch;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_SetAlarmState.html</summary>
internal sealed record SetAlarmStateRequest : AwsRequest<SetAlarmStateResponse>
{
    private static readonly AwsOperation s_operation = new(CloudWatchService.Service, "SetAlarmState");

    public string? AlarmName { get; init; }
    public string? StateValue { get; init; }
    public string? StateReason { get; init; }
    public string? StateReasonData { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_SetAlarmState.html</summary>
internal sealed record SetAlarmStateResponse : AwsShape;
