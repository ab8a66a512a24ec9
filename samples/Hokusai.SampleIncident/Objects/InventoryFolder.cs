using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Hokusai.SampleIncident.Objects;

/// <summary>
/// The S3 Inventory of a bucket, in its folders: https://docs.aws.amazon.com/AmazonS3/latest/userguide/storage-inventory-location.html. The manifest is sealed by
/// the checksum of the compressed data.
/// </summary>
internal sealed class InventoryFolder(string bucket, DateTimeOffset created)
{
    private const string Schema = "Bucket, Key, Size, LastModifiedDate, ETag, StorageClass, LifecycleExpirationDate";

    private readonly Dice _dice = new("inventory/" + bucket);
    private readonly List<string> _rows = [];

    /// <summary>An object.</summary>
    /// <param name="key">The key.</param>
    /// <param name="modified">When it was stored.</param>
    /// <param name="size">The size in bytes.</param>
    /// <param name="expires">When S3 says that it expires; null for never.</param>
    public void Add(string key, DateTimeOffset modified, long size, DateTimeOffset? expires)
        => _rows.Add(string.Join(',', new[]
        {
            bucket, Uri.EscapeDataString(key).Replace("%2F", "/", StringComparison.Ordinal), size.ToString(CultureInfo.InvariantCulture), Time(modified), _dice.Hex(32), "STANDARD", expires is { } day ? Time(day) : "",
        }.Select(value => $"\"{value}\"")) + "\n");

    /// <summary>The files, in <c>inventory/bucket/daily/</c>.</summary>
    public IEnumerable<SampleFile> Files()
    {
        var root = $"{bucket}/daily";
        var data = $"{root}/data/{_dice.Guid()}.csv.gz";

        // S3 promises no order.
        var content = Encoding.UTF8.GetBytes(string.Concat(_rows.OrderBy(row => row[^60..], StringComparer.Ordinal)));
        var packed = SampleFolder.Pack(content);
        var manifest = $$"""
            {
              "sourceBucket" : "{{bucket}}",
              "destinationBucket" : "arn:aws:s3:::hokusai-inventory",
              "version" : "2016-11-30",
              "creationTimestamp" : "{{created.ToUnixTimeMilliseconds()}}",
              "fileFormat" : "CSV",
              "fileSchema" : "{{Schema}}",
              "files" : [ {
                "key" : "{{data}}",
                "size" : {{packed.Length}},
                "MD5checksum" : "{{Md5(packed)}}"
              } ]
            }
            """;
        var dated = $"inventory/{root}/{created.UtcDateTime.ToString("yyyy-MM-dd'T'HH-mm'Z'", CultureInfo.InvariantCulture)}";
        yield return new SampleFile($"inventory/{data}", content);
        yield return new SampleFile($"{dated}/manifest.json", Encoding.UTF8.GetBytes(manifest));
        yield return new SampleFile($"{dated}/manifest.checksum", Encoding.UTF8.GetBytes(Md5(Encoding.UTF8.GetBytes(manifest))));
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.000'Z'", CultureInfo.InvariantCulture);

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5351:Do Not Use Broken Cryptographic Algorithms", Justification = "S3 writes no other checksum.")]
    private static string Md5(byte[] content) => Convert.ToHexString(MD5.HashData(content)).ToLowerInvariant();
}
