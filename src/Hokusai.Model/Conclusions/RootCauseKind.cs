namespace Hokusai;

/// <summary>The named hypotheses about why a password changed, a service went back, or objects are gone.</summary>
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

    /// <summary>ECS's deployment circuit breaker rolled a failing deployment back.</summary>
    CircuitBreakerRollback,

    /// <summary>A CloudWatch alarm made ECS roll a deployment back.</summary>
    AlarmRollback,

    /// <summary>Somebody rolled the service back on purpose.</summary>
    ManualRollback,

    /// <summary>A Terraform run with an old revision in its state or configuration undid somebody else's deployment.</summary>
    StaleTerraformApply,

    /// <summary>Two actors or pipelines deployed one service at the same time.</summary>
    OverlappingDeployments,

    /// <summary>A new revision brought old content back.</summary>
    ContentReversion,

    /// <summary>A mutable image tag led to an older image.</summary>
    MutableTagMoved,

    /// <summary>A lifecycle rule of the bucket expires the objects.</summary>
    LifecycleExpiration,

    /// <summary>A person deleted the objects.</summary>
    DeletedByPerson,

    /// <summary>A job, a pipeline or another program deleted the objects.</summary>
    DeletedByProgram,

    /// <summary>An AWS service deleted the objects by itself.</summary>
    DeletedByService,

    /// <summary>Replication carried the deletion over from another bucket.</summary>
    ReplicatedDeletion,

    /// <summary>Objects were overwritten while versioning was suspended, which keeps no version.</summary>
    SuspendedVersioningOverwrite,

    /// <summary>Nothing was deleted in S3: access is denied, the objects are archived, or their keys are others.</summary>
    NotDeletedInS3,
}
