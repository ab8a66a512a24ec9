using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Sns;

/// <summary>https://docs.aws.amazon.com/sns/latest/api/API_ListTagsForResource.html</summary>
internal sealed record ListTagsForResourceRequest : AwsRequest<ListTagsForResourceResponse>
{
    private static readonly AwsOperation s_operation = new(SnsService.Service, "ListTagsForResource");

    public string? ResourceArn { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/sns/latest/api/API_ListTagsForResource.html</summary>
internal sealed record ListTagsForResourceResponse : AwsShape
{
    public IReadOnlyList<Tag>? Tags { get; init; }
}
