namespace Hokusai.Core.Rds.Rotation;

/// <summary>A database with a master password of its own: an instance that belongs to no cluster, or a cluster.</summary>
/// <param name="Identifier">The instance's or cluster's identifier.</param>
/// <param name="Arn">Its ARN.</param>
/// <param name="AccountId">Its account.</param>
/// <param name="Region">Its Region.</param>
/// <param name="IsCluster">Whether it is a cluster.</param>
/// <param name="IsMultiTenant">Whether its passwords belong to tenant databases (RDS for Oracle).</param>
/// <param name="SecretArn">The secret in which RDS manages its password; null where RDS does not.</param>
/// <param name="Members">A cluster's instances, which have no password of their own.</param>
/// <param name="Evidence">Where it is described.</param>
internal sealed record DatabaseSetting(
    string Identifier, string Arn, string AccountId, string Region, bool IsCluster, bool IsMultiTenant, string? SecretArn, IReadOnlyList<string> Members, Evidence Evidence)
{
    /// <summary>
    /// The call that sets its password. Instances of a cluster have none of their own, and those with tenants leave it to the tenants:
    /// https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBInstance.html (MasterUserPassword)
    /// </summary>
    public string ModifyAction => IsCluster ? "rds:ModifyDBCluster" : IsMultiTenant ? "rds:ModifyTenantDatabase" : "rds:ModifyDBInstance";
}
