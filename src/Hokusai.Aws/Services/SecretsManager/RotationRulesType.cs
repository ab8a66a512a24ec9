using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.SecretsManager;

/// <summary>https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_RotationRulesType.html</summary>
internal sealed record RotationRulesType : AwsShape
{
    public long? AutomaticallyAfterDays { get; init; }
    public string? Duration { get; init; }
    public string? ScheduleExpression { get; init; }
}
