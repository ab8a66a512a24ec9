namespace Hokusai.Core.Rds.Causes;

/// <summary>
/// Each Terraform run makes a new password: a replaced <c>random_password</c>, <c>timestamp()</c> or <c>uuid()</c> in the password, a state that is not kept.
/// <list type="bullet">
/// <item><b>Proven</b>: at least two stored versions of a state in a row, each grown from the one before, give a
/// <c>random_password</c> a value that it never had before, and no version between them leaves it alone.</item>
/// <item><b>Likely</b>: the same of a database's password attribute without a generator; or, from the trail alone, at least three
/// Terraform runs that do not overlap set the password, and every run that touched the database or shares a state with them did.</item>
/// <item><b>Possible</b>: the trail shows two such runs, or one run in between that did not set the password.</item>
/// </list>
/// Not proposed where runs overlap or a rotation lies between them: then another hypothesis explains the same records.
/// </summary>
internal sealed class RegeneratedPasswordHypothesis : IRootCauseHypothesis
{
    private const int TellingRuns = 3;

    public IEnumerable<ProposedCause> Propose(PasswordCase evidence, IReadOnlySet<PasswordChange> explained)
    {
        var fromState = RegeneratedInState.Find(evidence).ToList();
        foreach (var found in fromState)
        {
            yield return Cause(found, evidence);
        }

        var shown = fromState.SelectMany(f => f.Changes(evidence)).Select(c => c.Change).ToHashSet<PasswordChange>(ReferenceEqualityComparer.Instance);
        foreach (var story in evidence.Stories)
        {
            if (!story.TerraformSets.Any(shown.Contains) && FromTrail(story, evidence, explained) is { } cause)
            {
                yield return cause;
            }
        }
    }

    private static ProposedCause Cause(RegeneratedInState found, PasswordCase evidence)
    {
        var changes = found.Changes(evidence).ToList();
        var resources = changes.Count > 0 ? changes.Select(c => c.Story.Resource).Distinct(StringComparer.Ordinal).ToList() : [found.Address];
        return new ProposedCause(
            new RootCause
            {
                Kind = RootCauseKind.TerraformRegeneratesPassword,
                Confidence = found.IsGenerator ? Confidence.Proven : Confidence.Likely,
                Title = $"Each Terraform run makes a new password for {CauseText.List(resources)}",
                Explanation = $"{found.Versions.Count} versions of the state {found.Versions[0].State} in a row ({CauseText.List(found.Versions.Select(v => $"serial {v.Serial}"))}) each gave {found.Address} a value that it never had before"
                    + (changes.Count > 0 ? $"; in these runs {CauseText.Clauses(changes.Select(c => CauseText.By(c.Change)))}." : ".")
                    + " The password changes whenever Terraform is applied, whoever applies it.",
                Resources = resources,
                EvidenceFor = [.. found.Versions.Select(v => v.Evidence with { Field = found.Address, Note = "The value in this version differs from that of every earlier version." }), .. changes.Select(c => c.Change.Evidence)],
                Missing = [.. found.IsGenerator ? [] : MissingEvidence.Unread(evidence)],
                Remediation = Remediation,
            },
            [.. changes.Select(c => c.Change)]);
    }

    private static ProposedCause? FromTrail(PasswordStory story, PasswordCase evidence, IReadOnlySet<PasswordChange> explained)
    {
        var sets = story.TerraformSets.Where(c => c.Kind == PasswordChangeKind.Set && !explained.Contains(c)).ToList();
        var runs = sets.Select(evidence.SessionOf).Where(s => s is not null).Select(s => s!).DistinctBy(s => s.Key).ToList();
        if (runs.Count < 2 || Overlap(runs) || story.Deeds.Any(d => d.IsRotation() && sets[0].Time < d.Time && d.Time < sets[^1].Time))
        {
            return null;
        }

        var keys = runs.Select(r => r.Key).ToHashSet(StringComparer.Ordinal);
        var states = runs.SelectMany(r => r.OwnStates()).ToHashSet(StringComparer.Ordinal);
        var others = evidence.Evidence.TerraformSessions.Where(s => s.WriteCount > 0
            && s.FirstCall > runs[0].LastCall && s.LastCall < runs[^1].FirstCall
            && !keys.Contains(s.Key)
            && (states.Overlaps(s.OwnStates()) || s.Touched(story.Resource))).ToList();
        var confidence = runs.Count >= TellingRuns && others.Count == 0 ? Confidence.Likely : Confidence.Possible;
        return new ProposedCause(
            new RootCause
            {
                Kind = RootCauseKind.TerraformRegeneratesPassword,
                Confidence = confidence,
                Title = $"{runs.Count} Terraform runs one after another each set the password of {story.Resource}",
                Explanation = $"{CauseText.Clauses(sets.Select(CauseText.By))}. The runs did not overlap: {CauseText.Clauses(runs.Select(CauseText.Run))}. "
                    + "Terraform sets a password only when its configured value differs from the state, so the value is new in each run: it is generated again, or the runs have different configurations.",
                Resources = [story.Resource],
                EvidenceFor = [.. sets.Select(c => c.Evidence)],
                EvidenceAgainst = [.. others.Select(s => s.Evidence with { Note = $"This run of {s.Actor.Name} ({CauseText.Span(s)}) worked there too and did not set the password." })],
                Missing = [.. MissingEvidence.StateVersions(evidence), .. MissingEvidence.Unread(evidence)],
                Remediation = Remediation,
            },
            confidence == Confidence.Likely ? sets : []);
    }

    private static bool Overlap(List<TerraformSession> runs)
        => runs.Exists(a => runs.Exists(b => a.Key != b.Key && a.Overlaps(b)));

    private static IReadOnlyList<string> Remediation =>
        [PasswordRemedies.StableGenerator, PasswordRemedies.ManagedPassword, PasswordRemedies.WriteOnlyPassword, PasswordRemedies.IgnoreChanges];
}
