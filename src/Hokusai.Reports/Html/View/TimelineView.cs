using Hokusai.Reports.Html.Charts;
using Hokusai.Reports.Text;
using Hokusai.Reports.Timeline;

namespace Hokusai.Reports.Html.View;

/// <summary>The timeline section: the overview, and the moments drawn large.</summary>
internal sealed record TimelineView(
    bool HasEntries,
    IReadOnlyList<OverviewChart> Overview,
    IReadOnlyList<MomentView> Moments,
    string? MomentsNotShown,
    IReadOnlyList<LegendItem> Legend)
{
    // One picture is read; past a few the table of events serves better.
    private const int MaxMoments = 4;

    public static TimelineView Of(
        string id, IReadOnlyList<NumberedEntry> entries, IReadOnlyList<Moment> moments)
    {
        if (entries.Count == 0)
        {
            return new TimelineView(false, [], [], null, []);
        }

        var shown = moments.Take(MaxMoments).ToList();
        var span = (entries[0].Entry.Time, entries.Max(e => e.Entry.EndTime ?? e.Entry.Time));
        ChartSize[] sizes = [ChartSize.Wide, ChartSize.Narrow];
        return new TimelineView(
            true,
            [.. sizes.Select(size => OverviewChart.Draw($"{id}overview", span, entries, shown, size))],
            [.. shown.Select((moment, i) => MomentView.Of($"{id}moment{i + 1}", i, moment, entries, sizes))],
            moments.Count > shown.Count
                ? $"{Words.Count(moments.Count - shown.Count, "further moment")} not shown here; the table of events has every entry."
                : null,
            LegendItem.Of(entries));
    }

    public static IReadOnlyList<Moment> Shown(IReadOnlyList<Moment> moments) => [.. moments.Take(MaxMoments)];
}

/// <summary>One moment: its picture in both sizes, its overlaps in words, and its entries as a table.</summary>
internal sealed record MomentView(
    string Number,
    bool IsMain,
    string Range,
    string Length,
    string Content,
    IReadOnlyList<LaneChart> Charts,
    IReadOnlyList<OverlapView> Overlaps,
    string? OverlapsNotShown,
    IReadOnlyList<EventRow> Rows,
    string? RowsNotShown)
{
    private const int MaxRows = 60;
    private const int MaxOverlaps = 6;

    public static MomentView Of(
        string id, int index, Moment moment, IReadOnlyList<NumberedEntry> entries, IReadOnlyList<ChartSize> sizes)
    {
        var inside = entries.Where(e => moment.Contains(e.Entry)).ToList();
        return new MomentView(
            $"{index + 1}",
            index == 0,
            TimeText.Range(moment.From, moment.To),
            TimeText.Length(moment.To - moment.From),
            Describe(moment),
            [.. sizes.Select(size => LaneChart.Draw(id, moment, entries, size))],
            [.. moment.Overlaps.Take(MaxOverlaps).Select(OverlapView.Of)],
            moment.Overlaps.Count > MaxOverlaps ? $"{Words.Count(moment.Overlaps.Count - MaxOverlaps, "further overlap")} in the picture." : null,
            [.. Telling.Most(inside, e => e.Entry, MaxRows).Select(e => EventRow.Of(e, []))],
            inside.Count > MaxRows ? $"{Words.Count(inside.Count - MaxRows, "more entry", "more entries")} in the table of events." : null);
    }

    private static string Describe(Moment moment)
    {
        var others = Words.Symptoms(0, moment.Reversions, moment.LifecycleChanges, moment.Deletions);
        var changes = Words.Count(moment.PasswordChanges, "password change or attempt", "password changes and attempts");
        var all = moment.Symptoms == moment.PasswordChanges ? changes : moment.PasswordChanges == 0 ? others : $"{changes}, {others}";
        return moment.Overlaps.Count == 0 ? all : $"{all}, {moment.Overlaps.Max(o => o.MaxAtOnce)} Terraform runs at once";
    }
}

/// <summary>An overlap of Terraform runs in words.</summary>
internal sealed record OverlapView(string Count, string Range, string Length, IReadOnlyList<OverlapRunView> Runs)
{
    public static OverlapView Of(RunOverlap overlap) => new(
        $"{overlap.MaxAtOnce} Terraform runs at once",
        TimeText.Range(overlap.From, overlap.To),
        TimeText.Length(overlap.To - overlap.From),
        [.. overlap.Sessions.Select(OverlapRunView.Of)]);
}

/// <summary>One of the overlapping runs.</summary>
internal sealed record OverlapRunView(string Name, string? Tool, string Range, string Work, string Lock)
{
    public static OverlapRunView Of(TerraformSession session) => new(
        session.Actor.Name,
        Words.Tool(session.Actor),
        TimeText.Range(session.FirstCall, session.LastCall),
        $"{Words.Count(session.CallCount, "call")}, {Words.Count(session.WriteCount, "write")}",
        session.TookLock switch { true => "took a lock", false => "took no lock", null => "lock unknown: no data events" });
}

/// <summary>What a shape means.</summary>
internal sealed record LegendItem(string Class, string Shape, string Text)
{
    public static IReadOnlyList<LegendItem> Of(IReadOnlyList<NumberedEntry> entries)
        => [.. entries.Select(e => e.Entry.Kind).Distinct().Order().Select(k => new LegendItem(Mark.Class(k), Mark.Shape(k), Words.Of(k)))];
}
