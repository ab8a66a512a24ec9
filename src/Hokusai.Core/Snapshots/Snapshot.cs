namespace Hokusai.Core.Snapshots;

/// <summary>An account as AWS described it: live answers held in memory, or a folder of files. Both read the same.</summary>
/// <param name="Documents">The answers.</param>
/// <param name="Gaps">The questions that were not answered.</param>
public sealed record Snapshot(IReadOnlyList<SnapshotDocument> Documents, IReadOnlyList<SnapshotGap> Gaps)
{
    /// <summary>The answers to one command, from every account and Region.</summary>
    public IEnumerable<SnapshotDocument> Of(string service, string command)
        => Documents.Where(document => document.Key.Service == service && document.Key.Command == command);
}
