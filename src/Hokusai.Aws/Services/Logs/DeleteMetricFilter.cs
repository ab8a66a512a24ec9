using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Logs;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DeleteMetricFilter.html</summary>
internal sealed record DeleteMetricFilterRequest : AwsRequest<DeleteMetricFilterResponse>
{
    private static readonly AwsOperation s_operation = new(LogsService.Service, "DeleteMetricFilter");

    public string? LogGroupName { get; init; }
    public string? FilterName { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DeleteMetricFilter.html</summary>
internal sealed record DeleteMetricFilterResponse : AwsShape;
