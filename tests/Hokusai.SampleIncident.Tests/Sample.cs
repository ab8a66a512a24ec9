using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Hokusai.SampleIncident.Tests;

/// <summary>The sample made once for all tests, and the committed one.</summary>
internal static class Sample
{
    private static readonly Lazy<IncidentSample> Made = new(IncidentSample.Generate);
    private static readonly Lazy<IReadOnlyList<JsonElement>> AllRecords = new(ReadRecords);

    public static IncidentSample Generated => Made.Value;

    /// <summary>Every record as delivered, duplicates included.</summary>
    public static IReadOnlyList<JsonElement> Records => AllRecords.Value;

    public static string CommittedFolder { get; } = FindCommitted();

    public static IEnumerable<SampleFile> TrailFiles => Generated.Files.Where(file => file.Path.Contains("/CloudTrail/", StringComparison.Ordinal));

    public static IEnumerable<SampleFile> StateFiles => Generated.Files.Where(file => file.Path.EndsWith(".tfstate", StringComparison.Ordinal));

    public static IEnumerable<SampleFile> AccountFiles => Generated.Files.Where(file => file.Path.StartsWith("account/", StringComparison.Ordinal));

    public static JsonElement Versions => Json("terraform-state/versions.json").GetProperty(nameof(Versions));

    public static JsonElement Json(string path) => Parse(Generated.Files.Single(file => file.Path == path).Content);

    public static JsonElement Parse(ReadOnlyMemory<byte> content)
    {
        using var document = JsonDocument.Parse(content);
        return document.RootElement.Clone();
    }

    /// <summary>A committed file's content, decompressed: zlib's versions compress differently.</summary>
    public static byte[] ReadCommitted(string path)
    {
        using var stream = File.OpenRead(path);
        using var content = new MemoryStream();
        if (path.EndsWith(".gz", StringComparison.Ordinal))
        {
            using var gzip = new GZipStream(stream, CompressionMode.Decompress);
            gzip.CopyTo(content);
        }
        else
        {
            stream.CopyTo(content);
        }

        return content.ToArray();
    }

    public static string? Text(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static string AsText(SampleFile file) => Encoding.UTF8.GetString(file.Content.Span);

    private static IReadOnlyList<JsonElement> ReadRecords() =>
        [.. TrailFiles.SelectMany(file => Parse(file.Content).GetProperty(nameof(Records)).EnumerateArray())];

    private static string FindCommitted()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Hokusai.PS.sln")))
            {
                return Path.Combine(folder.FullName, "samples", "hokusai-incident");
            }
        }

        throw new DirectoryNotFoundException("No folder above the test holds Hokusai.PS.sln.");
    }
}
