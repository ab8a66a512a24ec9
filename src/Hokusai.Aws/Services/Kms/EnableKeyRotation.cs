using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Kms;

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_EnableKeyRotation.html</summary>
internal sealed record EnableKeyRotationRequest : AwsRequest<EnableKeyRotationResponse>
{
    private static readonly AwsOperation s_operation = new(KmsService.Service, "EnableKeyRotation");

    public string? KeyId { get; init; }
    public int? RotationPeriodInDays { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_EnableKeyRotation.html</summary>
internal sealed record EnableKeyRotationResponse : AwsShape;
