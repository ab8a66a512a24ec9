namespace Hokusai;

/// <summary>What carries a password.</summary>
public enum PasswordResourceType
{
    /// <summary>An RDS DB instance.</summary>
    DBInstance,

    /// <summary>An Aurora or Multi-AZ DB cluster.</summary>
    DBCluster,

    /// <summary>A tenant database of RDS for Oracle.</summary>
    TenantDatabase,

    /// <summary>A Secrets Manager secret.</summary>
    Secret,

    /// <summary>A blue/green deployment.</summary>
    BlueGreenDeployment,
}
