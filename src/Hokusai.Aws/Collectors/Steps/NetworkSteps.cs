using Hokusai.Aws.Services.Ec2;

namespace Hokusai.Aws.Collectors.Steps;

/// <summary>Networks: who may reach what.</summary>
internal static class NetworkSteps
{
    public static IReadOnlyList<CollectionStep> All { get; } =
    [
        CollectionStep.Once(new DescribeVpcsRequest()),
        CollectionStep.Once(new DescribeSubnetsRequest()),
        CollectionStep.Once(new DescribeRouteTablesRequest()),
        CollectionStep.Once(new DescribeSecurityGroupsRequest()),
        CollectionStep.Once(new DescribeSecurityGroupRulesRequest()),
        CollectionStep.Once(new DescribeNetworkInterfacesRequest()),
    ];
}
