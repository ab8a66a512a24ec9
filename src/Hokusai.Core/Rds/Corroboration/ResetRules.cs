using System.Text.Json;
using Hokusai.Core.Access;
using Hokusai.Core.Rds.Rotation;
using Hokusai.Core.Snapshots;

namespace Hokusai.Core.Rds.Corroboration;

/// <summary>
/// EventBridge rules that match RDS's event of a reset: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-cloud-watch-events.html
/// Only whole values of the pattern are compared; a pattern with filters counts as one that matches, so that nothing is claimed to be missing that may be there.
/// </summary>
internal static class ResetRules
{
    public static bool Tell(Snapshot snapshot, DatabaseSetting database)
        => snapshot.Of("events", "list-rules")
            .Where(document => (document.Key.AccountId.Length == 0 || document.Key.AccountId == database.AccountId) && (document.Key.Region.Length == 0 || document.Key.Region == database.Region))
            .SelectMany(document => document.Content.Items("Rules"))
            .Any(rule => rule.Item.Text("State") != "DISABLED" && rule.Item.Text("EventPattern") is { } pattern && Matches(pattern, database));

    private static bool Matches(string pattern, DatabaseSetting database)
    {
        try
        {
            using var document = JsonDocument.Parse(pattern);
            var root = document.RootElement;
            return root.Member("source").IsThere()
                && May(root, "source", "aws.rds")
                && May(root, "detail-type", database.IsCluster ? "RDS DB Cluster Event" : "RDS DB Instance Event")
                && May(root.Member("detail"), "EventID", RdsReset.EventNumber)
                && May(root.Member("detail"), "EventCategories", "configuration change")
                && May(root.Member("detail"), "SourceIdentifier", database.Identifier)
                && May(root, "resources", database.Arn);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool May(JsonElement pattern, string member, string value)
        => !pattern.Member(member).IsThere() || pattern.Items(member).Any(item => item.Item.ValueKind == JsonValueKind.Object || item.Item.Text() == value);
}
