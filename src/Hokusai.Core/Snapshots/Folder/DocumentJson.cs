using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hokusai.Core.Snapshots.Folder;

/// <summary>Documents as text for people.</summary>
internal static class DocumentJson
{
    // The files are JSON, never pasted into a page: what is legible need not be escaped.
    private static readonly JsonWriterOptions s_page = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The content, indented, with a line feed at its end, as <c>aws</c> prints it.</summary>
    public static byte[] ToPage(JsonElement content)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, s_page))
        {
            content.WriteTo(writer);
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>How many things an answer lists; 1 where it describes one, 0 where there is none.</summary>
    public static int CountItems(JsonElement content)
    {
        if (content.ValueKind != JsonValueKind.Object || new SnapshotDocument(default, content, "").AbsentCode is not null)
        {
            return 0;
        }

        var lists = content.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Array).ToList();
        return lists.Count == 0 ? 1 : lists.Sum(list => list.Value.GetArrayLength());
    }
}
