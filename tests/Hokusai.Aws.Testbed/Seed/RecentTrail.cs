using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hokusai.Aws.Testbed;

/// <summary>An incident's trail as if it had ended some days ago: event history keeps 90 days.</summary>
/// <param name="Records">The records, each event once, all their times moved.</param>
/// <param name="Days">By how many whole days they were moved.</param>
public sealed record RecentTrail(IReadOnlyList<JsonObject> Records, int Days)
{
    private const string TrailFileMember = "Records";

    /// <summary>The records of a folder of trail files.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="lastDay">The day on which the newest record is to lie.</param>
    public static RecentTrail Read(string folder, DateTimeOffset lastDay)
    {
        var records = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var record in TrailFolder.Read(folder))
        {
            records[(string)record["eventID"]!] = record;
        }

        var days = (lastDay.UtcDateTime.Date - records.Values.Max(Time).UtcDateTime.Date).Days;
        foreach (var record in records.Values)
        {
            MovedTimes.Move(record, days);
        }

        return new RecentTrail([.. records.Values], days);
    }

    /// <summary>Writes records into one trail file.</summary>
    /// <param name="records">The records.</param>
    /// <param name="path">The file, <c>….json.gz</c>.</param>
    public static void Write(IEnumerable<JsonObject> records, string path)
    {
        using var file = new GZipStream(File.Create(path), CompressionLevel.Fastest);
        JsonSerializer.Serialize(file, new JsonObject { [TrailFileMember] = new JsonArray([.. records.Select(record => record.DeepClone())]) });
    }

    private static DateTimeOffset Time(JsonObject record) => DateTimeOffset.Parse((string)record["eventTime"]!, CultureInfo.InvariantCulture);
}
