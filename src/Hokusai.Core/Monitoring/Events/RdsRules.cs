using Hokusai.Core.Rds;
using static Hokusai.Core.Monitoring.Events.PatternJson;

namespace Hokusai.Core.Monitoring.Events;

/// <summary>
/// Rules for calls of RDS, limited to the databases monitored. The record's shape:
/// https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/logging-using-cloudtrail.html
/// </summary>
internal static class RdsRules
{
    private const string Source = "aws.rds";
    private const string Instance = "dBInstanceIdentifier";
    private const string Cluster = "dBClusterIdentifier";

    // Turned on or off, RDS sets a password of its own or takes the caller's: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html
    private static readonly (string Name, AttributeValue Value) s_passwordIsSet = AnyOf(
        Fields(("masterUserPassword", Present)), Fields(("manageMasterUserPassword", Present)), Fields(("rotateMasterUserPassword", Present)));

    public static IEnumerable<EventRule> Of(MonitoringTargets targets)
    {
        var identifiers = Identifiers(targets);
        if (identifiers.Count > 0)
        {
            yield return Password(targets, identifiers);
            yield return Switchover(targets);
            yield return DeletionProtection(targets, identifiers);
        }
    }

    private static EventRule Password(MonitoringTargets targets, IReadOnlyList<Identifier> identifiers) => new(
        "rds-password",
        "Calls that set or change a database's password.",
        PatternParts.Of(identifiers, PasswordPattern),
        EventMessage.OfCall(
            targets,
            "The master password of a database was set or changed.",
            "<instance><cluster><restored> <tenant>",
            [("instance", "$.detail.requestParameters.dBInstanceIdentifier"), ("cluster", "$.detail.requestParameters.dBClusterIdentifier"), ("restored", "$.detail.requestParameters.targetDBInstanceIdentifier"), ("tenant", "$.detail.requestParameters.tenantDBName")],
            "If nobody meant it, run Get-RdsPasswordChange, then Invoke-HokusaiInvestigation -Symptom PasswordChanged."),
        $"Tells who changed a master password the moment it happens, with every call that can. Writes to secrets have a rule of their own. {Requirements.Trail}");

    private static AttributeValue PasswordPattern(IReadOnlyList<Identifier> identifiers)
    {
        // The rules of the detector, by what names their database; a tenant's by the instance around it.
        var alternatives = RdsPasswordRule.All
            .Where(rule => rule.Effect != RdsPasswordEffect.SwitchesOver)
            .GroupBy(rule => (Parameter: rule.Container ?? rule.Identifier, IsChange: rule.Effect == RdsPasswordEffect.Modifies))
            .Select(group => (Names: group.Select(rule => rule.EventName), group.Key.Parameter, group.Key.IsChange, Identifiers: identifiers.Where(identifier => identifier.IsCluster == (group.Key.Parameter == Cluster)).ToList()))
            .Where(group => group.Identifiers.Count > 0)
            .Select(group => Fields(
                ("eventName", Texts(group.Names)),
                ("requestParameters", Named(group.Parameter, group.Identifiers, group.IsChange ? s_passwordIsSet : null))))
            .ToList();
        return Calls(Source, ("errorCode", Succeeded), AnyOf(alternatives));
    }

    private static EventRule Switchover(MonitoringTargets targets) => new(
        "rds-switchover",
        "Calls that put another database, with its own password, behind a database's name.",
        [Calls(Source, ("eventName", Texts(RdsPasswordRule.All.Where(rule => rule.Effect == RdsPasswordEffect.SwitchesOver).Select(rule => rule.EventName))), ("errorCode", Succeeded))],
        EventMessage.OfCall(
            targets,
            "Another database was put behind a database's name; its password may be another, too.",
            "<deployment>",
            [("deployment", "$.detail.requestParameters.blueGreenDeploymentIdentifier")],
            "See that applications connect; if they don't, set the green database's password to the blue one's."),
        $"A password that was changed in the blue database only is the old one again. The call names a deployment and no database, so that all of the Region's are told. {Requirements.Trail}");

    private static EventRule DeletionProtection(MonitoringTargets targets, IReadOnlyList<Identifier> identifiers) => new(
        "rds-deletion-protection",
        "Calls that turn off a database's deletion protection or delete it, and attempts at it.",
        PatternParts.Of(identifiers, DeletionPattern),
        EventMessage.OfCall(
            targets,
            "A database lost its deletion protection, or is being deleted.",
            "<instance><cluster>",
            [("instance", "$.detail.requestParameters.dBInstanceIdentifier"), ("cluster", "$.detail.requestParameters.dBClusterIdentifier")],
            "If nobody meant it, turn the protection on again at once: aws rds modify-db-instance --deletion-protection (or modify-db-cluster)."),
        $"Nothing stands between a database and its deletion once the protection is off. Attempts that failed are told, too. {Requirements.Trail}");

    private static AttributeValue DeletionPattern(IReadOnlyList<Identifier> identifiers)
    {
        var alternatives = new List<AttributeValue>();
        foreach (var (isCluster, parameter, modify, delete) in new[] { (false, Instance, "ModifyDBInstance", "DeleteDBInstance"), (true, Cluster, "ModifyDBCluster", "DeleteDBCluster") })
        {
            var named = identifiers.Where(identifier => identifier.IsCluster == isCluster).ToList();
            if (named.Count > 0)
            {
                alternatives.Add(Fields(("eventName", Texts(modify)), ("requestParameters", Named(parameter, named, ("deletionProtection", AttributeValue.List([false]))))));
                alternatives.Add(Fields(("eventName", Texts(delete)), ("requestParameters", Named(parameter, named, null))));
            }
        }

        return Calls(Source, AnyOf(alternatives));
    }

    private static AttributeValue Named(string parameter, IEnumerable<Identifier> identifiers, (string, AttributeValue)? condition)
    {
        var named = (parameter, IgnoringCase(identifiers.Select(identifier => identifier.Name)));
        return condition is { } also ? Fields(named, also) : Fields(named);
    }

    private static List<Identifier> Identifiers(MonitoringTargets targets)
        => [.. targets.Databases.Select(database => new Identifier(database.Identifier, IsCluster: false))
            .Concat(targets.Databases.Select(database => database.ClusterIdentifier).OfType<string>().Select(cluster => new Identifier(cluster, IsCluster: true)))
            .Distinct()
            .OrderBy(identifier => identifier.Name, StringComparer.Ordinal)];

    private sealed record Identifier(string Name, bool IsCluster);
}
