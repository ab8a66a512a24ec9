using System.Text.Json;
using Hokusai.Core.Monitoring;

namespace Hokusai.Core.Tests.Monitoring.Notification;

/// <summary>What the policy of a resource says, read from its JSON.</summary>
internal static class PolicyFacts
{
    public static IReadOnlyList<JsonElement> Statements(DesiredResource resource)
    {
        using var document = JsonDocument.Parse(resource.Attributes["policy"].String!);
        return [.. document.RootElement.GetProperty("Statement").EnumerateArray().Select(statement => statement.Clone())];
    }

    public static JsonElement Statement(DesiredResource resource, string sid)
        => Statements(resource).Single(statement => statement.GetProperty("Sid").GetString() == sid);

    public static IEnumerable<string> Principals(JsonElement statement)
        => statement.GetProperty("Principal").EnumerateObject().Select(member => member.Value.GetString()!);

    public static IEnumerable<string> Actions(JsonElement statement)
        => statement.GetProperty("Action") is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray().Select(item => item.GetString()!) : [statement.GetProperty("Action").GetString()!];

    public static string? Condition(JsonElement statement, string operation, string key)
        => statement.TryGetProperty("Condition", out var condition) && condition.TryGetProperty(operation, out var tests) && tests.TryGetProperty(key, out var value) ? value.GetString() : null;
}
