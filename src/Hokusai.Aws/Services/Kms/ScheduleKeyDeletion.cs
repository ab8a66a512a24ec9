using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Kms;

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_ScheduleKeyDeletion.html</summary>
internal sealed record ScheduleKeyDeletionRequest : AwsRequest<ScheduleKeyDeletionResponse>
{
    private static readonly AwsOperation s_operation = new(KmsService.Service, "ScheduleKeyDeletion");

    public string? KeyId { get; init; }
    public int? PendingWindowInDays { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_ScheduleKeyDeletion.html</summary>
internal sealed record ScheduleKeyDeletionResponse : AwsShape
{
    public string? KeyId { get; init; }
    public DateTimeOffset? DeletionDate { get; init; }
    public string? KeyState { get; init; }
    public int? PendingWindowInDays { get; init; }
}
