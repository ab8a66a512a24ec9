using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hokusai.Aws.Testbed;

/// <summary>The variables that every input template has (https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-transform-target-input.html#eb-transform-input-predefined).</summary>
internal sealed record PredefinedVariables(string RuleName, string RuleArn, DateTimeOffset IngestionTime)
{
    public static IReadOnlySet<string> Names { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "aws.events.rule-arn", "aws.events.rule-name", "aws.events.event.ingestion-time", "aws.events.event", "aws.events.event.json",
    };

    public JsonElement? Find(string name, JsonElement @event) => name switch
    {
        "aws.events.rule-arn" => JsonSerializer.SerializeToElement(RuleArn),
        "aws.events.rule-name" => JsonSerializer.SerializeToElement(RuleName),
        "aws.events.event.ingestion-time" => JsonSerializer.SerializeToElement(Iso(IngestionTime)),
        "aws.events.event" => WithoutDetail(@event),
        "aws.events.event.json" => @event,
        _ => null,
    };

    /// <summary>EventBridge's times: whole seconds of UTC.</summary>
    public static string Iso(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>EventBridge leaves the detail out and spells its type <c>detailType</c> here.</summary>
    private static JsonElement WithoutDetail(JsonElement @event)
    {
        var copy = new JsonObject();
        foreach (var field in @event.EnumerateObject())
        {
            if (JsonText.NameOf(field) is { } name and not "detail")
            {
                copy[name == "detail-type" ? "detailType" : name] = JsonNode.Parse(field.Value.GetRawText());
            }
        }

        return JsonSerializer.SerializeToElement(copy);
    }
}
