using System.Collections.Immutable;
using System.Text.Json;

namespace Hokusai.Aws.Testbed;

/// <summary>A scalar of an event.</summary>
/// <param name="Value">The scalar.</param>
/// <param name="Places">The arrays that its object lies in, and in which of their elements. An array that the scalar itself is an element of is none of them.</param>
internal readonly record struct EventField(JsonElement Value, ImmutableSortedDictionary<int, int> Places)
{
    /// <summary>False where the other places are in another element of one array: fields of two elements never match together.</summary>
    public bool IsConsistentWith(ImmutableSortedDictionary<int, int> other)
        => Places.All(place => !other.TryGetValue(place.Key, out var element) || element == place.Value);
}

/// <summary>The scalars of an event by the names on the way to them, joined with dots; arrays add no name.</summary>
internal sealed class EventFields
{
    private readonly Dictionary<string, List<EventField>> _fields = new(StringComparer.Ordinal);
    private readonly IReadOnlySet<string> _paths;
    private int _arrays;

    private EventFields(IReadOnlySet<string> paths) => _paths = paths;

    /// <summary>Collects an event's scalars.</summary>
    /// <param name="event">The event.</param>
    /// <param name="paths">The names that are asked for; the others are left out.</param>
    public static EventFields Of(JsonElement @event, IReadOnlySet<string> paths)
    {
        var fields = new EventFields(paths);
        fields.AddObject(@event, "", ImmutableSortedDictionary<int, int>.Empty);
        return fields;
    }

    public IReadOnlyList<EventField> At(string path) => _fields.TryGetValue(path, out var found) ? found : [];

    private void AddObject(JsonElement fields, string prefix, ImmutableSortedDictionary<int, int> places)
    {
        foreach (var field in fields.EnumerateObject().GroupBy(JsonText.NameOf, StringComparer.Ordinal))
        {
            if (field.Key is { } name)
            {
                Add(field.Last().Value, prefix + name, places);
            }
        }
    }

    private void Add(JsonElement value, string path, ImmutableSortedDictionary<int, int> places)
    {
        if (value.ValueKind is JsonValueKind.Object)
        {
            AddObject(value, $"{path}.", places);
        }
        else if (value.ValueKind is JsonValueKind.Array)
        {
            AddArray(value, path, places);
        }
        else if (_paths.Contains(path))
        {
            if (!_fields.TryGetValue(path, out var found))
            {
                _fields[path] = found = [];
            }

            found.Add(new EventField(value, places));
        }
    }

    private void AddArray(JsonElement elements, string path, ImmutableSortedDictionary<int, int> places)
    {
        var array = _arrays++;
        var index = 0;
        foreach (var element in elements.EnumerateArray())
        {
            var isScalar = element.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array);
            Add(element, path, isScalar ? places : places.Add(array, index));
            index++;
        }
    }
}
