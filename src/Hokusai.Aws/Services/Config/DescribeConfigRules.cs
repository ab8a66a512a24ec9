using System.Text.Json.Serialization;
using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Config;

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeConfigRules.html</summary>
internal sealed record DescribeConfigRulesRequest : AwsPagedRequest<DescribeConfigRulesResponse>
{
    private static readonly AwsOperation s_operation = new(ConfigService.Service, "DescribeConfigRules");
    private static readonly AwsPaging s_paging = new("NextToken", ["ConfigRules"]);

    [JsonPropertyName("ConfigRuleNames")] public IReadOnlyList<string>? ConfigRuleNames { get; init; }
    [JsonPropertyName("NextToken")] public string? NextToken { get; init; }
    [JsonPropertyName("Filters")] public DescribeConfigRulesFilters? Filters { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(DescribeConfigRulesResponse page) => page.NextToken;

    public override DescribeConfigRulesRequest ForPage(string token) => this with { NextToken = token };
}

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeConfigRules.html</summary>
internal sealed record DescribeConfigRulesResponse : AwsShape
{
    [JsonPropertyName("ConfigRules")] public IReadOnlyList<ConfigRule>? ConfigRules { get; init; }
    [JsonPropertyName("NextToken")] public string? NextToken { get; init; }
}

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeConfigRulesFilters.html</summary>
internal sealed record DescribeConfigRulesFilters : AwsShape
{
    [JsonPropertyName("EvaluationMode")] public string? EvaluationMode { get; init; }
}

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_ConfigRule.html</summary>
internal sealed record ConfigRule : AwsShape
{
    [JsonPropertyName("ConfigRuleName")] public string? ConfigRuleName { get; init; }
    [JsonPropertyName("ConfigRuleArn")] public string? ConfigRuleArn { get; init; }
    [JsonPropertyName("ConfigRuleId")] public string? ConfigRuleId { get; init; }
    [JsonPropertyName("Description")] public string? Description { get; init; }
    [JsonPropertyName("Scope")] public ConfigScope? Scope { get; init; }
    [JsonPropertyName("Source")] public Source? Source { get; init; }
    [JsonPropertyName("InputParameters")] public string? InputParameters { get; init; }
    [JsonPropertyName("MaximumExecutionFrequency")] public string? MaximumExecutionFrequency { get; init; }
    [JsonPropertyName("ConfigRuleState")] public string? ConfigRuleState { get; init; }
    [JsonPropertyName("CreatedBy")] public string? CreatedBy { get; init; }
    [JsonPropertyName("EvaluationModes")] public IReadOnlyList<EvaluationModeConfiguration>? EvaluationModes { get; init; }
}

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_EvaluationModeConfiguration.html</summary>
internal sealed record EvaluationModeConfiguration : AwsShape
{
    [JsonPropertyName("Mode")] public string? Mode { get; init; }
}

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_Source.html</summary>
internal sealed record Source : AwsShape
{
    [JsonPropertyName("Owner")] public string? Owner { get; init; }
    [JsonPropertyName("SourceIdentifier")] public string? SourceIdentifier { get; init; }
    [JsonPropertyName("SourceDetails")] public IReadOnlyList<SourceDetail>? SourceDetails { get; init; }
    [JsonPropertyName("CustomPolicyDetails")] public CustomPolicyDetails? CustomPolicyDetails { get; init; }
}

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_CustomPolicyDetails.html</summary>
internal sealed record CustomPolicyDetails : AwsShape
{
    [JsonPropertyName("PolicyRuntime")] public string? PolicyRuntime { get; init; }
    [JsonPropertyName("PolicyText")] public string? PolicyText { get; init; }
    [JsonPropertyName("EnableDebugLogDelivery")] public bool? EnableDebugLogDelivery { get; init; }
}

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_SourceDetail.html</summary>
internal sealed record SourceDetail : AwsShape
{
    [JsonPropertyName("EventSource")] public string? EventSource { get; init; }
    [JsonPropertyName("MessageType")] public string? MessageType { get; init; }
    [JsonPropertyName("MaximumExecutionFrequency")] public string? MaximumExecutionFrequency { get; init; }
}

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_Scope.html</summary>
internal sealed record ConfigScope : AwsShape
{
    [JsonPropertyName("ComplianceResourceTypes")] public IReadOnlyList<string>? ComplianceResourceTypes { get; init; }
    [JsonPropertyName("TagKey")] public string? TagKey { get; init; }
    [JsonPropertyName("TagValue")] public string? TagValue { get; init; }
    [JsonPropertyName("ComplianceResourceId")] public string? ComplianceResourceId { get; init; }
}
