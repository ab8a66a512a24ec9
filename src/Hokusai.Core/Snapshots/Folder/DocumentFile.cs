using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Hokusai.Core.Snapshots.Folder;

/// <summary>Reads a file with JSON: UTF-8 or, as Windows PowerShell's <c>&gt;</c> writes, UTF-16 with a byte order mark.</summary>
internal static class DocumentFile
{
    /// <summary>The file's bytes.</summary>
    /// <exception cref="SnapshotFileException">It is too large, or the operating system failed.</exception>
    public static byte[] ReadBytes(string path)
    {
        try
        {
            // Somebody may be collecting into the folder.
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (stream.Length > SnapshotLimits.MaxDocumentBytes)
            {
                throw new SnapshotFileException(
                    SnapshotErrorIds.FileTooLarge, $"It has {stream.Length} bytes; no answer of AWS has more than {SnapshotLimits.MaxDocumentBytes}.");
            }

            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            return content;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SnapshotFileException(SnapshotErrorIds.FileUnreadable, $"It cannot be opened ({e.GetType().Name}).", e)
            {
                Advice = "Check that it exists and that you may read it.",
            };
        }
    }

    /// <summary>The JSON in a file's bytes. All text in it is Unicode, so that nobody who looks at it later fails.</summary>
    /// <exception cref="SnapshotFileException">The file is empty or damaged.</exception>
    public static JsonElement Parse(byte[] content)
    {
        var utf8 = ToUtf8(content);
        if (utf8.Span.Trim(" \t\r\n"u8).IsEmpty)
        {
            throw new SnapshotFileException(SnapshotErrorIds.FileEmpty, "It is empty: the command that should have filled it failed, or had nothing to print.")
            {
                Advice = "Run the command again and look at its error message.",
            };
        }

        try
        {
            RequireUnicode(utf8.Span);
            var reader = new Utf8JsonReader(utf8.Span, new JsonReaderOptions { MaxDepth = SnapshotLimits.MaxDepth });
            var element = JsonElement.ParseValue(ref reader);
            return !reader.Read() ? element : throw new JsonException();
        }
        catch (JsonException e)
        {
            // The exception's own message may quote the file.
            throw new SnapshotFileException(
                SnapshotErrorIds.FileDamaged, $"It is not complete, valid JSON, or nests deeper than {SnapshotLimits.MaxDepth} levels.", e)
            {
                Position = e.LineNumber is { } line ? $"line {line + 1}" : null,
                Advice = "Collect it again.",
            };
        }
        catch (InvalidOperationException e)
        {
            throw new SnapshotFileException(SnapshotErrorIds.FileDamaged, "Its text is not Unicode.", e) { Advice = "Collect it again." };
        }
    }

    /// <summary>The text of a file as UTF-8 without a byte order mark.</summary>
    public static ReadOnlyMemory<byte> ToUtf8(byte[] content)
    {
        if (content.AsSpan().StartsWith(Encoding.UTF8.Preamble))
        {
            return content.AsMemory(Encoding.UTF8.Preamble.Length);
        }

        var utf16 = content.AsSpan().StartsWith(Encoding.Unicode.Preamble) ? Encoding.Unicode
            : content.AsSpan().StartsWith(Encoding.BigEndianUnicode.Preamble) ? Encoding.BigEndianUnicode
            : null;
        return utf16 is null ? content : Encoding.Convert(utf16, Encoding.UTF8, content, utf16.Preamble.Length, content.Length - utf16.Preamble.Length);
    }

    // Half of a surrogate pair may be written as an escape; whoever asks for that text later would fail.
    private static void RequireUnicode(ReadOnlySpan<byte> utf8)
    {
        if (!Utf8.IsValid(utf8))
        {
            throw new InvalidOperationException();
        }

        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = SnapshotLimits.MaxDepth });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
            {
                reader.GetString();
            }
        }
    }
}
