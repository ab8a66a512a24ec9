using System.Collections.Frozen;
using Hokusai.Core.Commands;
using Hokusai.Core.Ecs.TaskDefinitions;
using Hokusai.Core.Rds;
using Hokusai.Core.Snapshots;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Ecs;

/// <summary>Reads all that the sources tell of deployments and task definitions: each source once, and of a trail its ECS events alone.</summary>
internal sealed class EcsReading(EcsSources sources, ICommandOutput output)
{
    private static readonly FrozenSet<string> s_events = EcsEvidenceBuilder.EventNames.Concat(TaskDefinitionTrail.EventNames).ToFrozenSet(StringComparer.Ordinal);

    private readonly OneTellingOutput _output = new(output);
    private readonly TaskDefinitionGathering _definitions = new();
    private readonly EcsEvidenceBuilder _deployments = new();

    private Snapshot? _account;
    private DateTimeOffset? _from;

    /// <summary>Reads. What cannot be read is told to the output, once, and the rest goes on.</summary>
    /// <param name="from">The first moment of the trail that is needed; null for no limit.</param>
    /// <param name="to">The last moment of the trail that is needed; null for no limit.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public async Task ReadAsync(DateTimeOffset? from, DateTimeOffset? to, CancellationToken cancellationToken)
    {
        _from = from;
        _output.Begin();
        foreach (var definition in sources.Given)
        {
            _definitions.Add(definition);
        }

        foreach (var definition in TaskDefinitionFiles.Read(sources.Paths, _output.WriteProblem, cancellationToken))
        {
            _output.Understood(definition.Evidence.Source);
            _definitions.Add(definition);
        }

        await ReadAccountAsync(cancellationToken).ConfigureAwait(false);
        if (sources.Trail is not null)
        {
            await ReadTrailAsync(sources.Trail, new TrailQuery { EventNames = s_events, From = from, To = to }, cancellationToken).ConfigureAwait(false);
        }

        _output.Complete();
    }

    /// <summary>What was read until now, with what is concluded from it; also of a reading that was stopped.</summary>
    /// <param name="sessions">The Terraform runs, where they are known.</param>
    public EcsMaterial Conclude(IReadOnlyList<TerraformSession>? sessions = null)
    {
        var definitions = _definitions.Build();
        return new EcsMaterial(definitions, _account, _deployments.Build(_account, ByArn(definitions), sessions, _output.Problems, _from));
    }

    private async Task ReadAccountAsync(CancellationToken cancellationToken)
    {
        _output.Begin();
        if (sources.Account is null)
        {
            return;
        }

        var account = await sources.Account.ReadAsync(_output, cancellationToken).ConfigureAwait(false);
        _account = account;
        account.Documents.ToList().ForEach(document => _output.Understood(document.Source));
        foreach (var gap in account.Gaps.Where(gap => gap.Key.Service is "ecs" or SnapshotKey.Everything))
        {
            _output.WriteProblem(gap.ToProblem());
        }

        foreach (var definition in TaskDefinitionSnapshot.Read(account, _output.WriteProblem))
        {
            _definitions.Add(definition);
        }
    }

    private async Task ReadTrailAsync(ITrailSource trail, TrailQuery query, CancellationToken cancellationToken)
    {
        _output.Begin();
        var reading = new EvidenceReading(trail, _output);
        await foreach (var record in reading.ReadAsync("Looking for deployments", query, cancellationToken).ConfigureAwait(false))
        {
            _deployments.Add(record);
            _definitions.Add(record);
        }

        reading.Complete();
        if (trail is TrailFileSource)
        {
            _output.UnderstoodAllBut(reading.Skipped);
        }
    }

    private static Dictionary<string, TaskDefinition> ByArn(TaskDefinitionCollection definitions)
        => definitions.Definitions.Where(definition => definition.Arn is not null).GroupBy(definition => definition.Arn!, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
}
