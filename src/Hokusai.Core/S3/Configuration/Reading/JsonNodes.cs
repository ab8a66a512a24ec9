using System.Text;
using System.Text.Json;
using Hokusai.Core.JsonText;
using Hokusai.Core.Snapshots.Folder;

namespace Hokusai.Core.S3.Configuration.Reading;

/// <summary>Reads JSON, and notes the lines.</summary>
internal ref struct JsonNodes
{
    private readonly ReadOnlySpan<byte> _utf8;
    private Utf8JsonReader _reader;
    private int _counted;
    private int _line = 1;

    private JsonNodes(ReadOnlySpan<byte> utf8)
    {
        _utf8 = utf8;
        _reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = SnapshotLimits.MaxDepth });
    }

    /// <summary>The value in a text.</summary>
    /// <exception cref="LifecycleFormatException">It is no valid JSON, or more than one value.</exception>
    public static LifecycleNode Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var nodes = new JsonNodes(utf8);
            nodes._reader.Read();
            var value = nodes.Value();
            var end = (int)nodes._reader.BytesConsumed;
            var rest = utf8[end..].TrimStart(" \t\r\n"u8);
            return rest.IsEmpty ? value : throw new LifecycleFormatException(LifecycleErrorIds.FileDamaged, "Something follows the configuration: one file holds one.")
            {
                Position = JsonPlace.Of(utf8, utf8.Length - rest.Length).ToString(),
                Advice = "Put each configuration into a file of its own, and leave out everything else.",
            };
        }
        catch (JsonException e)
        {
            throw Damaged(utf8, e);
        }
        catch (Exception e) when (e is InvalidOperationException or DecoderFallbackException)
        {
            throw new LifecycleFormatException(LifecycleErrorIds.FileDamaged, "Its text is not Unicode.", e) { Advice = "Save it as UTF-8." };
        }
    }

    private LifecycleNode Value()
    {
        var line = Line();
        switch (_reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var members = new List<KeyValuePair<string, LifecycleNode>>();
                while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
                {
                    var name = _reader.GetString()!;
                    _reader.Read();
                    members.Add(new(name, Value()));
                }

                return new LifecycleNode(LifecycleNodeKind.Object, line) { Members = members };
            case JsonTokenType.StartArray:
                var items = new List<LifecycleNode>();
                while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(Value());
                }

                return new LifecycleNode(LifecycleNodeKind.List, line) { Items = items };
            case JsonTokenType.String:
                return new LifecycleNode(LifecycleNodeKind.Text, line) { Text = _reader.GetString()! };
            case JsonTokenType.Number:
                return new LifecycleNode(LifecycleNodeKind.Number, line) { Text = Encoding.UTF8.GetString(_reader.ValueSpan) };
            case JsonTokenType.True or JsonTokenType.False:
                return new LifecycleNode(LifecycleNodeKind.Flag, line) { Text = _reader.GetBoolean() ? "true" : "false" };
            default:
                return new LifecycleNode(LifecycleNodeKind.Null, line);
        }
    }

    private int Line()
    {
        var start = (int)_reader.TokenStartIndex;
        _line += _utf8[_counted..start].Count((byte)'\n');
        _counted = start;
        return _line;
    }

    private static LifecycleFormatException Damaged(ReadOnlySpan<byte> utf8, JsonException exception)
    {
        var offset = JsonPlace.OffsetOf(utf8, 0, exception);
        var flaw = JsonFlaw.Of(utf8);
        if (flaw is { IsComma: true, HasComments: false } && utf8[..Math.Min(offset + 1, utf8.Length)].LastIndexOf((byte)',') is > 0 and var comma)
        {
            // The parser stops at the bracket behind the comma.
            offset = comma;
        }

        var reason = flaw?.Reason ?? (utf8[Math.Min(offset, utf8.Length)..].Trim(" \t\r\n"u8).IsEmpty
            ? "It is cut off: the JSON ends in the middle."
            : $"It is no valid JSON, or nests deeper than {SnapshotLimits.MaxDepth} levels.");
        return new LifecycleFormatException(LifecycleErrorIds.FileDamaged, reason, exception)
        {
            Position = JsonPlace.Of(utf8, offset).ToString(),
            Advice = flaw?.AdviceFor("S3") ?? "Correct it there, or write it anew with 'aws s3api get-bucket-lifecycle-configuration'.",
        };
    }
}
