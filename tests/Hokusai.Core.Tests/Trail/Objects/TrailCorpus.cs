using System.Text;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Tests.Trail.Objects;

/// <summary>A small trail with what real ones have: accounts, Regions, days, late and double deliveries, other files, and damage of every kind.</summary>
internal static class TrailCorpus
{
    public static TrailQuery Query(string name) => name switch
    {
        "all" => new TrailQuery(),
        "names" => TrailFolder.Query(Records.ModifyInstance),
        "window" => new TrailQuery { From = TrailBucket.At("2025-07-20T10:00Z"), To = TrailBucket.At("2025-07-20T23:59:59Z") },
        "scopes" => new TrailQuery
        {
            Scopes =
            [
                new TrailScope(TrailBucket.Account, "eu-west-1", TrailBucket.At("2025-07-19T23:00Z"), TrailBucket.At("2025-07-20T11:00Z")),
                new TrailScope(TrailBucket.OtherAccount, null, TrailBucket.At("2025-07-21T00:00Z"), TrailBucket.At("2025-07-21T12:00Z")),
            ],
        },
        "global" => new TrailQuery
        {
            Scopes = [new TrailScope(null, "us-east-1", TrailBucket.At("2025-07-20T00:00Z"), TrailBucket.At("2025-07-21T00:00Z"))],
        },
        "nothing" => new TrailQuery { From = TrailBucket.At("2001-01-01T00:00Z"), To = TrailBucket.At("2001-01-02T00:00Z") },
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    /// <summary>Hands every file of the corpus over.</summary>
    public static void Write(Action<string, byte[]> write)
    {
        var last = "";
        foreach (var account in new[] { TrailBucket.Account, TrailBucket.OtherAccount })
        {
            foreach (var region in new[] { "eu-west-1", "us-east-1", "us-west-2" })
            {
                foreach (var day in new[] { "2025-07-19", "2025-07-20", "2025-07-21", "2025-07-22" })
                {
                    foreach (var time in new[] { "00:05", "10:10", "23:55" })
                    {
                        last = WriteFile(write, account, region, $"{day}T{time}Z", last);
                    }
                }
            }
        }

        WriteDamage(write);
        write($"AWSLogs/{TrailBucket.Account}/CloudTrail-Digest/eu-west-1/2025/07/20/digest.json.gz", TrailFolder.Gzip("{\"digestStartTime\":\"2025-07-20T10:00:00Z\",\"logFiles\":[]}"));
        write($"AWSLogs/{TrailBucket.Account}/Config/eu-west-1/2025/07/20/config.json.gz", TrailFolder.Gzip("{\"configurationItems\":[]}"));
    }

    private static string WriteFile(Action<string, byte[]> write, string account, string region, string delivered, string repeated)
    {
        var time = TrailBucket.At(delivered);
        var records = Enumerable.Range(0, 40)
            .Select(at => Records.One(
                at % 10 == 0 ? Records.ModifyInstance : "DescribeDBInstances",
                $"{account}-{region}-{delivered}-{at}",
                $"{time.AddMinutes(-at):yyyy-MM-ddTHH:mm:ssZ}",
                region,
                account))
            .ToList();
        if (repeated.Length > 0)
        {
            // CloudTrail may deliver an event twice.
            records.Insert(7, repeated);
        }

        write(TrailBucket.Key(delivered, account, region, organization: account == TrailBucket.Account ? "" : "o-a1b2c3d4e5"), TrailFolder.Gzip(Records.File([.. records])));
        return records[^1];
    }

    private static void WriteDamage(Action<string, byte[]> write)
    {
        var whole = TrailFolder.Gzip(Records.File([.. Enumerable.Range(0, 500).Select(at => Records.One(id: $"damaged-{at}"))]));
        var corrupt = (byte[])whole.Clone();
        corrupt[whole.Length / 2] ^= 0xFF;
        var contents = new (string Name, byte[] Content)[]
        {
            ("a-empty", []),
            ("b-truncated", whole[..(whole.Length / 2)]),
            ("c-corrupt", corrupt),
            ("d-trailing", [.. whole, 1, 2, 3, 4]),
            ("e-members", [.. TrailFolder.Gzip(Records.One(id: "member-1") + "\n"), .. TrailFolder.Gzip(Records.One(id: "member-2"))]),
            ("f-plain", Encoding.UTF8.GetBytes(Records.File(Records.One(id: "plain")))),
            ("g-utf16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Records.One(id: "utf16"))]),
            ("h-packed-utf16", TrailFolder.Gzip(Encoding.Unicode.GetBytes(Records.One(id: "packed-utf16")))),
            ("i-text", Encoding.UTF8.GetBytes("no JSON at all")),
            ("j-cut", Encoding.UTF8.GetBytes(Records.File(Records.One(id: "before"), Records.One(id: "cut"))[..^40])),
        };
        foreach (var (name, content) in contents)
        {
            write(TrailBucket.Key("2025-07-20T10:30Z", unique: name), content);
        }
    }
}
