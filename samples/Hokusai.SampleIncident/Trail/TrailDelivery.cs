using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hokusai.SampleIncident.Trail;

/// <summary>
/// Packs records into delivery files as CloudTrail does: by Region, some minutes after the call, in no order within a file, under
/// <c>AWSLogs/account/CloudTrail/Region/yyyy/MM/dd/</c> of the moment of delivery.
/// </summary>
/// <param name="purpose">Names the source of delays and file names.</param>
internal sealed class TrailDelivery(string purpose = "delivery")
{
    /// <summary>A quiet Region's records wait this long for company, so that the sample has hundreds of files, not thousands.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(20);

    private const int EnoughForOneFile = 14;

    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dice _dice = new(purpose);

    /// <summary>Whether one file comes a second time.</summary>
    public bool Repeats { get; init; } = true;

    public IReadOnlyList<DeliveredFile> Deliver(IEnumerable<TrailRecord> records)
    {
        var files = new List<DeliveredFile>();
        foreach (var region in records.GroupBy(record => record.Region, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            files.AddRange(DeliverRegion(region.Key, region.OrderBy(record => record.Time).ToList()));
        }

        if (Repeats)
        {
            files.Add(Redelivered(files));
        }

        return files;
    }

    private IEnumerable<DeliveredFile> DeliverRegion(string region, List<TrailRecord> records)
    {
        var slots = new SortedDictionary<DateTimeOffset, List<TrailRecord>>();
        foreach (var record in records)
        {
            var delay = record.Delay ?? TimeSpan.FromSeconds(_dice.Next(120, 300));
            AddTo(slots, SlotOf(record.Time + delay), record);
            if (record.IsDeliveredTwice)
            {
                AddTo(slots, SlotOf(record.Time + delay + TimeSpan.FromMinutes(10)), record);
            }
        }

        var pending = new List<TrailRecord>();
        var pendingSince = DateTimeOffset.MaxValue;
        foreach (var (slot, arrived) in slots)
        {
            if (pending.Count > 0 && slot - pendingSince > LongestWait)
            {
                yield return Pack(region, pendingSince + LongestWait, pending);
                pending.Clear();
            }

            pendingSince = pending.Count == 0 ? slot : pendingSince;
            pending.AddRange(arrived);
            if (pending.Count >= EnoughForOneFile)
            {
                yield return Pack(region, slot, pending);
                pending.Clear();
            }
        }

        if (pending.Count > 0)
        {
            yield return Pack(region, pendingSince + LongestWait, pending);
        }
    }

    private static void AddTo(SortedDictionary<DateTimeOffset, List<TrailRecord>> slots, DateTimeOffset slot, TrailRecord record)
    {
        if (!slots.TryGetValue(slot, out var list))
        {
            slots[slot] = list = [];
        }

        list.Add(record);
    }

    /// <summary>Files carry the time of delivery, in steps of five minutes.</summary>
    private static DateTimeOffset SlotOf(DateTimeOffset delivered)
    {
        var step = TimeSpan.FromMinutes(5).Ticks;
        return new DateTimeOffset((delivered.UtcTicks + step - 1) / step * step, TimeSpan.Zero);
    }

    private DeliveredFile Pack(string region, DateTimeOffset slot, List<TrailRecord> records)
    {
        var shuffled = records.Select(record => (Order: _dice.Next(0, int.MaxValue - 1), record)).OrderBy(pair => pair.Order).Select(pair => pair.record);
        var text = new StringBuilder("{\"Records\":[");
        text.AppendJoin(',', shuffled.Select(Write)).Append("]}");
        return new DeliveredFile(region, slot, Name(region, slot), text.ToString());
    }

    private string Name(string region, DateTimeOffset slot) =>
        $"cloudtrail/AWSLogs/{Place.Account}/CloudTrail/{region}/{slot:yyyy'/'MM'/'dd}/{Place.Account}_CloudTrail_{region}_{slot:yyyyMMdd'T'HHmm'Z'}_{_dice.Letters(16)}.json.gz";

    /// <summary>CloudTrail delivers at least once: one file comes a second time, with the same content under another name.</summary>
    private DeliveredFile Redelivered(List<DeliveredFile> files)
    {
        var first = files.First(file => file.Region == Place.Region && file.Delivered >= Place.July(18, "14:05") && file.Content.Contains("ModifyDBInstance", StringComparison.Ordinal));
        return first with { Path = Name(first.Region, first.Delivered) };
    }

    private static string Write(TrailRecord record)
    {
        var json = record.Json.ToJsonString(Compact);
        return record.IsOddlyWritten ? OddlyWritten(json) : json;
    }

    /// <summary>Equal as JSON, different as bytes: some log shippers parse and write anew what passes through them.</summary>
    private static string OddlyWritten(string json) => json
        .Replace("\"eventName\":\"ModifyDBInstance\"", "\"eventName\" : \"Modify\\u0044BInstance\"", StringComparison.Ordinal)
        .Replace("\"masterUserPassword\":\"****\"", "\"masterUser\\u0050assword\" :\t\"****\"", StringComparison.Ordinal)
        .Replace("\"eventSource\":\"rds.amazonaws.com\"", "\"eventSource\" : \"rds\\u002eamazonaws.com\"", StringComparison.Ordinal);
}

/// <summary>One delivery file, not yet compressed.</summary>
internal sealed record DeliveredFile(string Region, DateTimeOffset Delivered, string Path, string Content);
