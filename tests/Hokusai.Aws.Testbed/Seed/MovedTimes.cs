using System.Globalization;
using System.Text.Json.Nodes;

namespace Hokusai.Aws.Testbed;

/// <summary>Moves the times in a JSON document by whole days, in place: texts that are a time and nothing else, each in the form that it has.</summary>
internal static class MovedTimes
{
    // Records and the AWS CLI write ISO 8601; services in Java write times in a record's answer as the last form.
    private static readonly string[] s_formats = ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.ffffffzzz", "MMM d, yyyy, h:mm:ss tt"];

    /// <summary>Moves all times in a document.</summary>
    public static void Move(JsonNode? node, int days)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members.ToList())
                {
                    if (Moved(value, days) is { } moved)
                    {
                        members[name] = moved;
                    }

                    Move(value, days);
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    Move(item, days);
                }

                break;
        }
    }

    private static string? Moved(JsonNode? value, int days)
    {
        if (value is not JsonValue text || !text.TryGetValue<string>(out var written))
        {
            return null;
        }

        var format = Array.Find(s_formats, format => DateTimeOffset.TryParseExact(written, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _));
        return format is null
            ? null
            : DateTimeOffset.ParseExact(written, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).AddDays(days).ToString(format, CultureInfo.InvariantCulture);
    }
}
