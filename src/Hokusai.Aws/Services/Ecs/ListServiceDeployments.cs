using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ecs;

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListServiceDeployments.html</summary>
internal sealed record ListServiceDeploymentsRequest : AwsPagedRequest<ListServiceDeploymentsResponse>
{
    private static readonly AwsOperation s_operation = new(EcsService.Service, "ListServiceDeployments");
    private static readonly AwsPaging s_paging = new("nextToken", ["serviceDeployments"]);

    public string? Service { get; init; }
    public string? Cluster { get; init; }
    public IReadOnlyList<string>? Status { get; init; }
    public CreatedAt? CreatedAt { get; init; }
    public string? NextToken { get; init; }
    public int? MaxResults { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(ListServiceDeploymentsResponse page) => page.NextToken;

    public override ListServiceDeploymentsRequest ForPage(string token) => this with { NextToken = token };
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListServiceDeployments.html</summary>
internal sealed record ListServiceDeploymentsResponse : AwsShape
{
    public IReadOnlyList<ServiceDeploymentBrief>? ServiceDeployments { get; init; }
    public string? NextToken { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreatedAt.html</summary>
internal sealed record CreatedAt : AwsShape
{
    public DateTimeOffset? Before { get; init; }
    public DateTimeOffset? After { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceDeploymentBrief.html</summary>
internal sealed record ServiceDeploymentBrief : AwsShape
{
    public string? ServiceDeploymentArn { get; init; }
    public string? ServiceArn { get; init; }
    public string? ClusterArn { get; init; }
    public DateTimeOffset? StartedAt { get; init; }
    public DateTimeOffset? CreatedAt { get; init; }
    public DateTimeOffset? FinishedAt { get; init; }
    public string? TargetServiceRevisionArn { get; init; }
    public string? Status { get; init; }
    public string? StatusReason { get; init; }
}
