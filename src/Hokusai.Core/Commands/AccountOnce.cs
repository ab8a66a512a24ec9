using Hokusai.Core.Snapshots;

namespace Hokusai.Core.Commands;

/// <summary>An account that is read once, however many investigators ask for it. Not thread-safe.</summary>
/// <param name="source">The account.</param>
internal sealed class AccountOnce(IAccountSource source) : IAccountSource
{
    private Snapshot? _snapshot;

    /// <inheritdoc/>
    public async Task<Snapshot> ReadAsync(ICommandOutput output, CancellationToken cancellationToken)
        => _snapshot ??= await source.ReadAsync(output, cancellationToken).ConfigureAwait(false);
}
