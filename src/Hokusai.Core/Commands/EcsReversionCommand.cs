using Hokusai.Core.Ecs;
using Hokusai.Core.Ecs.TaskDefinitions;
using Hokusai.Core.Rds;
using Hokusai.Core.Snapshots;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Commands;

/// <summary>Where ECS services went back, and who or what did it, from a trail, an account, or both.</summary>
/// <param name="trail">The trail; null for none.</param>
/// <param name="account">The account; null for none.</param>
/// <param name="options">Which reversions are wanted.</param>
/// <param name="definitions">Reads the contents of task definitions, which content reversions are found by; null for none.</param>
public sealed class EcsReversionCommand(ITrailSource? trail, IAccountSource? account, EcsReversionOptions options, TaskDefinitionReading? definitions = null)
{
    /// <summary>
    /// How long before the first moment wanted the trail is read: what came back had run before, and its release is there to be found. The project's own choice,
    /// as a month holds several releases of a service that is worked on.
    /// </summary>
    public static readonly TimeSpan Before = TimeSpan.FromDays(30);

    /// <summary>Writes one <see cref="EcsReversion"/> for each step back wanted, in order of time.</summary>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public async Task RunAsync(ICommandOutput output, CancellationToken cancellationToken)
    {
        var evidence = await ReadAsync(output, cancellationToken).ConfigureAwait(false);
        var services = new ResourcePattern(options.Services);
        var clusters = new ResourcePattern(options.Clusters);
        foreach (var reversion in evidence.Reversions)
        {
            if (services.Matches(reversion.Service) && clusters.Matches(reversion.Cluster)
                && reversion.Time >= (options.StartTime ?? DateTimeOffset.MinValue) && reversion.Time <= (options.EndTime ?? DateTimeOffset.MaxValue))
            {
                output.WriteObject(reversion);
            }
        }
    }

    /// <summary>All that is known of deployments, of services that are not asked for too. Only the trail's ECS events are read.</summary>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public async Task<EcsEvidence> ReadAsync(ICommandOutput output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(output);
        var problems = new List<ReadProblem>();
        var contents = new Dictionary<string, TaskDefinition>(StringComparer.Ordinal);
        var snapshot = account is null ? null : await account.ReadAsync(output, cancellationToken).ConfigureAwait(false);
        foreach (var problem in (snapshot?.Gaps ?? []).Where(gap => gap.Key.Service is "ecs" or SnapshotKey.Everything).Select(gap => gap.ToProblem()))
        {
            Report(problem);
        }

        // An answer of ECS says more than the trail, which masks values.
        foreach (var definition in snapshot is null ? [] : definitions?.OfAccount(snapshot, Report) ?? [])
        {
            Keep(definition);
        }

        var builder = new EcsEvidenceBuilder();
        if (trail is not null)
        {
            var reading = new EvidenceReading(trail, output);
            var query = new TrailQuery { EventNames = EcsEvidenceBuilder.EventNames, From = options.StartTime - Before, To = options.EndTime };
            await foreach (var record in reading.ReadAsync("Looking for deployments", query, cancellationToken).ConfigureAwait(false))
            {
                builder.Add(record);
                if (definitions?.OfTrail(record) is { } registered)
                {
                    Keep(registered);
                }
            }

            reading.Complete();
            problems.AddRange(reading.Problems);
        }

        return builder.Build(snapshot, contents, problems: problems, from: options.StartTime is null ? null : options.StartTime - Before);

        void Report(ReadProblem problem)
        {
            problems.Add(problem);
            output.WriteProblem(problem);
        }

        void Keep(TaskDefinition definition)
        {
            if (definition.Arn is { } arn)
            {
                contents.TryAdd(arn, definition);
            }
        }
    }
}
