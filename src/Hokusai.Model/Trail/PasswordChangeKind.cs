namespace Hokusai;

/// <summary>What was done to a password.</summary>
public enum PasswordChangeKind
{
    /// <summary>A password was set on something that exists (<c>masterUserPassword</c>).</summary>
    Set,

    /// <summary>Management by RDS in Secrets Manager was turned on; RDS made a new password.</summary>
    ManagedOn,

    /// <summary>Management by RDS was turned off; the caller gave a password and the secret is deleted.</summary>
    ManagedOff,

    /// <summary>The managed password was rotated on request (<c>rotateMasterUserPassword</c>).</summary>
    ManagedRotation,

    /// <summary>Somebody asked Secrets Manager to rotate a secret.</summary>
    SecretRotationRequested,

    /// <summary>Secrets Manager began a rotation (service event).</summary>
    SecretRotationStarted,

    /// <summary>Secrets Manager finished a rotation (service event).</summary>
    SecretRotated,

    /// <summary>A rotation failed or was abandoned (service event); the password may or may not have changed.</summary>
    SecretRotationFailed,

    /// <summary>A new secret value was stored (<c>PutSecretValue</c>, <c>UpdateSecret</c>).</summary>
    SecretWritten,

    /// <summary>The resource was created with a password.</summary>
    CreatedWithPassword,

    /// <summary>The resource was restored with a password, or with the password of its source.</summary>
    Restored,

    /// <summary>A blue/green switchover put another database, with its own password, behind the name.</summary>
    Switchover,

    /// <summary>RDS recorded that the master password was reset (RDS-EVENT-0016), and no record of the trail says who asked for it.</summary>
    Reset,
}
