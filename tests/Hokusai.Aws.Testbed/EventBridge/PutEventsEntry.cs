using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hokusai.Aws.Testbed;

/// <summary>An entry of PutEvents (https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEventsRequestEntry.html).</summary>
internal sealed class PutEventsEntry(JsonNode entry)
{
    /// <summary>The name at the end of an ARN, too.</summary>
    public string BusName => ((string?)entry["EventBusName"] ?? "default").Split('/')[^1];

    /// <summary>Why it fails; null for an entry that doesn't.</summary>
    public (string Code, string Message)? Refusal
    {
        get
        {
            foreach (var name in new[] { "Source", "DetailType", "Detail" })
            {
                if (string.IsNullOrEmpty((string?)entry[name]))
                {
                    return ("InvalidArgument", $"Parameter {name} is not valid. Reason: {name} is a required argument.");
                }
            }

            if (((string)entry["Source"]!).StartsWith("aws.", StringComparison.Ordinal))
            {
                return ("NotAuthorizedForSourceException", "Not authorized for the source.");
            }

            return Detail() is null ? ("MalformedDetail", "Detail is malformed.") : null;
        }
    }

    /// <summary>The event as rules see it (https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-events-structure.html).</summary>
    public JsonObject Event(string id, AwsRequest request) => new()
    {
        ["version"] = "0",
        ["id"] = id,
        ["detail-type"] = (string?)entry["DetailType"],
        ["source"] = (string?)entry["Source"],
        ["account"] = request.AccountId,
        ["time"] = PredefinedVariables.Iso(Time() ?? request.Time),
        ["region"] = request.Region,
        ["resources"] = entry["Resources"]?.DeepClone() ?? new JsonArray(),
        ["detail"] = Detail(),
    };

    /// <summary>Clients of AWS JSON write times as seconds since 1970.</summary>
    private DateTimeOffset? Time() => entry["Time"] switch
    {
        null => null,
        var time when time.GetValueKind() is JsonValueKind.Number => DateTimeOffset.UnixEpoch.AddSeconds(time.GetValue<double>()),
        var time => DateTimeOffset.Parse((string)time!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
    };

    private JsonObject? Detail()
    {
        try
        {
            return JsonNode.Parse((string)entry["Detail"]!) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
