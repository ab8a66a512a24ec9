using System.Globalization;
using Hokusai.Core.Ecs.TaskDefinitions.Canonical;

namespace Hokusai.Core.Ecs.Comparison;

/// <summary>The parts of two groups side by side, by their names.</summary>
internal static class PartPairs
{
    /// <summary>Each name with its value on either side, null where there is none, in the order of the names.</summary>
    public static IEnumerable<(string Name, DefinitionNode? Reference, DefinitionNode? Difference)> Of(DefinitionGroup reference, DefinitionGroup difference)
        => HaveTheSameNames(reference, difference)
            ? reference.Parts.Select((part, index) => (part.Name, (DefinitionNode?)part.Value, (DefinitionNode?)difference.Parts[index].Value))
            : ByName(reference, difference);

    private static bool HaveTheSameNames(DefinitionGroup reference, DefinitionGroup difference)
    {
        var count = reference.Parts.Length;
        for (var i = 0; i < count; i++)
        {
            if (count != difference.Parts.Length || reference.Parts[i].Name != difference.Parts[i].Name)
            {
                return false;
            }
        }

        return count == difference.Parts.Length;
    }

    private static IEnumerable<(string Name, DefinitionNode? Reference, DefinitionNode? Difference)> ByName(DefinitionGroup reference, DefinitionGroup difference)
    {
        var left = reference.Parts.ToDictionary(part => part.Name, part => part.Value, StringComparer.Ordinal);
        var right = difference.Parts.ToDictionary(part => part.Name, part => part.Value, StringComparer.Ordinal);
        return InOrder(left.Keys.Union(right.Keys, StringComparer.Ordinal).ToList()).Select(name => (name, left.GetValueOrDefault(name), right.GetValueOrDefault(name)));
    }

    // Items without names are counted, and 10 comes after 9.
    private static IEnumerable<string> InOrder(List<string> names)
        => names.TrueForAll(static name => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            ? names.OrderBy(static name => int.Parse(name, CultureInfo.InvariantCulture)).ThenBy(static name => name, StringComparer.Ordinal)
            : names.Order(StringComparer.Ordinal);
}
