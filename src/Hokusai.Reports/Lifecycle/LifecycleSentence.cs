using System.Globalization;
using Hokusai.Reports.Text;

namespace Hokusai.Reports.Lifecycle;

/// <summary>What the rules of a bucket do, in sentences.</summary>
internal static class LifecycleSentence
{
    private const int MaxName = 60;

    // The rules that do most; the tables have all.
    private const int MaxRules = 3;

    /// <summary>What one configuration does from the first to the last day of <paramref name="impacts"/>, the gravest first.</summary>
    public static string Of(IReadOnlyList<LifecycleImpact> impacts, bool isProposed)
    {
        var rows = impacts.Where(i => i.IsProposed == isProposed && !i.IsPast).ToList();
        if (rows.Count == 0)
        {
            return isProposed ? "The proposed rules do nothing in this time." : "The current rules do nothing in the time that was computed.";
        }

        var rules = rows
            .GroupBy(i => (i.RuleId, Effect: LifecycleWords.Effect(i.Action)))
            .Select(g => (g.Key.RuleId, g.Key.Effect, Amount: LifecycleAmount.Sum(g.Select(LifecycleAmount.Of))))
            .OrderBy(r => r.Effect).ThenByDescending(r => r.Amount.BytesAtMost).ThenByDescending(r => r.Amount.ObjectsAtMost).ThenBy(r => r.RuleId, StringComparer.Ordinal)
            .ToList();
        var clauses = rules.Take(MaxRules).Select(r => $"rule {SafeText.Short(r.RuleId, MaxName)} {Verb(r.Effect, r.Amount)}");
        var rest = rules.Skip(MaxRules).Select(r => r.Amount).ToList();
        var others = rest.Count == 0 ? "" : $"; {Words.Count(rest.Count, "further rule")}: {LifecycleWords.Of(LifecycleAmount.Sum(rest))}";
        return $"{Period(rows)} {string.Join("; ", clauses)}{others}.";
    }

    /// <summary>What was due before, under the current rules; null where nothing was.</summary>
    public static string? Past(IReadOnlyList<LifecycleImpact> impacts)
    {
        var past = impacts.Where(i => i is { IsPast: true, IsProposed: false }).ToList();
        return past.Count == 0 ? null
            : $"Due before, and so gone or moved already: {string.Join("; ", past.GroupBy(i => LifecycleWords.Effect(i.Action)).OrderBy(g => g.Key).Select(g => $"{LifecycleWords.Of(g.Key).ToLowerInvariant()} {LifecycleWords.Of(LifecycleAmount.Sum(g.Select(LifecycleAmount.Of)))}"))}.";
    }

    /// <summary>What one configuration does to the bill; null where it does nothing.</summary>
    public static string? Cost(IReadOnlyList<LifecycleImpact> impacts, bool isProposed)
    {
        var rows = impacts.Where(i => i.IsProposed == isProposed && !i.IsPast).ToList();
        if (rows.Count == 0)
        {
            return null;
        }

        var unpriced = rows.Count(i => i.MonthlyCost is null || i.OneTimeCost is null);
        if (unpriced == rows.Count)
        {
            return "What it costs is not known: the price table lacks the storage classes.";
        }

        var (monthly, once) = (rows.Sum(i => i.MonthlyCost ?? 0), rows.Sum(i => i.OneTimeCost ?? 0));
        var change = Math.Abs(monthly) < 0.01m ? "about the same" : monthly < 0 ? $"{LifecycleWords.Dollars(-monthly)} less" : $"{LifecycleWords.Dollars(monthly)} more";
        return $"The monthly bill for storage is {change} at the end of it, and the changes cost {LifecycleWords.Dollars(once)} once{(unpriced > 0 ? "; classes that the price table lacks are not in it" : "")}.";
    }

    /// <summary>For example <c>From 23 November to 22 December 2026</c>.</summary>
    private static string Period(List<LifecycleImpact> rows)
    {
        var (from, to) = (rows.Min(i => i.Day), rows.Max(i => i.Day));
        return from == to ? $"On {Date(to, "d MMMM yyyy")}"
            : $"From {Date(from, from.Year == to.Year ? "d MMMM" : "d MMMM yyyy")} to {Date(to, "d MMMM yyyy")}";
    }

    private static string Verb(LifecycleEffect effect, LifecycleAmount amount) => effect switch
    {
        LifecycleEffect.Deleted => $"deletes {LifecycleWords.Of(amount)} for good",
        LifecycleEffect.Hidden => $"hides {LifecycleWords.Of(amount)} behind delete markers",
        LifecycleEffect.Moved => $"moves {LifecycleWords.Of(amount)} to another storage class",
        _ => $"clears up {LifecycleWords.Of(amount)} (unfinished uploads and lone delete markers)",
    };

    private static string Date(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}
