namespace Hokusai.Terraform.State;

/// <summary>The stored versions of one Terraform state, and what they tell.</summary>
public sealed record StateHistory
{
    /// <summary>The state, as in <see cref="StateVersion.State"/>.</summary>
    public required string State { get; init; }

    /// <summary>The versions that could be read, in the order in which they were stored (by serial where nothing tells the order).</summary>
    public required IReadOnlyList<StateVersion> Versions { get; init; }

    /// <summary>Where two or more versions grew from one.</summary>
    public IReadOnlyList<StateFork> Forks { get; init; } = [];

    /// <summary>What the listing shows of the state's lock object; empty where no S3 lock file was used, or the listing leaves it out.</summary>
    public IReadOnlyList<StateLockObservation> Locks { get; init; } = [];

    /// <summary>What could not be read or matched.</summary>
    public IReadOnlyList<ReadProblem> Problems { get; init; } = [];
}
