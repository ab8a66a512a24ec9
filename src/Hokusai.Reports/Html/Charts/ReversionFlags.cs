using Hokusai.Reports.Services;
using Hokusai.Reports.Text;

namespace Hokusai.Reports.Html.Charts;

/// <summary>The number of a step back above the plot, or of several that stand too close to tell apart.</summary>
/// <param name="X">Its middle.</param>
/// <param name="Y">Its middle.</param>
/// <param name="Path">Its outline around 0,0, which points down to the step.</param>
/// <param name="Text">The number, or the first and the last.</param>
/// <param name="Label">The revisions beside it; null where there is no room.</param>
/// <param name="LabelX">Where the label begins or ends.</param>
/// <param name="Anchor">Which of both.</param>
/// <param name="Row">The id of its item in the list of steps back; null where the list leaves it out.</param>
/// <param name="Title">What it stands for, in words.</param>
internal sealed record ReversionFlag(int X, int Y, string Path, string Text, string? Label, int LabelX, string Anchor, string? Row, string Title);

/// <summary>A step back in the plot: from one level to another, its head where it ends.</summary>
/// <param name="Leader">The line from its flag.</param>
/// <param name="Line">The line from the level that it left.</param>
/// <param name="Head">The arrow head; a ring where it ends at the level that it began at.</param>
internal sealed record ReversionDrop(string Leader, string Line, string Head);

/// <summary>The steps back of one picture.</summary>
internal static class ReversionFlags
{
    // Flags are 24 pixels wide and more.
    private const int MinDistance = 30;

    private const int CharacterWidth = 8;
    private const int LabelGap = 6;
    private const int TitleLength = 200;

    public static IReadOnlyList<ReversionDrop> Drops(IEnumerable<NumberedReversion> reversions, int top, RevisionLevels levels, TimeScale scale)
        => [.. reversions.Select(numbered =>
        {
            var x = scale.X(numbered.Reversion.Time);
            var (from, to) = (levels.Y(RevisionName.Parse(numbered.Reversion.From)), levels.Y(RevisionName.Parse(numbered.Reversion.To)));
            return new ReversionDrop(
                $"M{x} {top}V{Math.Min(from, to)}",
                $"M{x} {from}V{to}",
                from == to ? $"M{x - 7} {to}A7 7 0 1 1 {x + 7} {to}A7 7 0 1 1 {x - 7} {to}z"
                    : from < to ? $"M{x - 7} {to - 11}H{x + 7}L{x} {to}z"
                    : $"M{x - 7} {to + 11}H{x + 7}L{x} {to}z");
        })];

    public static IReadOnlyList<ReversionFlag> Flags(
        IEnumerable<NumberedReversion> reversions, Func<NumberedReversion, string?> row, int y, TimeScale scale, ChartSize size)
    {
        var groups = Join(reversions, scale);
        var flags = new List<ReversionFlag>();
        var freeFrom = 0;
        for (var i = 0; i < groups.Count; i++)
        {
            var (x, half) = Place(groups[i], scale, size);
            var (nextX, nextHalf) = i + 1 < groups.Count ? Place(groups[i + 1], scale, size) : (size.Width, 0);
            var label = groups[i].Count == 1 ? SafeText.Short(groups[i][0].Change, 40) : $"{groups[i].Count} steps back";
            var width = label.Length * CharacterWidth;
            var (fitsRight, fitsLeft) = (x + half + LabelGap + width <= nextX - nextHalf - LabelGap, x - half - LabelGap - width >= freeFrom);
            flags.Add(new ReversionFlag(
                x,
                y,
                $"M{-half}-11H{half}V5L0 13 {-half} 5z",
                Number(groups[i]),
                fitsRight || fitsLeft ? label : null,
                fitsRight ? x + half + LabelGap : x - half - LabelGap,
                fitsRight ? "start" : "end",
                row(groups[i][0]),
                Describe(groups[i])));
            freeFrom = x + half + LabelGap + (fitsRight ? width + LabelGap : 0);
        }

        return flags;
    }

    private static List<List<NumberedReversion>> Join(IEnumerable<NumberedReversion> reversions, TimeScale scale)
    {
        var groups = new List<List<NumberedReversion>>();
        foreach (var reversion in reversions)
        {
            if (groups.Count == 0 || scale.X(reversion.Reversion.Time) - scale.X(groups[^1][0].Reversion.Time) < MinDistanceOf(groups[^1]) is false)
            {
                groups.Add([]);
            }

            groups[^1].Add(reversion);
        }

        return groups;
    }

    // A flag that stands for several is as wide as its numbers.
    private static int MinDistanceOf(List<NumberedReversion> group) => MinDistance + (group.Count > 1 ? Number(group).Length * CharacterWidth : 0);

    private static (int X, int Half) Place(List<NumberedReversion> group, TimeScale scale, ChartSize size)
    {
        var half = Math.Max(12, (Number(group).Length * CharacterWidth / 2) + 5);
        return (Math.Clamp((scale.X(group[0].Reversion.Time) + scale.X(group[^1].Reversion.Time)) / 2, half, size.Width - half), half);
    }

    private static string Number(List<NumberedReversion> group)
        => group.Count == 1 ? $"{group[0].Number}" : $"{group[0].Number}–{group[^1].Number}";

    private static string Describe(List<NumberedReversion> group)
        => SafeText.Short(
            string.Join("; ", group.Select(n => $"{n.Number}: {TimeText.Full(n.Reversion.Time)} {n.Reversion.From} → {n.Reversion.To}, {Words.Of(n.Reversion.Kind)}")),
            TitleLength);
}
