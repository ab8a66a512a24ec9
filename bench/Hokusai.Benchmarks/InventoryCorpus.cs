using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Hokusai.Benchmarks;

/// <summary>
/// An inventory as S3 writes it: gzip CSV, every field quoted, in several files, with random ETags and version ids, which is what makes real ones hard to unpack.
/// The same parameters make the same bytes; it is kept between runs.
/// </summary>
internal static class InventoryCorpus
{
    /// <summary>Rows of a file, at most; S3's own files are of that order.</summary>
    private const int RowsPerFile = 1_000_000;

    /// <summary>Raise it when anything below changes: kept corpora are known by it.</summary>
    private const int Version = 1;

    private const string Schema = "Bucket, Key, VersionId, IsLatest, IsDeleteMarker, Size, LastModifiedDate, ETag, StorageClass, IsMultipartUploaded, ReplicationStatus, EncryptionStatus";
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._";

    private static readonly DateTime s_start = new(2023, 12, 1, 0, 0, 0, DateTimeKind.Utc);
    /// <summary>The first parts of the keys.</summary>
    public static readonly IReadOnlyList<string> Prefixes = ["logs", "backups", "models", "training", "uploads", "tmp", "state", "exports", "images", "video", "raw", "curated"];
    private static readonly string[] s_classes = ["STANDARD", "STANDARD", "STANDARD", "STANDARD_IA", "INTELLIGENT_TIERING", "GLACIER_IR", "GLACIER", "DEEP_ARCHIVE"];

    /// <summary>The folder of a corpus, made where it is not there yet.</summary>
    /// <param name="keep">Where corpora are kept.</param>
    /// <param name="rows">Rows in all.</param>
    /// <param name="files">Files; 0 for one for each million rows.</param>
    public static string Get(string keep, int rows, int files)
    {
        files = files > 0 ? files : Math.Max(2, (rows + RowsPerFile - 1) / RowsPerFile);
        var folder = Path.Combine(keep, string.Create(CultureInfo.InvariantCulture, $"inventory-v{Version}-{rows}-{files}"));
        var manifest = Path.Combine(folder, "manifest.json");
        if (File.Exists(manifest))
        {
            return folder;
        }

        var data = Directory.CreateDirectory(Path.Combine(folder, "data")).FullName;
        var sums = new string[files];
        Parallel.For(0, files, file => sums[file] = Write(Path.Combine(data, Name(file)), file, (rows / files) + (file < rows % files ? 1 : 0)));
        var text = JsonSerializer.Serialize(new
        {
            sourceBucket = "bench-bucket",
            destinationBucket = "arn:aws:s3:::bench-inventory",
            version = "2016-11-30",
            creationTimestamp = "1764547200000",
            fileFormat = "CSV",
            fileSchema = Schema,
            files = sums.Select((sum, file) => new
            {
                key = $"bench-bucket/all/data/{Name(file)}",
                size = new FileInfo(Path.Combine(data, Name(file))).Length,
                MD5checksum = sum,
            }),
        });
        File.WriteAllText(manifest, text);
        return folder;
    }

    private static string Name(int file) => string.Create(CultureInfo.InvariantCulture, $"part-{file:0000}.csv.gz");

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5351:Do Not Use Broken Cryptographic Algorithms", Justification = "S3 Inventory names its files' MD5.")]
    private static string Write(string path, int file, int rows)
    {
        var random = new Random(file);
        var keys = new string[1000];
        var text = new StringBuilder();
        using (var gzip = new GZipStream(File.Create(path), CompressionLevel.Optimal))
        {
            for (var row = 0; row < rows; row++)
            {
                Append(text, random, keys);
                if (text.Length > 1 << 20 || row == rows - 1)
                {
                    gzip.Write(Encoding.UTF8.GetBytes(text.ToString()));
                    text.Clear();
                }
            }
        }

        using var written = File.OpenRead(path);
        return Hexadecimal(MD5.HashData(written));
    }

    private static void Append(StringBuilder text, Random random, string[] keys)
    {
        var created = s_start.AddSeconds(random.Next(2 * 365 * 24 * 3600));
        var isMarker = random.Next(50) == 0;

        // A third of the rows are older versions of keys near by, though not next to them.
        ref var key = ref keys[random.Next(keys.Length)];
        var isLatest = key is null || random.Next(3) > 0;
        key = isLatest ? Key(random, created) : key;
        text.Append("\"bench-bucket\",\"").Append(key).Append("\",\"");
        for (var i = 0; i < 32; i++)
        {
            text.Append(Alphabet[random.Next(Alphabet.Length)]);
        }

        text.Append(isLatest ? "\",\"true\",\"" : "\",\"false\",\"").Append(isMarker ? "true" : "false").Append("\",\"");
        if (!isMarker)
        {
            text.Append(CultureInfo.InvariantCulture, $"{(long)Math.Pow(10, 2 + (random.NextDouble() * 8))}");
        }

        text.Append(CultureInfo.InvariantCulture, $"\",\"{created:yyyy-MM-ddTHH:mm:ss}.000Z\",\"");
        if (!isMarker)
        {
            Hexadecimal(text, random, 32);
        }

        text.Append("\",\"").Append(isMarker ? "" : s_classes[random.Next(s_classes.Length)]);
        text.Append(random.Next(10) == 0 ? "\",\"true\",\"" : "\",\"false\",\"").Append(random.Next(100) == 0 ? "PENDING" : "").Append("\",\"SSE-S3\"\n");
    }

    private static string Key(Random random, DateTime created)
    {
        var text = new StringBuilder().Append(Prefixes[random.Next(Prefixes.Count)]);
        text.Append(CultureInfo.InvariantCulture, $"/team-{random.Next(20):00}/{created:yyyy/MM/dd}/{(random.Next(20) == 0 ? "a+name+with+blanks%C3%BC" : "part")}-{random.Next(100_000):00000}-");
        Hexadecimal(text, random, 16);
        return text.Append(".parquet").ToString();
    }

    private static void Hexadecimal(StringBuilder text, Random random, int digits)
    {
        for (var i = 0; i < digits; i++)
        {
            text.Append("0123456789abcdef"[random.Next(16)]);
        }
    }

    private static string Hexadecimal(byte[] bytes) => string.Concat(bytes.Select(value => value.ToString("x2", CultureInfo.InvariantCulture)));
}
