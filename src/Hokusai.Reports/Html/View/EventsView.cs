using Hokusai.Reports.Html.Charts;
using Hokusai.Reports.Text;
using Hokusai.Reports.Timeline;

namespace Hokusai.Reports.Html.View;

/// <summary>The table of all entries and the choices of its filters; a long one starts filtered to the first moment.</summary>
internal sealed record EventsView(
    IReadOnlyList<EventRow> Rows,
    string Count,
    IReadOnlyList<string> Lanes,
    IReadOnlyList<string> Kinds,
    IReadOnlyList<MomentChoice> Moments,
    bool StartsFiltered)
{
    // Some three screens of rows; past that the table opens on the moment that matters.
    private const int LongTable = 100;

    public static EventsView Of(IReadOnlyList<NumberedEntry> entries, IReadOnlyList<Moment> moments) => new(
        [.. entries.Select(e => EventRow.Of(e, moments))],
        Words.Count(entries.Count, "entry", "entries"),
        [.. entries.Select(e => e.Entry.Lane).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        [.. entries.Select(e => e.Entry.Kind).Distinct().Order().Select(Words.Of)],
        [.. moments.Select((m, i) => new MomentChoice($"{i + 1}", $"Moment {i + 1}: {TimeText.Range(m.From, m.To)}"))],
        entries.Count > LongTable && moments.Count > 0);
}

/// <summary>One of the moments, as a choice of the filter.</summary>
internal sealed record MomentChoice(string Value, string Text);

/// <summary>One entry as a row.</summary>
internal sealed record EventRow(
    string Id,
    TimeView Time,
    string? Until,
    string Lane,
    string? Who,
    string Kind,
    string KindClass,
    string KindShape,
    string Title,
    bool Failed,
    string? Resource,
    string Evidence,
    string Moment)
{
    public static EventRow Of(NumberedEntry numbered, IReadOnlyList<Moment> moments)
    {
        var entry = numbered.Entry;
        return new EventRow(
            numbered.Id,
            TimeView.Of(entry.Time),
            entry.EndTime is { } end && end != entry.Time ? TimeText.Length(end - entry.Time) : null,
            entry.Lane,
            entry.Actor is { } actor ? Describe(actor, entry.Lane) : null,
            Words.Of(entry.Kind),
            Mark.Class(entry.Kind),
            Mark.Shape(entry.Kind),
            entry.Title,
            !entry.Succeeded,
            entry.Resource,
            entry.Evidence.ToString(),
            string.Join(' ', moments.Select((m, i) => (m, i)).Where(p => p.m.Contains(entry)).Select(p => $"{p.i + 1}")));
    }

    private static string? Describe(Actor actor, string lane)
    {
        string?[] parts = [actor.Name == lane ? null : actor.Name, Words.Tool(actor), actor.Pipeline, actor.SourceIPAddress];
        var known = parts.Where(p => !string.IsNullOrEmpty(p)).ToList();
        return known.Count == 0 ? null : string.Join(", ", known);
    }
}
