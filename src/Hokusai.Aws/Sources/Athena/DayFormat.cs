namespace Hokusai.Aws.Sources.Athena;

/// <summary>Formats of projected days: https://docs.aws.amazon.com/athena/latest/ug/partition-projection-supported-types.html#partition-projection-date-type</summary>
internal static class DayFormat
{
    private static readonly string[] s_parts = ["yyyy", "MM", "dd"];

    /// <summary>
    /// The format in .NET's words; null where it is none of a day, from the year to the day (then days compare as their texts do).
    /// </summary>
    public static string? Of(string? javaFormat)
    {
        var rest = javaFormat.AsSpan();
        var format = "";
        foreach (var part in s_parts)
        {
            if (format.Length > 0 && rest.Length > 0 && rest[0] is ('/' or '-' or '_' or '.'))
            {
                format += $"\\{rest[0]}";
                rest = rest[1..];
            }

            if (!rest.StartsWith(part, StringComparison.Ordinal))
            {
                return null;
            }

            format += part;
            rest = rest[part.Length..];
        }

        return rest.IsEmpty ? format : null;
    }
}
