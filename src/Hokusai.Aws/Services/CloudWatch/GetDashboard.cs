using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.CloudWatch;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetDashboard.html</summary>
internal sealed record GetDashboardRequest : AwsRequest<GetDashboardResponse>
{
    private static readonly AwsOperation s_operation = new(CloudWatchService.Service, "GetDashboard");

    public string? DashboardName { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetDashboard.html</summary>
internal sealed record GetDashboardResponse : AwsShape
{
    public string? DashboardArn { get; init; }
    public string? DashboardBody { get; init; }
    public string? DashboardName { get; init; }
}
