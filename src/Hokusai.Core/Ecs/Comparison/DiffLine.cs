using Hokusai.Core.Ecs.TaskDefinitions.Canonical;

namespace Hokusai.Core.Ecs.Comparison;

/// <summary>One line of a definition written out.</summary>
/// <param name="Path">The full path: what makes a line the same line in another revision.</param>
/// <param name="Head">The name, indented.</param>
/// <param name="Value">The value as people see it; null where lines below have it.</param>
/// <param name="Identity">What is compared: with the value, even where that is hidden. Never leaves the comparison.</param>
/// <param name="IsHidden">Whether the value is hidden.</param>
internal sealed record DiffLine(string Path, string Head, string? Value, string Identity, bool IsHidden)
{
    private const int Indent = 2;

    /// <summary>What people see.</summary>
    public string Text => Value is null ? Head : $"{Head} {Value}";

    /// <summary>The line with its value hidden.</summary>
    public DiffLine Hide() => this with { Value = ValueText.Hidden, IsHidden = true };

    /// <summary>A definition written out in the way of YAML, one value a line.</summary>
    public static IReadOnlyList<DiffLine> Of(DefinitionGroup task)
    {
        var lines = new List<DiffLine>();
        Add(DefinitionPlace.Task, task, 0, lines);
        return lines;
    }

    private static void Add(DefinitionPlace place, DefinitionGroup group, int depth, List<DiffLine> lines)
    {
        foreach (var part in group.Parts)
        {
            var partPlace = place.Of(group, part.Name);
            var head = $"{new string(' ', depth * Indent)}{ValueText.OneLine(part.Name)}:";
            if (part.Value is DefinitionGroup inner)
            {
                lines.Add(new DiffLine(partPlace.Path, head, null, head, IsHidden: false));
                Add(partPlace, inner, depth + 1, lines);
                continue;
            }

            var isHidden = DefinitionSecrets.AreIn(partPlace, part.Value);
            var shown = part.Value is DefinitionMask || isHidden ? ValueText.Of(partPlace, part.Value) : ValueText.OneLine(ValueText.Plain(part.Value));
            lines.Add(new DiffLine(partPlace.Path, head, shown, $"{head} {(part.Value is DefinitionMask ? shown : ValueText.Plain(part.Value))}", isHidden));
        }
    }
}
