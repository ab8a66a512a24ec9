using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ecs;

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListClusters.html</summary>
internal sealed record ListClustersRequest : AwsPagedRequest<ListClustersResponse>
{
    private static readonly AwsOperation s_operation = new(EcsService.Service, "ListClusters");
    private static readonly AwsPaging s_paging = new("nextToken", ["clusterArns"]);

    public string? NextToken { get; init; }
    public int? MaxResults { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(ListClustersResponse page) => page.NextToken;

    public override ListClustersRequest ForPage(string token) => this with { NextToken = token };
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListClusters.html</summary>
internal sealed record ListClustersResponse : AwsShape
{
    public IReadOnlyList<string>? ClusterArns { get; init; }
    public string? NextToken { get; init; }
}
