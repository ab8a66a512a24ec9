using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.CloudWatch;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeAlarms.html</summary>
internal sealed record DescribeAlarmsRequest : AwsPagedRequest<DescribeAlarmsResponse>
{
    private static readonly AwsOperation s_operation = new(CloudWatchService.Service, "DescribeAlarms");
    private static readonly AwsPaging s_paging = new("NextToken", ["MetricAlarms", "CompositeAlarms"]);

    public IReadOnlyList<string>? AlarmNames { get; init; }
    public string? AlarmNamePrefix { get; init; }
    public IReadOnlyList<string>? AlarmTypes { get; init; }
    public string? ChildrenOfAlarmName { get; init; }
    public string? ParentsOfAlarmName { get; init; }
    public string? StateValue { get; init; }
    public string? ActionPrefix { get; init; }
    public int? MaxRecords { get; init; }
    public string? NextToken { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(DescribeAlarmsResponse page) => page.NextToken;

    public override DescribeAlarmsRequest ForPage(string token) => this with { NextToken = token };
}

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeAlarms.html</summary>
internal sealed record DescribeAlarmsResponse : AwsShape
{
    public IReadOnlyList<CompositeAlarm>? CompositeAlarms { get; init; }
    public IReadOnlyList<MetricAlarm>? MetricAlarms { get; init; }
    public string? NextToken { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_CompositeAlarm.html</summary>
internal sealed record CompositeAlarm : AwsShape
{
    public bool? ActionsEnabled { get; init; }
    public IReadOnlyList<string>? AlarmActions { get; init; }
    public string? AlarmArn { get; init; }
    public DateTimeOffset? AlarmConfigurationUpdatedTimestamp { get; init; }
    public string? AlarmDescription { get; init; }
    public string? AlarmName { get; init; }
    public string? AlarmRule { get; init; }
    public IReadOnlyList<string>? InsufficientDataActions { get; init; }
    public IReadOnlyList<string>? OKActions { get; init; }
    public string? StateReason { get; init; }
    public string? StateReasonData { get; init; }
    public DateTimeOffset? StateUpdatedTimestamp { get; init; }
    public string? StateValue { get; init; }
    public DateTimeOffset? StateTransitionedTimestamp { get; init; }
    public string? ActionsSuppressedBy { get; init; }
    public string? ActionsSuppressedReason { get; init; }
    public string? ActionsSuppressor { get; init; }
    public int? ActionsSuppressorWaitPeriod { get; init; }
    public int? ActionsSuppressorExtensionPeriod { get; init; }
}
