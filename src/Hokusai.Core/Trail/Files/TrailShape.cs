using System.Text.Json;

namespace Hokusai.Core.Trail.Files;

/// <summary>What an element is.</summary>
internal enum ElementShape
{
    /// <summary>Nothing that the reader knows.</summary>
    Foreign,

    /// <summary>A CloudTrail record.</summary>
    Record,

    /// <summary>An EventBridge event whose <c>detail</c> is a CloudTrail record.</summary>
    EventBridgeEvent,

    /// <summary>An entry of <c>aws cloudtrail lookup-events</c>: the record is a string inside.</summary>
    LookupEvent,

    /// <summary>A CloudTrail Insights event: a statistic, nobody's call.</summary>
    Insight,

    /// <summary>A CloudTrail digest file: hashes of log files.</summary>
    Digest,

    /// <summary>An AWS Config snapshot, history or notification.</summary>
    Config,

    /// <summary>An event of another kind: EventBridge without CloudTrail, an S3 notification.</summary>
    OtherEvent,
}

/// <summary>Tells elements apart by their keys.</summary>
internal static class TrailShape
{
    private static readonly JsonReaderOptions s_options = new() { MaxDepth = TrailLimits.MaxDepth };

    /// <summary>
    /// Looks at the keys of an element without allocating. An element that is cut off or malformed is judged by the keys
    /// before the damage.
    /// </summary>
    public static ElementShape Of(ReadOnlySpan<byte> element, out bool isMalformed)
    {
        isMalformed = false;
        var reader = new Utf8JsonReader(element, isFinalBlock: true, new JsonReaderState(s_options));
        var keys = default(TrailShapeKeys);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return ElementShape.Foreign;
            }

            ReadObject(ref reader, ref keys);
        }
        catch (JsonException)
        {
            isMalformed = true;
        }

        return keys.Shape;
    }

    /// <summary>In words, for telling why a file was left aside.</summary>
    public static string Describe(ElementShape shape) => shape switch
    {
        ElementShape.Insight => "CloudTrail Insights events, which record no calls",
        ElementShape.Digest => "a CloudTrail digest file, which holds no events",
        ElementShape.Config => "AWS Config data, not CloudTrail records",
        ElementShape.OtherEvent => "events of another service, not CloudTrail records",
        _ => "JSON without CloudTrail records",
    };

    private static void ReadObject(ref Utf8JsonReader reader, ref TrailShapeKeys keys)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = TrailShapeKeys.KeyOf(ref reader);
            keys.Add(key);
            reader.Read();
            keys.AddValue(key, ref reader);
            if (key == TrailKey.Detail && reader.TokenType == JsonTokenType.StartObject)
            {
                var detail = default(TrailShapeKeys);
                ReadObject(ref reader, ref detail);
                keys.DetailShape = detail.Shape;
            }
            else
            {
                reader.Skip();
            }
        }
    }
}
