using Hokusai.Core.Ecs.TaskDefinitions;
using Hokusai.Core.Rds;
using Hokusai.Core.Snapshots;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Commands;

/// <summary>Where task definitions are read; each part may be files or an account, and any may be missing.</summary>
public sealed record TaskDefinitionSources
{
    /// <summary>The trail records; null for none.</summary>
    public ITrailSource? Trail { get; init; }

    /// <summary>The account as AWS describes it; null for none.</summary>
    public IAccountSource? Account { get; init; }

    /// <summary>Files with task definitions, folders and wildcards.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>Definitions that are read already: objects of a pipeline.</summary>
    public IReadOnlyList<TaskDefinition> Given { get; init; } = [];

    /// <summary>Reads everything. What cannot be read is told to the output, and the rest goes on.</summary>
    /// <returns>The definitions, and the account where there is one.</returns>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    internal async Task<(TaskDefinitionCollection Definitions, Snapshot? Account)> ReadAsync(ICommandOutput output, CancellationToken cancellationToken)
    {
        var definitions = new List<TaskDefinition>(Given);
        var ends = new List<TaskDefinitionEnd>();
        definitions.AddRange(TaskDefinitionFiles.Read(Paths, output.WriteProblem, cancellationToken));
        var account = Account is null ? null : await Account.ReadAsync(output, cancellationToken).ConfigureAwait(false);
        if (account is not null)
        {
            definitions.AddRange(TaskDefinitionSnapshot.Read(account, output.WriteProblem));
            foreach (var gap in account.Gaps.Where(gap => gap.Key.Service is "ecs" or SnapshotKey.Everything))
            {
                output.WriteProblem(gap.ToProblem());
            }
        }

        if (Trail is not null)
        {
            await ReadTrailAsync(Trail, definitions, ends, output, cancellationToken).ConfigureAwait(false);
        }

        return (TaskDefinitionCollection.Of(definitions, ends), account);
    }

    private static async Task ReadTrailAsync(
        ITrailSource trail, List<TaskDefinition> definitions, List<TaskDefinitionEnd> ends, ICommandOutput output, CancellationToken cancellationToken)
    {
        var reading = new EvidenceReading(trail, output);
        var query = new TrailQuery { EventNames = TaskDefinitionTrail.EventNames };
        await foreach (var record in reading.ReadAsync("Looking for task definitions", query, cancellationToken).ConfigureAwait(false))
        {
            if (TaskDefinitionTrail.Registered(record) is { } definition)
            {
                definitions.Add(definition);
            }

            ends.AddRange(TaskDefinitionTrail.Ended(record));
        }

        reading.Complete();
    }
}
