namespace Hokusai.Core.Access;

/// <summary>A user or role with everything that decides what it may do.</summary>
internal sealed record IamPrincipal
{
    /// <summary>The name, without its path.</summary>
    public required string Name { get; init; }

    /// <summary>The ARN.</summary>
    public required string Arn { get; init; }

    /// <summary>The account.</summary>
    public required string AccountId { get; init; }

    /// <summary>Whether it is a user; a role otherwise.</summary>
    public required bool IsUser { get; init; }

    /// <summary>The unique id (<c>AROA…</c>, <c>AIDA…</c>), which stands in a policy for a principal that was deleted.</summary>
    public string? UniqueId { get; init; }

    /// <summary>Its own policies, the managed ones attached to it, and those of its groups.</summary>
    public IReadOnlyList<PolicyDocument> Policies { get; init; } = [];

    /// <summary>The permissions boundary; null where it has none.</summary>
    public PolicyDocument? Boundary { get; init; }

    /// <summary>A role's trust policy; null for a user.</summary>
    public PolicyDocument? Trust { get; init; }

    /// <summary>When IAM last saw the role used, UTC; null where it does not say.</summary>
    public DateTimeOffset? LastUsed { get; init; }

    /// <summary>Where it is described.</summary>
    public required Evidence Evidence { get; init; }
}
