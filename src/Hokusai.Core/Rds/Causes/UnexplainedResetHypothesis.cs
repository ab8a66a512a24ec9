namespace Hokusai.Core.Rds.Causes;

/// <summary>
/// RDS recorded a reset of the master password, and no record of the trail explains it. Confidence is always <see cref="Confidence.Unknown"/>:
/// that the password was reset is certain, why is not. Proposed whatever else explains other changes of the database.
/// </summary>
internal sealed class UnexplainedResetHypothesis : IRootCauseHypothesis
{
    public IEnumerable<ProposedCause> Propose(PasswordCase evidence, IReadOnlySet<PasswordChange> explained)
        => evidence.Stories
            .Select(story => (Story: story, Resets: story.Changes.Where(change => change.Kind == PasswordChangeKind.Reset).ToList()))
            .Where(pair => pair.Resets.Count > 0)
            .Select(pair => Cause(pair.Story, pair.Resets));

    private static ProposedCause Cause(PasswordStory story, List<PasswordChange> resets)
    {
        var times = CauseText.List(resets.Select(reset => CauseText.At(reset.Time)));
        var (first, last) = (resets[0], resets[^1]);
        return new ProposedCause(
            new RootCause
            {
                Kind = RootCauseKind.Unknown,
                Confidence = Confidence.Unknown,
                Title = $"RDS reset the password of {story.Resource} and the trail does not say who asked for it",
                Explanation = $"RDS recorded a reset of the master password at {times}. Every such reset is asked for by a call that CloudTrail records; no record of one was among what was read.",
                Resources = [story.Resource],
                EvidenceFor = [.. resets.Select(reset => reset.Evidence)],
                Missing =
                [
                    $"The trail of account {Named(first.AccountId)}, Region {Named(first.Region)}, around {times}: "
                        + $"aws cloudtrail lookup-events --region {Named(first.Region)} --start-time {Iso(first.Time.AddHours(-1))} --end-time {Iso(last.Time.AddMinutes(1))} --lookup-attributes AttributeKey=EventSource,AttributeValue=rds.amazonaws.com.",
                ],
            },
            []);
    }

    private static string Named(string text) => text.Length == 0 ? "(not told)" : text;

    private static string Iso(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
