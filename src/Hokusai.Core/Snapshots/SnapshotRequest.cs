namespace Hokusai.Core.Snapshots;

/// <summary>What a snapshot is to hold. A folder that was begun for one request is not gone on with for another.</summary>
/// <param name="AccountIds">The accounts, in any order.</param>
/// <param name="Regions">The Regions, in any order.</param>
/// <param name="Selection">The commands, as <c>rds describe-db-instances</c>, or names of groups of them, in any order.</param>
public sealed record SnapshotRequest(IReadOnlyList<string> AccountIds, IReadOnlyList<string> Regions, IReadOnlyList<string> Selection)
{
    /// <summary>Requests are equal where they name the same, in whatever order.</summary>
    public bool Equals(SnapshotRequest? other)
        => other is not null && Same(AccountIds, other.AccountIds) && Same(Regions, other.Regions) && Same(Selection, other.Selection);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(AccountIds.Count, Regions.Count, Selection.Count);

    private static bool Same(IReadOnlyList<string> left, IReadOnlyList<string> right) => left.ToHashSet(StringComparer.Ordinal).SetEquals(right);
}
