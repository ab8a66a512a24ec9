using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ssm;

/// <summary>https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DescribeMaintenanceWindows.html</summary>
internal sealed record DescribeMaintenanceWindowsRequest : AwsPagedRequest<DescribeMaintenanceWindowsResponse>
{
    private static readonly AwsOperation s_operation = new(SsmService.Service, "DescribeMaintenanceWindows");
    private static readonly AwsPaging s_paging = new("NextToken", ["WindowIdentities"]);

    public IReadOnlyList<MaintenanceWindowFilter>? Filters { get; init; }
    public int? MaxResults { get; init; }
    public string? NextToken { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(DescribeMaintenanceWindowsResponse page) => page.NextToken;

    public override DescribeMaintenanceWindowsRequest ForPage(string token) => this with { NextToken = token };
}

/// <summary>https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DescribeMaintenanceWindows.html</summary>
internal sealed record DescribeMaintenanceWindowsResponse : AwsShape
{
    public IReadOnlyList<MaintenanceWindowIdentity>? WindowIdentities { get; init; }
    public string? NextToken { get; init; }
}

/// <summary>https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_MaintenanceWindowFilter.html</summary>
internal sealed record MaintenanceWindowFilter : AwsShape
{
    public string? Key { get; init; }
    public IReadOnlyList<string>? Values { get; init; }
}

/// <summary>https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_MaintenanceWindowIdentity.html</summary>
internal sealed record MaintenanceWindowIdentity : AwsShape
{
    public string? WindowId { get; init; }
    public string? Name { get; init; }
    public string? Description { get; init; }
    public bool? Enabled { get; init; }
    public int? Duration { get; init; }
    public int? Cutoff { get; init; }
    public string? Schedule { get; init; }
    public string? ScheduleTimezone { get; init; }
    public int? ScheduleOffset { get; init; }
    public string? EndDate { get; init; }
    public string? StartDate { get; init; }
    public string? NextExecutionTime { get; init; }
}
