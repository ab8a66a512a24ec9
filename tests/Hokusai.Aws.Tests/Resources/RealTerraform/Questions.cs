namespace Hokusai.Aws.Tests.Resources.RealTerraform;

/// <summary>What the tables need to know.</summary>
internal static class Questions
{
    /// <summary>The Regions of the configuration, and what is asked there.</summary>
    public static IReadOnlyList<(string Region, IEnumerable<Question> Questions)> ByRegion =>
    [
        ("us-east-1", Databases),
        ("eu-west-1", Databases),
        ("us-west-2", Databases),
    ];

    private static IReadOnlyList<Question> Databases { get; } =
    [
        new("rds", "describe-db-instances"),
        new("rds", "describe-db-clusters"),
        new("rds", "describe-db-parameter-groups"),
        new("rds", "describe-db-parameters", "--db-parameter-group-name", "describe-db-parameter-groups", "DBParameterGroups[].DBParameterGroupName", "--source", "user"),
        new("rds", "describe-db-cluster-parameter-groups"),
        new("rds", "describe-db-cluster-parameters", "--db-cluster-parameter-group-name", "describe-db-cluster-parameter-groups", "DBClusterParameterGroups[].DBClusterParameterGroupName", "--source", "user"),
        new("rds", "describe-db-subnet-groups"),
        new("rds", "describe-db-snapshots"),
        new("rds", "describe-db-snapshot-attributes", "--db-snapshot-identifier", "describe-db-snapshots", "DBSnapshots[].DBSnapshotIdentifier"),
        new("rds", "describe-event-subscriptions"),
        new("rds", "list-tags-for-resource", "--resource-name", "describe-db-parameter-groups", "DBParameterGroups[].DBParameterGroupArn"),
        new("rds", "list-tags-for-resource", "--resource-name", "describe-db-cluster-parameter-groups", "DBClusterParameterGroups[].DBClusterParameterGroupArn"),
        new("rds", "list-tags-for-resource", "--resource-name", "describe-db-subnet-groups", "DBSubnetGroups[].DBSubnetGroupArn"),
        new("rds", "list-tags-for-resource", "--resource-name", "describe-event-subscriptions", "EventSubscriptionsList[].EventSubscriptionArn"),
    ];
}
