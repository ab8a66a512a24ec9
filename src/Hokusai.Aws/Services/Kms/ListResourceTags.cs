using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Kms;

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_ListResourceTags.html</summary>
internal sealed record ListResourceTagsRequest : AwsPagedRequest<ListResourceTagsResponse>
{
    private static readonly AwsOperation s_operation = new(KmsService.Service, "ListResourceTags");
    private static readonly AwsPaging s_paging = new("NextMarker", ["Tags"]) { More = "Truncated" };

    public string? KeyId { get; init; }
    public int? Limit { get; init; }
    public string? Marker { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(ListResourceTagsResponse page) => page.Truncated == true ? page.NextMarker : null;

    public override ListResourceTagsRequest ForPage(string token) => this with { Marker = token };
}

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_ListResourceTags.html</summary>
internal sealed record ListResourceTagsResponse : AwsShape
{
    public IReadOnlyList<Tag>? Tags { get; init; }
    public string? NextMarker { get; init; }
    public bool? Truncated { get; init; }
}
