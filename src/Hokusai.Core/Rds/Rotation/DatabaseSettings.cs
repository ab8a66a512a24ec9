using System.Text.Json;
using Hokusai.Core.Access;
using Hokusai.Core.Snapshots;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Rds.Rotation;

/// <summary>Reads the databases out of <c>aws rds describe-db-instances</c> and <c>describe-db-clusters</c>.</summary>
internal static class DatabaseSettings
{
    public static IReadOnlyList<DatabaseSetting> Read(Snapshot snapshot)
    {
        var instances = Items(snapshot, "describe-db-instances", "DBInstances");
        var clusters = Items(snapshot, "describe-db-clusters", "DBClusters")
            .Select(cluster => Database(cluster, "DBClusterIdentifier", "DBClusterArn", isCluster: true))
            .OfType<DatabaseSetting>()
            .ToList();
        return
        [
            .. clusters.Select(cluster => cluster with
            {
                Members = [.. instances
                    .Where(instance => instance.Item.Text("DBClusterIdentifier") == cluster.Identifier && IsNear(instance.Item, cluster))
                    .Select(instance => instance.Item.Text("DBInstanceIdentifier")).OfType<string>()],
            }),
            .. instances
                .Where(instance => instance.Item.Text("DBClusterIdentifier") is null)
                .Select(instance => Database(instance, "DBInstanceIdentifier", "DBInstanceArn", isCluster: false))
                .OfType<DatabaseSetting>(),
        ];
    }

    private static List<(SnapshotDocument Document, JsonElement Item, string Place)> Items(Snapshot snapshot, string command, string list)
        => [.. snapshot.Of("rds", command).SelectMany(document => document.Content.Items(list).Select(entry => (document, entry.Item, $"{list}[{entry.Index}]")))];

    private static bool IsNear(JsonElement instance, DatabaseSetting cluster)
        => ArnName.TryParse(instance.Text("DBInstanceArn"), out var arn) && arn.AccountId == cluster.AccountId && arn.Region == cluster.Region;

    private static DatabaseSetting? Database((SnapshotDocument Document, JsonElement Item, string Place) described, string identifierMember, string arnMember, bool isCluster)
    {
        var (document, item, place) = described;
        if (item.Text(identifierMember) is not { } identifier || item.Text(arnMember) is not { } arn || !ArnName.TryParse(arn, out var parsed))
        {
            return null;
        }

        return new DatabaseSetting(
            identifier,
            arn,
            parsed.AccountId,
            parsed.Region,
            isCluster,
            item.Flag("MultiTenant") == true,
            item.Member("MasterUserSecret").Text("SecretArn"),
            [],
            new Evidence { Source = document.Source, Field = place });
    }
}
