namespace Hokusai.Reports.Timeline;

/// <summary>A stretch of time in which at least two Terraform runs were at work at once.</summary>
/// <param name="From">When the second run began, UTC.</param>
/// <param name="To">When only one was left, UTC.</param>
/// <param name="MaxAtOnce">The most runs at any one moment of it; two at least.</param>
/// <param name="Sessions">The runs, in order of their first call.</param>
internal sealed record RunOverlap(
    DateTimeOffset From, DateTimeOffset To, int MaxAtOnce, IReadOnlyList<TerraformSession> Sessions)
{
    /// <summary>Finds the overlaps, in order of time. Runs that are seen on different states, or in different accounts, do not overlap.</summary>
    public static IReadOnlyList<RunOverlap> Find(IReadOnlyList<TerraformSession> sessions)
    {
        var found = new List<(DateTimeOffset From, DateTimeOffset To, HashSet<TerraformSession> Sessions)>();
        foreach (var (from, to, one, other) in Pairs(sessions))
        {
            if (found.Count == 0 || from > found[^1].To)
            {
                found.Add((from, to, new HashSet<TerraformSession>(ReferenceEqualityComparer.Instance)));
            }

            var last = found[^1];
            found[^1] = (last.From, to > last.To ? to : last.To, last.Sessions);
            last.Sessions.Add(one);
            last.Sessions.Add(other);
        }

        return [.. found.Select(o =>
        {
            var runs = o.Sessions.OrderBy(s => s.FirstCall).ThenBy(s => s.Key, StringComparer.Ordinal).ToList();
            return new RunOverlap(o.From, o.To, MostAtOnce(runs), runs);
        })];
    }

    private static IEnumerable<(DateTimeOffset From, DateTimeOffset To, TerraformSession One, TerraformSession Other)> Pairs(
        IReadOnlyList<TerraformSession> sessions)
    {
        var atWork = new List<TerraformSession>();
        foreach (var session in sessions.OrderBy(s => s.FirstCall).ThenBy(s => s.Key, StringComparer.Ordinal))
        {
            atWork.RemoveAll(other => other.LastCall < session.FirstCall);
            foreach (var other in atWork.Where(other => MayShareState(session, other)))
            {
                var end = other.LastCall < session.LastCall ? other.LastCall : session.LastCall;
                yield return (session.FirstCall, end, other, session);
            }

            atWork.Add(session);
        }
    }

    private static bool MayShareState(TerraformSession one, TerraformSession other)
        => one.AccountId == other.AccountId
            && (one.StateObjects.Count == 0 || other.StateObjects.Count == 0
                || one.StateObjects.Intersect(other.StateObjects, StringComparer.Ordinal).Any());

    private static int MostAtOnce(IReadOnlyList<TerraformSession> sessions)
        => sessions.Max(s => sessions.Count(o => o.FirstCall <= s.FirstCall && s.FirstCall <= o.LastCall));
}
