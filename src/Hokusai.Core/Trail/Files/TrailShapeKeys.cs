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
    private static readonly (byte[] Name, TrailKey Key)[] s_keys =
    [
        ("eventName"u8.ToArray(), TrailKey.EventName),
        ("eventTime"u8.ToArray(), TrailKey.EventTime),
        ("eventVersion"u8.ToArray(), TrailKey.EventVersion),
        ("eventID"u8.ToArray(), TrailKey.EventId),
        ("eventSource"u8.ToArray(), TrailKey.EventSource),
        ("userIdentity"u8.ToArray(), TrailKey.UserIdentity),
        ("eventType"u8.ToArray(), TrailKey.EventType),
        ("awsRegion"u8.ToArray(), TrailKey.AwsRegion),
        ("insightDetails"u8.ToArray(), TrailKey.InsightDetails),
        ("digestS3Object"u8.ToArray(), TrailKey.Digest),
        ("digestStartTime"u8.ToArray(), TrailKey.Digest),
        ("configurationItems"u8.ToArray(), TrailKey.Config),
        ("configSnapshotId"u8.ToArray(), TrailKey.Config),
        ("configRuleArn"u8.ToArray(), TrailKey.Config),
        ("CloudTrailEvent"u8.ToArray(), TrailKey.CloudTrailEvent),
        ("detail"u8.ToArray(), TrailKey.Detail),
        ("detail-type"u8.ToArray(), TrailKey.DetailType),
    ];

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
        // A name with escapes is longer than it reads.
        foreach (var (name, key) in s_keys)
        {
            if ((reader.ValueIsEscaped || reader.ValueSpan.Length == name.Length) && JsonTokenText.Is(ref reader, name))
            {
                return key;
            }
        }

        return TrailKey.None;
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
