namespace Hokusai;

/// <summary>The named hypotheses about why a password changed.</summary>
public enum RootCauseKind
{
    /// <summary>The evidence names no cause; the root cause says what is missing to know.</summary>
    Unknown,

    /// <summary>Two Terraform runs worked on one state at the same time, which a working lock excludes.</summary>
    ConcurrentTerraformRuns,

    /// <summary>Each Terraform run makes a new password (a regenerated <c>random_password</c>, <c>timestamp()</c> and the like).</summary>
    TerraformRegeneratesPassword,

    /// <summary>Terraform sets a password that RDS or Secrets Manager also manages; each undoes the other.</summary>
    TerraformFightsManagedRotation,

    /// <summary>A single Terraform run set the password, with no sign of a conflict.</summary>
    TerraformRun,

    /// <summary>Secrets Manager or RDS rotated the password on schedule.</summary>
    ScheduledRotation,

    /// <summary>A person changed it in the AWS console.</summary>
    ConsoleChange,

    /// <summary>A script, the AWS CLI, an SDK program or a CI job changed it.</summary>
    ScriptOrPipeline,

    /// <summary>A restore or a blue/green switchover brought another password along.</summary>
    RestoreOrSwitchover,
}
