using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hokusai.Aws.Services.Athena;

namespace Hokusai.Aws.Sources.Athena;

/// <summary>Puts records together from rows of a result, as CloudTrail wrote them, for the parser that reads all others. Not thread-safe.</summary>
internal sealed class RecordFromRow(IReadOnlyList<RecordColumn> columns)
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly List<string> _open = [];

    /// <summary>The columns that held something else than the JSON they should, since the beginning; with how many rows each.</summary>
    public IDictionary<string, int> Unreadable { get; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>A row as a record. What is null in the row is absent in the record.</summary>
    public string Of(Row row)
    {
        _buffer.ResetWrittenCount();
        _open.Clear();
        using (var writer = new Utf8JsonWriter(_buffer, s_options))
        {
            writer.WriteStartObject();
            for (var i = 0; i < columns.Count && i < row.Data?.Count; i++)
            {
                if (row.Data[i].VarCharValue is { } value)
                {
                    Write(writer, columns[i], value);
                }
            }

            Enter(writer, []);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(_buffer.WrittenSpan);
    }

    private void Write(Utf8JsonWriter writer, RecordColumn column, string value)
    {
        var name = column.Path[^1];
        Enter(writer, column.Path.Take(column.Path.Count - 1).ToList());
        if (column.Value == RecordValue.Text)
        {
            writer.WriteString(name, value);
        }
        else if (TryParse(value) is not { } document)
        {
            // A service may send a text where others send a structure; more rows than that mean a table that does not keep JSON.
            Unreadable[name] = Unreadable.TryGetValue(name, out var count) ? count + 1 : 1;
            writer.WriteString(name, value);
        }
        else
        {
            using (document)
            {
                WriteJson(writer, column, name, document.RootElement);
            }
        }
    }

    private static void WriteJson(Utf8JsonWriter writer, RecordColumn column, string name, JsonElement value)
    {
        writer.WritePropertyName(name);
        if (column.Value == RecordValue.Json || value.ValueKind != JsonValueKind.Array)
        {
            value.WriteTo(writer);
            return;
        }

        writer.WriteStartArray();
        foreach (var arn in value.EnumerateArray())
        {
            writer.WriteStartObject();
            writer.WritePropertyName("ARN");
            arn.WriteTo(writer);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Closes and opens structures until the writer stands in the given one.</summary>
    private void Enter(Utf8JsonWriter writer, List<string> path)
    {
        var common = 0;
        while (common < path.Count && common < _open.Count && path[common] == _open[common])
        {
            common++;
        }

        while (_open.Count > common)
        {
            writer.WriteEndObject();
            _open.RemoveAt(_open.Count - 1);
        }

        foreach (var name in path.Skip(common))
        {
            writer.WriteStartObject(name);
            _open.Add(name);
        }
    }

    private static JsonDocument? TryParse(string text)
    {
        if (text.AsSpan().TrimStart() is not ['{' or '[' or 'n', ..])
        {
            return null;
        }

        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
