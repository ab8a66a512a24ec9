using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Hokusai.Core.S3.Inventory;

/// <summary>Reads <c>manifest.json</c> and compares it with <c>manifest.checksum</c>.</summary>
public static class InventoryManifestReader
{
    /// <summary>The manifest's name: https://docs.aws.amazon.com/AmazonS3/latest/userguide/storage-inventory-location.html.</summary>
    internal const string FileName = "manifest.json";

    /// <summary>The name of the file beside it that has its MD5.</summary>
    internal const string ChecksumFileName = "manifest.checksum";

    private const string Damaged = "Fetch manifest.json again from the inventory's folder in the destination bucket.";

    /// <summary>Reads a manifest.</summary>
    /// <param name="content">The manifest's bytes.</param>
    /// <param name="source">What it is called in problems.</param>
    /// <param name="problem">Takes what is wrong with it.</param>
    /// <returns>The manifest; null where it cannot be read.</returns>
    public static InventoryManifest? Read(ReadOnlyMemory<byte> content, string source, Action<ReadProblem> problem)
    {
        try
        {
            // S3 writes no byte order mark, and editors do.
            var text = content.Span.StartsWith(Encoding.UTF8.Preamble) ? content[Encoding.UTF8.Preamble.Length..] : content;
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = InventoryLimits.MaxManifestDepth });
            return Read(document.RootElement, (errorId, reason) => problem(Problem(source, errorId, reason, null, Damaged)));
        }
        catch (JsonException exception)
        {
            problem(Problem(source, InventoryErrorIds.ManifestDamaged, "The manifest is no valid JSON, or is cut off.", $"line {exception.LineNumber + 1}", Damaged));
            return null;
        }
    }

    /// <summary>Compares a manifest with its checksum.</summary>
    /// <param name="content">The manifest's bytes.</param>
    /// <param name="checksum">The content of <c>manifest.checksum</c>: an MD5 in hexadecimal digits.</param>
    /// <param name="source">What the manifest is called in problems.</param>
    /// <param name="problem">Takes a difference.</param>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5351:Do Not Use Broken Cryptographic Algorithms", Justification = "S3 writes no other checksum.")]
    public static void Verify(ReadOnlySpan<byte> content, ReadOnlySpan<byte> checksum, string source, Action<ReadProblem> problem)
    {
        var expected = Encoding.ASCII.GetString(checksum).Trim();
        var actual = Convert.ToHexString(MD5.HashData(content));
        if (!expected.Equals(actual, StringComparison.OrdinalIgnoreCase))
        {
            problem(Problem(
                source,
                InventoryErrorIds.ManifestChanged,
                "The manifest's MD5 is not the one that manifest.checksum names: one of the two is not what S3 wrote.",
                null,
                $"It was used all the same. {Damaged}"));
        }
    }

    private static InventoryManifest? Read(JsonElement root, Action<string, string> tell)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            tell(InventoryErrorIds.ManifestDamaged, "The manifest is no JSON object.");
            return null;
        }

        var format = Text(root, "fileFormat");
        var schema = Text(root, "fileSchema");
        if (format is null || schema is null || !root.TryGetProperty("files", out var files) || files.ValueKind != JsonValueKind.Array)
        {
            tell(InventoryErrorIds.ManifestDamaged, "The manifest lacks fileFormat, fileSchema or files.");
            return null;
        }

        return new InventoryManifest
        {
            SourceBucket = Text(root, "sourceBucket") ?? "",
            DestinationBucket = Text(root, "destinationBucket") ?? "",
            Created = Created(Text(root, "creationTimestamp")),
            FileFormat = format,
            FileSchema = schema,
            Files = ReadFiles(files, tell),
        };
    }

    private static List<InventoryFile> ReadFiles(JsonElement files, Action<string, string> tell)
    {
        var read = new List<InventoryFile>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var place = 0;
        foreach (var file in files.EnumerateArray())
        {
            place++;
            if (file.ValueKind != JsonValueKind.Object || Text(file, "key") is not { Length: > 0 } key)
            {
                tell(InventoryErrorIds.ManifestDamaged, string.Create(CultureInfo.InvariantCulture, $"File {place} of the manifest has no key; it was left out."));
            }
            else if (!keys.Add(key))
            {
                tell(InventoryErrorIds.FileRepeated, string.Create(CultureInfo.InvariantCulture, $"File {place} of the manifest, {key}, is listed before: it is read once."));
            }
            else
            {
                var size = file.TryGetProperty("size", out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt64(out var bytes) && bytes >= 0 ? bytes : (long?)null;
                read.Add(new InventoryFile { Key = key, Size = size, Md5 = Text(file, "MD5checksum") });
            }
        }

        return read;
    }

    /// <summary>Milliseconds since 1970, as text.</summary>
    private static DateTimeOffset? Created(string? text)
        => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : null;

    private static string? Text(JsonElement element, string name)
        => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static ReadProblem Problem(string source, string errorId, string reason, string? position, string advice)
        => new() { Source = source, ErrorId = errorId, Reason = reason, Position = position, Advice = advice };
}
