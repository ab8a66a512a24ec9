using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.CloudWatch;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_UntagResource.html</summary>
internal sealed record UntagResourceRequest : AwsRequest<UntagResourceResponse>
{
    private static readonly AwsOperation s_operation = new(CloudWatchService.Service, "UntagResource");

    public string? ResourceARN { get; init; }
    public IReadOnlyList<string>? TagKeys { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_UntagResource.html</summary>
internal sealed record UntagResourceResponse : AwsShape;
