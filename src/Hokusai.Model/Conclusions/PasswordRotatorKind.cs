namespace Hokusai;

/// <summary>What kind of automation may change a password.</summary>
public enum PasswordRotatorKind
{
    /// <summary>RDS rotates the secret that it manages.</summary>
    ManagedRotation,

    /// <summary>Secrets Manager rotates a secret with a Lambda function.</summary>
    SecretRotation,

    /// <summary>A schedule of EventBridge Scheduler.</summary>
    Schedule,

    /// <summary>A rule of EventBridge, on a schedule or on events.</summary>
    EventRule,

    /// <summary>A Systems Manager document, run by an association.</summary>
    SsmDocument,

    /// <summary>A Lambda function whose role may.</summary>
    LambdaFunction,
}
