using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ec2;

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSecurityGroupRules.html</summary>
internal sealed record DescribeSecurityGroupRulesRequest : AwsPagedRequest<DescribeSecurityGroupRulesResponse>
{
    private static readonly AwsOperation s_operation = new(Ec2Service.Service, "DescribeSecurityGroupRules");
    private static readonly AwsPaging s_paging = new("NextToken", ["SecurityGroupRules"]);

    [Location("Filter")] [ListItem("Filter")] public IReadOnlyList<Filter>? Filters { get; init; }
    [Location("SecurityGroupRuleId")] public IReadOnlyList<string>? SecurityGroupRuleIds { get; init; }
    [Location("DryRun")] public bool? DryRun { get; init; }
    [Location("NextToken")] public string? NextToken { get; init; }
    [Location("MaxResults")] public int? MaxResults { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(DescribeSecurityGroupRulesResponse page) => page.NextToken;

    public override DescribeSecurityGroupRulesRequest ForPage(string token) => this with { NextToken = token };
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSecurityGroupRules.html</summary>
internal sealed record DescribeSecurityGroupRulesResponse : AwsShape
{
    [Location("securityGroupRuleSet")] public IReadOnlyList<SecurityGroupRule>? SecurityGroupRules { get; init; }
    public string? NextToken { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_SecurityGroupRule.html</summary>
internal sealed record SecurityGroupRule : AwsShape
{
    public string? SecurityGroupRuleId { get; init; }
    public string? GroupId { get; init; }
    public string? GroupOwnerId { get; init; }
    public bool? IsEgress { get; init; }
    public string? IpProtocol { get; init; }
    public int? FromPort { get; init; }
    public int? ToPort { get; init; }
    public string? CidrIpv4 { get; init; }
    public string? CidrIpv6 { get; init; }
    public string? PrefixListId { get; init; }
    public ReferencedSecurityGroup? ReferencedGroupInfo { get; init; }
    public string? Description { get; init; }
    [Location("tagSet")] public IReadOnlyList<Tag>? Tags { get; init; }
    public string? SecurityGroupRuleArn { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReferencedSecurityGroup.html</summary>
internal sealed record ReferencedSecurityGroup : AwsShape
{
    public string? GroupId { get; init; }
    public string? PeeringStatus { get; init; }
    public string? UserId { get; init; }
    public string? VpcId { get; init; }
    public string? VpcPeeringConnectionId { get; init; }
}
