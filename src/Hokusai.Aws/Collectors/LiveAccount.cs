using Hokusai.Aws.Connection;
using Hokusai.Core.Commands;
using Hokusai.Core.Rds.Rotation;
using Hokusai.Core.Snapshots;

namespace Hokusai.Aws.Collectors;

/// <summary>The accounts and Regions of a session as an investigation asks them: only what bears on passwords.</summary>
/// <param name="session">Whom to ask.</param>
/// <param name="throttleLimit">How many calls are under way at once in one account and Region; at least 1.</param>
/// <param name="time">Tells when answers came.</param>
public sealed class LiveAccount(AwsSession session, int throttleLimit, TimeProvider time) : IAccountSource
{
    internal static readonly CollectionPlan Plan = CollectionPlan.All.With(step => AccountEvidence.Uses(step.Service, step.Command));

    /// <inheritdoc/>
    public async Task<Snapshot> ReadAsync(ICommandOutput output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(output);
        var memory = new MemorySnapshotSink(time);
        var progress = new CollectionReport(output, "Asking the account");
        await new SnapshotCollector(Plan, memory, new CollectionOptions { ThrottleLimit = throttleLimit })
            .CollectAsync(session.Connections, progress.OnProgress, cancellationToken).ConfigureAwait(false);
        progress.Complete();
        return memory.ToSnapshot();
    }
}
