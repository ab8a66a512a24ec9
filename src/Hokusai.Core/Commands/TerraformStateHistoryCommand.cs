using Hokusai.Core.Rds;
using Hokusai.Core.State;
using Hokusai.Core.Trail;
using Hokusai.Terraform.State;

namespace Hokusai.Core.Commands;

/// <summary>The stored versions of Terraform states, each with what it changed, where it grew from, and who wrote it where a trail tells.</summary>
/// <param name="source">Where the versions are stored.</param>
/// <param name="trail">A trail with S3 data events, which name the writers; null for none.</param>
public sealed class TerraformStateHistoryCommand(IStateHistorySource source, ITrailSource? trail = null)
{
    private const string Activity = "Reading Terraform states";

    /// <summary>The versions in files, without a trail.</summary>
    public TerraformStateHistoryCommand(IReadOnlyList<string> paths)
        : this(new StateFileSource(paths))
    {
    }

    /// <summary>
    /// Writes one <see cref="StateVersion"/> for each version stored, state by state. Stopped while the trail is read, it writes the
    /// versions with the writers found so far, and then throws.
    /// </summary>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public async Task RunAsync(ICommandOutput output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(output);

        var histories = new List<StateHistory>();
        await foreach (var history in source.ReadAsync(new Progress(output), cancellationToken).ConfigureAwait(false))
        {
            foreach (var problem in history.Problems)
            {
                output.WriteProblem(problem);
            }

            if (trail is null)
            {
                Write(history, output, cancellationToken);
            }
            else
            {
                histories.Add(history);
            }
        }

        output.WriteProgress(new CommandProgress(Activity, "Done", 100, IsCompleted: true));
        var writes = trail is null ? [] : await ReadWritesAsync(trail, histories, output, cancellationToken).ConfigureAwait(false);
        foreach (var history in histories)
        {
            Write(StateAttribution.Attribute(history, [], writes), output, CancellationToken.None);
        }

        cancellationToken.ThrowIfCancellationRequested();
    }

    private static async Task<List<TrailEvent>> ReadWritesAsync(
        ITrailSource trail, List<StateHistory> histories, ICommandOutput output, CancellationToken cancellationToken)
    {
        var writes = new List<TrailEvent>();
        if (StateWriteQuery.For(histories.SelectMany(static history => history.Versions)) is not { } query)
        {
            return writes;
        }

        var stored = histories.SelectMany(static history => history.Versions).Select(static version => version.VersionId).ToHashSet(StringComparer.Ordinal);
        var reading = new EvidenceReading(trail, output);
        try
        {
            await foreach (var record in reading.ReadAsync("Looking for who wrote them", query, cancellationToken).ConfigureAwait(false))
            {
                // A busy account has millions of other writes.
                if (ObjectWrite.Of(record) is { } write && stored.Contains(write.VersionId))
                {
                    writes.Add(record);
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // What was found so far is written below, and the caller is told.
        }

        reading.Complete();
        return writes;
    }

    private static void Write(StateHistory history, ICommandOutput output, CancellationToken cancellationToken)
    {
        foreach (var version in history.Versions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            output.WriteObject(version);
        }
    }

    private sealed class Progress(ICommandOutput output) : IProgress<StateReadProgress>
    {
        public void Report(StateReadProgress value)
            => output.WriteProgress(new CommandProgress(
                Activity,
                $"{value.VersionsRead:N0} of {value.VersionsTotal:N0} versions of {value.State}",
                (int)(100L * value.VersionsRead / value.VersionsTotal)));
    }
}
