using System.Text;
using System.Text.Json;

namespace Hokusai.Terraform.State;

/// <summary>Tells from the beginning of a file whether it is a state or a listing of object versions.</summary>
internal static class InputFileSniffer
{
    // Terraform writes version, serial and lineage first; the AWS CLI begins with Versions. Sorted keys still fit.
    private const int SniffedBytes = 16 * 1024;

    // What stands beside a state under its name: lock files, checksums, notes.
    private static readonly string[] s_besideStates = [".tflock", ".lock.info", ".md5", ".sha256", ".md", ".txt"];

    /// <summary>What the file is, and its length.</summary>
    public static (InputFileKind Kind, long Length) Sniff(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        var length = stream.Length;
        var buffer = new byte[(int)Math.Min(SniffedBytes, Math.Max(length, 1))];
        var read = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return (KindOf(buffer.AsSpan(0, read), Path.GetFileName(path)), length);
    }

    private static InputFileKind KindOf(ReadOnlySpan<byte> start, string name)
    {
        // A file that calls itself a state and does not look like one is damaged, which its reader will say.
        var byName = name.Contains(".tfstate", StringComparison.OrdinalIgnoreCase)
            && !s_besideStates.Any(suffix => name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
            ? InputFileKind.State
            : InputFileKind.Foreign;
        if (start.StartsWith(Encoding.UTF8.Preamble))
        {
            start = start[Encoding.UTF8.Preamble.Length..];
        }

        if (start.TrimStart(" \t\r\n"u8).IndexOfAny((byte)'{', (byte)'[') != 0)
        {
            return byName;
        }

        try
        {
            return ByPropertyNames(start) ?? byName;
        }
        catch (JsonException)
        {
            return byName;
        }
    }

    private static InputFileKind? ByPropertyNames(ReadOnlySpan<byte> start)
    {
        var reader = new Utf8JsonReader(start, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = StateFileParser.MaxDepth }));
        var depth = 1;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.StartArray && reader.CurrentDepth == 0)
            {
                // Pages of a listing, collected in an array.
                depth = 2;
            }

            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != depth)
            {
                continue;
            }

            if (reader.ValueTextEquals("Versions"u8) || reader.ValueTextEquals("DeleteMarkers"u8))
            {
                return InputFileKind.Listing;
            }

            // Not terraform_version: plans have it, too.
            if (depth == 1 && (reader.ValueTextEquals("lineage"u8) || reader.ValueTextEquals("encrypted_data"u8)))
            {
                return InputFileKind.State;
            }
        }

        return null;
    }
}
