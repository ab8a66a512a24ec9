using System.Text.Json;

namespace Hokusai;

/// <summary>
/// One CloudTrail record. Field meanings:
/// https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
/// The raw request and response may hold secrets: they are for detectors, and never leave Hokusai.Core.
/// </summary>
public sealed record TrailEvent
{
    /// <summary><c>eventID</c>: a GUID; the same event delivered twice carries it twice. Empty where the record has none.</summary>
    public required string EventId { get; init; }

    /// <summary><c>eventTime</c>, UTC, to the second.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary><c>eventSource</c>, for example <c>rds.amazonaws.com</c>.</summary>
    public required string EventSource { get; init; }

    /// <summary><c>eventName</c>, for example <c>ModifyDBInstance</c>.</summary>
    public required string EventName { get; init; }

    /// <summary><c>eventType</c>, for example <c>AwsApiCall</c> or <c>AwsServiceEvent</c>.</summary>
    public string? EventType { get; init; }

    /// <summary><c>awsRegion</c>.</summary>
    public string Region { get; init; } = "";

    /// <summary><c>recipientAccountId</c>, or where it is absent <c>userIdentity.accountId</c>.</summary>
    public string AccountId { get; init; } = "";

    /// <summary><c>userIdentity</c>.</summary>
    public TrailIdentity Identity { get; init; } = TrailIdentity.None;

    /// <summary><c>sourceIPAddress</c>: an address, or the DNS name of the AWS service that called.</summary>
    public string? SourceIPAddress { get; init; }

    /// <summary><c>userAgent</c>.</summary>
    public string? UserAgent { get; init; }

    /// <summary><c>errorCode</c>: present where the call failed.</summary>
    public string? ErrorCode { get; init; }

    /// <summary><c>errorMessage</c>.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary><c>readOnly</c>; null where the record does not say.</summary>
    public bool? ReadOnly { get; init; }

    /// <summary><c>sharedEventID</c>: one action recorded in several accounts carries one.</summary>
    public string? SharedEventId { get; init; }

    /// <summary><c>sessionCredentialFromConsole</c>: the call was made from a console session.</summary>
    public bool SessionCredentialFromConsole { get; init; }

    /// <summary><c>requestParameters</c>; <see cref="JsonValueKind.Undefined"/> where absent.</summary>
    public JsonElement RequestParameters { get; init; }

    /// <summary><c>responseElements</c>; <see cref="JsonValueKind.Undefined"/> where absent.</summary>
    public JsonElement ResponseElements { get; init; }

    /// <summary><c>additionalEventData</c>; <see cref="JsonValueKind.Undefined"/> where absent.</summary>
    public JsonElement AdditionalEventData { get; init; }

    /// <summary><c>serviceEventDetails</c>; <see cref="JsonValueKind.Undefined"/> where absent.</summary>
    public JsonElement ServiceEventDetails { get; init; }

    /// <summary>The ARNs in <c>resources</c>.</summary>
    public IReadOnlyList<string> ResourceArns { get; init; } = [];

    /// <summary>Where the record was read.</summary>
    public required Evidence Evidence { get; init; }

    /// <summary>Whether the call succeeded: no <see cref="ErrorCode"/>.</summary>
    public bool Succeeded => string.IsNullOrEmpty(ErrorCode);

    /// <summary>The call and where it was read; never the request or the response, which a record would print by itself.</summary>
    public override string ToString() => $"{EventSource} {EventName} at {Time:u} ({Evidence})";
}
