namespace Hokusai.Core.Rds.Causes;

/// <summary>
/// A restore or a blue/green switchover brought another password along. A restored database has its source's password as of the backup;
/// a switchover puts the green database behind the name, with the password that it has then (blue/green does not support managed passwords).
/// <list type="bullet">
/// <item><b>Proven</b>: never; the trail does not show that the two passwords differ.</item>
/// <item><b>Likely</b>: the password of the same name was changed before, so that the one brought along may well be another.</item>
/// <item><b>Possible</b>: no earlier change of it is in the evidence.</item>
/// </list>
/// </summary>
internal sealed class RestoreOrSwitchoverHypothesis : IRootCauseHypothesis
{
    public IEnumerable<ProposedCause> Propose(PasswordCase evidence, IReadOnlySet<PasswordChange> explained)
    {
        foreach (var story in evidence.Stories)
        {
            foreach (var change in story.Deeds.Where(d => d.Kind is PasswordChangeKind.Restored or PasswordChangeKind.Switchover))
            {
                yield return Cause(story, change, story.Deeds.LastOrDefault(d => d.Time < change.Time), evidence);
            }
        }
    }

    private static ProposedCause Cause(PasswordStory story, PasswordChange change, PasswordChange? earlier, PasswordCase evidence)
    {
        var isRestore = change.Kind == PasswordChangeKind.Restored;
        var what = isRestore ? "restored" : "switched over (blue/green)";
        return new ProposedCause(
            new RootCause
            {
                Kind = RootCauseKind.RestoreOrSwitchover,
                Confidence = earlier is null ? Confidence.Possible : Confidence.Likely,
                Title = $"{story.Resource} was {what} by {change.Actor.Name}, and another password may have come along",
                Explanation = $"{CauseText.Of(change)}, by {CauseText.Who(change.Actor)}. "
                    + (isRestore ? "A restored database has the password that its source had when the backup was made." : "After a switchover the name leads to the green database, which keeps its own password.")
                    + (earlier is null ? "" : $" Before that, {CauseText.Of(earlier)}: a change that the other copy need not have."),
                Resources = [story.Resource],
                EvidenceFor = earlier is null ? [change.Evidence] : [change.Evidence, earlier.Evidence],
                Missing =
                [
                    isRestore
                        ? "Which password the source had at the time of the backup: the trail of the source database up to then."
                        : "Whether the password was changed on one side only while both existed: the trail since CreateBlueGreenDeployment, and aws rds describe-blue-green-deployments.",
                    .. MissingEvidence.Unread(evidence),
                ],
                Remediation = [PasswordRemedies.PasswordAfterRestore],
            },
            [change]);
    }
}
