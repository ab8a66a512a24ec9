using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Kms;

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_CancelKeyDeletion.html</summary>
internal sealed record CancelKeyDeletionRequest : AwsRequest<CancelKeyDeletionResponse>
{
    private static readonly AwsOperation s_operation = new(KmsService.Service, "CancelKeyDeletion");

    public string? KeyId { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_CancelKeyDeletion.html</summary>
internal sealed record CancelKeyDeletionResponse : AwsShape
{
    public string? KeyId { get; init; }
}
