using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Text.Json;

namespace Hokusai.PS.Pipeline;

/// <summary>Objects of a pipeline as JSON, so that what AWS.Tools emits, what ConvertFrom-Json gives, and hashtables are read by the readers of files.</summary>
internal static class ObjectJson
{
    // A task definition is eight deep; an object that leads back to itself has no end.
    private const int Deepest = 32;

    /// <summary>The object as JSON, its properties under their own names. What lies deeper than 32 levels is left out.</summary>
    public static JsonElement Of(object value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            Write(writer, value, Deepest);
        }

        using var document = JsonDocument.Parse(stream.ToArray());
        return document.RootElement.Clone();
    }

    private static void Write(Utf8JsonWriter writer, object? value, int depth)
    {
        var plain = value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;
        switch (plain)
        {
            case null:
                writer.WriteNullValue();
                break;
            case JsonElement json:
                json.WriteTo(writer);
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case DateTime or DateTimeOffset:
                writer.WriteStringValue(((IFormattable)plain).ToString("o", CultureInfo.InvariantCulture));
                break;
            case byte or sbyte or short or ushort or int or uint or long or ulong or float or double or decimal:
                writer.WriteRawValue(((IFormattable)plain).ToString(null, CultureInfo.InvariantCulture));
                break;
            case IDictionary map:
                // By keys: a generic dictionary, as AWS.Tools has for the options of logs, enumerates no DictionaryEntry.
                WriteMembers(writer, map.Keys.Cast<object>().Select(key => (key.ToString() ?? "", map[key])), depth);
                break;
            case IEnumerable items:
                WriteItems(writer, items, depth);
                break;
            case IConvertible or Enum:
                writer.WriteStringValue(plain.ToString());
                break;
            default:
                WriteObject(writer, plain, depth);
                break;
        }
    }

    private static void WriteObject(Utf8JsonWriter writer, object value, int depth)
    {
        // The constants of AWS.Tools (ECS.NetworkMode.Awsvpc) are objects around a word.
        if (value.GetType().BaseType?.FullName == "Amazon.Runtime.ConstantClass")
        {
            writer.WriteStringValue(value.ToString());
            return;
        }

        WriteMembers(
            writer,
            PSObject.AsPSObject(value).Properties
                .Where(property => property.IsGettable && property.MemberType is PSMemberTypes.Property or PSMemberTypes.NoteProperty)
                .Select(property => (property.Name, (object?)property.Value)),
            depth);
    }

    private static void WriteMembers(Utf8JsonWriter writer, IEnumerable<(string Name, object? Value)> members, int depth)
    {
        writer.WriteStartObject();
        foreach (var (name, member) in depth == 0 ? [] : members)
        {
            writer.WritePropertyName(name);
            Write(writer, member, depth - 1);
        }

        writer.WriteEndObject();
    }

    private static void WriteItems(Utf8JsonWriter writer, IEnumerable items, int depth)
    {
        writer.WriteStartArray();
        foreach (var item in depth == 0 ? Array.Empty<object?>() : items.Cast<object?>())
        {
            Write(writer, item, depth - 1);
        }

        writer.WriteEndArray();
    }
}
