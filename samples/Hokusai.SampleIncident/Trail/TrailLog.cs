using System.Text.Json.Nodes;
using Hokusai.SampleIncident.Cast;

namespace Hokusai.SampleIncident.Trail;

/// <summary>Every record of the incident, before CloudTrail packs it into files.</summary>
/// <param name="ids">Names the source of the records' ids, so that what one log tells leaves the ids of another as they are.</param>
internal sealed class TrailLog(string ids = "event-ids")
{
    private readonly Dice _ids = new(ids);
    private readonly List<TrailRecord> _records = [];

    public IReadOnlyList<TrailRecord> Records => _records;

    /// <summary>Adds a call with its fields in the order in which CloudTrail writes them.</summary>
    public void Add(DateTimeOffset time, Caller caller, ApiCall call)
    {
        var record = new JsonObject
        {
            ["eventVersion"] = EventVersion(call.Service),
            ["userIdentity"] = caller.Identity(),
            ["eventTime"] = Identities.Time(time),
            ["eventSource"] = call.Service + ".amazonaws.com",
            ["eventName"] = call.Name,
            ["awsRegion"] = call.Region,
            ["sourceIPAddress"] = caller.SourceIPAddress,
            ["userAgent"] = caller.UserAgent(call.Service),
        };
        if (call.ErrorCode is not null)
        {
            record["errorCode"] = call.ErrorCode;
            record["errorMessage"] = call.ErrorMessage;
        }

        record["requestParameters"] = Parse(call.Request);
        record["responseElements"] = Parse(call.Response);
        if (call.Additional is not null)
        {
            record["additionalEventData"] = Parse(call.Additional);
        }

        record["requestID"] = call.Service is "s3" ? _ids.Hex(16).ToUpperInvariant() : _ids.Guid();
        record["eventID"] = _ids.Guid();
        record["readOnly"] = call.Reads;
        if (call.Resources is not null)
        {
            record["resources"] = Parse(call.Resources);
        }

        record["eventType"] = call.EventType;
        if (call.ApiVersion is not null)
        {
            record["apiVersion"] = call.ApiVersion;
        }

        record["managementEvent"] = !call.IsDataEvent;
        record["recipientAccountId"] = Place.Account;
        record["eventCategory"] = call.IsDataEvent ? "Data" : "Management";
        if (!caller.IsService)
        {
            record["tlsDetails"] = new JsonObject
            {
                ["tlsVersion"] = "TLSv1.3",
                ["cipherSuite"] = "TLS_AES_128_GCM_SHA256",
                ["clientProvidedHostHeader"] = call.Host ?? Host(call.Service, call.Region),
            };
        }

        if (caller.FromConsole)
        {
            record["sessionCredentialFromConsole"] = "true";
        }

        _records.Add(new TrailRecord(time, call.Region, record, call.Delay, call.IsOddlyWritten, call.IsDeliveredTwice));
    }

    private static JsonNode? Parse(string? json) => json is null ? null : JsonNode.Parse(json);

    private static string EventVersion(string service) => service switch
    {
        "ecs" or "ecr" or "kms" or "s3" or "rds" or "secretsmanager" or "monitoring" => "1.11",
        "ec2" or "iam" => "1.10",
        "sts" or "signin" or "logs" => "1.08",
        _ => "1.09",
    };

    private static string Host(string service, string region) => service switch
    {
        "iam" => "iam.amazonaws.com",
        "signin" => region + ".signin.aws.amazon.com",
        _ => $"{service}.{region}.amazonaws.com",
    };
}

/// <summary>One record and how it is to be delivered.</summary>
internal sealed record TrailRecord(
    DateTimeOffset Time, string Region, JsonObject Json, TimeSpan? Delay, bool IsOddlyWritten, bool IsDeliveredTwice);
