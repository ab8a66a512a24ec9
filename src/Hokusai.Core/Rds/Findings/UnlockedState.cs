using Hokusai.Core.Rds.Causes;

namespace Hokusai.Core.Rds.Findings;

/// <summary>
/// HKS-TF-001: no lock is shown on a Terraform state. Shown by a fork that two runs wrote, by runs that overlapped where a lock would
/// have kept them apart, or by a state written in a session whose data events show no lock.
/// </summary>
internal static class UnlockedState
{
    public static IEnumerable<Finding> Find(PasswordCase evidence)
        => Forks(evidence).Concat(Overlaps(evidence)).Concat(Writes(evidence))
            .GroupBy(s => s.Resource, StringComparer.Ordinal)
            .Select(g => new Finding
            {
                RuleId = "HKS-TF-001",
                Title = $"No working lock is seen on the Terraform state {(g.Key.Contains("://", StringComparison.Ordinal) ? g.Key : "that holds " + g.Key)}",
                Severity = Severity.Critical,
                Category = Category.Reliability,
                Resource = g.Key,
                Description = CauseText.Sentences(g.Select(s => s.Why).Distinct(StringComparer.Ordinal))
                    + " Without a lock two runs change resources from one base, and the later one overwrites what the earlier one stored.",
                Remediation = PasswordRemedies.LockState + "\n" + PasswordRemedies.NoLockFalse,
                Evidence = [.. g.SelectMany(s => s.Evidence).Distinct()],
            });

    private static IEnumerable<(string Resource, string Why, IEnumerable<Evidence> Evidence)> Forks(PasswordCase evidence)
        => evidence.Evidence.StateForks
            .Where(f => ForkAssessment.Conflict(f, evidence) >= Confidence.Likely)
            .Select(f => (f.State, $"Versions {CauseText.List(f.VersionIds)} grew from one serial ({f.ParentSerial}).",
                f.Evidence.Concat(f.VersionIds.Select(id => evidence.Version(f.State, id)).Where(v => v is not null).Select(v => v!.Evidence))));

    private static IEnumerable<(string Resource, string Why, IEnumerable<Evidence> Evidence)> Overlaps(PasswordCase evidence)
        => OverlappingRuns.Find(evidence)
            .Where(p => p.Against.Count == 0)
            .Select(p => (
                p.First.OwnStates().Intersect(p.Second.OwnStates(), StringComparer.Ordinal).FirstOrDefault()
                    ?? evidence.Evidence.StateVersions.FirstOrDefault(v => v.SessionKey == p.First.Key || v.SessionKey == p.Second.Key)?.State
                    ?? CauseText.List(p.Changes.Select(c => c.Story.Resource)),
                $"Runs of {p.First.Actor.Name} ({CauseText.Span(p.First)}) and {p.Second.Actor.Name} ({CauseText.Span(p.Second)}) overlapped, and {p.Shared}.",
                (IEnumerable<Evidence>)[p.First.Evidence, p.Second.Evidence]));

    private static IEnumerable<(string Resource, string Why, IEnumerable<Evidence> Evidence)> Writes(PasswordCase evidence)
        => evidence.Evidence.TerraformSessions
            .Where(s => s.TookLock == false && s.StateObjects.Count > 0)
            .SelectMany(s => s.OwnStates().Select(state => (
                state,
                $"The run of {s.Actor.Name} ({CauseText.Span(s)}) wrote it and no lock is seen; a lock in DynamoDB would be seen only with data events of its table.",
                (IEnumerable<Evidence>)[s.Evidence])));
}
