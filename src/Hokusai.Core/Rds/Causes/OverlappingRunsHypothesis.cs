namespace Hokusai.Core.Rds.Causes;

/// <summary>
/// Two Terraform runs on one state at the same time, shown by the trail alone: two writing sessions of different principals or
/// addresses overlap, at least one of them changed a password, and they have that database or a state object in common.
/// Runs that only read, two parts of one run (one principal, address and run id), runs on different states, and runs that are both seen to hold a
/// lock are no conflict.
/// <list type="bullet">
/// <item><b>Proven</b>: never; only a fork of the state proves it (see <see cref="ForkedStateHypothesis"/>).</item>
/// <item><b>Likely</b>: as said, and no stored version of the state speaks against it.</item>
/// <item><b>Possible</b>: as said, but the stored versions of the two runs follow one another without a fork.</item>
/// </list>
/// </summary>
internal sealed class OverlappingRunsHypothesis : IRootCauseHypothesis
{
    public IEnumerable<ProposedCause> Propose(PasswordCase evidence, IReadOnlySet<PasswordChange> explained)
        => OverlappingRuns.Find(evidence)
            .Where(pair => pair.Changes.Any(c => !explained.Contains(c.Change)))
            .GroupBy(pair => pair.Against.Count == 0 ? Confidence.Likely : Confidence.Possible)
            .Select(g => Cause(g.Key, [.. g], evidence));

    private static ProposedCause Cause(Confidence confidence, List<OverlappingRuns> pairs, PasswordCase evidence)
    {
        var changes = pairs.SelectMany(p => p.Changes).DistinctBy(c => c.Change, ReferenceEqualityComparer.Instance).ToList();
        var resources = changes.Select(c => c.Story.Resource).Distinct(StringComparer.Ordinal).ToList();
        var sessions = pairs.SelectMany(p => new[] { p.First, p.Second }).DistinctBy(s => s.Key).ToList();
        return new ProposedCause(
            new RootCause
            {
                Kind = RootCauseKind.ConcurrentTerraformRuns,
                Confidence = confidence,
                Title = $"Terraform runs by {CauseText.List(sessions.Select(s => s.Actor.Name))} overlapped and changed the password of {CauseText.List(resources)}",
                Explanation = CauseText.Sentences(pairs.Select(Explain))
                    + $" In these runs, {CauseText.Clauses(changes.Select(c => CauseText.By(c.Change)))}. A working lock on their state would have made the second run wait or stop.",
                Resources = resources,
                EvidenceFor = [.. sessions.Select(s => s.Evidence with { Note = $"Terraform run of {s.Actor.Name}, {CauseText.Span(s)}, {s.WriteCount} write(s){(s.TookLock == false ? ", state written with no lock seen" : "")}." }), .. changes.Select(c => c.Change.Evidence)],
                EvidenceAgainst = [.. pairs.SelectMany(p => p.Against).Concat(sessions.Where(s => s.TookLock == true).Select(Locked)).Distinct()],
                Missing = [.. MissingEvidence.StateVersions(evidence), .. MissingEvidence.DataEvents(evidence), .. MissingEvidence.Unread(evidence)],
                Remediation = PasswordRemedies.KeepRunsApart,
            },
            [.. changes.Select(c => c.Change)]);
    }

    private static string Explain(OverlappingRuns pair)
        => $"Two Terraform runs were at work at the same time, and {pair.Shared}: {CauseText.Run(pair.First)}; and {CauseText.Run(pair.Second)}.";

    private static Evidence Locked(TerraformSession session)
        => session.Evidence with { Note = $"This run of {session.Actor.Name} is seen to take a lock; the run beside it is not." };
}
