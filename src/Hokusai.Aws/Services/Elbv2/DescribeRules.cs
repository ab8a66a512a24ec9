using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Elbv2;

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeRules.html</summary>
internal sealed record DescribeRulesRequest : AwsPagedRequest<DescribeRulesResponse>
{
    private static readonly AwsOperation s_operation = new(Elbv2Service.Service, "DescribeRules");
    private static readonly AwsPaging s_paging = new("NextMarker", ["Rules"]);

    public string? ListenerArn { get; init; }
    public IReadOnlyList<string>? RuleArns { get; init; }
    public string? Marker { get; init; }
    public int? PageSize { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(DescribeRulesResponse page) => page.NextMarker;

    public override DescribeRulesRequest ForPage(string token) => this with { Marker = token };
}

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeRules.html</summary>
internal sealed record DescribeRulesResponse : AwsShape
{
    public IReadOnlyList<Rule>? Rules { get; init; }
    public string? NextMarker { get; init; }
}

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_Rule.html</summary>
internal sealed record Rule : AwsShape
{
    public string? RuleArn { get; init; }
    public string? Priority { get; init; }
    public IReadOnlyList<RuleCondition>? Conditions { get; init; }
    public IReadOnlyList<Elbv2Action>? Actions { get; init; }
    public bool? IsDefault { get; init; }
    public IReadOnlyList<RuleTransform>? Transforms { get; init; }
}

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_RuleTransform.html</summary>
internal sealed record RuleTransform : AwsShape
{
    public string? Type { get; init; }
    public HostHeaderRewriteConfig? HostHeaderRewriteConfig { get; init; }
    public UrlRewriteConfig? UrlRewriteConfig { get; init; }
}

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_UrlRewriteConfig.html</summary>
internal sealed record UrlRewriteConfig : AwsShape
{
    public IReadOnlyList<RewriteConfig>? Rewrites { get; init; }
}

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_RewriteConfig.html</summary>
internal sealed record RewriteConfig : AwsShape
{
    public string? Regex { get; init; }
    public string? Replace { get; init; }
}

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_HostHeaderRewriteConfig.html</summary>
internal sealed record HostHeaderRewriteConfig : AwsShape
{
    public IReadOnlyList<RewriteConfig>? Rewrites { get; init; }
}

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_RuleCondition.html</summary>
internal sealed record RuleCondition : AwsShape
{
    public string? Field { get; init; }
    public IReadOnlyList<string>? Values { get; init; }
    public HostHeaderConditionConfig? HostHeaderConfig { get; init; }
    public PathPatternConditionConfig? PathPatternConfig { get; init; }
    public HttpHeaderConditionConfig? HttpHeaderConfig { get; init; }
    public QueryStringConditionConfig? QueryStringConfig { get; init; }
    public HttpRequestMethodConditionConfig? HttpRequestMethodConfig { get; init; }
    public SourceIpConditionConfig? SourceIpConfig { get; init; }
    public IReadOnlyList<string>? RegexValues { get; init; }
}

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_SourceIpConditionConfig.html</summary>
internal sealed record SourceIpConditionConfig : AwsShape
{
    public IReadOnlyList<string>? Values { get; init; }
}

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_HttpRequestMethodConditionConfig.html</summary>
internal sealed record HttpRequestMethodConditionConfig : AwsShape
{
    public IReadOnlyList<string>? Values { get; init; }
}

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_QueryStringConditionConfig.html</summary>
internal sealed record QueryStringConditionConfig : AwsShape
{
    public IReadOnlyList<QueryStringKeyValuePair>? Values { get; init; }
}

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_QueryStringKeyValuePair.html</summary>
internal sealed record QueryStringKeyValuePair : AwsShape
{
    public string? Key { get; init; }
    public string? Value { get; init; }
}

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_HttpHeaderConditionConfig.html</summary>
internal sealed record HttpHeaderConditionConfig : AwsShape
{
    public string? HttpHeaderName { get; init; }
    public IReadOnlyList<string>? Values { get; init; }
    public IReadOnlyList<string>? RegexValues { get; init; }
}

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_PathPatternConditionConfig.html</summary>
internal sealed record PathPatternConditionConfig : AwsShape
{
    public IReadOnlyList<string>? Values { get; init; }
    public IReadOnlyList<string>? RegexValues { get; init; }
}

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_HostHeaderConditionConfig.html</summary>
internal sealed record HostHeaderConditionConfig : AwsShape
{
    public IReadOnlyList<string>? Values { get; init; }
    public IReadOnlyList<string>? RegexValues { get; init; }
}
