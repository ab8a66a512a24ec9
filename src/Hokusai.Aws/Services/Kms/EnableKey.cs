using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Kms;

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_EnableKey.html</summary>
internal sealed record EnableKeyRequest : AwsRequest<EnableKeyResponse>
{
    private static readonly AwsOperation s_operation = new(KmsService.Service, "EnableKey");

    public string? KeyId { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_EnableKey.html</summary>
internal sealed record EnableKeyResponse : AwsShape;
