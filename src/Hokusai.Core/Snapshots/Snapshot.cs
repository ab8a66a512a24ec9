namespace Hokusai.Core.Snapshots;

/// <summary>An account as AWS described it: live answers held in memory, or a folder of files. Both read the same.</summary>
/// <param name="Documents">The answers.</param>
/// <param name="Gaps">The questions that were not answered.</param>
public sealed record Snapshot(IReadOnlyList<SnapshotDocument> Documents, IReadOnlyList<SnapshotGap> Gaps)
{
    /// <summary>When AWS was asked, UTC: where it took a while, the earliest moment. Null where nothing tells.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>The answers to one command, from every account and Region.</summary>
    public IEnumerable<SnapshotDocument> Of(string service, string command)
        => Documents.Where(document => document.Key.Service == service && document.Key.Command == command);

    /// <summary>Why a question was not answered; null where nothing says that it was asked in vain.</summary>
    public SnapshotGap? GapOf(SnapshotKey question) => Gaps.FirstOrDefault(gap => gap.Covers(question));

    /// <summary>Snapshots are equal where they hold the same documents and gaps, in whatever order.</summary>
    public bool Equals(Snapshot? other)
        => other is not null && HoldTheSame(Documents, other.Documents) && HoldTheSame(Gaps, other.Gaps);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Documents.Count, Gaps.Count);

    private static bool HoldTheSame<T>(IReadOnlyList<T> left, IReadOnlyList<T> right)
        where T : notnull
    {
        var counts = left.GroupBy(item => item).ToDictionary(same => same.Key, same => same.Count());
        return left.Count == right.Count
            && right.GroupBy(item => item).All(same => counts.GetValueOrDefault(same.Key) == same.Count());
    }
}
