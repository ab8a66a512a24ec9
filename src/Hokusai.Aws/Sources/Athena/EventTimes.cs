using System.Globalization;
using Hokusai.Core.Athena;

namespace Hokusai.Aws.Sources.Athena;

/// <summary>Conditions on the time of an event, as text (AWS's own table definitions) or as a timestamp.</summary>
internal static class EventTimes
{
    /// <summary>The conditions; wide by less than a second.</summary>
    public static IEnumerable<string> Between(AthenaTable table, DateTimeOffset? from, DateTimeOffset? to)
        => table.Columns.TryGetValue("eventtime", out var type) && !type.IsText ? AsTimestamps(from, to) : AsTexts(from, to);

    /// <summary>
    /// CloudTrail writes times to the second, all alike, so that they compare as texts. One with a fraction stands before the second's
    /// end ("." comes before "Z"), and after its beginning without one.
    /// </summary>
    private static IEnumerable<string> AsTexts(DateTimeOffset? from, DateTimeOffset? to)
    {
        if (from is { } first)
        {
            yield return $"\"eventtime\" >= {AthenaSql.Literal(Text(first, 'T'))}";
        }

        if (to is { } last)
        {
            yield return $"\"eventtime\" <= {AthenaSql.Literal(Text(last, 'T') + "Z")}";
        }
    }

    private static IEnumerable<string> AsTimestamps(DateTimeOffset? from, DateTimeOffset? to)
    {
        if (from is { } first)
        {
            yield return $"\"eventtime\" >= TIMESTAMP {AthenaSql.Literal(Text(first, ' '))}";
        }

        if (to is { } last && last < DateTimeOffset.MaxValue.AddSeconds(-1))
        {
            yield return $"\"eventtime\" < TIMESTAMP {AthenaSql.Literal(Text(last.AddSeconds(1), ' '))}";
        }
    }

    private static string Text(DateTimeOffset time, char separator)
        => time.UtcDateTime.ToString($"yyyy-MM-dd'{separator}'HH:mm:ss", CultureInfo.InvariantCulture);
}
