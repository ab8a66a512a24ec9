using System.Text.Json;
using Hokusai.Aws.Resources.Reading;

namespace Hokusai.Aws.Resources.Ecs;

/// <summary>
/// The containers of a task definition as the provider keeps them: one JSON text, they, their environment variables and secrets sorted by name,
/// because AWS does not keep their order, and without CPU units where none are reserved. The environment may hold secrets.
/// </summary>
internal static class ContainerDefinitions
{
    private static readonly MemberPath s_path = new("taskDefinition.containerDefinitions");

    public static ValueSource Text() => static scope => scope.Tell(
        s_path,
        static element => element.ValueKind == JsonValueKind.Array ? new Telling(GoJson.Normalize(Sorted(element))) : Telling.Not("a list"),
        missing: null).AsSensitive();

    private static JsonElement Sorted(JsonElement containers) => JsonSerializer.SerializeToElement(containers.EnumerateArray().OrderBy(NameOf, StringComparer.Ordinal).Select(static container
        => container.ValueKind != JsonValueKind.Object
            ? container
            : JsonSerializer.SerializeToElement(container.EnumerateObject()
                .Where(static member => !(member.Name == "cpu" && member.Value.ValueKind == JsonValueKind.Number && member.Value.GetDouble() == 0))
                .GroupBy(static member => member.Name)
                .ToDictionary(static member => member.Key, static member => Member(member.Key, member.Last().Value)))));

    private static JsonElement Member(string name, JsonElement value)
        => name is "environment" or "secrets" && value.ValueKind == JsonValueKind.Array
            ? JsonSerializer.SerializeToElement(value.EnumerateArray().OrderBy(NameOf, StringComparer.Ordinal))
            : value;

    private static string NameOf(JsonElement item)
        => item.ValueKind == JsonValueKind.Object && item.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString()! : "";
}
