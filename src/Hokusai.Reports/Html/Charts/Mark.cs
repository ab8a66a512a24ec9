using Hokusai.Reports.Text;
using Hokusai.Reports.Timeline;

namespace Hokusai.Reports.Html.Charts;

/// <summary>A point of a lane, or several that stand too close to tell apart.</summary>
/// <param name="X">Its middle.</param>
/// <param name="Y">Its middle.</param>
/// <param name="Kind">The class that colours it.</param>
/// <param name="Path">Its outline around 0,0: each kind has its own shape, so that colour is not needed to tell them apart.</param>
/// <param name="Failed">Whether everything that it stands for failed; drawn hollow and crossed.</param>
/// <param name="Count">How many it stands for, where it is more than one.</param>
/// <param name="Row">The id of its row in the table of events; of the first, where it stands for several.</param>
/// <param name="Title">What it stands for, in words.</param>
internal sealed record Mark(int X, int Y, string Kind, string Path, bool Failed, string? Count, string Row, string Title)
{
    // Shapes are 14 pixels wide; closer than this they would cover each other.
    private const int MinDistance = 15;

    // A mark that stands for several has their number beside it.
    private const int MinDistanceFromCount = 40;

    // What a tooltip can show before it becomes a list of its own.
    private const int TitleLength = 160;

    /// <summary>The marks of <paramref name="entries"/> (in order of time) on one line, close ones joined.</summary>
    public static IEnumerable<Mark> On(int y, IEnumerable<NumberedEntry> entries, TimeScale scale)
    {
        var close = new List<NumberedEntry>();
        foreach (var entry in entries)
        {
            var distance = close.Count > 1 ? MinDistanceFromCount : MinDistance;
            if (close.Count > 0 && scale.X(entry.Entry.Time) - scale.X(close[0].Entry.Time) >= distance)
            {
                yield return Join(close, y, scale);
                close.Clear();
            }

            close.Add(entry);
        }

        if (close.Count > 0)
        {
            yield return Join(close, y, scale);
        }
    }

    /// <summary>The outline of a kind's shape around 0,0.</summary>
    public static string Shape(TimelineEntryKind kind) => kind switch
    {
        TimelineEntryKind.PasswordChange => "M0-8 8 0 0 8-8 0z",
        TimelineEntryKind.StateWrite => "M-5-5H5V5H-5z",
        TimelineEntryKind.Impact => "M0-7 7 6H-7z",
        TimelineEntryKind.SignIn => "M-6 0A6 6 0 0 1 6 0z",
        TimelineEntryKind.Deployment => "M-7-5H2L8 0 2 5H-7z",
        TimelineEntryKind.Reversion => "M-7-7H7V2L0 8-7 2z",
        TimelineEntryKind.LifecycleChange => "M-7-7H7V7H-7zM-3-3V3H3V-3z",
        TimelineEntryKind.Deletion => "M-8-5-5-8 0-3 5-8 8-5 3 0 8 5 5 8 0 3-5 8-8 5-3 0z",
        TimelineEntryKind.TerraformSession => "M-9-5H9V5H-9z",
        _ => "M-5 0A5 5 0 1 1 5 0A5 5 0 1 1-5 0z",
    };

    /// <summary>The class of a kind.</summary>
    public static string Class(TimelineEntryKind kind) => "k-" + kind.ToString().ToLowerInvariant();

    private static Mark Join(List<NumberedEntry> close, int y, TimeScale scale)
    {
        var first = close.MinBy(e => Telling.Rank(e.Entry.Kind))!;
        var kind = first.Entry.Kind;
        var x = (scale.X(close[0].Entry.Time) + scale.X(close[^1].Entry.Time)) / 2;
        return new Mark(
            x,
            y,
            Class(kind),
            Shape(kind),
            close.TrueForAll(e => !e.Entry.Succeeded),
            close.Count > 1 ? $"{close.Count}" : null,
            first.Id,
            Describe(close, first.Entry));
    }

    private static string Describe(List<NumberedEntry> close, TimelineEntry first)
    {
        if (close.Count == 1)
        {
            var failed = first.Succeeded ? "" : ", failed";
            return SafeText.Short($"{TimeText.Full(first.Time)} {Words.Of(first.Kind)}{failed}: {first.Title}", TitleLength);
        }

        var kinds = close.GroupBy(e => e.Entry.Kind).OrderBy(g => Telling.Rank(g.Key)).Select(g => $"{g.Count()} × {Words.Of(g.Key)}");
        return $"{TimeText.Range(close[0].Entry.Time, close[^1].Entry.Time)}: {string.Join(", ", kinds)}";
    }
}
