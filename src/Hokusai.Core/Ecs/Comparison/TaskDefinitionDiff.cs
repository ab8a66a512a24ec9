using System.Globalization;
using Hokusai.Core.Ecs.TaskDefinitions;

namespace Hokusai.Core.Ecs.Comparison;

/// <summary>
/// The difference of two task definitions as the lines of a unified diff, of their canonical form written in the way of YAML. Values that look like secrets
/// are shown as <c>(hidden)</c>; one that is another than before as <c>(hidden, changed)</c>.
/// </summary>
public static class TaskDefinitionDiff
{
    private const int Context = 3;
    private const string HiddenAndChanged = "(hidden, changed)";

    /// <summary>The lines; none for equal content.</summary>
    /// <param name="reference">The old side.</param>
    /// <param name="difference">The new side.</param>
    /// <param name="withColors">Whether removed lines are red, added ones green and positions cyan, by the escape sequences of ECMA-48.</param>
    public static IReadOnlyList<string> Lines(TaskDefinition reference, TaskDefinition difference, bool withColors = false)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(difference);
        var old = DiffLine.Of(reference.Content.Tree());
        var changed = DiffLine.Of(difference.Content.Tree());
        var steps = LineMatching.Match([.. old.Select(line => line.Identity)], [.. changed.Select(line => line.Identity)]);
        if (steps.All(step => step == LineStep.Same))
        {
            return [];
        }

        // What is a secret on one side is shown on neither.
        var secrets = old.Concat(changed).Where(line => line.IsHidden).Select(line => line.Path).ToHashSet(StringComparer.Ordinal);
        old = [.. old.Select(line => secrets.Contains(line.Path) ? line.Hide() : line)];
        var known = old.Select(line => line.Path).ToHashSet(StringComparer.Ordinal);
        changed = [.. changed.Select(line => !secrets.Contains(line.Path) ? line : known.Contains(line.Path) ? line.Hide() with { Value = HiddenAndChanged } : line.Hide())];
        var paint = new DiffPaint(withColors);
        var lines = new List<string> { paint.Head($"--- {ValueText.OneLine(reference.DisplayName)}"), paint.Head($"+++ {ValueText.OneLine(difference.DisplayName)}") };
        foreach (var (first, end) in Hunks(steps))
        {
            AddHunk(steps, first, end, old, changed, paint, lines);
        }

        return lines;
    }

    /// <summary>Stretches of steps around what differs, with their context; stretches that touch are one.</summary>
    private static IEnumerable<(int First, int End)> Hunks(IReadOnlyList<LineStep> steps)
    {
        var first = -1;
        var end = -1;
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i] == LineStep.Same)
            {
                continue;
            }

            if (first >= 0 && i - Context > end)
            {
                yield return (first, end);
                first = -1;
            }

            first = first < 0 ? Math.Max(0, i - Context) : first;
            end = Math.Min(steps.Count, i + 1 + Context);
        }

        if (first >= 0)
        {
            yield return (first, end);
        }
    }

    private static void AddHunk(
        IReadOnlyList<LineStep> steps, int first, int end, IReadOnlyList<DiffLine> old, IReadOnlyList<DiffLine> changed, DiffPaint paint, List<string> lines)
    {
        var oldFirst = steps.Take(first).Count(step => step != LineStep.Added);
        var newFirst = steps.Take(first).Count(step => step != LineStep.Removed);
        var (oldAt, newAt) = (oldFirst, newFirst);
        var body = new List<string>();
        for (var i = first; i < end; i++)
        {
            switch (steps[i])
            {
                case LineStep.Same:
                    body.Add($" {old[oldAt].Text}");
                    oldAt++;
                    newAt++;
                    break;
                case LineStep.Removed:
                    body.Add(paint.Removed($"-{old[oldAt++].Text}"));
                    break;
                default:
                    body.Add(paint.Added($"+{changed[newAt++].Text}"));
                    break;
            }
        }

        lines.Add(paint.Position($"@@ -{Range(oldFirst, oldAt)} +{Range(newFirst, newAt)} @@"));
        lines.AddRange(body);
    }

    // As diff writes it: an empty range stands after the line before it.
    private static string Range(int first, int end)
        => string.Create(CultureInfo.InvariantCulture, $"{(end == first ? first : first + 1)},{end - first}");
}
