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
        var overlaps = new List<RunOverlap>();
        foreach (var (from, to, pair) in Pairs(sessions))
        {
            if (overlaps.Count > 0 && from <= overlaps[^1].To)
            {
                var last = overlaps[^1];
                overlaps[^1] = last with
                {
                    To = to > last.To ? to : last.To,
                    Sessions = [.. last.Sessions.Concat(pair).Distinct().OrderBy(s => s.FirstCall)],
                };
            }
            else
            {
                overlaps.Add(new RunOverlap(from, to, MaxAtOnce: 2, pair));
            }
        }

        return [.. overlaps.Select(o => o with { MaxAtOnce = MostAtOnce(o.Sessions) })];
    }

    private static IEnumerable<(DateTimeOffset From, DateTimeOffset To, TerraformSession[] Pair)> Pairs(
        IReadOnlyList<TerraformSession> sessions)
    {
        var atWork = new List<TerraformSession>();
        foreach (var session in sessions.OrderBy(s => s.FirstCall).ThenBy(s => s.Key, StringComparer.Ordinal))
        {
            atWork.RemoveAll(other => other.LastCall < session.FirstCall);
            foreach (var other in atWork.Where(other => MayShareState(session, other)))
            {
                var end = other.LastCall < session.LastCall ? other.LastCall : session.LastCall;
                yield return (session.FirstCall, end, [other, session]);
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
