using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Kms;

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_GetKeyRotationStatus.html</summary>
internal sealed record GetKeyRotationStatusRequest : AwsRequest<GetKeyRotationStatusResponse>
{
    private static readonly AwsOperation s_operation = new(KmsService.Service, "GetKeyRotationStatus");

    public string? KeyId { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_GetKeyRotationStatus.html</summary>
internal sealed record GetKeyRotationStatusResponse : AwsShape
{
    public bool? KeyRotationEnabled { get; init; }
    public string? KeyId { get; init; }
    public int? RotationPeriodInDays { get; init; }
    public DateTimeOffset? NextRotationDate { get; init; }
    public DateTimeOffset? OnDemandRotationStartDate { get; init; }
}
