using System.Globalization;
using System.Text.Json.Nodes;

namespace Hokusai.Aws.Testbed;

/// <summary>A CloudTrail record as LookupEvents shows it.</summary>
internal sealed class HistoryEvent
{
    private readonly JsonObject _record;
    private readonly string _text;

    public HistoryEvent(JsonObject record)
    {
        _record = record;
        _text = record.ToJsonString();
        Id = Text(record["eventID"]) ?? throw new ArgumentException($"The record has no eventID: {_text}", nameof(record));
        Time = DateTimeOffset.Parse(Text(record["eventTime"]) ?? throw new ArgumentException($"The record {Id} has no eventTime.", nameof(record)), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        Touched = EventResources.Of(record);
    }

    public string Id { get; }

    public DateTimeOffset Time { get; }

    public IReadOnlyList<EventResource> Touched { get; }

    /// <summary>The history holds no data events, and Insights events only in a category of their own.</summary>
    public bool IsManagement => Text(_record["eventCategory"]) is null or "Management" && Text(_record["managementEvent"]) is null or "true";

    /// <summary>True where the event is in the history of the account and Region; a record that doesn't tell is in all.</summary>
    public bool IsIn(string accountId, string region)
        => (Text(_record["recipientAccountId"]) ?? Text(_record["userIdentity"]?["accountId"]) ?? accountId) == accountId
            && (Text(_record["awsRegion"]) ?? region) == region;

    /// <summary>True where the event has the attribute, letter for letter.</summary>
    public bool Has(string key, string value) => key switch
    {
        "EventId" => Id == value,
        "EventName" => Text(_record["eventName"]) == value,
        "ReadOnly" => Text(_record["readOnly"]) == value,
        "Username" => Username == value,
        "EventSource" => Text(_record["eventSource"]) == value,
        "AccessKeyId" => Text(_record["userIdentity"]?["accessKeyId"]) == value,
        "ResourceType" => Touched.Any(resource => resource.Type == value),
        "ResourceName" => Touched.Any(resource => resource.Name == value),
        _ => false,
    };

    /// <summary>The event as an item of the answer.</summary>
    public JsonObject ToJson()
    {
        var item = new JsonObject { ["EventId"] = Id };
        Put(item, "EventName", Text(_record["eventName"]));
        Put(item, "ReadOnly", Text(_record["readOnly"]));
        Put(item, "AccessKeyId", Text(_record["userIdentity"]?["accessKeyId"]));
        item["EventTime"] = Time.ToUnixTimeSeconds();
        Put(item, "EventSource", Text(_record["eventSource"]));
        Put(item, "Username", Username);
        item["Resources"] = new JsonArray([.. Touched.Select(resource => new JsonObject { ["ResourceType"] = resource.Type, ["ResourceName"] = resource.Name })]);
        item["CloudTrailEvent"] = _text;
        return item;
    }

    /// <summary>A user's name, a role's session name, or root; services have none.</summary>
    private string? Username => Text(_record["userIdentity"]?["type"]) switch
    {
        "Root" => "root",
        "AssumedRole" or "FederatedUser" => Text(_record["userIdentity"]?["principalId"])?.Split(':', 2) is [_, var session] ? session : null,
        _ => Text(_record["userIdentity"]?["userName"]),
    };

    private static string? Text(JsonNode? value) => value?.GetValueKind() switch
    {
        null => null,
        System.Text.Json.JsonValueKind.True => "true",
        System.Text.Json.JsonValueKind.False => "false",
        _ => value.ToString(),
    };

    private static void Put(JsonObject item, string name, string? value)
    {
        if (value is not null)
        {
            item[name] = value;
        }
    }
}
