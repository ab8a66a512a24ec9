using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Config;

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeComplianceByConfigRule.html</summary>
internal sealed record DescribeComplianceByConfigRuleRequest : AwsPagedRequest<DescribeComplianceByConfigRuleResponse>
{
    private static readonly AwsOperation s_operation = new(ConfigService.Service, "DescribeComplianceByConfigRule");
    private static readonly AwsPaging s_paging = new("NextToken", ["ComplianceByConfigRules"]);

    public IReadOnlyList<string>? ConfigRuleNames { get; init; }
    public IReadOnlyList<string>? ComplianceTypes { get; init; }
    public string? NextToken { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(DescribeComplianceByConfigRuleResponse page) => page.NextToken;

    public override DescribeComplianceByConfigRuleRequest ForPage(string token) => this with { NextToken = token };
}

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeComplianceByConfigRule.html</summary>
internal sealed record DescribeComplianceByConfigRuleResponse : AwsShape
{
    public IReadOnlyList<ComplianceByConfigRule>? ComplianceByConfigRules { get; init; }
    public string? NextToken { get; init; }
}

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_ComplianceByConfigRule.html</summary>
internal sealed record ComplianceByConfigRule : AwsShape
{
    public string? ConfigRuleName { get; init; }
    public Compliance? Compliance { get; init; }
}

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_Compliance.html</summary>
internal sealed record Compliance : AwsShape
{
    public string? ComplianceType { get; init; }
    public ComplianceContributorCount? ComplianceContributorCount { get; init; }
}

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_ComplianceContributorCount.html</summary>
internal sealed record ComplianceContributorCount : AwsShape
{
    public int? CappedCount { get; init; }
    public bool? CapExceeded { get; init; }
}
