using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hokusai.Aws.Tests.Monitoring.Events;

/// <summary>An event as EventBridge delivers it, from tests/fixtures/events; made up, in the shapes that the documentation shows.</summary>
internal static class EventFixture
{
    public static JsonElement Read(string name) => JsonSerializer.SerializeToElement(Parse(name));

    /// <summary>The event with one fact changed.</summary>
    /// <param name="name">The fixture.</param>
    /// <param name="path">Where the fact is, names joined by slashes; of a list, the index.</param>
    /// <param name="json">What is there instead, as JSON; null to leave it out.</param>
    public static JsonElement With(string name, string path, string? json)
    {
        var root = Parse(name);
        var steps = path.Split('/');
        var parent = steps[..^1].Aggregate(root, (node, step) => (node is JsonArray list ? list[int.Parse(step)] : node[step]) ?? throw new ArgumentException($"{name} has no {path}.", nameof(path)));
        switch (parent, json)
        {
            case (JsonObject members, null):
                Assert.True(members.Remove(steps[^1]), $"{name} has no {path}.");
                break;
            case (JsonArray list, { } text):
                list[int.Parse(steps[^1])] = JsonNode.Parse(text);
                break;
            case (_, { } text):
                parent[steps[^1]] = JsonNode.Parse(text);
                break;
            default:
                throw new ArgumentException($"An item of a list of {name} can't be left out.", nameof(json));
        }

        return JsonSerializer.SerializeToElement(root);
    }

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.json").Select(Path.GetFileNameWithoutExtension).OfType<string>().Order(StringComparer.Ordinal);

    private static string Folder => Path.Combine(RepositoryRoot.Path, "tests", "fixtures", "events");

    private static JsonNode Parse(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, $"{name}.json")))!;
}
