namespace Hokusai.Reports.Lifecycle;

/// <summary>What the pictures of a bucket tell apart: what one rule does below one prefix, or all the small ones together.</summary>
/// <param name="Prefix">The prefix; null for the small ones together.</param>
/// <param name="RuleId">The rule; null for the small ones of several rules together.</param>
/// <param name="Effect">What becomes of the objects.</param>
/// <param name="Letter">Its name in the pictures; null for the small ones together.</param>
/// <param name="Colour">The colour of its prefix, from 0; null for the small ones together.</param>
/// <param name="Members">How many pairs of prefix and rule it stands for.</param>
internal sealed record LifecycleSeries(string? Prefix, string? RuleId, LifecycleEffect Effect, char? Letter, int? Colour, int Members)
{
    /// <summary>The colours of the style sheet that can be told apart.</summary>
    public const int Colours = 6;

    // A dozen is what a reader can look up; more make stripes.
    private const int MaxSeries = 12;

    // So few rules are told apart for the small ones, too.
    private const int MaxOtherRules = 3;

    /// <summary>The series of a bucket and the one that each row belongs to: the largest by themselves, the others by what becomes of the objects.</summary>
    public static (IReadOnlyList<LifecycleSeries> Series, Func<LifecycleImpact, LifecycleSeries> Of) Find(IEnumerable<LifecycleImpact> impacts)
    {
        var weights = impacts
            .GroupBy(i => (i.Prefix, i.RuleId, Effect: LifecycleWords.Effect(i.Action)))
            .Select(g => (g.Key, Amount: LifecycleAmount.Sum(g.Select(LifecycleAmount.Of))))
            .OrderByDescending(p => p.Amount.BytesAtMost)
            .ThenByDescending(p => p.Amount.ObjectsAtMost)
            .ThenBy(p => p.Key.Prefix, StringComparer.Ordinal)
            .ThenBy(p => p.Key.RuleId, StringComparer.Ordinal)
            .ThenBy(p => p.Key.Effect)
            .ToList();
        var colours = weights.Select(p => p.Key.Prefix).Distinct(StringComparer.Ordinal).Take(Colours).Select((p, i) => (p, i)).ToDictionary(p => p.p, p => p.i, StringComparer.Ordinal);
        var shown = weights.Where(p => colours.ContainsKey(p.Key.Prefix)).Take(MaxSeries).Select(p => p.Key).ToList();

        // In the order of the stack: what is gone for good lies at the bottom, one prefix beside the other.
        var byKey = shown
            .OrderBy(k => k.Effect).ThenBy(k => colours[k.Prefix])
            .Select((k, i) => (k, new LifecycleSeries(k.Prefix, k.RuleId, k.Effect, (char)('A' + i), colours[k.Prefix], 1)))
            .ToDictionary(p => p.k, p => p.Item2);
        var small = weights.Select(p => p.Key).Where(k => !byKey.ContainsKey(k)).ToList();
        var byRule = small.Select(k => k.RuleId).Distinct(StringComparer.Ordinal).Count() <= MaxOtherRules;
        string? RuleOf(string ruleId) => byRule ? ruleId : null;
        var others = small.GroupBy(k => (RuleOf(k.RuleId), k.Effect))
            .ToDictionary(g => g.Key, g => new LifecycleSeries(null, g.Key.Item1, g.Key.Effect, null, null, g.Count()));
        return (
            [.. byKey.Values.Concat(others.Values).OrderBy(s => s.Effect).ThenBy(s => s.Letter is null).ThenBy(s => s.Letter).ThenBy(s => s.RuleId, StringComparer.Ordinal)],
            impact => byKey.GetValueOrDefault((impact.Prefix, impact.RuleId, LifecycleWords.Effect(impact.Action))) ?? others[(RuleOf(impact.RuleId), LifecycleWords.Effect(impact.Action))]);
    }
}
