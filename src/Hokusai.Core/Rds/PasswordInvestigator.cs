using Hokusai.Core.Commands;
using Hokusai.Core.Rds.Rotation;
using Hokusai.Core.Rds.Timeline;
using Hokusai.Core.Snapshots;
using Hokusai.Core.State;
using Hokusai.Core.Trail;
using Hokusai.Terraform.State;

namespace Hokusai.Core.Rds;

/// <summary>Investigates why database passwords changed: two passes over the trail, the state's history, and what they say together.</summary>
internal sealed class PasswordInvestigator(InvestigationSources sources, InvestigationOptions options, TimeProvider time)
{
    private readonly ResourcePattern _wanted = new(options.Resource is null ? [] : [options.Resource]);

    /// <summary>Stopped half way, it concludes from what was read until then.</summary>
    public async Task<Investigation> InvestigateAsync(ICommandOutput output, CancellationToken cancellationToken)
    {
        var reading = new EvidenceReading(sources.Trail, output);
        var material = new EvidenceMaterial(account: null);
        var problems = new List<ReadProblem>();
        Snapshot? account = null;
        try
        {
            account = await ReadAccountAsync(output, cancellationToken).ConfigureAwait(false);
            material = new EvidenceMaterial(account);
            await ReadChangesAsync(material, reading, cancellationToken).ConfigureAwait(false);
            await ReadStatesAsync(material, output, cancellationToken).ConfigureAwait(false);
            await ReadSurroundingsAsync(material, reading, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            problems.Add(sources.Stopped);
        }

        reading.Complete();
        problems.AddRange(reading.Problems);
        problems.AddRange(material.Histories.SelectMany(history => history.Problems));
        return Conclude(material, account, problems);
    }

    private async Task<Snapshot?> ReadAccountAsync(ICommandOutput output, CancellationToken cancellationToken)
        => sources.Account is { } source ? await source.ReadAsync(output, cancellationToken).ConfigureAwait(false) : null;

    private async Task ReadChangesAsync(EvidenceMaterial material, EvidenceReading reading, CancellationToken cancellationToken)
    {
        var query = new TrailQuery
        {
            EventNames = PasswordEvents.Names,
            From = options.Around - options.Window,
            To = options.Around + options.Window,
        };
        await foreach (var record in reading.ReadAsync("Looking for password changes", query, cancellationToken).ConfigureAwait(false))
        {
            material.AddPasswordEvent(record);
        }

        material.HasTrail = material.HasPasswordEvents
            || await reading.AnyAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task ReadStatesAsync(EvidenceMaterial material, ICommandOutput output, CancellationToken cancellationToken)
    {
        output.WriteProgress(new CommandProgress("Reading Terraform states", "", null));
        foreach (var source in sources.States)
        {
            await foreach (var history in source.ReadAsync(progress: null, cancellationToken).ConfigureAwait(false))
            {
                var told = history with { Problems = [.. history.Problems.Where(problem => !IsToldByTheTrail(problem))] };
                foreach (var problem in told.Problems)
                {
                    output.WriteProblem(problem);
                }

                material.Histories.Add(told);
            }
        }

        output.WriteProgress(new CommandProgress("Reading Terraform states", "Done", 100, IsCompleted: true));
    }

    private async Task ReadSurroundingsAsync(EvidenceMaterial material, EvidenceReading reading, CancellationToken cancellationToken)
    {
        var scopes = EvidenceScopes.Around(
            material.Changes().Where(_wanted.Matches),
            material.Histories.SelectMany(history => history.Forks).Where(IsInWindow));
        if (scopes.Count == 0)
        {
            return;
        }

        material.BeginSurroundings(_wanted);
        var query = new TrailQuery { Scopes = scopes, RequiredReads = ReadingCalls.ThatTell, FollowedCalls = ReadingCalls.AreFollowed };
        await foreach (var record in reading.ReadAsync("Reading what surrounds them", query, cancellationToken).ConfigureAwait(false))
        {
            material.AddSurrounding(record);
        }
    }

    private Investigation Conclude(EvidenceMaterial material, Snapshot? snapshot, IReadOnlyList<ReadProblem> problems)
    {
        var found = material.Sessions.Build();
        var (sessions, all) = PasswordRunKeys.Rekey(found, [.. material.Changes().Select(new SessionKeyAssigner(found).Assign)]);
        var inTrail = all.Where(_wanted.Matches).OrderBy(change => change.Time).ToList();
        var account = Ask(snapshot, inTrail, material);
        var changes = inTrail.Concat(account.UnexplainedResets).OrderBy(change => change.Time).ToList();
        var histories = material.Histories
            .Select(history => StateAttribution.Attribute(history, sessions, material.StateWrites))
            .ToList();
        var evidence = new RdsEvidence
        {
            PasswordChanges = changes,
            TerraformSessions = sessions,
            StateVersions = [.. histories.SelectMany(history => history.Versions)],
            StateForks = [.. histories.SelectMany(history => history.Forks).Where(IsInWindow)],
            Rotations = account.Rotations,
            HasRdsEvents = account.HasRdsEvents,
            HasTrail = material.HasTrail,
            Problems = [.. problems, .. account.TrailProblems],
        };
        var causes = account.Corroborate(RootCauseAnalysis.Analyze(evidence));
        var timeline = InvestigationTimeline.Of(evidence, material.RelatedEntries);
        return new Investigation
        {
            Symptom = Symptom.PasswordChanged,
            Resource = options.Resource,
            Around = options.Around,
            From = timeline.Count == 0 ? null : timeline[0].Time,
            To = timeline.Count == 0 ? null : timeline.Max(entry => entry.EndTime ?? entry.Time),
            GeneratedAt = time.GetUtcNow(),
            Sources = sources.Names,
            Summary = InvestigationSummary.Of(evidence, causes),
            RootCauses = causes,
            PasswordChanges = changes,
            TerraformSessions = sessions,
            StateVersions = evidence.StateVersions,
            StateForks = evidence.StateForks,
            Timeline = timeline,
            Impact = material.Impact,
            Findings = RdsFindings.From(evidence, account.Findings),
            Rotators = account.Rotators,
            PrincipalAccess = account.PrincipalAccess,
            Corroborations = account.Corroborations,
            AccountNotes = account.Notes,
            Problems = [.. evidence.Problems, .. account.AccountProblems],
        };
    }

    private AccountEvidence Ask(Snapshot? account, IReadOnlyList<PasswordChange> changes, EvidenceMaterial material) => account is null ? AccountEvidence.None : AccountEvidence.Of(account, new AccountQuestion
    {
        Changes = changes,
        Wanted = _wanted,
        From = options.Around - options.Window,
        To = options.Around + options.Window,
        FirstRecord = material.FirstRecord,
        LastRecord = material.LastRecord,
        AnsweredAt = account.AskedAt,
    });

    // Both readers are given every path; one that leads nowhere is one problem.
    private static bool IsToldByTheTrail(ReadProblem problem) => problem.ErrorId == StateErrorIds.PathNotFound;

    private bool IsInWindow(StateFork fork)
        => options.Around is not { } around
            || fork.Times.OfType<DateTimeOffset>().Any(stored => (stored - around).Duration() <= options.Window);
}
