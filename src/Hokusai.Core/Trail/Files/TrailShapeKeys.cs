using System.Text.Json;

namespace Hokusai.Core.Trail.Files;

/// <summary>The keys that tell elements apart.</summary>
[Flags]
internal enum TrailKey
{
    None = 0,
    EventName = 1 << 0,
    EventTime = 1 << 1,
    EventVersion = 1 << 2,
    EventId = 1 << 3,
    EventSource = 1 << 4,
    UserIdentity = 1 << 5,
    EventType = 1 << 6,
    AwsRegion = 1 << 7,
    InsightDetails = 1 << 8,
    Digest = 1 << 9,
    Config = 1 << 10,
    CloudTrailEvent = 1 << 11,
    Detail = 1 << 12,
    DetailType = 1 << 13,
}

/// <summary>The telling keys seen in one object.</summary>
internal ref struct TrailShapeKeys
{
    private TrailKey _seen;
    private bool _isInsight;
    private bool _isNotification;

    /// <summary>The shape of <c>detail</c>, where there is one.</summary>
    public ElementShape DetailShape { get; set; }

    public readonly ElementShape Shape
    {
        get
        {
            const TrailKey RecordKeys = TrailKey.EventName | TrailKey.EventTime | TrailKey.EventVersion | TrailKey.EventId
                | TrailKey.EventSource | TrailKey.UserIdentity | TrailKey.EventType | TrailKey.AwsRegion;
            var recordKeys = int.PopCount((int)(_seen & RecordKeys));
            return this switch
            {
                { _isInsight: true } => ElementShape.Insight,
                { _isNotification: true } => ElementShape.OtherEvent,
                _ when Has(TrailKey.CloudTrailEvent) => ElementShape.LookupEvent,
                _ when Has(TrailKey.Detail) && recordKeys < 2 => DetailShape switch
                {
                    ElementShape.Record => ElementShape.EventBridgeEvent,
                    ElementShape.Insight => ElementShape.Insight,
                    _ => Has(TrailKey.DetailType) ? ElementShape.OtherEvent : ElementShape.Foreign,
                },
                _ when Has(TrailKey.Digest) => ElementShape.Digest,
                _ when Has(TrailKey.Config) => ElementShape.Config,

                // One key alone (an eventName, an eventTime) is found in anybody's log.
                _ => recordKeys >= 2 ? ElementShape.Record : ElementShape.Foreign,
            };
        }
    }

    public static TrailKey KeyOf(ref Utf8JsonReader reader)
    {
        // A name with escapes is compared unescaped by the reader itself.
        if (JsonTokenText.Is(ref reader, "eventName"u8))
        {
            return TrailKey.EventName;
        }

        return JsonTokenText.Is(ref reader, "eventTime"u8) ? TrailKey.EventTime
            : JsonTokenText.Is(ref reader, "eventVersion"u8) ? TrailKey.EventVersion
            : JsonTokenText.Is(ref reader, "eventID"u8) ? TrailKey.EventId
            : JsonTokenText.Is(ref reader, "eventSource"u8) ? TrailKey.EventSource
            : JsonTokenText.Is(ref reader, "userIdentity"u8) ? TrailKey.UserIdentity
            : JsonTokenText.Is(ref reader, "eventType"u8) ? TrailKey.EventType
            : JsonTokenText.Is(ref reader, "awsRegion"u8) ? TrailKey.AwsRegion
            : JsonTokenText.Is(ref reader, "insightDetails"u8) ? TrailKey.InsightDetails
            : JsonTokenText.Is(ref reader, "digestS3Object"u8) || JsonTokenText.Is(ref reader, "digestStartTime"u8) ? TrailKey.Digest
            : JsonTokenText.Is(ref reader, "configurationItems"u8) || JsonTokenText.Is(ref reader, "configSnapshotId"u8)
                || JsonTokenText.Is(ref reader, "configRuleArn"u8) ? TrailKey.Config
            : JsonTokenText.Is(ref reader, "CloudTrailEvent"u8) ? TrailKey.CloudTrailEvent
            : JsonTokenText.Is(ref reader, "detail"u8) ? TrailKey.Detail
            : JsonTokenText.Is(ref reader, "detail-type"u8) ? TrailKey.DetailType
            : TrailKey.None;
    }

    public void Add(TrailKey key) => _seen |= key;

    /// <summary>Adds what the value of a key tells; the reader stands on it.</summary>
    public void AddValue(TrailKey key, ref Utf8JsonReader reader)
    {
        if (key == TrailKey.CloudTrailEvent && reader.TokenType != JsonTokenType.String)
        {
            _seen &= ~key;
            return;
        }

        _isInsight |= key == TrailKey.InsightDetails
            || (key == TrailKey.EventType && reader.TokenType == JsonTokenType.String && JsonTokenText.Is(ref reader, "AwsCloudTrailInsight"u8));

        // S3 event notifications look like records (eventName, eventTime, userIdentity) and come from "aws:s3".
        _isNotification |= key == TrailKey.EventSource && reader.TokenType == JsonTokenType.String && reader.ValueSpan.StartsWith("aws:"u8);
    }

    private readonly bool Has(TrailKey key) => (_seen & key) != TrailKey.None;
}
