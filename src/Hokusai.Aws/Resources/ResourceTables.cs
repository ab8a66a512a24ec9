using Hokusai.Aws.Resources.Rds;
using Hokusai.Aws.Resources.Reading;

namespace Hokusai.Aws.Resources;

/// <summary>The tables of all types.</summary>
internal static class ResourceTables
{
    /// <summary>The tables in ordinal order of their types.</summary>
    public static IReadOnlyList<ResourceTable> All { get; } =
    [
        AwsDbEventSubscriptionTable.Table,
        AwsDbInstanceTable.Table,
        AwsDbParameterGroupTable.Table,
        AwsDbSnapshotTable.Table,
        AwsDbSubnetGroupTable.Table,
        AwsRdsClusterInstanceTable.Table,
        AwsRdsClusterParameterGroupTable.Table,
        AwsRdsClusterTable.Table,
    ];
}
