using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ec2;

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcs.html</summary>
internal sealed record DescribeVpcsRequest : AwsPagedRequest<DescribeVpcsResponse>
{
    private static readonly AwsOperation s_operation = new(Ec2Service.Service, "DescribeVpcs");
    private static readonly AwsPaging s_paging = new("NextToken", ["Vpcs"]);

    [Location("Filter")] [ListItem("Filter")] public IReadOnlyList<Filter>? Filters { get; init; }
    [Location("VpcId")] [ListItem("VpcId")] public IReadOnlyList<string>? VpcIds { get; init; }
    [Location("NextToken")] public string? NextToken { get; init; }
    [Location("MaxResults")] public int? MaxResults { get; init; }
    public bool? DryRun { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(DescribeVpcsResponse page) => page.NextToken;

    public override DescribeVpcsRequest ForPage(string token) => this with { NextToken = token };
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcs.html</summary>
internal sealed record DescribeVpcsResponse : AwsShape
{
    public string? NextToken { get; init; }
    [Location("vpcSet")] public IReadOnlyList<Vpc>? Vpcs { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Vpc.html</summary>
internal sealed record Vpc : AwsShape
{
    public string? OwnerId { get; init; }
    public string? InstanceTenancy { get; init; }
    public IReadOnlyList<VpcIpv6CidrBlockAssociation>? Ipv6CidrBlockAssociationSet { get; init; }
    public IReadOnlyList<VpcCidrBlockAssociation>? CidrBlockAssociationSet { get; init; }
    public bool? IsDefault { get; init; }
    public VpcEncryptionControl? EncryptionControl { get; init; }
    [Location("tagSet")] public IReadOnlyList<Tag>? Tags { get; init; }
    public BlockPublicAccessStates? BlockPublicAccessStates { get; init; }
    public string? VpcId { get; init; }
    public string? State { get; init; }
    public string? CidrBlock { get; init; }
    public string? DhcpOptionsId { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpcEncryptionControl.html</summary>
internal sealed record VpcEncryptionControl : AwsShape
{
    public string? VpcId { get; init; }
    public string? VpcEncryptionControlId { get; init; }
    public string? Mode { get; init; }
    public string? State { get; init; }
    public string? StateMessage { get; init; }
    public VpcEncryptionControlExclusions? ResourceExclusions { get; init; }
    [Location("tagSet")] public IReadOnlyList<Tag>? Tags { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpcEncryptionControlExclusions.html</summary>
internal sealed record VpcEncryptionControlExclusions : AwsShape
{
    public VpcEncryptionControlExclusion? InternetGateway { get; init; }
    public VpcEncryptionControlExclusion? EgressOnlyInternetGateway { get; init; }
    public VpcEncryptionControlExclusion? NatGateway { get; init; }
    public VpcEncryptionControlExclusion? VirtualPrivateGateway { get; init; }
    public VpcEncryptionControlExclusion? VpcPeering { get; init; }
    public VpcEncryptionControlExclusion? Lambda { get; init; }
    public VpcEncryptionControlExclusion? VpcLattice { get; init; }
    public VpcEncryptionControlExclusion? ElasticFileSystem { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpcEncryptionControlExclusion.html</summary>
internal sealed record VpcEncryptionControlExclusion : AwsShape
{
    public string? State { get; init; }
    public string? StateMessage { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpcCidrBlockAssociation.html</summary>
internal sealed record VpcCidrBlockAssociation : AwsShape
{
    public string? AssociationId { get; init; }
    public string? CidrBlock { get; init; }
    public VpcCidrBlockState? CidrBlockState { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpcCidrBlockState.html</summary>
internal sealed record VpcCidrBlockState : AwsShape
{
    public string? State { get; init; }
    public string? StatusMessage { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpcIpv6CidrBlockAssociation.html</summary>
internal sealed record VpcIpv6CidrBlockAssociation : AwsShape
{
    public string? AssociationId { get; init; }
    public string? Ipv6CidrBlock { get; init; }
    public VpcCidrBlockState? Ipv6CidrBlockState { get; init; }
    public string? NetworkBorderGroup { get; init; }
    public string? Ipv6Pool { get; init; }
    public string? Ipv6AddressAttribute { get; init; }
    public string? IpSource { get; init; }
}
