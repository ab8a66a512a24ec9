using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ecs;

/// <summary>Lists clusters: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListClusters.html</summary>
internal sealed record ListClustersRequest : AwsPagedRequest<ListClustersResponse>
{
    public string? NextToken { get; init; }

    public int? MaxResults { get; init; }

    public override AwsOperation Operation { get; } = new(EcsService.Service, "ListClusters");

    public override string? NextPage(ListClustersResponse page) => page.NextToken;

    public override ListClustersRequest ForPage(string token) => this with { NextToken = token };
}

internal sealed record ListClustersResponse : AwsShape
{
    public IReadOnlyList<string>? ClusterArns { get; init; }

    public string? NextToken { get; init; }
}
