using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.CloudWatch;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_AlarmPromQLCriteria.html</summary>
internal sealed record AlarmPromQLCriteria : AwsShape
{
    public string? Query { get; init; }
    public int? PendingPeriod { get; init; }
    public int? RecoveryPeriod { get; init; }
}
