using Hokusai.Core.Rds.Rotation;

namespace Hokusai.Core.Rds.Causes;

/// <summary>
/// Secrets Manager or RDS rotated the password on schedule: a rotation ended (a record without a caller), and nobody asked for it,
/// neither by <c>RotateSecret</c> nor by a change of the database, in the five minutes before it began.
/// <list type="bullet">
/// <item><b>Proven</b>: beginning and end of the rotation are in the trail, the secret is tied to the database, all evidence could be read, and
/// where the account tells the secret's settings, they have a schedule.</item>
/// <item><b>Likely</b>: the beginning is missing, or some evidence could not be read (a request may be in it); or a Lambda
/// function set the database's password within the rotation of a secret that nothing else ties to the database; or rotation is off now.</item>
/// <item><b>Possible</b>: a rotation failed or was abandoned, and none ended after it; it may have stopped after it had set the password.</item>
/// </list>
/// </summary>
internal sealed class ScheduledRotationHypothesis : IRootCauseHypothesis
{
    public IEnumerable<ProposedCause> Propose(PasswordCase evidence, IReadOnlySet<PasswordChange> explained)
    {
        foreach (var story in evidence.Stories)
        {
            var frames = story.Deeds.Where(d => d.Kind == PasswordChangeKind.SecretRotated)
                .Select(d => RotationFrame.Of(d, story.Changes))
                .Concat(FramedByUntiedSecret(story, evidence))
                .Where(f => f.Requests.Count == 0)
                .ToList();
            if (frames.Count > 0)
            {
                yield return Cause(story, frames, evidence);
            }

            if (Unfinished(story) is { } failed)
            {
                yield return Cause(story, failed);
            }
        }
    }

    private static IEnumerable<RotationFrame> FramedByUntiedSecret(PasswordStory story, PasswordCase evidence)
    {
        var sets = story.Deeds.Where(d => d.Kind == PasswordChangeKind.Set && RotationFrame.IsFunction(d)).ToList();
        if (sets.Count == 0)
        {
            return [];
        }

        var untied = evidence.Evidence.PasswordChanges.Where(c => c.ResourceType == PasswordResourceType.Secret && c.RelatedResource is null && !story.Changes.Contains(c)).ToList();
        return untied
            .Where(c => c.Kind == PasswordChangeKind.SecretRotated && c.AccountId == sets[0].AccountId && c.Region == sets[0].Region)
            .Select(c => RotationFrame.Of(c, [.. untied, .. sets]))
            .Where(f => f.Started is not null && f.Steps.Any(sets.Contains));
    }

    private static ProposedCause Cause(PasswordStory story, List<RotationFrame> frames, PasswordCase evidence)
    {
        var isTied = frames.TrueForAll(f => story.Changes.Contains(f.Ended));
        var settings = evidence.Evidence.Rotations.Where(rotation => frames.Exists(f => SecretName.IsSame(f.Ended.Resource, rotation.Secret))).ToList();
        var isOff = settings.Exists(rotation => !rotation.IsOn);
        var confidence = isTied && !isOff && frames.TrueForAll(f => f.Started is not null) && !evidence.IsIncomplete ? Confidence.Proven : Confidence.Likely;
        var changes = frames.SelectMany(f => f.Steps.Append(f.Ended)).Distinct().ToList();
        var secrets = CauseText.List(frames.Select(f => SecretName.Of(f.Ended.Resource)));
        return new ProposedCause(
            new RootCause
            {
                Kind = RootCauseKind.ScheduledRotation,
                Confidence = confidence,
                Title = $"The password of {story.Resource} was rotated on schedule",
                Explanation = $"Secrets Manager rotated the secret {secrets}: {CauseText.Clauses(frames.Select(Describe))}. Nobody asked for {(frames.Count == 1 ? "it" : "them")} in the records read."
                    + (isTied ? "" : $" Nothing but the time ties the secret to {story.Resource}: a Lambda function set the database's password within the rotation.")
                    + Told(settings)
                    + " Whoever holds the old password is refused from then on.",
                Resources = [story.Resource],
                EvidenceFor =
                [
                    .. frames.SelectMany(f => new[] { f.Started, f.Ended }.Concat(f.Steps)).Where(c => c is not null).Select(c => c!.Evidence).Distinct(),
                    .. settings.Where(rotation => rotation.IsOn).Select(rotation => rotation.Evidence),
                ],
                EvidenceAgainst = [.. settings.Where(rotation => !rotation.IsOn).Select(rotation => rotation.Evidence)],
                Missing = confidence == Confidence.Proven ? [] : [.. Missing(isTied, frames, evidence)],
                Remediation = [PasswordRemedies.ReadSecretAtConnect, PasswordRemedies.KnowTheSchedule],
            },
            changes);
    }

    private static IEnumerable<string> Missing(bool isTied, List<RotationFrame> frames, PasswordCase evidence)
    {
        if (!isTied)
        {
            yield return $"Which database the secret is for: aws secretsmanager describe-secret --secret-id {SecretName.Of(frames[0].Ended.Resource)} shows tags, description and rotation function.";
        }

        if (frames.Exists(f => f.Started is null))
        {
            yield return "The trail of the hour before the rotation ended: it shows when it began and whether somebody asked for it (RotateSecret).";
        }

        foreach (var unread in MissingEvidence.Unread(evidence))
        {
            yield return unread;
        }
    }

    private static string Told(List<SecretRotation> settings) => string.Concat(settings.Select(rotation => rotation switch
    {
        { IsOn: false } => $" Rotation of {rotation.Secret} is off now, so that somebody turned it off since, or asked for this one.",
        { Schedule: { } schedule, NextRotation: { } next } => $" {rotation.Secret} is rotated {schedule}, next on {CauseText.At(next)}.",
        { Schedule: { } schedule } => $" {rotation.Secret} is rotated {schedule}.",
        _ => "",
    }));

    private static string Describe(RotationFrame frame)
        => (frame.Started is { } started ? $"from {CauseText.At(started.Time)} " : "") + $"until {CauseText.At(frame.Ended.Time)}";

    private static PasswordChange? Unfinished(PasswordStory story)
    {
        var last = story.Changes.LastOrDefault(c => c.Kind is PasswordChangeKind.SecretRotationFailed or PasswordChangeKind.SecretRotated);
        return last?.Kind == PasswordChangeKind.SecretRotationFailed ? last : null;
    }

    private static ProposedCause Cause(PasswordStory story, PasswordChange failed) => new(
        new RootCause
        {
            Kind = RootCauseKind.ScheduledRotation,
            Confidence = Confidence.Possible,
            Title = $"A rotation of the password of {story.Resource} stopped halfway",
            Explanation = $"{failed.EventName} was recorded for the secret {SecretName.Of(failed.Resource)} at {CauseText.At(failed.Time)}, and no rotation ended after it. "
                + "A rotation sets the database's password before it makes the new secret value current: where it stops in between, the two differ.",
            Resources = [story.Resource],
            EvidenceFor = [failed.Evidence],
            Missing = ["The log of the rotation function at that time (its CloudWatch log group), which shows the step that failed, and aws secretsmanager list-secret-version-ids for a version labelled AWSPENDING."],
            Remediation = ["Compare the AWSPENDING and AWSCURRENT values with the database, then rotate again: aws secretsmanager rotate-secret.", PasswordRemedies.ReadSecretAtConnect],
        },
        []);
}
