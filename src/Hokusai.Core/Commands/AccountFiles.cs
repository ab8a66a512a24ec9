using Hokusai.Core.Snapshots;

namespace Hokusai.Core.Commands;

/// <summary>The account from a snapshot's folder, or from files that the AWS CLI wrote.</summary>
/// <param name="paths">Files, folders and wildcards.</param>
public sealed class AccountFiles(IReadOnlyList<string> paths) : IAccountSource
{
    /// <inheritdoc/>
    public Task<Snapshot> ReadAsync(ICommandOutput output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(output);
        return Task.FromResult(new SnapshotFolder(paths).Read(output.WriteProblem, cancellationToken));
    }
}
