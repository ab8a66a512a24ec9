using Hokusai.Aws.Services.Rds;

namespace Hokusai.Aws.Collectors.Steps;

/// <summary>Databases: instances, clusters, what they are configured with, what happened to them and who is told.</summary>
internal static class RdsSteps
{
    // RDS keeps its events for 14 days: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ListEvents.html
    private const int MinutesOfEvents = 14 * 24 * 60;

    public static readonly CollectionStep Instances = CollectionStep.Once(new DescribeDBInstancesRequest());

    public static readonly CollectionStep Clusters = CollectionStep.Once(new DescribeDBClustersRequest());

    private static readonly CollectionStep s_parameterGroups = CollectionStep.Once(new DescribeDBParameterGroupsRequest());
    private static readonly CollectionStep s_clusterParameterGroups = CollectionStep.Once(new DescribeDBClusterParameterGroupsRequest());
    private static readonly CollectionStep s_subnetGroups = CollectionStep.Once(new DescribeDBSubnetGroupsRequest());
    private static readonly CollectionStep s_subscriptions = CollectionStep.Once(new DescribeEventSubscriptionsRequest());
    private static readonly CollectionStep s_snapshots = CollectionStep.Once(new DescribeDBSnapshotsRequest());

    public static IReadOnlyList<CollectionStep> All { get; } =
    [
        Instances,
        Clusters,
        s_parameterGroups,
        CollectionStep.Each(
            group => new DescribeDBParametersRequest { DBParameterGroupName = group.Subject, Source = "user" },
            s_parameterGroups.Items("DBParameterGroups", "DBParameterGroupName")),
        s_clusterParameterGroups,
        CollectionStep.Each(
            group => new DescribeDBClusterParametersRequest { DBClusterParameterGroupName = group.Subject, Source = "user" },
            s_clusterParameterGroups.Items("DBClusterParameterGroups", "DBClusterParameterGroupName")),
        s_subnetGroups,
        s_snapshots,
        // Only snapshots made by hand can be shared: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ShareSnapshot.html
        CollectionStep.Each(
            snapshot => new DescribeDBSnapshotAttributesRequest { DBSnapshotIdentifier = snapshot.Subject },
            s_snapshots.Items("DBSnapshots", "DBSnapshotIdentifier").Where(snapshot => snapshot.Text("SnapshotType") == "manual")),
        CollectionStep.Once(new DescribeDBClusterSnapshotsRequest()),
        CollectionStep.Once(new DescribeEventsRequest { Duration = MinutesOfEvents }),
        s_subscriptions,
        // Databases and snapshots bring their tags along.
        CollectionStep.Each(
            resource => new ListTagsForResourceRequest { ResourceName = resource.Subject },
            s_parameterGroups.Items("DBParameterGroups", "DBParameterGroupArn"),
            s_clusterParameterGroups.Items("DBClusterParameterGroups", "DBClusterParameterGroupArn"),
            s_subnetGroups.Items("DBSubnetGroups", "DBSubnetGroupArn"),
            s_subscriptions.Items("EventSubscriptionsList", "EventSubscriptionArn")),
        CollectionStep.Once(new DescribeDBProxiesRequest()),
        CollectionStep.Once(new DescribeGlobalClustersRequest()),
        CollectionStep.Once(new DescribeCertificatesRequest()),
    ];
}
