using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.CloudTrail;

/// <summary>https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_ListTags.html</summary>
internal sealed record ListTagsRequest : AwsPagedRequest<ListTagsResponse>
{
    private static readonly AwsOperation s_operation = new(CloudTrailService.Service, "ListTags");
    private static readonly AwsPaging s_paging = new("NextToken", ["ResourceTagList"]);

    public IReadOnlyList<string>? ResourceIdList { get; init; }
    public string? NextToken { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(ListTagsResponse page) => page.NextToken;

    public override ListTagsRequest ForPage(string token) => this with { NextToken = token };
}

/// <summary>https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_ListTags.html</summary>
internal sealed record ListTagsResponse : AwsShape
{
    public IReadOnlyList<ResourceTag>? ResourceTagList { get; init; }
    public string? NextToken { get; init; }
}

/// <summary>https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_ResourceTag.html</summary>
internal sealed record ResourceTag : AwsShape
{
    public string? ResourceId { get; init; }
    public IReadOnlyList<Tag>? TagsList { get; init; }
}

/// <summary>https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_Tag.html</summary>
internal sealed record Tag : AwsShape
{
    public string? Key { get; init; }
    public string? Value { get; init; }
}
