using Hokusai.Core.Snapshots;

namespace Hokusai.Core.Commands;

/// <summary>What several sources tell of an account, together. What one of them has answers for is no gap, whatever another lacks.</summary>
/// <param name="sources">The sources.</param>
internal sealed class JoinedAccounts(IReadOnlyList<IAccountSource> sources) : IAccountSource
{
    /// <inheritdoc/>
    public async Task<Snapshot> ReadAsync(ICommandOutput output, CancellationToken cancellationToken)
    {
        var snapshots = new List<Snapshot>();
        foreach (var source in sources)
        {
            snapshots.Add(await source.ReadAsync(output, cancellationToken).ConfigureAwait(false));
        }

        var documents = snapshots.SelectMany(snapshot => snapshot.Documents).ToList();
        var answered = documents.Select(document => document.Key).ToHashSet();
        return new Snapshot(documents, [.. snapshots.SelectMany(snapshot => snapshot.Gaps).Where(gap => !answered.Contains(gap.Key))]) { AskedAt = snapshots.Min(snapshot => snapshot.AskedAt) };
    }
}
