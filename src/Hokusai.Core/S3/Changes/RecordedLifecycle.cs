using System.Globalization;
using System.Text.Json;
using Hokusai.Core.S3.Configuration;
using Hokusai.Core.Trail;

namespace Hokusai.Core.S3.Changes;

/// <summary>
/// Reads lifecycle rules out of a CloudTrail record, which holds the request's XML as JSON (<c>LifecycleConfiguration.Rule</c>, a list of one item as the item
/// itself), and out of an answer of AWS (<c>Rules</c>). Lenient: what it does not know it leaves out.
/// </summary>
internal static class RecordedLifecycle
{
    // S3 takes no more: https://docs.aws.amazon.com/AmazonS3/latest/userguide/how-to-set-lifecycle-configuration-intro.html
    private const int MaxRules = 1000;

    /// <summary>The rules; null where the element holds none in either form.</summary>
    public static LifecycleConfiguration? Read(JsonElement element, Evidence evidence)
    {
        if (element.TryField("LifecycleConfiguration", out var inner))
        {
            element = inner;
        }

        var name = element.HasField("Rules") ? "Rules" : "Rule";
        return element.HasField(name)
            ? new LifecycleConfiguration { Rules = [.. Items(element, name).Take(MaxRules).Select(rule => Rule(rule, evidence))], Evidence = evidence }
            : null;
    }

    private static LifecycleRule Rule(JsonElement rule, Evidence evidence) => new()
    {
        Id = rule.TextField("ID"),
        IsEnabled = string.Equals(rule.TextField("Status"), "Enabled", StringComparison.OrdinalIgnoreCase),
        Filter = Filter(rule),
        Expiration = rule.TryField("Expiration", out var expiration) && expiration.ValueKind == JsonValueKind.Object
            ? new LifecycleExpiration
            {
                Days = Number(expiration, "Days"),
                Date = Date(expiration),
                RemovesExpiredDeleteMarkers = expiration.FlagField("ExpiredObjectDeleteMarker") == true,
            }
            : null,
        Transitions = [.. Items(rule, "Transition", "Transitions").Select(transition => new LifecycleTransition
        {
            Days = Number(transition, "Days"),
            Date = Date(transition),
            StorageClass = StorageClassNames.Parse(transition.TextField("StorageClass")),
        })],
        NoncurrentVersionExpiration = rule.TryField("NoncurrentVersionExpiration", out var noncurrent) && noncurrent.ValueKind == JsonValueKind.Object
            ? new NoncurrentVersionExpiration { Days = Number(noncurrent, "NoncurrentDays"), NewerNoncurrentVersions = Number(noncurrent, "NewerNoncurrentVersions") }
            : null,
        NoncurrentVersionTransitions = [.. Items(rule, "NoncurrentVersionTransition", "NoncurrentVersionTransitions").Select(transition => new NoncurrentVersionTransition
        {
            Days = Number(transition, "NoncurrentDays"),
            NewerNoncurrentVersions = Number(transition, "NewerNoncurrentVersions"),
            StorageClass = StorageClassNames.Parse(transition.TextField("StorageClass")),
        })],
        AbortMultipartUploadDays = rule.TryField("AbortIncompleteMultipartUpload", out var abort) ? Number(abort, "DaysAfterInitiation") : null,
        Evidence = evidence,
    };

    private static LifecycleFilter Filter(JsonElement rule)
    {
        if (!rule.TryField("Filter", out var filter) || filter.ValueKind != JsonValueKind.Object)
        {
            return new LifecycleFilter { Prefix = rule.TextField("Prefix"), IsRulePrefix = rule.HasField("Prefix") };
        }

        var conditions = filter.TryField("And", out var and) && and.ValueKind == JsonValueKind.Object ? and : filter;
        return new LifecycleFilter
        {
            Prefix = conditions.TextField("Prefix"),
            Tags = [.. Items(conditions, "Tag", "Tags").Select(tag => KeyValuePair.Create(tag.TextField("Key") ?? "", tag.TextField("Value") ?? ""))],
            SizeGreaterThan = LongNumber(conditions, "ObjectSizeGreaterThan"),
            SizeLessThan = LongNumber(conditions, "ObjectSizeLessThan"),
        };
    }

    private static IEnumerable<JsonElement> Items(JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (element.TryField(name, out var value))
            {
                return value.ValueKind switch
                {
                    JsonValueKind.Array => value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object),
                    JsonValueKind.Object => [value],
                    _ => [],
                };
            }
        }

        return [];
    }

    private static int? Number(JsonElement element, string name) => LongNumber(element, name) is { } number and >= int.MinValue and <= int.MaxValue ? (int)number : null;

    private static long? LongNumber(JsonElement element, string name)
        => !element.TryField(name, out var value) ? null
            : value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number
            : value.ValueKind == JsonValueKind.String && long.TryParse(value.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number) ? number
            : null;

    private static DateTimeOffset? Date(JsonElement element)
        => DateTimeOffset.TryParse(element.TextField("Date"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date) ? date : null;
}
