using Hokusai.Core.Access;

namespace Hokusai.Core.Rds.Rotation;

/// <summary>A secret of Secrets Manager, without its value: how it is rotated, and which database's password it holds.</summary>
internal sealed record SecretSetting
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The ARN.</summary>
    public required string Arn { get; init; }

    /// <summary>The account.</summary>
    public required string AccountId { get; init; }

    /// <summary>The Region.</summary>
    public required string Region { get; init; }

    /// <summary>Whether it is rotated on schedule; null where only the database speaks of the secret.</summary>
    public bool? IsRotated { get; init; }

    /// <summary>The function that rotates it; null where a service does, or none.</summary>
    public string? FunctionArn { get; init; }

    /// <summary>The service that manages it (<c>rds</c>); null for a secret of the account's own.</summary>
    public string? OwningService { get; init; }

    /// <summary>When it is rotated, in AWS's words.</summary>
    public string? Schedule { get; init; }

    /// <summary>When it was last rotated, UTC.</summary>
    public DateTimeOffset? LastRotated { get; init; }

    /// <summary>When it is rotated next, UTC.</summary>
    public DateTimeOffset? NextRotation { get; init; }

    /// <summary>The database whose password it holds; null where nothing tells.</summary>
    public DatabaseSetting? Database { get; init; }

    /// <summary>What ties it to <see cref="Database"/>.</summary>
    public SecretTie Tie { get; init; }

    /// <summary>The secret's own policy; null where it has none.</summary>
    public PolicyDocument? Policy { get; init; }

    /// <summary>Where it is described.</summary>
    public required Evidence Evidence { get; init; }

    /// <summary>
    /// The calls that give clients another value. A secret that a service manages is changed through the service, and only its rotation can be asked for:
    /// https://docs.aws.amazon.com/secretsmanager/latest/userguide/service-linked-secrets.html
    /// </summary>
    public IReadOnlyList<string> Actions => OwningService is null ? s_actions : s_managedActions;

    private static readonly string[] s_managedActions = ["secretsmanager:RotateSecret"];

    private static readonly string[] s_actions =
        ["secretsmanager:PutSecretValue", "secretsmanager:RotateSecret", "secretsmanager:UpdateSecret", "secretsmanager:UpdateSecretVersionStage"];
}
