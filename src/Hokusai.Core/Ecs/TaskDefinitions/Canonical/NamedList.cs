using System.Globalization;

namespace Hokusai.Core.Ecs.TaskDefinitions.Canonical;

/// <summary>A list whose items have names: in the order of the names, each name once.</summary>
internal static class NamedList
{
    /// <summary>The list of the items. Of several with one name the second is <c>name#2</c>, and so on.</summary>
    /// <param name="items">The items as they stand in the definition.</param>
    /// <param name="keepsOrder">Whether the order of items with one name has a meaning.</param>
    public static DefinitionGroup Of(IReadOnlyList<DefinitionPart> items, bool keepsOrder)
    {
        var sorted = items.ToArray();
        Array.Sort(sorted, DefinitionPart.ByName);
        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i].Name == sorted[i - 1].Name)
            {
                return WithNumbers(items, keepsOrder);
            }
        }

        return new DefinitionGroup(IsList: true, sorted);
    }

    private static DefinitionGroup WithNumbers(IReadOnlyList<DefinitionPart> items, bool keepsOrder)
    {
        var parts = new SortedDictionary<string, DefinitionNode>(StringComparer.Ordinal);
        foreach (var same in items.GroupBy(item => item.Name, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var number = 1;
            IEnumerable<DefinitionPart> ordered = keepsOrder || !same.Skip(1).Any() ? same : same.OrderBy(item => DefinitionBytes.Of(item.Value), DefinitionBytes.Order);
            foreach (var item in ordered)
            {
                var name = item.Name;
                while (!parts.TryAdd(name, item.Value))
                {
                    number++;
                    name = string.Create(CultureInfo.InvariantCulture, $"{item.Name}#{number}");
                }
            }
        }

        return new DefinitionGroup(IsList: true, [.. parts.Select(part => new DefinitionPart(part.Key, part.Value))]);
    }
}
