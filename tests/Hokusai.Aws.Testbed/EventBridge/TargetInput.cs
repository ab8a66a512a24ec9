using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hokusai.Aws.Testbed;

/// <summary>What a target receives of an event: the whole event, a constant, a part, or a transformed event (https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_Target.html).</summary>
internal static class TargetInput
{
    /// <summary>The body; null where the event lacks what the target asks for, or makes its template invalid: then nothing is delivered.</summary>
    public static string? Of(JsonNode target, JsonElement @event, string ruleName, string ruleArn, DateTimeOffset ingestionTime)
    {
        if ((string?)target["Input"] is { } constant)
        {
            return constant;
        }

        if ((string?)target["InputPath"] is { } path)
        {
            return EventPath.Find(@event, path) is { } part ? CompactJson.Of(part) : null;
        }

        if (target["InputTransformer"] is null)
        {
            return CompactJson.Of(@event);
        }

        try
        {
            return Transformer(target)!.Transform(@event, ruleName, ruleArn, ingestionTime);
        }
        catch (FormatException)
        {
            // EventBridge counts a failed invocation and tells nobody else.
            return null;
        }
    }

    /// <summary>A target's input transformer; null for a target without one.</summary>
    /// <exception cref="FormatException">EventBridge refuses it.</exception>
    public static InputTransformer? Transformer(JsonNode target) => target["InputTransformer"] is { } transformer
        ? InputTransformer.Create(
            (string?)target["Id"] ?? "",
            (transformer["InputPathsMap"] as JsonObject ?? []).ToDictionary(variable => variable.Key, variable => (string?)variable.Value ?? "", StringComparer.Ordinal),
            (string?)transformer["InputTemplate"] ?? "")
        : null;
}
