using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ecs;

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListTaskDefinitionFamilies.html</summary>
internal sealed record ListTaskDefinitionFamiliesRequest : AwsPagedRequest<ListTaskDefinitionFamiliesResponse>
{
    private static readonly AwsOperation s_operation = new(EcsService.Service, "ListTaskDefinitionFamilies");
    private static readonly AwsPaging s_paging = new("nextToken", ["families"]);

    public string? FamilyPrefix { get; init; }
    public string? Status { get; init; }
    public string? NextToken { get; init; }
    public int? MaxResults { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(ListTaskDefinitionFamiliesResponse page) => page.NextToken;

    public override ListTaskDefinitionFamiliesRequest ForPage(string token) => this with { NextToken = token };
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListTaskDefinitionFamilies.html</summary>
internal sealed record ListTaskDefinitionFamiliesResponse : AwsShape
{
    public IReadOnlyList<string>? Families { get; init; }
    public string? NextToken { get; init; }
}
