using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Kms;

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdateKeyDescription.html</summary>
internal sealed record UpdateKeyDescriptionRequest : AwsRequest<UpdateKeyDescriptionResponse>
{
    private static readonly AwsOperation s_operation = new(KmsService.Service, "UpdateKeyDescription");

    public string? KeyId { get; init; }
    public string? Description { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdateKeyDescription.html</summary>
internal sealed record UpdateKeyDescriptionResponse : AwsShape;
