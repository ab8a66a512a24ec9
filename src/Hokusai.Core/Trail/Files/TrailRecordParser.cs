using System.Text;
using System.Text.Json;

namespace Hokusai.Core.Trail.Files;

/// <summary>Takes what the parser makes of elements.</summary>
internal interface ITrailElementSink
{
    /// <summary>A record that the query selects.</summary>
    void Accept(TrailEvent record);

    /// <summary>A record that the query does not select.</summary>
    void Pass();

    /// <summary>Something else than a record.</summary>
    void SetAside(ElementShape shape, int index);

    /// <summary>An element that cannot be read, or not wholly.</summary>
    void Report(string errorId, int index, string reason);
}

/// <summary>Parses elements in full and picks the records that a query selects. Used for every element that was not ruled out.</summary>
internal sealed class TrailRecordParser(TrailQuery query, TrailWindow window)
{
    // A string inside a string inside a string is a game.
    private const int MaxWrappings = 2;

    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = TrailLimits.MaxDepth };

    /// <summary>Parses one element of a file.</summary>
    public void Parse(ReadOnlyMemory<byte> element, string source, int index, ITrailElementSink sink)
        => Parse(element, source, index, wrappings: 0, sink);

    private void Parse(ReadOnlyMemory<byte> element, string source, int index, int wrappings, ITrailElementSink sink)
    {
        if (RecordText.ReplaceInvalidBytes(element.Span) is { } valid)
        {
            element = valid;
            sink.Report(TrailErrorIds.WrongEncoding, index, "The record has bytes that are not UTF-8; it was read with U+FFFD in their place.");
        }

        element = RecordText.ReplaceLoneSurrogates(element.Span) ?? element;
        try
        {
            using var document = JsonDocument.Parse(element, s_options);
            Read(document.RootElement, TrailShape.Of(element.Span, out _), source, index, wrappings, sink);
        }
        catch (JsonException exception)
        {
            // The exception's own text quotes the input, which may be a secret.
            sink.Report(
                TrailErrorIds.MalformedRecord,
                index,
                $"The record is not valid JSON (line {exception.LineNumber + 1}, byte {exception.BytePositionInLine} of the record).");
        }
    }

    private void Read(JsonElement root, ElementShape shape, string source, int index, int wrappings, ITrailElementSink sink)
    {
        switch (shape)
        {
            case ElementShape.Record:
                ReadRecord(root, default, source, index, sink);
                break;
            case ElementShape.EventBridgeEvent:
                var envelope = new EnvelopeFacts(
                    RecordFields.Text(root, "time"), RecordFields.Text(root, "account"), RecordFields.Text(root, "region"));
                ReadRecord(RecordFields.Object(root, "detail"), envelope, source, index, sink);
                break;
            case ElementShape.LookupEvent when wrappings < MaxWrappings:
                var text = RecordFields.Text(root, "CloudTrailEvent") ?? "";
                Parse(Encoding.UTF8.GetBytes(text), source, index, wrappings + 1, sink);
                break;
            default:
                sink.SetAside(shape, index);
                break;
        }
    }

    private void ReadRecord(JsonElement record, EnvelopeFacts envelope, string source, int index, ITrailElementSink sink)
    {
        var eventName = RecordFields.Text(record, "eventName");
        if (string.IsNullOrEmpty(eventName))
        {
            sink.Report(TrailErrorIds.MissingEventName, index, "The record has no eventName.");
            return;
        }

        if (query.EventNames is { } names && !names.Contains(eventName))
        {
            sink.Pass();
            return;
        }

        if (!TrailTime.TryParse(RecordFields.Text(record, "eventTime") ?? envelope.Time, out var time))
        {
            sink.Report(TrailErrorIds.BadEventTime, index, "The record's eventTime is absent or is no time that CloudTrail writes.");
            return;
        }

        if (!window.Contains(time, TrailEventFactory.AccountOf(record, envelope), TrailEventFactory.RegionOf(record, envelope)))
        {
            sink.Pass();
            return;
        }

        sink.Accept(TrailEventFactory.Create(record, eventName, time, source, index, envelope));
    }
}
