using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Config;

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_UntagResource.html</summary>
internal sealed record UntagResourceRequest : AwsRequest<UntagResourceResponse>
{
    private static readonly AwsOperation s_operation = new(ConfigService.Service, "UntagResource");

    public string? ResourceArn { get; init; }
    public IReadOnlyList<string>? TagKeys { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_UntagResource.html</summary>
internal sealed record UntagResourceResponse : AwsShape;
