using Hokusai.Core.Commands;
using Hokusai.Core.Ecs.Deployments;
using Hokusai.Core.Rds;
using Hokusai.Core.Rds.Timeline;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Ecs.Causes;

/// <summary>Investigates why ECS services went back: what was deployed, by whom, what came back, and what changed around it.</summary>
internal sealed class ServiceInvestigator(InvestigationSources sources, InvestigationOptions options, TimeProvider time)
{
    private readonly ResourcePattern _wanted = new(options.Resource is null ? [] : [options.Resource]);
    private readonly TerraformSessionBuilder _sessions = new();
    private IncidentTimelineCollector? _timeline;

    /// <summary>Stopped half way, it concludes from what was read until then.</summary>
    public async Task<Investigation> InvestigateAsync(ICommandOutput output, CancellationToken cancellationToken)
    {
        var deployments = new EcsReading(sources.Ecs, output);
        var surroundings = new EvidenceReading(sources.Trail, output);
        var problems = new List<ReadProblem>();
        try
        {
            await deployments.ReadAsync(options.Around - options.Window - EcsReversionCommand.Before, options.Around + options.Window, cancellationToken).ConfigureAwait(false);
            await ReadSurroundingsAsync(deployments.Conclude().Evidence, surroundings, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            problems.Add(sources.Stopped);
        }

        surroundings.Complete();
        var sessions = _sessions.Build();
        return Conclude(deployments.Conclude(sessions), sessions, [.. problems, .. surroundings.Problems]);
    }

    private async Task ReadSurroundingsAsync(EcsEvidence evidence, EvidenceReading reading, CancellationToken cancellationToken)
    {
        var reversions = Wanted(evidence);
        var scopes = EvidenceScopes.Around(reversions);
        if (scopes.Count == 0)
        {
            return;
        }

        var deploying = evidence.Deployments.SelectMany(deployment => deployment.Evidence).Select(pointer => pointer.EventId).OfType<string>();
        _timeline = new IncidentTimelineCollector(new ServiceTimeline(new ServiceSubjects(reversions, evidence), deploying));
        var query = new TrailQuery { Scopes = scopes, RequiredReads = ReadingCalls.ThatTell, FollowedCalls = ReadingCalls.AreFollowed };
        await foreach (var record in reading.ReadAsync("Reading what surrounds them", query, cancellationToken).ConfigureAwait(false))
        {
            _sessions.Add(record);
            _timeline.Add(record);
        }
    }

    private Investigation Conclude(EcsMaterial material, IReadOnlyList<TerraformSession> found, IReadOnlyList<ReadProblem> problems)
    {
        var evidence = material.Evidence;
        var reversions = Wanted(evidence);
        var services = reversions.Select(EcsServiceId.Of).ToHashSet();
        var deployments = evidence.Deployments.Where(deployment => services.Contains(EcsServiceId.Of(deployment))).ToList();
        var sessions = found.Where(session => deployments.Exists(deployment => deployment.SessionKey == session.Key)).ToList();
        var causes = ServiceCauses.Of(evidence, reversions, options.Resource);
        var timeline = ServiceTimeline.Of(reversions, deployments, sessions, _timeline?.Entries ?? []);
        IReadOnlyList<ReadProblem> all = [.. evidence.Problems.Concat(problems).DistinctBy(problem => (problem.Source, problem.ErrorId, problem.Position))];
        return new Investigation
        {
            Symptom = Symptom.ServiceReverted,
            Resource = options.Resource,
            Around = options.Around,
            From = timeline.Count == 0 ? null : timeline[0].Time,
            To = timeline.Count == 0 ? null : timeline.Max(entry => entry.EndTime ?? entry.Time),
            GeneratedAt = time.GetUtcNow(),
            Sources = sources.Names,
            Summary = ServiceSummary.Of(reversions, causes, all.Count),
            RootCauses = causes,
            Reversions = reversions,
            Deployments = deployments,
            RevisionSteps = [.. evidence.Steps.Where(step => services.Contains(EcsServiceId.Of(step)))],
            TerraformSessions = sessions,
            Timeline = timeline,
            Impact = ServiceImpact.Of(reversions, deployments, material.Account),
            Findings = ServiceFindings.Of(evidence, reversions),
            Problems = all,
        };
    }

    private List<EcsReversion> Wanted(EcsEvidence evidence) => [.. evidence.Reversions.Where(IsWanted)];

    private bool IsWanted(EcsReversion reversion)
        => (_wanted.Matches(reversion.Service) || _wanted.Matches($"{reversion.Cluster}/{reversion.Service}") || _wanted.Matches(reversion.To.Split(':')[0]) || _wanted.Matches(reversion.From.Split(':')[0]))
            && (options.Around is not { } around || (reversion.Time - around).Duration() <= options.Window);
}
