namespace Hokusai;

/// <summary>A principal that may change a database's password or its secret, or that did, with both side by side.</summary>
public sealed record PrincipalAccess
{
    /// <summary>The user's or role's name; the service's or account's where it is none.</summary>
    public required string Name { get; init; }

    /// <summary>What kind of principal it is.</summary>
    public required PrincipalKind Kind { get; init; }

    /// <summary>The principal's ARN; null where it has none.</summary>
    public string? Arn { get; init; }

    /// <summary>The account of the principal.</summary>
    public string? AccountId { get; init; }

    /// <summary>The most that it may of <see cref="Grants"/>; for one that may nothing, Denied or Unknown.</summary>
    public required AccessDecision Decision { get; init; }

    /// <summary>What it may call on what.</summary>
    public IReadOnlyList<AccessGrant> Grants { get; init => field = PipelineList.Of(value); } = PipelineList.Of<AccessGrant>([]);

    /// <summary>For a role, who can take it, as its trust policy says: services, accounts, identity providers.</summary>
    public IReadOnlyList<string> TrustedBy { get; init => field = PipelineList.Of(value); } = PipelineList.Of<string>([]);

    /// <summary>How many of the changes of the investigation it made.</summary>
    public int ChangeCount { get; init; }

    /// <summary>How many of its attempts failed.</summary>
    public int FailedCount { get; init; }

    /// <summary>When it last changed a password, UTC; null where it did not.</summary>
    public DateTimeOffset? LastChange { get; init; }

    /// <summary>When IAM last saw it use RDS or Secrets Manager, or last saw a role used at all, UTC; null where nothing tells.</summary>
    public DateTimeOffset? LastUsed { get; init; }

    /// <summary>What is odd about it: it changed a password and may not, no longer exists, or belongs to another account. Null where nothing is.</summary>
    public string? Concern { get; init; }

    /// <summary>The records of what it did.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init => field = PipelineList.Of(value); } = PipelineList.Of<Evidence>([]);

    /// <summary>Whether it changed a password.</summary>
    public bool Did => ChangeCount > 0;

    /// <summary>The principal's name.</summary>
    public override string ToString() => Name;
}
