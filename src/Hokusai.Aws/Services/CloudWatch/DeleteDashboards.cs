using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.CloudWatch;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DeleteDashboards.html</summary>
internal sealed record DeleteDashboardsRequest : AwsRequest<DeleteDashboardsResponse>
{
    private static readonly AwsOperation s_operation = new(CloudWatchService.Service, "DeleteDashboards");

    public IReadOnlyList<string>? DashboardNames { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DeleteDashboards.html</summary>
internal sealed record DeleteDashboardsResponse : AwsShape;
