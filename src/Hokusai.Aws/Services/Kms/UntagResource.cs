using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Kms;

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_UntagResource.html</summary>
internal sealed record UntagResourceRequest : AwsRequest<UntagResourceResponse>
{
    private static readonly AwsOperation s_operation = new(KmsService.Service, "UntagResource");

    public string? KeyId { get; init; }
    public IReadOnlyList<string>? TagKeys { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_UntagResource.html</summary>
internal sealed record UntagResourceResponse : AwsShape;
