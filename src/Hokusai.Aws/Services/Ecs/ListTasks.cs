using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ecs;

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListTasks.html</summary>
internal sealed record ListTasksRequest : AwsPagedRequest<ListTasksResponse>
{
    private static readonly AwsOperation s_operation = new(EcsService.Service, "ListTasks");
    private static readonly AwsPaging s_paging = new("nextToken", ["taskArns"]);

    public string? Cluster { get; init; }
    public string? ContainerInstance { get; init; }
    public string? Family { get; init; }
    public string? NextToken { get; init; }
    public int? MaxResults { get; init; }
    public string? StartedBy { get; init; }
    public string? ServiceName { get; init; }
    public string? DesiredStatus { get; init; }
    public string? LaunchType { get; init; }
    public string? DaemonName { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(ListTasksResponse page) => page.NextToken;

    public override ListTasksRequest ForPage(string token) => this with { NextToken = token };
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListTasks.html</summary>
internal sealed record ListTasksResponse : AwsShape
{
    public IReadOnlyList<string>? TaskArns { get; init; }
    public string? NextToken { get; init; }
}
