using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Hokusai.Core.S3.Inventory;

/// <summary>Reads <c>manifest.json</c> and compares it with <c>manifest.checksum</c>.</summary>
public static class InventoryManifestReader
{
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
            using var document = JsonDocument.Parse(content, new JsonDocumentOptions { MaxDepth = InventoryLimits.MaxManifestDepth });
            return Read(document.RootElement, missing => problem(Problem(source, InventoryErrorIds.ManifestDamaged, missing, null, Damaged)));
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

    private static InventoryManifest? Read(JsonElement root, Action<string> missing)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            missing("The manifest is no JSON object.");
            return null;
        }

        var format = Text(root, "fileFormat");
        var schema = Text(root, "fileSchema");
        if (format is null || schema is null || !root.TryGetProperty("files", out var files) || files.ValueKind != JsonValueKind.Array)
        {
            missing("The manifest lacks fileFormat, fileSchema or files.");
            return null;
        }

        return new InventoryManifest
        {
            SourceBucket = Text(root, "sourceBucket") ?? "",
            DestinationBucket = Text(root, "destinationBucket") ?? "",
            Created = Created(Text(root, "creationTimestamp")),
            FileFormat = format,
            FileSchema = schema,
            Files = ReadFiles(files, missing),
        };
    }

    private static List<InventoryFile> ReadFiles(JsonElement files, Action<string> missing)
    {
        var read = new List<InventoryFile>();
        foreach (var file in files.EnumerateArray())
        {
            if (file.ValueKind == JsonValueKind.Object && Text(file, "key") is { Length: > 0 } key)
            {
                var size = file.TryGetProperty("size", out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt64(out var bytes) && bytes >= 0 ? bytes : (long?)null;
                read.Add(new InventoryFile { Key = key, Size = size, Md5 = Text(file, "MD5checksum") });
            }
            else
            {
                missing(string.Create(CultureInfo.InvariantCulture, $"File {read.Count + 1} of the manifest has no key; it was left out."));
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
