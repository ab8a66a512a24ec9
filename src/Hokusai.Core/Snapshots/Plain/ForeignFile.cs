using System.Text.Json;

namespace Hokusai.Core.Snapshots.Plain;

/// <summary>Tells from a file's beginning that it is evidence of another kind, which may be large, or no JSON at all.</summary>
internal static class ForeignFile
{
    private const int Beginning = 4096;

    // https://www.rfc-editor.org/rfc/rfc1952#section-2.3.1
    private static readonly byte[] s_gzip = [0x1F, 0x8B];

    // What the first member of trail files, states, plans and listings of object versions is called.
    private static readonly HashSet<string> s_foreign = new(StringComparer.Ordinal)
    {
        "Records", "eventVersion", "eventID", "EventId", "CloudTrailEvent", "awsAccountId",
        "version", "terraform_version", "serial", "lineage", "format_version", "Versions", "DeleteMarkers", "$schema",
    };

    /// <summary>Whether the file is something else than an answer of AWS, as far as its beginning tells.</summary>
    public static bool Is(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var beginning = new byte[Beginning];
            var read = stream.ReadAtLeast(beginning, Beginning, throwOnEndOfStream: false);
            return beginning.AsSpan(0, read).StartsWith(s_gzip) || (FirstName(beginning.AsSpan(0, read)) is { } name && s_foreign.Contains(name));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is opened again to be read, and reported then.
            return false;
        }
    }

    private static string? FirstName(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var reader = new Utf8JsonReader(utf8.StartsWith("\uFEFF"u8) ? utf8["\uFEFF"u8.Length..] : utf8, isFinalBlock: false, state: default);
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName)
                {
                    return reader.GetString();
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // UTF-16, or damaged: looked at as a whole.
        }

        return null;
    }
}
