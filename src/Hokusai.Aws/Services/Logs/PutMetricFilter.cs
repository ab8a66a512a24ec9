using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Logs;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutMetricFilter.html</summary>
internal sealed record PutMetricFilterRequest : AwsRequest<PutMetricFilterResponse>
{
    private static readonly AwsOperation s_operation = new(LogsService.Service, "PutMetricFilter");

    public string? LogGroupName { get; init; }
    public string? FilterName { get; init; }
    public string? FilterPattern { get; init; }
    public IReadOnlyList<MetricTransformation>? MetricTransformations { get; init; }
    public bool? ApplyOnTransformedLogs { get; init; }
    public string? FieldSelectionCriteria { get; init; }
    public IReadOnlyList<string>? EmitSystemFieldDimensions { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutMetricFilter.html</summary>
internal sealed record PutMetricFilterResponse : AwsShape;
