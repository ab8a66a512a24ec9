namespace Hokusai.Core.Rds.Causes;

/// <summary>
/// Two Terraform runs on one state at the same time, shown by a fork: two versions of the state grown from one serial.
/// A fork counts only where at least two of its versions are no put-back copies, and where the password is concerned: a branch or a
/// lost update changes a password attribute, or a run of a branch changed a password.
/// <list type="bullet">
/// <item><b>Proven</b>: the runs that wrote the branches overlap in the trail; or, where it is not known which runs these were, two
/// overlapping runs of different people or addresses were at work when the branches were stored; or the branches were stored within
/// twelve hours by different principals, from different addresses or with different Terraform versions; or no trail speaks of the time,
/// and each branch has a password of its own making.</item>
/// <item><b>Likely</b>: nothing tells who wrote the branches, or the trail shows one runner at work: a single run never stores two contents
/// under one serial.</item>
/// <item><b>Possible</b>: the runs are known and did not overlap, or the branches lie more than twelve hours apart, or the stored versions
/// leave a doubt (<see cref="StateFork.Doubt"/>): somebody may have pushed an old state.</item>
/// </list>
/// </summary>
internal sealed class ForkedStateHypothesis : IRootCauseHypothesis
{
    public IEnumerable<ProposedCause> Propose(PasswordCase evidence, IReadOnlySet<PasswordChange> explained)
        => evidence.Evidence.StateForks
            .Select(fork => ForkAssessment.Of(fork, evidence))
            .Where(a => a is not null)
            .Select(a => a!)
            .GroupBy(a => (a.Fork.State, a.Confidence))
            .Select(g => Cause(g.Key.State, g.Key.Confidence, [.. g], evidence));

    private static ProposedCause Cause(string state, Confidence confidence, List<ForkAssessment> forks, PasswordCase evidence)
    {
        var resources = forks.SelectMany(f => f.Resources).Distinct(StringComparer.Ordinal).ToList();
        var people = forks.SelectMany(Writers).Distinct(StringComparer.Ordinal).ToList();
        var by = people.Count == 0 ? "" : $" by {CauseText.List(people)}";
        return new ProposedCause(
            new RootCause
            {
                Kind = RootCauseKind.ConcurrentTerraformRuns,
                Confidence = confidence,
                Title = $"Terraform runs{by} worked on one state at the same time and changed the password of {CauseText.List(resources)}",
                Explanation = CauseText.Paragraphs(forks.Select(Explain)) + "\n" + Conclusion(confidence, BothLocked(forks)),
                Resources = resources,
                EvidenceFor = [.. forks.SelectMany(EvidenceFor).Distinct()],
                EvidenceAgainst = [.. Against(confidence, forks).Distinct()],
                Missing = [.. Missing(confidence, evidence)],
                Remediation = PasswordRemedies.KeepRunsApart,
            },
            [.. forks.SelectMany(f => f.Changes).Select(c => c.Change)]);
    }

    private static IEnumerable<string> Writers(ForkAssessment fork)
        => fork.Sessions.Count > 0
            ? fork.Sessions.Select(s => s.Actor.Name)
            : new[] { fork.First.Writer, fork.Second.Writer }.Where(w => w is not null).Select(w => w!.Name);

    private static string Explain(ForkAssessment fork)
    {
        var text = $"Two versions of the state {fork.Fork.State} grew from serial {fork.Fork.ParentSerial}: {Version(fork.First)}, and {Version(fork.Second)}.";
        if (fork.Sessions.Count > 1)
        {
            var together = fork.Sessions.Any(a => fork.Sessions.Any(b => a != b && a.Overlaps(b)));
            text += together ? " The runs overlapped: " : " The runs did not overlap in the trail: ";
            text += CauseText.Clauses(fork.Sessions.Select(CauseText.Run)) + ".";
        }

        // What was stored in a secret beside it stands in the evidence; the sentence is about the databases.
        var passwords = fork.Changes.Select(c => c.Change).Where(c => c.ResourceType != PasswordResourceType.Secret).ToList();
        if (passwords.Count > 0)
        {
            text += $" Meanwhile {CauseText.Clauses(passwords.Select(CauseText.Short))}.";
        }

        return text + Lost(fork.Fork);
    }

    private static string Lost(StateFork fork)
    {
        if (fork.LostUpdates.Count == 0)
        {
            return "";
        }

        var passwords = fork.LostUpdates.Where(PasswordAttributes.IsPassword).Select(c => c.Address).ToList();
        return $" The later version lacks {fork.LostUpdates.Count} change(s) of the earlier one"
            + (passwords.Count > 0 ? $", among them the password of {CauseText.List(passwords)}" : "")
            + ": they are lost, and the next run does them over or undoes them.";
    }

    private static string Version(StateVersion version)
        => $"serial {version.Serial}{(version.Time is { } time ? $" stored {CauseText.At(time)}" : "")}{(version.Writer is { } writer ? $" by {writer.Name}" : $" as version {version.VersionId}")}";

    private static bool BothLocked(List<ForkAssessment> forks)
        => forks.TrueForAll(f => f.Sessions.Count > 1 && f.Sessions.All(s => s.TookLock == true));

    private static string Conclusion(Confidence confidence, bool bothLocked) => confidence switch
    {
        Confidence.Proven when bothLocked => "The runs are each seen to take a lock, so it was broken (terraform force-unlock) or they locked different things.",
        Confidence.Proven => "A working lock makes the second run wait or stop, so none was in force.",
        Confidence.Likely => "With a working lock this happens only when somebody pushes a state by force; who wrote the versions is not known.",
        _ => "The writers were not at work at the same time, so it may also be that an old state was pushed or put back.",
    };

    private static IEnumerable<Evidence> EvidenceFor(ForkAssessment fork)
        =>
        [
            .. fork.Fork.Evidence,
            fork.First.Evidence,
            fork.Second.Evidence,
            .. fork.Sessions.Select(s => s.Evidence with { Note = $"First call of the Terraform run of {s.Actor.Name}, {CauseText.Span(s)}." }),
            .. fork.Changes.Select(c => c.Change.Evidence),
        ];

    private static IEnumerable<Evidence> Against(Confidence confidence, List<ForkAssessment> forks)
        => forks.SelectMany(f => f.Sessions).SelectMany(s => new[]
        {
            confidence == Confidence.Possible ? s.Evidence with { Note = $"This run lasted from {CauseText.Span(s)} and overlapped none that wrote the other version." } : null,
            s.TookLock == true ? s.Evidence with { Note = $"This run of {s.Actor.Name} is seen to take a lock." } : null,
        }).Where(e => e is not null).Select(e => e!);

    private static IEnumerable<string> Missing(Confidence confidence, PasswordCase evidence)
    {
        // A proof without a trail still does not say whose runs these were.
        if (confidence == Confidence.Proven && evidence.Evidence.HasTrail)
        {
            return [];
        }

        var trail = evidence.Evidence.HasTrail
            ? MissingEvidence.DataEvents(evidence)
            : ["The trail of the time at which the versions were stored: it shows whose runs these were. aws s3 cp --recursive s3://<trail bucket>/AWSLogs/ ."];
        return trail.Concat(MissingEvidence.Unread(evidence));
    }
}
