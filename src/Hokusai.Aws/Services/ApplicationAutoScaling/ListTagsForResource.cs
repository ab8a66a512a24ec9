using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.ApplicationAutoScaling;

/// <summary>https://docs.aws.amazon.com/autoscaling/application/APIReference/API_ListTagsForResource.html</summary>
internal sealed record ListTagsForResourceRequest : AwsRequest<ListTagsForResourceResponse>
{
    private static readonly AwsOperation s_operation = new(ApplicationAutoScalingService.Service, "ListTagsForResource");

    public string? ResourceARN { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/autoscaling/application/APIReference/API_ListTagsForResource.html</summary>
internal sealed record ListTagsForResourceResponse : AwsShape
{
    public IReadOnlyDictionary<string, string>? Tags { get; init; }
}
