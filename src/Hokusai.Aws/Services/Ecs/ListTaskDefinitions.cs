using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ecs;

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListTaskDefinitions.html</summary>
internal sealed record ListTaskDefinitionsRequest : AwsPagedRequest<ListTaskDefinitionsResponse>
{
    private static readonly AwsOperation s_operation = new(EcsService.Service, "ListTaskDefinitions");
    private static readonly AwsPaging s_paging = new("nextToken", ["taskDefinitionArns"]);

    public string? FamilyPrefix { get; init; }
    public string? Status { get; init; }
    public string? Sort { get; init; }
    public string? NextToken { get; init; }
    public int? MaxResults { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(ListTaskDefinitionsResponse page) => page.NextToken;

    public override ListTaskDefinitionsRequest ForPage(string token) => this with { NextToken = token };
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListTaskDefinitions.html</summary>
internal sealed record ListTaskDefinitionsResponse : AwsShape
{
    public IReadOnlyList<string>? TaskDefinitionArns { get; init; }
    public string? NextToken { get; init; }
}
