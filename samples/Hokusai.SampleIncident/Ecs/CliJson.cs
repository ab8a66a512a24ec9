using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hokusai.SampleIncident.Ecs;

/// <summary>JSON as the AWS CLI prints it.</summary>
internal static class CliJson
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An answer on a page, with a line feed at its end.</summary>
    public static string Print(JsonNode answer)
    {
        var lines = answer.ToJsonString(Indented).ReplaceLineEndings("\n").Split('\n');
        return string.Join('\n', lines.Select(IndentedByFour)) + "\n";
    }

    /// <summary>A moment as version 2 of the CLI prints it: ISO 8601 with microseconds. AWS keeps milliseconds; those here follow from what the moment is of.</summary>
    /// <param name="second">The moment, to the second.</param>
    /// <param name="of">What happened then.</param>
    /// <param name="place">How many came before it within the second.</param>
    public static string Time(DateTimeOffset second, string of, int place = 0)
    {
        var moment = second.AddMilliseconds(new Dice($"millisecond/{of}/{second:O}").Next(3, 900) + (place * 11));
        return moment.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffffzzz", CultureInfo.InvariantCulture);
    }

    public static JsonArray Texts(params string[] texts) => new([.. texts.Select(text => (JsonNode)text)]);

    /// <summary>The AWS CLI indents by four spaces, the serializer by two.</summary>
    private static string IndentedByFour(string line) => line.PadLeft(line.Length + line.Length - line.TrimStart(' ').Length);
}
