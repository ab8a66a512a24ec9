using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ec2;

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSecurityGroups.html</summary>
internal sealed record DescribeSecurityGroupsRequest : AwsPagedRequest<DescribeSecurityGroupsResponse>
{
    private static readonly AwsOperation s_operation = new(Ec2Service.Service, "DescribeSecurityGroups");
    private static readonly AwsPaging s_paging = new("NextToken", ["SecurityGroups"]);

    [Location("GroupId")] [ListItem("groupId")] public IReadOnlyList<string>? GroupIds { get; init; }
    [Location("GroupName")] [ListItem("GroupName")] public IReadOnlyList<string>? GroupNames { get; init; }
    [Location("NextToken")] public string? NextToken { get; init; }
    [Location("MaxResults")] public int? MaxResults { get; init; }
    public bool? DryRun { get; init; }
    [Location("Filter")] [ListItem("Filter")] public IReadOnlyList<Filter>? Filters { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(DescribeSecurityGroupsResponse page) => page.NextToken;

    public override DescribeSecurityGroupsRequest ForPage(string token) => this with { NextToken = token };
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSecurityGroups.html</summary>
internal sealed record DescribeSecurityGroupsResponse : AwsShape
{
    public string? NextToken { get; init; }
    [Location("securityGroupInfo")] public IReadOnlyList<SecurityGroup>? SecurityGroups { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_SecurityGroup.html</summary>
internal sealed record SecurityGroup : AwsShape
{
    public string? GroupId { get; init; }
    public IReadOnlyList<IpPermission>? IpPermissionsEgress { get; init; }
    [Location("tagSet")] public IReadOnlyList<Tag>? Tags { get; init; }
    public string? VpcId { get; init; }
    public string? SecurityGroupArn { get; init; }
    public string? OwnerId { get; init; }
    public string? GroupName { get; init; }
    [Location("groupDescription")] public string? Description { get; init; }
    public IReadOnlyList<IpPermission>? IpPermissions { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html</summary>
internal sealed record IpPermission : AwsShape
{
    public string? IpProtocol { get; init; }
    public int? FromPort { get; init; }
    public int? ToPort { get; init; }
    [Location("groups")] public IReadOnlyList<UserIdGroupPair>? UserIdGroupPairs { get; init; }
    public IReadOnlyList<IpRange>? IpRanges { get; init; }
    public IReadOnlyList<Ipv6Range>? Ipv6Ranges { get; init; }
    public IReadOnlyList<PrefixListIdItem>? PrefixListIds { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_PrefixListId.html</summary>
internal sealed record PrefixListIdItem : AwsShape
{
    public string? Description { get; init; }
    public string? PrefixListId { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Ipv6Range.html</summary>
internal sealed record Ipv6Range : AwsShape
{
    public string? Description { get; init; }
    public string? CidrIpv6 { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpRange.html</summary>
internal sealed record IpRange : AwsShape
{
    public string? Description { get; init; }
    public string? CidrIp { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_UserIdGroupPair.html</summary>
internal sealed record UserIdGroupPair : AwsShape
{
    public string? Description { get; init; }
    public string? UserId { get; init; }
    public string? GroupName { get; init; }
    public string? GroupId { get; init; }
    public string? VpcId { get; init; }
    public string? VpcPeeringConnectionId { get; init; }
    public string? PeeringStatus { get; init; }
}
