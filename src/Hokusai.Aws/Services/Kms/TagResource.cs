using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Kms;

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_TagResource.html</summary>
internal sealed record TagResourceRequest : AwsRequest<TagResourceResponse>
{
    private static readonly AwsOperation s_operation = new(KmsService.Service, "TagResource");

    public string? KeyId { get; init; }
    public IReadOnlyList<Tag>? Tags { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_TagResource.html</summary>
internal sealed record TagResourceResponse : AwsShape;
