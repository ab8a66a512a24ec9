using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Hokusai.Terraform.State;

/// <summary>
/// Reads what <c>aws s3api list-object-versions --output json</c> prints: one page, pages one after another, or an array of pages.
/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectVersions.html
/// </summary>
internal static class ObjectVersionListing
{
    /// <summary>The versions and delete markers, in the order listed. What cannot be understood is reported, and the rest goes on.</summary>
    public static List<ListedVersion> Read(InputFile file, ReadOnlySpan<byte> utf8, Action<ReadProblem> report)
    {
        var versions = new List<ListedVersion>();
        if (utf8.StartsWith(Encoding.UTF8.Preamble))
        {
            utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        }

        var offset = 0;
        try
        {
            while (!utf8[offset..].Trim(" \t\r\n"u8).IsEmpty)
            {
                var reader = new Utf8JsonReader(utf8[offset..], new JsonReaderOptions { MaxDepth = StateFileParser.MaxDepth });
                using var document = JsonDocument.ParseValue(ref reader);
                offset += (int)reader.BytesConsumed;
                AddPages(document.RootElement, file, versions, report);
            }
        }
        // An InvalidOperationException is text that is not Unicode.
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            report(new ReadProblem
            {
                Source = file.Path,
                ErrorId = StateErrorIds.ListingDamaged,
                Reason = "The listing of object versions is not complete, valid JSON; what follows the position is lost.",
                Position = $"byte {offset}",
                Advice = "Print it again with 'aws s3api list-object-versions --output json'.",
            });
        }

        return versions;
    }

    private static void AddPages(JsonElement root, InputFile file, List<ListedVersion> versions, Action<ReadProblem> report)
    {
        foreach (var page in root.ValueKind == JsonValueKind.Array ? root.EnumerateArray().ToArray() : [root])
        {
            if (page.ValueKind != JsonValueKind.Object)
            {
                continue;
            }

            // The API's answer names the bucket; the CLI leaves the name out where it joins pages.
            var bucket = ResourceAddress.Text(page, "Name");
            AddEntries(page, "Versions", bucket, file, versions, report);
            AddEntries(page, "DeleteMarkers", bucket, file, versions, report);
        }
    }

    private static void AddEntries(
        JsonElement page, string list, string? bucket, InputFile file, List<ListedVersion> versions, Action<ReadProblem> report)
    {
        if (!page.TryGetProperty(list, out var entries) || entries.ValueKind != JsonValueKind.Array)
        {
            return;
        }

        var index = -1;
        foreach (var entry in entries.EnumerateArray())
        {
            index++;
            if (entry.ValueKind != JsonValueKind.Object || !entry.TryGetProperty("Key", out _))
            {
                // Other commands of the CLI print "Versions" as well: of policies, secrets, functions.
                continue;
            }

            if (ResourceAddress.Text(entry, "Key") is not { } key || ResourceAddress.Text(entry, "VersionId") is not { } versionId)
            {
                report(new ReadProblem
                {
                    Source = file.Path,
                    ErrorId = StateErrorIds.ListingEntryIncomplete,
                    Reason = "An entry of the listing has no key or no version id.",
                    Position = $"{list}[{index}]",
                });
                continue;
            }

            versions.Add(new ListedVersion
            {
                Key = key,
                VersionId = versionId,
                Bucket = bucket,
                Time = Time(entry),
                ETag = ResourceAddress.Text(entry, "ETag")?.Trim('"'),
                Size = entry.TryGetProperty("Size", out var size) && size.ValueKind == JsonValueKind.Number && size.TryGetInt64(out var bytes) ? bytes : null,
                IsDeleteMarker = list is "DeleteMarkers",
                Order = versions.Count,
                Listing = file,
            });
        }
    }

    private static DateTimeOffset? Time(JsonElement entry)
        => DateTimeOffset.TryParse(
            ResourceAddress.Text(entry, "LastModified"), CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? time
            : null;
}
