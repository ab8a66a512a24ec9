using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.CloudWatch;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_ListDashboards.html</summary>
internal sealed record ListDashboardsRequest : AwsPagedRequest<ListDashboardsResponse>
{
    private static readonly AwsOperation s_operation = new(CloudWatchService.Service, "ListDashboards");
    private static readonly AwsPaging s_paging = new("NextToken", ["DashboardEntries"]);

    public string? DashboardNamePrefix { get; init; }
    public string? NextToken { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(ListDashboardsResponse page) => page.NextToken;

    public override ListDashboardsRequest ForPage(string token) => this with { NextToken = token };
}

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_ListDashboards.html</summary>
internal sealed record ListDashboardsResponse : AwsShape
{
    public IReadOnlyList<DashboardEntry>? DashboardEntries { get; init; }
    public string? NextToken { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DashboardEntry.html</summary>
internal sealed record DashboardEntry : AwsShape
{
    public string? DashboardName { get; init; }
    public string? DashboardArn { get; init; }
    public DateTimeOffset? LastModified { get; init; }
    public long? Size { get; init; }
}
