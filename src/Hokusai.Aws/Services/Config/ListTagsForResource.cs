using System.Text.Json.Serialization;
using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Config;

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_ListTagsForResource.html</summary>
internal sealed record ListTagsForResourceRequest : AwsPagedRequest<ListTagsForResourceResponse>
{
    private static readonly AwsOperation s_operation = new(ConfigService.Service, "ListTagsForResource");
    private static readonly AwsPaging s_paging = new("NextToken", ["Tags"]);

    [JsonPropertyName("ResourceArn")] public string? ResourceArn { get; init; }
    [JsonPropertyName("Limit")] public int? Limit { get; init; }
    [JsonPropertyName("NextToken")] public string? NextToken { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(ListTagsForResourceResponse page) => page.NextToken;

    public override ListTagsForResourceRequest ForPage(string token) => this with { NextToken = token };
}

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_ListTagsForResource.html</summary>
internal sealed record ListTagsForResourceResponse : AwsShape
{
    [JsonPropertyName("Tags")] public IReadOnlyList<Tag>? Tags { get; init; }
    [JsonPropertyName("NextToken")] public string? NextToken { get; init; }
}

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_Tag.html</summary>
internal sealed record Tag : AwsShape
{
    [JsonPropertyName("Key")] public string? Key { get; init; }
    [JsonPropertyName("Value")] public string? Value { get; init; }
}
