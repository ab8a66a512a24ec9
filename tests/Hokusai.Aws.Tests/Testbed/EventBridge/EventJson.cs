using System.Text.Json;
using Hokusai.Aws.Testbed;

namespace Hokusai.Aws.Tests.Testbed.EventBridge;

/// <summary>Patterns and events as texts.</summary>
internal static class EventJson
{
    public static JsonElement Of(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    public static bool Matches(string pattern, string @event) => EventPattern.Parse(pattern).Matches(Of(@event));
}
