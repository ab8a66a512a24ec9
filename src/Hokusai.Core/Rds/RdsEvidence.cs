using Hokusai.Core.Rds.Rotation;

namespace Hokusai.Core.Rds;

/// <summary>Everything that the question "why did the password change?" is answered from.</summary>
public sealed record RdsEvidence
{
    /// <summary>Password changes and attempts, in order of time, each with its Terraform session where it has one.</summary>
    public IReadOnlyList<PasswordChange> PasswordChanges { get; init; } = [];

    /// <summary>Terraform sessions around them, in order of time.</summary>
    public IReadOnlyList<TerraformSession> TerraformSessions { get; init; } = [];

    /// <summary>State versions in the order stored, with their writers where known.</summary>
    public IReadOnlyList<StateVersion> StateVersions { get; init; } = [];

    /// <summary>Forks in the state.</summary>
    public IReadOnlyList<StateFork> StateForks { get; init; } = [];

    /// <summary>How the secrets are rotated, where the account was asked.</summary>
    public IReadOnlyList<SecretRotation> Rotations { get; init; } = [];

    /// <summary>Whether RDS's own events were among the evidence.</summary>
    public bool HasRdsEvents { get; init; }

    /// <summary>Whether a trail was among the evidence at all.</summary>
    public bool HasTrail { get; init; }

    /// <summary>What could not be read; it bounds what can be concluded.</summary>
    public IReadOnlyList<ReadProblem> Problems { get; init; } = [];
}
