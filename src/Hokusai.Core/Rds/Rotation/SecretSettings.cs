using System.Text.Json;
using Hokusai.Core.Access;
using Hokusai.Core.Snapshots;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Rds.Rotation;

/// <summary>
/// Reads the secrets out of <c>aws secretsmanager list-secrets</c> and <c>get-resource-policy</c>, and ties them to databases: by what RDS says of the
/// database, by the tags that RDS gives the secrets that it manages, and otherwise by name as <see cref="SecretDatabaseLinks"/> does.
/// </summary>
internal static class SecretSettings
{
    // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html
    private static readonly string[] s_ownerTags = ["aws:rds:primaryDBInstanceArn", "aws:rds:primaryDBClusterArn"];

    // RDS rotates the secrets that it manages every seven days unless it is told otherwise (same page).
    private const string ManagedDefault = "every 7 days unless it was changed";

    public static IReadOnlyList<SecretSetting> Read(Snapshot snapshot, IReadOnlyList<DatabaseSetting> databases)
    {
        var names = new SecretDatabaseLinksBuilder();
        foreach (var database in databases)
        {
            names.AddDatabase(database.Identifier);
        }

        var links = names.Build();
        var policies = new SecretPolicies(snapshot);
        var listed = snapshot.Of("secretsmanager", "list-secrets")
            .SelectMany(document => document.Content.Items("SecretList").Select(entry => Secret(document, entry.Item, $"SecretList[{entry.Index}]", databases, links, policies)))
            .OfType<SecretSetting>()
            .ToList();
        return
        [
            .. listed,
            .. databases.Where(database => database.SecretArn is { } arn && !listed.Exists(secret => secret.Arn == arn)).Select(database => KnownByItsDatabase(database, policies)),
        ];
    }

    private static SecretSetting? Secret(
        SnapshotDocument document, JsonElement item, string place, IReadOnlyList<DatabaseSetting> databases, SecretDatabaseLinks links, SecretPolicies policies)
    {
        if (item.Text("ARN") is not { } arn || !ArnName.TryParse(arn, out var parsed))
        {
            return null;
        }

        var name = item.Text("Name") ?? SecretName.Of(arn);
        var tagged = item.Items("Tags").Where(tag => s_ownerTags.Contains(tag.Item.Text("Key"), StringComparer.OrdinalIgnoreCase)).Select(tag => tag.Item.Text("Value")).FirstOrDefault();
        var certain = databases.FirstOrDefault(database => database.SecretArn == arn || database.Arn == tagged);
        var byName = certain ?? (links.DatabaseOf(name) is { } identifier
            ? databases.FirstOrDefault(database => database.Identifier == identifier && database.AccountId == parsed.AccountId && database.Region == parsed.Region)
            : null);
        var rules = item.Member("RotationRules");
        return new SecretSetting
        {
            Name = name,
            Arn = arn,
            AccountId = parsed.AccountId,
            Region = parsed.Region,
            IsRotated = item.Flag("RotationEnabled") ?? false,
            FunctionArn = item.Text("RotationLambdaARN"),
            OwningService = item.Text("OwningService"),
            Schedule = rules.Text("ScheduleExpression") ?? (rules.Number("AutomaticallyAfterDays") is { } days ? $"every {days} day(s)" : null),
            LastRotated = item.Time("LastRotatedDate"),
            NextRotation = item.Time("NextRotationDate"),
            Database = byName,
            Tie = certain is not null ? SecretTie.Aws : byName is not null ? SecretTie.Name : SecretTie.None,
            Policy = policies.Of(arn, parsed.AccountId, parsed.Region),
            Evidence = new Evidence { Source = document.Source, Field = place },
        };
    }

    private static SecretSetting KnownByItsDatabase(DatabaseSetting database, SecretPolicies policies) => new()
    {
        Name = SecretName.Of(database.SecretArn!),
        Arn = database.SecretArn!,
        AccountId = database.AccountId,
        Region = database.Region,
        OwningService = "rds",
        Schedule = ManagedDefault,
        Database = database,
        Tie = SecretTie.Aws,
        Policy = policies.Of(database.SecretArn!, database.AccountId, database.Region),
        Evidence = database.Evidence with { Field = $"{database.Evidence.Field}.MasterUserSecret" },
    };
}
