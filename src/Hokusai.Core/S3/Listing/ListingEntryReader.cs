using System.Globalization;
using System.Text.Json;
using Hokusai.Core.S3.Configuration;
using Hokusai.Core.S3.Inventory;

namespace Hokusai.Core.S3.Listing;

/// <summary>Reads one entry of a listing as the AWS CLI prints it: https://docs.aws.amazon.com/cli/latest/reference/s3api/list-object-versions.html.</summary>
internal static class ListingEntryReader
{
    /// <summary>The entry.</summary>
    /// <param name="entry">The JSON object.</param>
    /// <param name="kind">What the list that it stands in holds.</param>
    /// <param name="fault">What is wrong with it; null where nothing is.</param>
    public static ListedVersion? Read(JsonElement entry, ListedKind kind, out string? fault)
    {
        fault = null;
        if (entry.ValueKind != JsonValueKind.Object || Text(entry, "Key") is not { Length: > 0 } key)
        {
            fault = "It has no key.";
            return null;
        }

        if (TimeOf(entry, kind == ListedKind.MultipartUpload ? "Initiated" : "LastModified") is not { } time)
        {
            fault = $"The time of '{VisibleText.Of(key)}' is missing, or none that S3 writes.";
            return null;
        }

        // Delete markers and uploads have no size.
        var size = 0L;
        if (kind == ListedKind.Version && !TrySize(entry, out size))
        {
            fault = string.Create(CultureInfo.InvariantCulture, $"The size of '{VisibleText.Of(key)}' is missing, or none that an object can have.");
            return null;
        }

        var versionId = Text(entry, "VersionId");
        return new ListedVersion
        {
            Key = key,
            Kind = kind,
            IsLatest = !entry.TryGetProperty("IsLatest", out var isLatest) || isLatest.ValueKind != JsonValueKind.False,
            IsNullVersion = versionId is null or "" or "null",
            Size = size,
            LastModified = time,
            StorageClass = StorageClassNames.Parse(Text(entry, "StorageClass") ?? "STANDARD"),
        };
    }

    private static bool TrySize(JsonElement entry, out long size)
    {
        size = 0;
        return entry.TryGetProperty("Size", out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt64(out size) && size is >= 0 and <= InventoryLimits.MaxObjectBytes;
    }

    private static string? Text(JsonElement entry, string name)
    {
        try
        {
            return entry.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair is no text.
            return null;
        }
    }

    // The CLI writes ISO 8601, or seconds since 1970 where it is set to (cli_timestamp_format).
    private static DateTimeOffset? TimeOf(JsonElement entry, string name)
    {
        if (!entry.TryGetProperty(name, out var value))
        {
            return null;
        }

        var time = value.ValueKind switch
        {
            JsonValueKind.Number when value.TryGetDouble(out var seconds) && seconds is > 0 and < 253_402_300_800 => DateTimeOffset.UnixEpoch.AddSeconds(seconds),
            JsonValueKind.String when DateTimeOffset.TryParse(value.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var parsed) => parsed,
            _ => (DateTimeOffset?)null,
        };
        return time is { } known && known.UtcDateTime >= InventoryLimits.FirstDay && known <= InventoryLimits.LastDay ? known : null;
    }
}
