using System.Text.Json;

namespace Hokusai.Core.Ecs.TaskDefinitions.Canonical;

/// <summary>The fields of one structure of the ECS model. Names are found whatever their case: AWS Tools and CloudFormation write <c>Image</c>.</summary>
internal sealed class DefinitionShape(params DefinitionField[] fields)
{
    private readonly Dictionary<string, int> _places = fields
        .Select((field, place) => (field.Name, place))
        .ToDictionary(field => field.Name, field => field.place, StringComparer.OrdinalIgnoreCase);

    // For each field (and, at 0, for none) the one that came after it last time: a service writes its members in one order, so that most names need no text.
    // Only a guess, which is checked: threads may overwrite each other's.
    private readonly int[] _followers = [.. Enumerable.Range(0, fields.Length + 1).Select(place => Math.Min(place, fields.Length - 1))];

    /// <summary>The field of that name; null where the model does not know it.</summary>
    public DefinitionField? Find(string name) => _places.TryGetValue(name, out var place) ? fields[place] : null;

    /// <summary>The field of a member; null where the model does not know it.</summary>
    /// <param name="member">The member.</param>
    /// <param name="after">0 for the first member of an object; then what the call for the last known one left.</param>
    public DefinitionField? Find(JsonProperty member, ref int after)
    {
        if (fields.Length > 0 && fields[_followers[after]] is var guess && member.NameEquals(guess.Utf8Name))
        {
            after = _followers[after] + 1;
            return guess;
        }

        if (!_places.TryGetValue(member.Name, out var place))
        {
            return null;
        }

        _followers[after] = place;
        after = place + 1;
        return fields[place];
    }
}
