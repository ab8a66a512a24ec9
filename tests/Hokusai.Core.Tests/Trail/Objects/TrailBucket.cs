using System.Globalization;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Tests.Trail.Objects;

/// <summary>Keys and files of a trail's bucket, and the way to read it.</summary>
internal static class TrailBucket
{
    public const string Account = "111122223333";
    public const string OtherAccount = "222233334444";
    public const string Region = "eu-west-1";

    /// <summary>The key that CloudTrail gives to a file.</summary>
    public static string Key(string delivered, string account = Account, string region = Region, string prefix = "", string organization = "", string unique = "a1B2c3D4e5F6g7H8")
    {
        var time = At(delivered);
        var folder = organization.Length == 0 ? account : $"{organization}/{account}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{prefix}AWSLogs/{folder}/CloudTrail/{region}/{time:yyyy'/'MM'/'dd}/{account}_CloudTrail_{region}_{time:yyyyMMdd'T'HHmm'Z'}_{unique}.json.gz");
    }

    /// <summary>Stores a file with one record of the minute before its delivery; the record's id is returned.</summary>
    public static string Deliver(
        this MemoryObjectStore store, string delivered, string account = Account, string region = Region, string prefix = "", string organization = "", string? happened = null)
    {
        var key = Key(delivered, account, region, prefix, organization);
        var id = $"{account}/{region}/{delivered}";
        store.PutGzip(key, Records.File(Records.One(id: id, time: happened ?? $"{At(delivered).AddMinutes(-1):yyyy-MM-ddTHH:mm:ssZ}", region: region, account: account)));
        return id;
    }

    public static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>Reads all that a source gives.</summary>
    public static async Task<TrailReading> ReadAsync(this ITrailSource source, TrailQuery? query = null, CancellationToken cancellationToken = default)
    {
        var reading = new TrailReading();
        await foreach (var record in source.ReadAsync(query ?? new TrailQuery(), reading, cancellationToken))
        {
            reading.Events.Add(record);
        }

        return reading;
    }

    public static Task<TrailReading> ReadAsync(this MemoryObjectStore store, TrailQuery? query = null, string prefix = "")
        => new TrailObjectSource(store, prefix).ReadAsync(query);
}
