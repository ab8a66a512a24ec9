using System.Globalization;
using System.Text.Json;

namespace Hokusai.Core.Access;

/// <summary>
/// Reads AWS's answers and policies by the exact names of their members. Never throws, whatever the shape: what is absent, null, or of
/// another type is not there.
/// </summary>
internal static class AnswerFields
{
    /// <summary>The member of that name; an undefined element where there is none.</summary>
    public static JsonElement Member(this JsonElement element, string name)
        => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : default;

    /// <summary>Whether the element is there.</summary>
    public static bool IsThere(this JsonElement element) => element.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    /// <summary>The items of the list of that name with their positions; none where there is no such list.</summary>
    public static IEnumerable<(JsonElement Item, int Index)> Items(this JsonElement element, string name)
    {
        var list = element.Member(name);
        return list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Select((item, index) => (item, index)) : [];
    }

    /// <summary>The text of the member of that name; null where there is none, or an empty one.</summary>
    public static string? Text(this JsonElement element, string name) => element.Member(name).Text();

    /// <summary>The element's text; null where it is no text, an empty one, or no Unicode.</summary>
    public static string? Text(this JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        try
        {
            return element.GetString() is { Length: > 0 } text ? text : null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair: valid JSON, and no text.
            return null;
        }
    }

    /// <summary>The truth value of the member of that name; null where there is none.</summary>
    public static bool? Flag(this JsonElement element, string name) => element.Member(name).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    /// <summary>The number of the member of that name; null where there is none.</summary>
    public static long? Number(this JsonElement element, string name)
        => element.Member(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) ? number : null;

    /// <summary>
    /// The time of the member of that name, UTC: ISO 8601 text, or seconds since 1970 as version 1 of the AWS CLI prints them unless it is told otherwise.
    /// </summary>
    public static DateTimeOffset? Time(this JsonElement element, string name)
    {
        var value = element.Member(name);
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var seconds) && seconds is >= 0 and < 253402300800)
        {
            return DateTimeOffset.UnixEpoch.AddSeconds(seconds);
        }

        return DateTimeOffset.TryParse(value.Text(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time.ToUniversalTime() : null;
    }
}
