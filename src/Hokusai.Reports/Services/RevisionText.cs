using System.Text;
using Hokusai.Reports.Text;

namespace Hokusai.Reports.Services;

/// <summary>
/// The revisions of the services over time for where no picture can be: time runs down, later revisions stand further right, a step a line.
/// No line is longer than 78 characters.
/// </summary>
public static class RevisionText
{
    // Of a chart's columns; with the time before and the names behind it fills a line of 78.
    private const int PlotWidth = 20;

    private const int LabelWidth = 34;

    /// <summary>A text for each service that ran more than one revision or went back, those that went back first; without anything but printable characters.</summary>
    /// <param name="investigation">The investigation.</param>
    /// <param name="maxSteps">The most steps of one service; steps back and what is around them stay, the rest is counted.</param>
    public static IReadOnlyList<(string Service, string Chart)> Draw(Investigation investigation, int maxSteps)
    {
        ArgumentNullException.ThrowIfNull(investigation);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxSteps, 1);
        return [.. ServiceHistory.Of(investigation).Where(s => s.Steps.Count > 1).Select(s => (s.Name, Draw(s, maxSteps)))];
    }

    private static string Draw(ServiceHistory service, int maxSteps)
    {
        var columns = Columns(service.Steps);
        var numbers = service.Reversions.ToLookup(r => (r.Reversion.Time, r.Reversion.To), r => r);
        var shown = Shown(service.Steps, maxSteps);
        var text = new StringBuilder();
        var hidden = 0;
        for (var i = 0; i < service.Steps.Count; i++)
        {
            if (!shown[i])
            {
                hidden++;
                continue;
            }

            Hide(text, ref hidden);
            var step = service.Steps[i];
            var revision = RevisionName.Of(step);
            int? from = i > 0 ? columns[RevisionName.Of(service.Steps[i - 1])] : null;
            var back = numbers[(step.Time, revision.ToString())].Select(r => $"{r.Number}").ToList();
            text.Append(TimeText.Full(step.Time)).Append("  ").Append(Line(from, columns[revision], step.IsReversion).PadRight(PlotWidth))
                .Append("  ").Append(Label(revision, back, step.IsReversion)).Append('\n');
        }

        Hide(text, ref hidden);
        return text.ToString();
    }

    private static void Hide(StringBuilder text, ref int hidden)
    {
        if (hidden > 0)
        {
            text.Append("⋮ ").Append(Words.Count(hidden, "step")).Append(" not shown\n");
            hidden = 0;
        }
    }

    /// <summary>Where each revision stands; past the plot's width several share a column.</summary>
    private static Dictionary<RevisionName, int> Columns(IReadOnlyList<EcsRevisionStep> steps)
    {
        var revisions = steps.Select(RevisionName.Of).Distinct().GroupBy(r => r.Family, StringComparer.Ordinal).SelectMany(g => g.OrderBy(r => r.Number)).ToList();
        const int Widest = 4;
        var last = Math.Max(1, revisions.Count - 1);
        var width = Math.Min(PlotWidth - 1, last * Widest);
        return revisions.Select((revision, i) => (revision, Column: i * width / last)).ToDictionary(p => p.revision, p => p.Column);
    }

    private static bool[] Shown(IReadOnlyList<EcsRevisionStep> steps, int max)
    {
        var order = Enumerable.Range(0, steps.Count)
            .OrderBy(i => steps[i].IsReversion ? 0 : IsBack(i - 1) || IsBack(i + 1) ? 1 : 2)
            .ThenByDescending(i => i)
            .Take(max);
        var shown = new bool[steps.Count];
        foreach (var i in order)
        {
            shown[i] = true;
        }

        return shown;

        bool IsBack(int i) => i >= 0 && i < steps.Count && steps[i].IsReversion;
    }

    private static string Line(int? from, int to, bool isReversion)
    {
        if (from is not { } left || left == to)
        {
            return new string(' ', to) + (isReversion ? "◄" : "●");
        }

        var rule = new string(isReversion ? '━' : '─', Math.Abs(to - left) - 1);
        return left < to
            ? new string(' ', left) + (isReversion ? "┗" : "└") + rule + (isReversion ? "►" : "●")
            : new string(' ', to) + (isReversion ? "◄" : "●") + rule + (isReversion ? "┛" : "┘");
    }

    private static string Label(RevisionName revision, List<string> back, bool isReversion)
    {
        var note = back.Count > 0 ? $"  step back {string.Join(", ", back)}" : isReversion ? "  step back" : "";
        var number = revision.Number is null ? "" : revision.ToString()[revision.Family.Length..];
        return SafeText.Short(revision.Family, Math.Max(8, LabelWidth - number.Length - note.Length)) + number + note;
    }
}
