using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hokusai.Core.S3.Inventory;

namespace Hokusai.Core.Tests.S3.Inventory;

/// <summary>An inventory in a temporary folder, written slowly and plainly.</summary>
internal sealed class InventoryFixture : IDisposable
{
    public const string Schema = "Bucket, Key, VersionId, IsLatest, IsDeleteMarker, Size, LastModifiedDate, ETag, StorageClass, ReplicationStatus";

    private readonly List<(string Name, byte[] Content, string? Md5)> _files = [];

    public string Folder { get; } = Directory.CreateTempSubdirectory("hokusai-inventory-test-").FullName;

    public string FileSchema { get; init; } = Schema;

    public string FileFormat { get; init; } = "CSV";

    public static string Row(
        string key,
        long? size = 1000,
        string modified = "2024-01-05T10:11:12.000Z",
        string storageClass = "STANDARD",
        bool isLatest = true,
        bool isDeleteMarker = false,
        string versionId = "v1",
        string replication = "")
        => string.Create(
            CultureInfo.InvariantCulture,
            $"\"bucket\",\"{key}\",\"{versionId}\",\"{(isLatest ? "true" : "false")}\",\"{(isDeleteMarker ? "true" : "false")}\",\"{size}\",\"{modified}\",\"0123456789abcdef\",\"{storageClass}\",\"{replication}\"\n");

    public static byte[] Gzip(byte[] content, CompressionLevel level = CompressionLevel.Fastest)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, level))
        {
            gzip.Write(content);
        }

        return packed.ToArray();
    }

    public InventoryFixture Add(params string[] rows) => AddFile(Gzip(Encoding.UTF8.GetBytes(string.Concat(rows))));

    public InventoryFixture AddFile(byte[] content, string? md5 = null)
    {
        _files.Add(($"part-{_files.Count}.csv.gz", content, md5));
        return this;
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5351:Do Not Use Broken Cryptographic Algorithms", Justification = "S3 Inventory names its files' MD5.")]
    public string Write(string dataFolder = "data")
    {
        var data = Directory.CreateDirectory(Path.Combine(Folder, dataFolder)).FullName;
        foreach (var (name, content, _) in _files)
        {
            File.WriteAllBytes(Path.Combine(data, name), content);
        }

        var manifest = JsonSerializer.SerializeToUtf8Bytes(new
        {
            sourceBucket = "bucket",
            destinationBucket = "arn:aws:s3:::inventory",
            version = "2016-11-30",
            creationTimestamp = "1764547200000",
            fileFormat = FileFormat,
            fileSchema = FileSchema,
            files = _files.Select(file => new { key = $"prefix/bucket/all/data/{file.Name}", size = file.Content.Length, MD5checksum = file.Md5 ?? Convert.ToHexString(MD5.HashData(file.Content)) }),
        });
        File.WriteAllBytes(Path.Combine(Folder, "manifest.json"), manifest);
        File.WriteAllText(Path.Combine(Folder, "manifest.checksum"), Convert.ToHexString(MD5.HashData(manifest)).ToLowerInvariant() + "\n");
        return Path.Combine(Folder, "manifest.json");
    }

    public InventorySource Open() => new InventoryFinder(problem => Assert.Fail(problem.ToString())).Open(Write(), schema: null)!;

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
