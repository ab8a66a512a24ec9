using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Hokusai.Core.S3.Configuration.Writing;

/// <summary>
/// Writes a configuration as <c>aws s3api put-bucket-lifecycle-configuration --lifecycle-configuration</c> takes it. What S3 refuses about the form of a filter is
/// written in the valid form that says the same; <c>TransitionDefaultMinimumObjectSize</c> is an option of the command, and not in it.
/// </summary>
public static class LifecycleJson
{
    private const string DateFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    private static readonly JsonWriterOptions s_options = new() { Indented = true };

    /// <summary>The whole configuration.</summary>
    public static string Write(LifecycleConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, s_options))
        {
            json.WriteStartObject();
            json.WriteStartArray("Rules");
            foreach (var rule in configuration.Rules)
            {
                Rule(json, rule);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan).ReplaceLineEndings("\n");
    }

    /// <summary>A date as S3 takes it.</summary>
    internal static string Date(DateTimeOffset date) => date.UtcDateTime.ToString(DateFormat, CultureInfo.InvariantCulture);

    private static void Rule(Utf8JsonWriter json, LifecycleRule rule)
    {
        json.WriteStartObject();
        if (rule.Id is not null)
        {
            json.WriteString("ID", rule.Id);
        }

        if (rule.Filter is { IsRulePrefix: true, Fault: LifecycleFilterFault.None })
        {
            json.WriteString("Prefix", rule.Filter.Prefix);
        }
        else
        {
            Filter(json, rule.Filter);
        }

        json.WriteString("Status", rule.IsEnabled ? "Enabled" : "Disabled");
        CurrentVersions(json, rule);
        NoncurrentVersions(json, rule);
        if (rule.AbortMultipartUploadDays is { } abort)
        {
            json.WriteStartObject("AbortIncompleteMultipartUpload");
            json.WriteNumber("DaysAfterInitiation", abort);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Filter(Utf8JsonWriter json, LifecycleFilter filter)
    {
        var parts = FilterPart.Of(filter);
        json.WriteStartObject("Filter");
        if (parts.Count > 1)
        {
            json.WriteStartObject("And");
        }

        foreach (var part in parts.OfType<FilterPart.Prefix>())
        {
            json.WriteString("Prefix", part.Value);
        }

        Tags(json, [.. parts.OfType<FilterPart.Tag>()], isAnd: parts.Count > 1);
        foreach (var part in parts.OfType<FilterPart.Size>())
        {
            json.WriteNumber(part.IsLowerBound ? "ObjectSizeGreaterThan" : "ObjectSizeLessThan", part.Bytes);
        }

        if (parts.Count > 1)
        {
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Tags(Utf8JsonWriter json, IReadOnlyList<FilterPart.Tag> tags, bool isAnd)
    {
        if (isAnd && tags.Count > 0)
        {
            json.WriteStartArray("Tags");
        }
        else if (tags.Count > 0)
        {
            json.WritePropertyName("Tag");
        }

        foreach (var tag in tags)
        {
            json.WriteStartObject();
            json.WriteString("Key", tag.Key);
            json.WriteString("Value", tag.Value);
            json.WriteEndObject();
        }

        if (isAnd && tags.Count > 0)
        {
            json.WriteEndArray();
        }
    }

    private static void CurrentVersions(Utf8JsonWriter json, LifecycleRule rule)
    {
        if (rule.Expiration is { } expiration)
        {
            json.WriteStartObject("Expiration");
            Time(json, expiration.Days, expiration.Date);
            if (expiration.RemovesExpiredDeleteMarkers)
            {
                json.WriteBoolean("ExpiredObjectDeleteMarker", true);
            }

            json.WriteEndObject();
        }

        if (rule.Transitions.Count > 0)
        {
            json.WriteStartArray("Transitions");
            foreach (var transition in rule.Transitions)
            {
                json.WriteStartObject();
                Time(json, transition.Days, transition.Date);
                json.WriteString("StorageClass", StorageClassNames.NameOf(transition.StorageClass));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }

    private static void NoncurrentVersions(Utf8JsonWriter json, LifecycleRule rule)
    {
        if (rule.NoncurrentVersionExpiration is { } expiration)
        {
            json.WriteStartObject("NoncurrentVersionExpiration");
            Noncurrent(json, expiration.Days, expiration.NewerNoncurrentVersions);
            json.WriteEndObject();
        }

        if (rule.NoncurrentVersionTransitions.Count > 0)
        {
            json.WriteStartArray("NoncurrentVersionTransitions");
            foreach (var transition in rule.NoncurrentVersionTransitions)
            {
                json.WriteStartObject();
                Noncurrent(json, transition.Days, transition.NewerNoncurrentVersions);
                json.WriteString("StorageClass", StorageClassNames.NameOf(transition.StorageClass));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }

    private static void Time(Utf8JsonWriter json, int? days, DateTimeOffset? date)
    {
        if (days is { } number)
        {
            json.WriteNumber("Days", number);
        }

        if (date is { } time)
        {
            json.WriteString("Date", Date(time));
        }
    }

    private static void Noncurrent(Utf8JsonWriter json, int? days, int? versions)
    {
        if (days is { } number)
        {
            json.WriteNumber("NoncurrentDays", number);
        }

        if (versions is { } count)
        {
            json.WriteNumber("NewerNoncurrentVersions", count);
        }
    }
}
