using System.Text.Json.Serialization;
using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Config;

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeComplianceByConfigRule.html</summary>
internal sealed record DescribeComplianceByConfigRuleRequest : AwsPagedRequest<DescribeComplianceByConfigRuleResponse>
{
    private static readonly AwsOperation s_operation = new(ConfigService.Service, "DescribeComplianceByConfigRule");
    private static readonly AwsPaging s_paging = new("NextToken", ["ComplianceByConfigRules"]);

    [JsonPropertyName("ConfigRuleNames")] public IReadOnlyList<string>? ConfigRuleNames { get; init; }
    [JsonPropertyName("ComplianceTypes")] public IReadOnlyList<string>? ComplianceTypes { get; init; }
    [JsonPropertyName("NextToken")] public string? NextToken { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(DescribeComplianceByConfigRuleResponse page) => page.NextToken;

    public override DescribeComplianceByConfigRuleRequest ForPage(string token) => this with { NextToken = token };
}

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeComplianceByConfigRule.html</summary>
internal sealed record DescribeComplianceByConfigRuleResponse : AwsShape
{
    [JsonPropertyName("ComplianceByConfigRules")] public IReadOnlyList<ComplianceByConfigRule>? ComplianceByConfigRules { get; init; }
    [JsonPropertyName("NextToken")] public string? NextToken { get; init; }
}

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_ComplianceByConfigRule.html</summary>
internal sealed record ComplianceByConfigRule : AwsShape
{
    [JsonPropertyName("ConfigRuleName")] public string? ConfigRuleName { get; init; }
    [JsonPropertyName("Compliance")] public Compliance? Compliance { get; init; }
}

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_Compliance.html</summary>
internal sealed record Compliance : AwsShape
{
    [JsonPropertyName("ComplianceType")] public string? ComplianceType { get; init; }
    [JsonPropertyName("ComplianceContributorCount")] public ComplianceContributorCount? ComplianceContributorCount { get; init; }
}

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_ComplianceContributorCount.html</summary>
internal sealed record ComplianceContributorCount : AwsShape
{
    [JsonPropertyName("CappedCount")] public int? CappedCount { get; init; }
    [JsonPropertyName("CapExceeded")] public bool? CapExceeded { get; init; }
}
