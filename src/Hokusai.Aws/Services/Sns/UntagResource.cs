using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Sns;

/// <summary>https://docs.aws.amazon.com/sns/latest/api/API_UntagResource.html</summary>
internal sealed record UntagResourceRequest : AwsRequest<UntagResourceResponse>
{
    private static readonly AwsOperation s_operation = new(SnsService.Service, "UntagResource");

    public string? ResourceArn { get; init; }
    public IReadOnlyList<string>? TagKeys { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/sns/latest/api/API_UntagResource.html</summary>
internal sealed record UntagResourceResponse : AwsShape;
