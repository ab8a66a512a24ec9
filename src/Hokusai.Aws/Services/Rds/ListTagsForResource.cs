using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Rds;

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ListTagsForResource.html</summary>
internal sealed record ListTagsForResourceRequest : AwsRequest<ListTagsForResourceResponse>
{
    private static readonly AwsOperation s_operation = new(RdsService.Service, "ListTagsForResource");

    public string? ResourceName { get; init; }
    [ListItem("Filter")] public IReadOnlyList<Filter>? Filters { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ListTagsForResource.html</summary>
internal sealed record ListTagsForResourceResponse : AwsShape
{
    [ListItem("Tag")] public IReadOnlyList<Tag>? TagList { get; init; }
}
