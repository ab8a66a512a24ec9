using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Scheduler;

/// <summary>https://docs.aws.amazon.com/scheduler/latest/APIReference/API_ListSchedules.html</summary>
internal sealed record ListSchedulesRequest : AwsPagedRequest<ListSchedulesResponse>
{
    private static readonly AwsOperation s_operation = new(SchedulerService.Service, "ListSchedules")
    {
        HttpMethod = "GET",
        Path = "/schedules",
        QueryMembers = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["GroupName"] = "ScheduleGroup",
            ["MaxResults"] = "MaxResults",
            ["NamePrefix"] = "NamePrefix",
            ["NextToken"] = "NextToken",
            ["State"] = "State",
        },
    };
    private static readonly AwsPaging s_paging = new("NextToken", ["Schedules"]);

    public string? GroupName { get; init; }
    public int? MaxResults { get; init; }
    public string? NamePrefix { get; init; }
    public string? NextToken { get; init; }
    public string? State { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(ListSchedulesResponse page) => page.NextToken;

    public override ListSchedulesRequest ForPage(string token) => this with { NextToken = token };
}

/// <summary>https://docs.aws.amazon.com/scheduler/latest/APIReference/API_ListSchedules.html</summary>
internal sealed record ListSchedulesResponse : AwsShape
{
    public string? NextToken { get; init; }
    public IReadOnlyList<ScheduleSummary>? Schedules { get; init; }
}

/// <summary>https://docs.aws.amazon.com/scheduler/latest/APIReference/API_ScheduleSummary.html</summary>
internal sealed record ScheduleSummary : AwsShape
{
    public string? Arn { get; init; }
    public DateTimeOffset? CreationDate { get; init; }
    public string? GroupName { get; init; }
    public DateTimeOffset? LastModificationDate { get; init; }
    public string? Name { get; init; }
    public string? State { get; init; }
    public TargetSummary? Target { get; init; }
}

/// <summary>https://docs.aws.amazon.com/scheduler/latest/APIReference/API_TargetSummary.html</summary>
internal sealed record TargetSummary : AwsShape
{
    public string? Arn { get; init; }
}
