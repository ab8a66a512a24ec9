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
        [.. entries.Select(e => EventRow.Name(e.Entry.Lane)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        [.. entries.Select(e => e.Entry.Kind).Distinct().Order().Select(Words.Of)],
        [.. moments.Select((m, i) => new MomentChoice($"{i + 1}", $"Moment {i + 1}: {TimeText.Short(m.From)}"))],
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
    // A name of thousands of characters is an attack on the reader; the JSON report has all of it.
    private const int MaxName = 300;

    public static EventRow Of(NumberedEntry numbered, IReadOnlyList<Moment> moments)
    {
        var entry = numbered.Entry;
        return new EventRow(
            numbered.Id,
            TimeView.Of(entry.Time),
            entry.EndTime is { } end && end != entry.Time ? TimeText.Length(end - entry.Time) : null,
            Name(entry.Lane),
            entry.Actor is { } actor ? Describe(actor, entry.Lane) : null,
            Words.Of(entry.Kind),
            Mark.Class(entry.Kind),
            Mark.Shape(entry.Kind),
            Name(entry.Title),
            !entry.Succeeded,
            entry.Resource is { } resource ? Name(resource) : null,
            Name((entry.Evidence with { Source = FileName(entry.Evidence.Source) }).ToString()),
            string.Join(' ', moments.Select((m, i) => (m, i)).Where(p => p.m.Contains(entry)).Select(p => $"{p.i + 1}")));
    }

    /// <summary>A text of the table, which the filters compare too.</summary>
    public static string Name(string text) => SafeText.Short(text, MaxName);

    private static string? Describe(Actor actor, string lane)
    {
        string?[] parts = [actor.Name == lane ? null : actor.Name, Words.Tool(actor), actor.Pipeline, actor.SourceIPAddress];
        var known = parts.Where(p => !string.IsNullOrEmpty(p)).ToList();
        return known.Count == 0 ? null : Name(string.Join(", ", known));
    }

    /// <summary>CloudTrail's file names say account, Region and time; the folders above them would fill the table.</summary>
    private static string FileName(string source) => source[(source.LastIndexOfAny(['/', '\\']) + 1)..];
}
