using Hokusai.Core.Snapshots;

namespace Hokusai.Core.Commands;

/// <summary>A place that an account's description comes from: files, or the account itself.</summary>
public interface IAccountSource
{
    /// <summary>Reads the account. What AWS did not answer is among the snapshot's gaps; files that cannot be read are told to the output.</summary>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    Task<Snapshot> ReadAsync(ICommandOutput output, CancellationToken cancellationToken);
}
