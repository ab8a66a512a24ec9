using Hokusai.Aws.Services.Ec2;

namespace Hokusai.Aws.Collectors.Steps;

/// <summary>Networks: who may reach what.</summary>
internal static class NetworkSteps
{
    // What describe-vpcs leaves out: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcAttribute.html
    private static readonly string[] s_vpcAttributes = ["enableDnsHostnames", "enableDnsSupport"];

    private static readonly CollectionStep s_vpcs = CollectionStep.Once(new DescribeVpcsRequest());

    public static IReadOnlyList<CollectionStep> All { get; } =
    [
        s_vpcs,
        // The command tells one attribute at a time: each has a document, about "vpc-0123/enableDnsSupport".
        CollectionStep.Each(
            attribute => new DescribeVpcAttributeRequest { VpcId = attribute.Text("VpcId"), Attribute = attribute.Subject.Split('/')[^1] },
            new ItemSource(s_vpcs, (document, _) => CollectionItem.In(document, "Vpcs", "VpcId")
                .SelectMany(_ => s_vpcAttributes, (vpc, attribute) => vpc with { Subject = $"{vpc.Subject}/{attribute}" }))),
        CollectionStep.Once(new DescribeSubnetsRequest()),
        CollectionStep.Once(new DescribeRouteTablesRequest()),
        CollectionStep.Once(new DescribeSecurityGroupsRequest()),
        CollectionStep.Once(new DescribeSecurityGroupRulesRequest()),
        CollectionStep.Once(new DescribeNetworkInterfacesRequest()),
    ];
}
