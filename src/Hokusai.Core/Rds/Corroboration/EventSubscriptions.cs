using System.Text.Json;
using Hokusai.Core.Access;
using Hokusai.Core.Rds.Rotation;
using Hokusai.Core.Snapshots;

namespace Hokusai.Core.Rds.Corroboration;

/// <summary>
/// HKS-RDS-025: nobody is told when RDS resets a master password: no event subscription covers RDS-EVENT-0016 of a database, and no EventBridge rule does.
/// https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.html
/// </summary>
internal static class EventSubscriptions
{
    private const string Category = "configuration change";

    /// <summary>The findings, one for all databases of an account and Region that nothing covers; none where subscriptions were not asked for.</summary>
    public static IEnumerable<Finding> Find(Snapshot snapshot, AccountPasswords passwords)
    {
        foreach (var document in snapshot.Of("rds", "describe-event-subscriptions"))
        {
            var subscriptions = document.Content.Items("EventSubscriptionsList").ToList();
            var deaf = passwords.Databases
                .Where(database => IsOf(document.Key, database) && !subscriptions.Exists(subscription => Tells(subscription.Item, database)) && !ResetRules.Tell(snapshot, database))
                .ToList();
            if (deaf.Count > 0)
            {
                yield return Finding(document, deaf, subscriptions.Select(subscription => subscription.Item).Where(subscription => deaf.Exists(database => Covers(subscription, database))));
            }
        }
    }

    private static Finding Finding(SnapshotDocument document, List<DatabaseSetting> deaf, IEnumerable<JsonElement> silent)
    {
        var names = Causes.CauseText.List(deaf.Select(database => database.Identifier));
        var broken = silent.Select(subscription => $"{subscription.Text("CustSubscriptionId")} ({(subscription.Flag("Enabled") == false ? "turned off" : subscription.Text("Status"))})").ToList();
        var type = deaf[0].IsCluster ? "db-cluster" : "db-instance";
        return new Finding
        {
            RuleId = "HKS-RDS-025",
            Title = $"Nobody is told when RDS resets the master password of {names}",
            Severity = Severity.Medium,
            Category = Hokusai.Category.Operations,
            Resource = deaf.Count == 1 ? deaf[0].Arn : names,
            Description = $"No event subscription of RDS sends \"{Category}\" events ({RdsReset.EventNumber}) of it to anybody, and no EventBridge rule matches them."
                + (broken.Count > 0 ? $" Subscriptions that would, and do not work: {Causes.CauseText.List(broken)}." : ""),
            Remediation = $"aws rds create-event-subscription --subscription-name master-password-reset --sns-topic-arn <topic> --source-type {type} --event-categories \"{Category}\" --enabled",
            Evidence = [new Evidence { Source = document.Source, Field = "EventSubscriptionsList", Note = "The event subscriptions of the account and Region." }],
        };
    }

    private static bool Tells(JsonElement subscription, DatabaseSetting database)
        => subscription.Flag("Enabled") != false && subscription.Text("Status") is null or "active" or "modifying" or "creating" && Covers(subscription, database);

    // What a subscription leaves out, it does not limit.
    private static bool Covers(JsonElement subscription, DatabaseSetting database)
        => subscription.Text("SourceType") is not { } type || type == (database.IsCluster ? "db-cluster" : "db-instance")
            ? Lists(subscription, "SourceIdsList", database.Identifier) && Lists(subscription, "EventCategoriesList", Category)
            : false;

    private static bool Lists(JsonElement subscription, string member, string wanted)
    {
        var listed = subscription.Items(member).Select(item => item.Item.Text()).OfType<string>().ToList();
        return listed.Count == 0 || listed.Contains(wanted, StringComparer.OrdinalIgnoreCase);
    }

    private static bool IsOf(SnapshotKey key, DatabaseSetting database)
        => (key.AccountId.Length == 0 || key.AccountId == database.AccountId) && (key.Region.Length == 0 || key.Region == database.Region);
}
