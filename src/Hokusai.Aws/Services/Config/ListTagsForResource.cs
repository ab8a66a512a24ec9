using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Config;

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_ListTagsForResource.html</summary>
internal sealed record ListTagsForResourceRequest : AwsPagedRequest<ListTagsForResourceResponse>
{
    private static readonly AwsOperation s_operation = new(ConfigService.Service, "ListTagsForResource");
    private static readonly AwsPaging s_paging = new("NextToken", ["Tags"]);

    public string? ResourceArn { get; init; }
    public int? Limit { get; init; }
    public string? NextToken { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(ListTagsForResourceResponse page) => page.NextToken;

    public override ListTagsForResourceRequest ForPage(string token) => this with { NextToken = token };
}

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_ListTagsForResource.html</summary>
internal sealed record ListTagsForResourceResponse : AwsShape
{
    public IReadOnlyList<Tag>? Tags { get; init; }
    public string? NextToken { get; init; }
}
