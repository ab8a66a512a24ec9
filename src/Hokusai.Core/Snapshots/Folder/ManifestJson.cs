using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hokusai.Core.Snapshots.Folder;

/// <summary>One line of the journal behind its first: one call that is done with. One member is set.</summary>
internal sealed record JournalLine
{
    /// <summary>A call that was answered; its file is in place.</summary>
    public SnapshotEntry? Document { get; init; }

    /// <summary>A call that was not answered.</summary>
    public SnapshotGap? Gap { get; init; }
}

/// <summary>How the manifest and the journal become JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = 16)]
[JsonSerializable(typeof(SnapshotManifest))]
[JsonSerializable(typeof(JournalLine))]
internal sealed partial class ManifestJsonContext : JsonSerializerContext;

/// <summary>The manifest and the journal as JSON.</summary>
internal static class ManifestJson
{
    private static readonly ManifestJsonContext s_lines = new(new JsonSerializerOptions(ManifestJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    private static readonly ManifestJsonContext s_pages = new(new JsonSerializerOptions(s_lines.Options) { WriteIndented = true });

    /// <summary>A manifest for people to read.</summary>
    public static byte[] ToPage(SnapshotManifest manifest) => JsonSerializer.SerializeToUtf8Bytes(manifest, s_pages.SnapshotManifest);

    /// <summary>A manifest as the journal's first line.</summary>
    public static byte[] ToLine(SnapshotManifest manifest) => EndLine(JsonSerializer.SerializeToUtf8Bytes(manifest, s_lines.SnapshotManifest));

    /// <summary>One finished call as a line.</summary>
    public static byte[] ToLine(JournalLine line) => EndLine(JsonSerializer.SerializeToUtf8Bytes(line, s_lines.JournalLine));

    /// <summary>Reads a manifest; null where the text is none.</summary>
    public static SnapshotManifest? ReadManifest(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var manifest = JsonSerializer.Deserialize(utf8, ManifestJsonContext.Default.SnapshotManifest);
            return manifest is { Format: SnapshotManifest.CurrentFormat } && IsWhole(manifest) ? manifest : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Reads a line of the journal; null where it is torn.</summary>
    public static JournalLine? ReadLine(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var line = JsonSerializer.Deserialize(utf8, ManifestJsonContext.Default.JournalLine);
            return line is { Document: { } document } && IsWhole(document) || line is { Gap: { } gap } && IsWhole(gap) ? line : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static byte[] EndLine(byte[] json) => [.. json, (byte)'\n'];

    // The serializer takes null for a member that may not be null.
    private static bool IsWhole(SnapshotManifest manifest)
        => manifest is { Tool: not null, Request: { AccountIds: not null, Regions: not null, Selection: not null }, Callers: not null, Documents: not null, Gaps: not null }
            && manifest.Request.AccountIds.Concat(manifest.Request.Regions).Concat(manifest.Request.Selection).All(name => name is not null)
            && manifest.Callers.All(caller => caller is { AccountId: not null, Arn: not null })
            && manifest.Documents.All(IsWhole)
            && manifest.Gaps.All(IsWhole);

    private static bool IsWhole(SnapshotEntry? entry) => entry is { File: not null, Sha256: not null } && IsWhole(entry.Key);

    private static bool IsWhole(SnapshotGap? gap) => gap is { ErrorId: not null, Reason: not null } && IsWhole(gap.Key);

    private static bool IsWhole(SnapshotKey key) => key is { AccountId: not null, Region: not null, Service: not null, Command: not null };
}
