using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Config;

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_ConfigRule.html</summary>
internal sealed record ConfigRule : AwsShape
{
    public string? ConfigRuleName { get; init; }
    public string? ConfigRuleArn { get; init; }
    public string? ConfigRuleId { get; init; }
    public string? Description { get; init; }
    public ConfigScope? Scope { get; init; }
    public Source? Source { get; init; }
    public string? InputParameters { get; init; }
    public string? MaximumExecutionFrequency { get; init; }
    public string? ConfigRuleState { get; init; }
    public string? CreatedBy { get; init; }
    public IReadOnlyList<EvaluationModeConfiguration>? EvaluationModes { get; init; }
}
