using System.Collections.Frozen;

namespace Hokusai.Core.Rds;

/// <summary>What an RDS operation may do to a password. Amazon Neptune and DocumentDB record the same operations under the same source.</summary>
internal enum RdsPasswordEffect
{
    /// <summary>It changes something that exists; the request tells whether that includes the password.</summary>
    Modifies,

    /// <summary>It creates something; with a password where the request has one.</summary>
    Creates,

    /// <summary>It restores something: the password comes along from the source, or with the request.</summary>
    Restores,

    /// <summary>It puts another database behind the name.</summary>
    SwitchesOver,
}

/// <summary>One RDS operation that concerns passwords, and the parameters that name its resource.</summary>
/// <param name="EventName">The operation.</param>
/// <param name="Effect">What it may do.</param>
/// <param name="ResourceType">What it works on.</param>
/// <param name="Identifier">The parameter that names the resource; the response names it likewise.</param>
/// <param name="Container">The parameter that names the instance around a tenant database.</param>
internal sealed record RdsPasswordRule(string EventName, RdsPasswordEffect Effect, PasswordResourceType ResourceType, string Identifier, string? Container = null)
{
    private const string Instance = "dBInstanceIdentifier";
    private const string Cluster = "dBClusterIdentifier";
    private const string Tenant = "tenantDBName";

    public static IReadOnlyList<RdsPasswordRule> All { get; } =
    [
        new("ModifyDBInstance", RdsPasswordEffect.Modifies, PasswordResourceType.DBInstance, Instance),
        new("ModifyDBCluster", RdsPasswordEffect.Modifies, PasswordResourceType.DBCluster, Cluster),
        new("ModifyTenantDatabase", RdsPasswordEffect.Modifies, PasswordResourceType.TenantDatabase, Tenant, Instance),
        new("CreateDBInstance", RdsPasswordEffect.Creates, PasswordResourceType.DBInstance, Instance),
        new("CreateDBCluster", RdsPasswordEffect.Creates, PasswordResourceType.DBCluster, Cluster),
        new("CreateTenantDatabase", RdsPasswordEffect.Creates, PasswordResourceType.TenantDatabase, Tenant, Instance),
        new("RestoreDBInstanceFromS3", RdsPasswordEffect.Restores, PasswordResourceType.DBInstance, Instance),
        new("RestoreDBInstanceFromDBSnapshot", RdsPasswordEffect.Restores, PasswordResourceType.DBInstance, Instance),
        new("RestoreDBInstanceToPointInTime", RdsPasswordEffect.Restores, PasswordResourceType.DBInstance, "targetDBInstanceIdentifier"),
        new("RestoreDBClusterFromS3", RdsPasswordEffect.Restores, PasswordResourceType.DBCluster, Cluster),
        new("RestoreDBClusterFromSnapshot", RdsPasswordEffect.Restores, PasswordResourceType.DBCluster, Cluster),
        new("RestoreDBClusterToPointInTime", RdsPasswordEffect.Restores, PasswordResourceType.DBCluster, Cluster),
        new("SwitchoverBlueGreenDeployment", RdsPasswordEffect.SwitchesOver, PasswordResourceType.BlueGreenDeployment, "blueGreenDeploymentIdentifier"),
    ];

    private static readonly FrozenDictionary<string, RdsPasswordRule> ByName = All.ToFrozenDictionary(rule => rule.EventName, StringComparer.Ordinal);

    public static RdsPasswordRule? Find(string eventName) => ByName.GetValueOrDefault(eventName);

    /// <summary>The member of the response that holds the identifier, where it is called otherwise than in the request.</summary>
    public string IdentifierInResponse => ResourceType == PasswordResourceType.DBInstance ? Instance : Identifier;
}
