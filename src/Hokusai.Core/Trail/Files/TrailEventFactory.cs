using System.Text.Json;

namespace Hokusai.Core.Trail.Files;

/// <summary>What the envelope around a record tells, for records that do not say it themselves.</summary>
internal readonly record struct EnvelopeFacts(string? Time, string? AccountId, string? Region);

/// <summary>Makes a <see cref="TrailEvent"/> of a parsed record. The event shares nothing with the document.</summary>
internal static class TrailEventFactory
{
    public static TrailEvent Create(
        JsonElement record, string eventName, DateTimeOffset time, string source, int index, EnvelopeFacts envelope)
    {
        var identity = RecordFields.Object(record, "userIdentity");
        var eventId = RecordFields.Text(record, "eventID") ?? "";
        return new TrailEvent
        {
            EventId = eventId,
            Time = time,
            EventSource = RecordFields.Text(record, "eventSource") ?? "",
            EventName = eventName,
            EventType = RecordFields.Text(record, "eventType"),
            Region = RegionOf(record, envelope),
            AccountId = AccountOf(record, envelope),
            Identity = identity.ValueKind == JsonValueKind.Object ? Identity(identity) : TrailIdentity.None,
            SourceIPAddress = RecordFields.Text(record, "sourceIPAddress"),
            UserAgent = RecordFields.Text(record, "userAgent"),
            ErrorCode = RecordFields.Text(record, "errorCode"),
            ErrorMessage = RecordFields.Text(record, "errorMessage"),
            ReadOnly = RecordFields.Flag(record, "readOnly"),
            SharedEventId = RecordFields.Text(record, "sharedEventID"),
            SessionCredentialFromConsole = RecordFields.Flag(record, "sessionCredentialFromConsole") ?? false,
            RequestParameters = RecordFields.Copy(record, "requestParameters"),
            ResponseElements = RecordFields.Copy(record, "responseElements"),
            AdditionalEventData = RecordFields.Copy(record, "additionalEventData"),
            ServiceEventDetails = RecordFields.Copy(record, "serviceEventDetails"),
            ResourceArns = ResourceArns(record),
            Evidence = new Evidence
            {
                Source = source,
                RecordIndex = index,
                EventId = eventId.Length == 0 ? null : eventId,
                Time = time,
            },
        };
    }

    public static string AccountOf(JsonElement record, EnvelopeFacts envelope)
        => RecordFields.Text(record, "recipientAccountId")
            ?? RecordFields.Text(RecordFields.Object(record, "userIdentity"), "accountId")
            ?? envelope.AccountId
            ?? "";

    public static string RegionOf(JsonElement record, EnvelopeFacts envelope)
        => RecordFields.Text(record, "awsRegion") ?? envelope.Region ?? "";

    private static TrailIdentity Identity(JsonElement identity)
    {
        var session = RecordFields.Object(identity, "sessionContext");
        var issuer = RecordFields.Object(session, "sessionIssuer");
        var attributes = RecordFields.Object(session, "attributes");
        var federation = RecordFields.Object(session, "webIdFederationData");
        return new TrailIdentity
        {
            Type = RecordFields.Text(identity, "type"),
            PrincipalId = RecordFields.Text(identity, "principalId"),
            Arn = RecordFields.Text(identity, "arn"),
            AccountId = RecordFields.Text(identity, "accountId"),
            AccessKeyId = RecordFields.Text(identity, "accessKeyId"),
            UserName = RecordFields.Text(identity, "userName"),
            InvokedBy = RecordFields.Text(identity, "invokedBy"),
            SessionIssuerArn = RecordFields.Text(issuer, "arn"),
            SessionIssuerUserName = RecordFields.Text(issuer, "userName"),
            FederatedProvider = RecordFields.Text(federation, "federatedProvider") ?? RecordFields.Text(identity, "identityProvider"),
            MfaAuthenticated = RecordFields.Flag(attributes, "mfaAuthenticated"),
            SessionCreated = TrailTime.TryParse(RecordFields.Text(attributes, "creationDate"), out var created) ? created : null,
            SourceIdentity = RecordFields.Text(session, "sourceIdentity"),
        };
    }

    private static List<string> ResourceArns(JsonElement record)
    {
        if (!record.TryGetProperty("resources", out var resources) || resources.ValueKind != JsonValueKind.Array)
        {
            return [];
        }

        var arns = new List<string>();
        foreach (var resource in resources.EnumerateArray())
        {
            // Data events write "ARN", EventBridge and some services "arn".
            if ((RecordFields.Text(resource, "ARN") ?? RecordFields.Text(resource, "arn")) is { } arn)
            {
                arns.Add(arn);
            }
        }

        return arns;
    }
}
