using Hokusai.Core.Commands;
using Hokusai.Core.Rds;
using Hokusai.Core.Rds.Timeline;
using Hokusai.Core.Trail;

namespace Hokusai.Core.S3.Causes;

/// <summary>Investigates why objects are gone: what was deleted, by a rule or by whom, who changed the rules, and what failed since.</summary>
internal sealed class DeletionInvestigator(InvestigationSources sources, InvestigationOptions options, TimeProvider time)
{
    // Beyond this many places and times, what surrounds them is most of the trail.
    private const int MaxSurroundings = 200;

    private readonly TerraformSessionBuilder _sessions = new();
    private IncidentTimelineCollector? _timeline;

    /// <summary>Stopped half way, it concludes from what was read until then.</summary>
    public async Task<Investigation> InvestigateAsync(ICommandOutput output, CancellationToken cancellationToken)
    {
        var objects = new S3Reading(sources, options, output);
        var surroundings = new EvidenceReading(sources.Trail, output);
        var problems = new List<ReadProblem>();
        try
        {
            await objects.ReadAsync(cancellationToken).ConfigureAwait(false);
            await ReadSurroundingsAsync(Case(objects.Conclude()), surroundings, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            problems.Add(sources.Stopped);
        }

        surroundings.Complete();
        var sessions = _sessions.Build();
        return Conclude(Case(objects.Conclude(sessions)), sessions, [.. problems, .. surroundings.Problems]);
    }

    private async Task ReadSurroundingsAsync(DeletionCase incident, EvidenceReading reading, CancellationToken cancellationToken)
    {
        var scopes = EvidenceScopes.Around(
            incident.Changes.Select(change => (change.Change.AccountId, change.Change.Region, change.Change.Time))
                // S3's logs name neither account nor Region; what a rule deletes has no caller to look for.
                .Concat(incident.Deletions.Where(deletion => deletion.Origin != S3DeletionOrigin.Lifecycle && deletion.AccountId.Length > 0).Select(deletion => (deletion.AccountId, "", deletion.First)))
                .Take(MaxSurroundings));
        if (scopes.Count == 0)
        {
            return;
        }

        var buckets = incident.Changes.Select(change => change.Change.Bucket).Concat(incident.Deletions.Select(deletion => deletion.Bucket)).ToHashSet(StringComparer.Ordinal);
        _timeline = new IncidentTimelineCollector(new DeletionTimeline(buckets));
        var query = new TrailQuery { Scopes = scopes, RequiredReads = ReadingCalls.ThatTell, FollowedCalls = ReadingCalls.AreFollowed };
        await foreach (var record in reading.ReadAsync("Reading what surrounds them", query, cancellationToken).ConfigureAwait(false))
        {
            _sessions.Add(record);
            _timeline.Add(record);
        }
    }

    private Investigation Conclude(DeletionCase incident, IReadOnlyList<TerraformSession> found, IReadOnlyList<ReadProblem> problems)
    {
        var changes = incident.Changes.Select(change => change.Change).ToList();
        var sessions = found.Where(session => changes.Exists(change => change.SessionKey == session.Key)).ToList();
        var causes = DeletionCauses.Of(incident);
        var timeline = DeletionTimeline.Of(changes, incident.Deletions, sessions, _timeline?.Entries ?? []);
        IReadOnlyList<ReadProblem> all = [.. incident.Evidence.Problems.Concat(problems).DistinctBy(problem => (problem.Source, problem.ErrorId, problem.Position))];
        return new Investigation
        {
            Symptom = Symptom.ObjectsDeleted,
            Resource = options.Resource,
            Around = options.Around,
            From = timeline.Count == 0 ? null : timeline[0].Time,
            To = timeline.Count == 0 ? null : timeline.Max(entry => entry.EndTime ?? entry.Time),
            GeneratedAt = time.GetUtcNow(),
            Sources = sources.Names,
            Summary = DeletionSummary.Of(incident, causes, all.Count),
            RootCauses = causes,
            LifecycleChanges = changes,
            Deletions = incident.Deletions,
            TerraformSessions = sessions,
            Timeline = timeline,
            Impact = DeletionImpact.Of(incident),
            Findings = DeletionFindings.Of(incident),
            Problems = all,
        };
    }

    private DeletionCase Case(S3Evidence evidence)
        => new(evidence, options.Resource, moment => options.Around is not { } around || (moment - around).Duration() <= options.Window);
}
