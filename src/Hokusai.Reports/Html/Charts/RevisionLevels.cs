using Hokusai.Reports.Services;
using Hokusai.Reports.Text;

namespace Hokusai.Reports.Html.Charts;

/// <summary>A revision's line across the plot. The label is left out where it would touch another, and the line with it where lines would fill the plot.</summary>
internal sealed record RevisionLevel(int Y, string? Label, int LabelY, string Name, bool OpensFamily, bool HasLine);

/// <summary>The heights of the revisions: later numbers above earlier ones, one family above the other.</summary>
internal sealed class RevisionLevels
{
    private const int MaxSpacing = 34;

    // Taller, and the deployments below would leave the screen.
    private const int MaxHeight = 420;

    // Two labels of 12 pixels closer than this would touch.
    private const int LabelDistance = 17;

    // Closer lines would be a grey area.
    private const int LineDistance = 8;

    private readonly Dictionary<RevisionName, int> _heights;

    private RevisionLevels(Dictionary<RevisionName, int> heights, IReadOnlyList<RevisionLevel> levels)
        => (_heights, Levels) = (heights, levels);

    /// <summary>The levels from the bottom up.</summary>
    public IReadOnlyList<RevisionLevel> Levels { get; }

    /// <summary>Where a revision is; it has to be one of those placed.</summary>
    public int Y(RevisionName revision) => _heights[revision];

    /// <summary>How much height the revisions take.</summary>
    public static int Height(IReadOnlyCollection<RevisionName> revisions)
        => Math.Min(MaxHeight, MaxSpacing * Math.Max(0, Units(revisions) - 1));

    /// <summary>Places the revisions, the last of the last family at <paramref name="top"/>.</summary>
    /// <param name="revisions">The revisions in order of time.</param>
    /// <param name="telling">Those whose labels come first where not all have room.</param>
    /// <param name="top">The height of the topmost level.</param>
    /// <param name="labelLength">The most characters of a label.</param>
    public static RevisionLevels Place(IReadOnlyList<RevisionName> revisions, IReadOnlyCollection<RevisionName> telling, int top, int labelLength)
    {
        var height = Height(revisions);
        var units = Units(revisions);
        var (heights, opening, unit) = (new Dictionary<RevisionName, int>(), new HashSet<RevisionName>(), 0);
        foreach (var family in revisions.GroupBy(r => r.Family, StringComparer.Ordinal))
        {
            var isFirst = true;
            foreach (var revision in family.Distinct().OrderBy(r => r.Number))
            {
                if (isFirst && unit > 0)
                {
                    // A level stays free between two families.
                    opening.Add(revision);
                    unit++;
                }

                heights.Add(revision, top + height - (units > 1 ? (int)((long)height * unit / (units - 1)) : 0));
                isFirst = false;
                unit++;
            }
        }

        var labelled = Labelled(heights, telling);
        var isDense = units > 1 && height / (units - 1) < LineDistance;
        return new RevisionLevels(heights, [.. heights.Select(pair => new RevisionLevel(
            pair.Value,
            labelled.Contains(pair.Key) ? Label(pair.Key, labelLength) : null,
            pair.Value + 4,
            SafeText.Line(pair.Key.ToString()),
            opening.Contains(pair.Key),
            !isDense || labelled.Contains(pair.Key)))]);
    }

    // One level free between two families.
    private static int Units(IReadOnlyCollection<RevisionName> revisions)
        => revisions.Distinct().Count() + revisions.Select(r => r.Family).Distinct(StringComparer.Ordinal).Count() - 1;

    private static HashSet<RevisionName> Labelled(Dictionary<RevisionName, int> heights, IReadOnlyCollection<RevisionName> telling)
    {
        var labelled = new HashSet<RevisionName>();
        var taken = new List<int>();
        foreach (var revision in telling.Concat(heights.Keys.Take(1)).Concat(heights.Keys.TakeLast(1)).Concat(heights.Keys))
        {
            var y = heights[revision];
            if (!labelled.Contains(revision) && taken.TrueForAll(other => Math.Abs(other - y) >= LabelDistance))
            {
                labelled.Add(revision);
                taken.Add(y);
            }
        }

        return labelled;
    }

    /// <summary>Of a long name the family is cut, not the number.</summary>
    private static string Label(RevisionName revision, int length)
    {
        var number = revision.Number is null ? "" : revision.ToString()[revision.Family.Length..];
        return SafeText.Short(revision.Family, length - number.Length) + number;
    }
}
