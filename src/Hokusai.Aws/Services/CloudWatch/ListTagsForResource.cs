using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.CloudWatch;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_ListTagsForResource.html</summary>
internal sealed record ListTagsForResourceRequest : AwsRequest<ListTagsForResourceResponse>
{
    private static readonly AwsOperation s_operation = new(CloudWatchService.Service, "ListTagsForResource");

    public string? ResourceARN { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_ListTagsForResource.html</summary>
internal sealed record ListTagsForResourceResponse : AwsShape
{
    public IReadOnlyList<Tag>? Tags { get; init; }
}
