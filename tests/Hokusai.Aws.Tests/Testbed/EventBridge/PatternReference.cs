using System.Text.Json;
using Hokusai.Aws.Testbed;

namespace Hokusai.Aws.Tests.Testbed.EventBridge;

/// <summary>
/// The plainest meaning of a pattern without <c>$or</c> and <c>exists</c>: an event with arrays stands for all events that keep one element of
/// each array, and the pattern matches one of them. It takes exponentially long.
/// </summary>
internal static class PatternReference
{
    public static bool Matches(string pattern, string @event)
    {
        var fields = Leaves(EventJson.Of(pattern), "").ToList();
        return Choices(EventJson.Of(@event), "").Any(choice => fields.TrueForAll(field => choice.Exists(leaf
            => leaf.Path == field.Path && EventPattern.Parse($$"""{"v": {{field.Value.GetRawText()}}}""").Matches(EventJson.Of($$"""{"v": {{leaf.Value.GetRawText()}}}""")))));
    }

    private static IEnumerable<(string Path, JsonElement Value)> Leaves(JsonElement value, string path) => value.ValueKind is JsonValueKind.Object
        ? value.EnumerateObject().SelectMany(member => Leaves(member.Value, $"{path}.{member.Name}"))
        : [(path, value)];

    /// <summary>The leaves of each event that a value stands for. Scalars of one array may stay together: each field takes one of them.</summary>
    private static List<List<(string Path, JsonElement Value)>> Choices(JsonElement value, string path)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                List<List<(string, JsonElement)>> all = [[]];
                foreach (var member in value.EnumerateObject())
                {
                    var choices = Choices(member.Value, $"{path}.{member.Name}");
                    all = [.. all.SelectMany(one => choices.Select(other => (List<(string, JsonElement)>)[.. one, .. other]))];
                }

                return all;
            case JsonValueKind.Array:
                var scalars = value.EnumerateArray().Where(IsScalar).Select(scalar => (path, scalar)).ToList();
                var others = value.EnumerateArray().Where(element => !IsScalar(element)).SelectMany(element => Choices(element, path)).ToList();
                return others.Count == 0 ? [scalars] : [.. others.Select(other => (List<(string, JsonElement)>)[.. scalars, .. other])];
            default:
                return [[(path, value)]];
        }
    }

    private static bool IsScalar(JsonElement value) => value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array);
}
