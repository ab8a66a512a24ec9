using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.CloudWatch;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DeleteAlarms.html</summary>
internal sealed record DeleteAlarmsRequest : AwsRequest<DeleteAlarmsResponse>
{
    private static readonly AwsOperation s_operation = new(CloudWatchService.Service, "DeleteAlarms");

    public IReadOnlyList<string>? AlarmNames { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DeleteAlarms.html</summary>
internal sealed record DeleteAlarmsResponse : AwsShape;
