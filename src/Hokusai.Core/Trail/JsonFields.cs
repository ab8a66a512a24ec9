using System.Text.Json;

namespace Hokusai.Core.Trail;

/// <summary>
/// Reads the free-form parts of a CloudTrail record. Names compare without regard to case, because services differ in how
/// they camel-case a name (<c>dBInstanceIdentifier</c>, <c>dbInstanceIdentifier</c>). JSON null counts as absent.
/// </summary>
internal static class JsonFields
{
    /// <summary>The member of that name; false where there is none, where it is null, or where the element is no object.</summary>
    public static bool TryField(this JsonElement element, string name, out JsonElement value)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty(name, out value) && value.ValueKind != JsonValueKind.Null)
            {
                return true;
            }

            foreach (var member in element.EnumerateObject())
            {
                if (member.Value.ValueKind != JsonValueKind.Null && string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase))
                {
                    value = member.Value;
                    return true;
                }
            }
        }

        value = default;
        return false;
    }

    /// <summary>Whether a member of that name is there, whatever its value.</summary>
    public static bool HasField(this JsonElement element, string name) => element.TryField(name, out _);

    /// <summary>The text of the member of that name; null where there is none or it is no text, or an empty one.</summary>
    public static string? TextField(this JsonElement element, string name)
        => element.TryField(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text
            ? text
            : null;

    /// <summary>The truth value of the member of that name, given as a boolean or as its text; null where there is none.</summary>
    public static bool? FlagField(this JsonElement element, string name)
    {
        if (!element.TryField(name, out var value))
        {
            return null;
        }

        return value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.String when bool.TryParse(value.GetString(), out var flag) => flag,
            _ => null,
        };
    }
}
