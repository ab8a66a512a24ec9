using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.CloudWatch;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutDashboard.html</summary>
internal sealed record PutDashboardRequest : AwsRequest<PutDashboardResponse>
{
    private static readonly AwsOperation s_operation = new(CloudWatchService.Service, "PutDashboard");

    public string? DashboardName { get; init; }
    public string? DashboardBody { get; init; }
    public IReadOnlyList<Tag>? Tags { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutDashboard.html</summary>
internal sealed record PutDashboardResponse : AwsShape
{
    public IReadOnlyList<DashboardValidationMessage>? DashboardValidationMessages { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DashboardValidationMessage.html</summary>
internal sealed record DashboardValidationMessage : AwsShape
{
    public string? DataPath { get; init; }
    public string? Message { get; init; }
}
