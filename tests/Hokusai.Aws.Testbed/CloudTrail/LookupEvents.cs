using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Hokusai.Aws.Testbed;

/// <summary>The operation LookupEvents over an event history.</summary>
internal sealed class LookupEvents(EventHistory history, TimeProvider clock) : IAwsService
{
    /// <summary>Events a page, and the default.</summary>
    private const int MaxResults = 50;

    private static readonly HashSet<string> s_keys = ["EventId", "EventName", "ReadOnly", "Username", "ResourceType", "ResourceName", "EventSource", "AccessKeyId"];

    private readonly RequestRate _rate = new(limit: 2, TimeSpan.FromSeconds(1), clock);

    public ValueTask<AwsAnswer?> AnswerAsync(AwsRequest request)
        => new(request is { Service: "cloudtrail", Operation: "LookupEvents" } ? Answer(request) : null);

    public void Reset() => history.Clear();

    private AwsAnswer Answer(AwsRequest request)
    {
        var json = request.Json;
        var (error, first) = (Problem(request, json), 0);
        if (error is null && json["NextToken"] is { } token && !TryReadToken(request, token.ToString(), out first))
        {
            error = new AwsError(400, "InvalidNextTokenException", "The token that was specified is no longer valid, or was used with other parameters.");
        }

        if (error is not null)
        {
            return error.Answer(request);
        }

        var size = (int?)json["MaxResults"] ?? MaxResults;
        var events = Select(request, json).Skip(first).Take(size + 1).ToList();
        var answer = new JsonObject { ["Events"] = new JsonArray([.. events.Take(size).Select(item => item.ToJson())]) };
        if (events.Count > size)
        {
            answer["NextToken"] = Token(request, first + size);
        }

        return AwsAnswer.Json(request, answer);
    }

    private AwsError? Problem(AwsRequest request, JsonObject json)
    {
        if (history.IsRateLimited && !_rate.TryTake($"{request.AccountId}/{request.Region}"))
        {
            return new AwsError(400, "ThrottlingException", "Rate exceeded");
        }

        var attributes = json["LookupAttributes"] as JsonArray ?? [];
        if (attributes.Count > 1 || attributes.Any(attribute => !s_keys.Contains(attribute!["AttributeKey"]?.ToString() ?? "") || attribute["AttributeValue"] is null))
        {
            return new AwsError(400, "InvalidLookupAttributesException", "Lookup attributes must be one pair of a known key and a value.");
        }

        if ((int?)json["MaxResults"] is < 1 or > MaxResults)
        {
            return new AwsError(400, "InvalidMaxResultsException", "A maximum results value is between 1 and 50.");
        }

        return Time(json["StartTime"]) > Time(json["EndTime"])
            ? new AwsError(400, "InvalidTimeRangeException", "Start time cannot be after end time.")
            : null;
    }

    /// <summary>The events that the request is after, newest first.</summary>
    private IEnumerable<HistoryEvent> Select(AwsRequest request, JsonObject json)
    {
        if (json["EventCategory"] is not null)
        {
            // The only category that can be asked for is that of Insights events, of which there are none.
            return [];
        }

        var all = history.Events.ToList();
        var now = history.Now ?? all.Select(item => item.Time).DefaultIfEmpty(clock.GetUtcNow()).Max();
        var from = Time(json["StartTime"]) ?? DateTimeOffset.MinValue;
        var to = Time(json["EndTime"]) ?? now;
        var attribute = (json["LookupAttributes"] as JsonArray)?.FirstOrDefault();
        return all
            .Where(item => item.IsManagement && item.IsIn(request.AccountId, request.Region))
            .Where(item => item.Time >= from && item.Time <= to && item.Time <= now && item.Time >= now - EventHistory.Retention)
            .Where(item => attribute is null || item.Has(attribute["AttributeKey"]!.ToString(), attribute["AttributeValue"]!.ToString()))
            .OrderByDescending(item => item.Time)
            .ThenBy(item => item.Id, StringComparer.Ordinal);
    }

    /// <summary>A token is bound to the request that it continues.</summary>
    private static string Token(AwsRequest request, int first)
    {
        var parameters = new JsonObject(request.Json.Where(member => member.Key != "NextToken").Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
        var binding = SHA256.HashData(Encoding.UTF8.GetBytes($"{request.AccountId} {request.Region} {parameters.ToJsonString()}"));
        return $"{Convert.ToHexString(binding)[..32]}.{first.ToString(CultureInfo.InvariantCulture)}";
    }

    private static bool TryReadToken(AwsRequest request, string token, out int first)
        => int.TryParse(token.Split('.')[^1], NumberStyles.None, CultureInfo.InvariantCulture, out first) && token == Token(request, first);

    /// <summary>Times are seconds since 1970 in AWS JSON; people's tools also write ISO 8601.</summary>
    private static DateTimeOffset? Time(JsonNode? value) => value?.GetValueKind() switch
    {
        null => null,
        System.Text.Json.JsonValueKind.Number => DateTimeOffset.FromUnixTimeMilliseconds((long)(value.GetValue<double>() * 1000)),
        _ => DateTimeOffset.Parse(value.ToString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
    };
}
