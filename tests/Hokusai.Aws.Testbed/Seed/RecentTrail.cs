using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hokusai.Aws.Testbed;

/// <summary>An incident's trail as if it had ended some days ago: event history keeps 90 days.</summary>
public static class RecentTrail
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>The records of a folder of trail files, all moved by the same whole days, each event once.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="lastDay">The day on which the newest record is to lie.</param>
    public static IReadOnlyList<JsonObject> Read(string folder, DateTimeOffset lastDay)
    {
        var records = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var record in TrailFolder.Read(folder))
        {
            records[(string)record["eventID"]!] = record;
        }

        var days = (lastDay.UtcDateTime.Date - records.Values.Max(Time).UtcDateTime.Date).Days;
        foreach (var record in records.Values)
        {
            record["eventTime"] = Time(record).AddDays(days).UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);
        }

        return [.. records.Values];
    }

    /// <summary>Writes records into one trail file.</summary>
    /// <param name="records">The records.</param>
    /// <param name="path">The file, <c>….json.gz</c>.</param>
    public static void Write(IEnumerable<JsonObject> records, string path)
    {
        using var file = new GZipStream(File.Create(path), CompressionLevel.Fastest);
        JsonSerializer.Serialize(file, new JsonObject { ["Records"] = new JsonArray([.. records.Select(record => record.DeepClone())]) });
    }

    private static DateTimeOffset Time(JsonObject record) => DateTimeOffset.Parse((string)record["eventTime"]!, CultureInfo.InvariantCulture);
}
