using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.EventBridge;

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_TagResource.html</summary>
internal sealed record TagResourceRequest : AwsRequest<TagResourceResponse>
{
    private static readonly AwsOperation s_operation = new(EventBridgeService.Service, "TagResource");

    public string? ResourceARN { get; init; }
    public IReadOnlyList<Tag>? Tags { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_TagResource.html</summary>
internal sealed record TagResourceResponse : AwsShape;
