using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Hokusai.Benchmarks;

/// <summary>A corpus in CloudTrail's delivery layout: the same bytes for the same size and number of files.</summary>
internal sealed class TrailCorpus
{
    /// <summary>Raised whenever the generator writes other bytes, so that an old corpus is not taken for a new one.</summary>
    private const string Version = "v1";

    private const string ExpectedFile = "expected-event-ids.txt";

    private static readonly string[] s_accounts = ["111122223333", "222233334444", "333344445555", "444455556666"];
    private static readonly string[] s_regions = ["eu-west-1", "eu-central-1", "us-east-1", "us-west-2", "ap-southeast-1"];
    private static readonly DateTimeOffset s_start = new(2025, 7, 1, 0, 0, 0, TimeSpan.Zero);

    private TrailCorpus(string folder, IReadOnlyList<string> expectedIds)
    {
        Folder = folder;
        ExpectedIds = expectedIds;
    }

    /// <summary>Where the files are.</summary>
    public string Folder { get; }

    /// <summary>The ids of the events with a wanted name, each once, sorted.</summary>
    public IReadOnlyList<string> ExpectedIds { get; }

    /// <summary>The corpus of a size, made now or found from an earlier run.</summary>
    /// <param name="parent">Where corpora are kept.</param>
    /// <param name="size">Unpacked bytes.</param>
    /// <param name="files">Number of files.</param>
    public static TrailCorpus Get(string parent, long size, int files)
    {
        var home = Path.Combine(parent, string.Create(CultureInfo.InvariantCulture, $"trail-{Version}-{size}-{files}"));
        var folder = Path.Combine(home, "bucket");
        var expected = Path.Combine(home, ExpectedFile);
        if (!File.Exists(expected))
        {
            var ids = Write(folder, size / files, files);
            File.WriteAllLines(expected, ids);
        }

        return new TrailCorpus(folder, File.ReadAllLines(expected));
    }

    private static List<string> Write(string folder, long fileSize, int files)
    {
        var hits = new string[files][];
        Parallel.For(0, files, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, index => hits[index] = WriteFile(folder, fileSize, index));
        return [.. hits.SelectMany(ids => ids).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static string[] WriteFile(string folder, long size, int index)
    {
        var account = s_accounts[index % s_accounts.Length];
        var region = s_regions[index / s_accounts.Length % s_regions.Length];
        var delivered = s_start.AddMinutes(5 * (index / (s_accounts.Length * s_regions.Length)));
        var records = new CorpusRecords(index, account, region);
        var text = new StringBuilder("""{"Records":[""", (int)size + 8192);
        var hits = new List<string>();
        for (var count = 0; text.Length < size; count++)
        {
            if (count > 0)
            {
                text.Append(',');
            }

            var start = text.Length;
            var hit = records.Append(text, delivered.AddSeconds(-300 + (count % 300)));
            if (hit is null)
            {
                continue;
            }

            hits.Add(hit);
            if (hits.Count % 20 == 0)
            {
                // CloudTrail delivers some events twice.
                text.Append(',').Append(text.ToString(start, text.Length - start));
            }
        }

        text.Append("]}");
        var path = Path.Combine(
            folder,
            string.Create(
                CultureInfo.InvariantCulture,
                $"AWSLogs/o-a1b2c3d4e5/{account}/CloudTrail/{region}/{delivered:yyyy/MM/dd}/{account}_CloudTrail_{region}_{delivered:yyyyMMddTHHmm}Z_{index:D16}.json.gz"));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var gzip = new GZipStream(File.Create(path), CompressionLevel.Optimal);
        gzip.Write(Encoding.UTF8.GetBytes(text.ToString()));
        return [.. hits];
    }
}
