using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Config;

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_GetComplianceDetailsByConfigRule.html</summary>
internal sealed record GetComplianceDetailsByConfigRuleRequest : AwsPagedRequest<GetComplianceDetailsByConfigRuleResponse>
{
    private static readonly AwsOperation s_operation = new(ConfigService.Service, "GetComplianceDetailsByConfigRule");
    private static readonly AwsPaging s_paging = new("NextToken", ["EvaluationResults"]);

    public string? ConfigRuleName { get; init; }
    public IReadOnlyList<string>? ComplianceTypes { get; init; }
    public int? Limit { get; init; }
    public string? NextToken { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(GetComplianceDetailsByConfigRuleResponse page) => page.NextToken;

    public override GetComplianceDetailsByConfigRuleRequest ForPage(string token) => this with { NextToken = token };
}

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_GetComplianceDetailsByConfigRule.html</summary>
internal sealed record GetComplianceDetailsByConfigRuleResponse : AwsShape
{
    public IReadOnlyList<EvaluationResult>? EvaluationResults { get; init; }
    public string? NextToken { get; init; }
}

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_EvaluationResult.html</summary>
internal sealed record EvaluationResult : AwsShape
{
    public EvaluationResultIdentifier? EvaluationResultIdentifier { get; init; }
    public string? ComplianceType { get; init; }
    public DateTimeOffset? ResultRecordedTime { get; init; }
    public DateTimeOffset? ConfigRuleInvokedTime { get; init; }
    public string? Annotation { get; init; }
    public string? ResultToken { get; init; }
}

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_EvaluationResultIdentifier.html</summary>
internal sealed record EvaluationResultIdentifier : AwsShape
{
    public EvaluationResultQualifier? EvaluationResultQualifier { get; init; }
    public DateTimeOffset? OrderingTimestamp { get; init; }
    public string? ResourceEvaluationId { get; init; }
}

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_EvaluationResultQualifier.html</summary>
internal sealed record EvaluationResultQualifier : AwsShape
{
    public string? ConfigRuleName { get; init; }
    public string? ResourceType { get; init; }
    public string? ResourceId { get; init; }
    public string? EvaluationMode { get; init; }
}
