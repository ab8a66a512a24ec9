using System.IO.Compression;
using System.Text.Json.Nodes;

namespace Hokusai.Aws.Testbed;

/// <summary>A folder of trail files: <c>*.json.gz</c> and <c>*.json</c> with a member <c>Records</c>, sub-folders included.</summary>
public static class TrailFolder
{
    /// <summary>The records, file by file.</summary>
    public static IEnumerable<JsonObject> Read(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*.json*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            using var file = File.OpenRead(path);
            using var content = path.EndsWith(".gz", StringComparison.Ordinal) ? (Stream)new GZipStream(file, CompressionMode.Decompress) : file;
            foreach (var record in (JsonNode.Parse(content)?["Records"] as JsonArray ?? []).OfType<JsonObject>())
            {
                yield return record;
            }
        }
    }
}
