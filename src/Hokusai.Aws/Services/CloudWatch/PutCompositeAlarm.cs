using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.CloudWatch;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutCompositeAlarm.html</summary>
internal sealed record PutCompositeAlarmRequest : AwsRequest<PutCompositeAlarmResponse>
{
    private static readonly AwsOperation s_operation = new(CloudWatchService.Service, "PutCompositeAlarm");

    public bool? ActionsEnabled { get; init; }
    public IReadOnlyList<string>? AlarmActions { get; init; }
    public string? AlarmDescription { get; init; }
    public string? AlarmName { get; init; }
    public string? AlarmRule { get; init; }
    public IReadOnlyList<string>? InsufficientDataActions { get; init; }
    public IReadOnlyList<string>? OKActions { get; init; }
    public IReadOnlyList<Tag>? Tags { get; init; }
    public string? ActionsSuppressor { get; init; }
    public int? ActionsSuppressorWaitPeriod { get; init; }
    public int? ActionsSuppressorExtensionPeriod { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutCompositeAlarm.html</summary>
internal sealed record PutCompositeAlarmResponse : AwsShape;
