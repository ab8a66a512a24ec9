using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Config;

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeConfigRules.html</summary>
internal sealed record DescribeConfigRulesRequest : AwsPagedRequest<DescribeConfigRulesResponse>
{
    private static readonly AwsOperation s_operation = new(ConfigService.Service, "DescribeConfigRules");
    private static readonly AwsPaging s_paging = new("NextToken", ["ConfigRules"]);

    public IReadOnlyList<string>? ConfigRuleNames { get; init; }
    public string? NextToken { get; init; }
    public DescribeConfigRulesFilters? Filters { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(DescribeConfigRulesResponse page) => page.NextToken;

    public override DescribeConfigRulesRequest ForPage(string token) => this with { NextToken = token };
}

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeConfigRules.html</summary>
internal sealed record DescribeConfigRulesResponse : AwsShape
{
    public IReadOnlyList<ConfigRule>? ConfigRules { get; init; }
    public string? NextToken { get; init; }
}

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeConfigRulesFilters.html</summary>
internal sealed record DescribeConfigRulesFilters : AwsShape
{
    public string? EvaluationMode { get; init; }
}
