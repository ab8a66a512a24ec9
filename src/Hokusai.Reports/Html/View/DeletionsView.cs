using Hokusai.Reports.Deletions;
using Hokusai.Reports.Text;

namespace Hokusai.Reports.Html.View;

/// <summary>Who changed the lifecycle rules, from what to what, and what was deleted.</summary>
internal sealed record DeletionsView(
    string ChangeSum,
    IReadOnlyList<LifecycleChangeView> Changes,
    string? ChangesNotShown,
    string DeletionSum,
    IReadOnlyList<DeletionRow> Deletions,
    string? DeletionsNotShown)
{
    private const int MaxChanges = 40;

    // Some three screens of rows.
    private const int MaxDeletions = 80;

    /// <summary>The view; null where the investigation knows of neither.</summary>
    public static DeletionsView? Of(Investigation investigation)
    {
        var (changes, deletions) = (investigation.LifecycleChanges, investigation.Deletions);
        return changes.Count + deletions.Count == 0 ? null : new DeletionsView(
            Words.Count(changes.Count, "change"),
            [.. changes.OrderBy(c => c.Time).TakeLast(MaxChanges).Select(LifecycleChangeView.Of)],
            changes.Count > MaxChanges ? $"{Words.Count(changes.Count - MaxChanges, "earlier change")}; the CSV and JSON reports have all." : null,
            $"{Words.Count(deletions.Count, "row")}, one for each hour, prefix and actor",
            [.. TellingDeletions.Of(investigation, MaxDeletions).Select(DeletionRow.Of)],
            deletions.Count > MaxDeletions ? $"{Words.Count(deletions.Count - MaxDeletions, "smaller deletion")}; the CSV and JSON reports have all." : null);
    }
}

/// <summary>A change of lifecycle rules.</summary>
internal sealed record LifecycleChangeView(
    TimeView Time, string Bucket, string EventName, string Who, string? Failure, string Effect, string Known, IReadOnlyList<RuleChangeView> Rules, string? RulesNotShown, IReadOnlyList<EvidenceView> Evidence)
{
    private const int MaxRules = 30;

    public static LifecycleChangeView Of(LifecycleChange change) => new(
        TimeView.Of(change.Time),
        EventRow.Name(change.Bucket),
        EventRow.Name(change.EventName),
        EventRow.Name(Words.WithTool(change.Actor)),
        change.Succeeded ? null : DeletionWords.Failure(change).Trim(),
        change.Effect,
        KnownRules(change),
        [.. change.Rules.Take(MaxRules).Select(RuleChangeView.Of)],
        change.Rules.Count > MaxRules ? $"{Words.Count(change.Rules.Count - MaxRules, "more difference")} in the JSON report." : null,
        [EvidenceView.Of(change.Evidence)]);

    private static string KnownRules(LifecycleChange change)
        => !change.IsAfterKnown ? "The record does not carry the rules that were put."
            : change.IsBeforeKnown || change.Rules.Count == 0 ? ""
            : "No earlier record carries the rules before: what is listed was put, and may have been there already.";
}

/// <summary>What became of a rule, or of a field of it.</summary>
internal sealed record RuleChangeView(string Rule, string What, string? Before, string? After)
{
    public static RuleChangeView Of(LifecycleRuleChange change) => new(
        EventRow.Name(change.RuleId),
        change.Field is { } field ? EventRow.Name(field) : DeletionWords.Of(change.Kind),
        change.Before is { } before ? EventRow.Name(before) : null,
        change.After is { } after ? EventRow.Name(after) : null);
}

/// <summary>A row of the table of deletions.</summary>
internal sealed record DeletionRow(
    TimeView Time, string? Until, string Who, string Origin, string HowMany, string Where, string Effect, bool IsPermanent, string Operation, string? Keys)
{
    private const int MaxKeys = 4;

    public static DeletionRow Of(S3Deletion deletion) => new(
        TimeView.Of(deletion.First),
        deletion.Last > deletion.First ? TimeText.Length(deletion.Last - deletion.First) : null,
        EventRow.Name(DeletionWords.Who(deletion)),
        DeletionWords.Of(deletion.Origin),
        DeletionWords.HowMany(deletion),
        EventRow.Name(DeletionWords.Where(deletion)),
        DeletionWords.Of(deletion.Effect),
        deletion.Effect == S3DeletionEffect.Permanent,
        EventRow.Name(deletion.Operation),
        deletion.SampleKeys.Count == 0 ? null : Words.List([.. deletion.SampleKeys.Select(DeletionWords.Short)], MaxKeys));
}
