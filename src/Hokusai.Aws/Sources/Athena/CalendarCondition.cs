using Hokusai.Core.Athena;

namespace Hokusai.Aws.Sources.Athena;

/// <summary>The condition on columns for the year, the month and the day of the month, as the folders of a trail are named.</summary>
internal static class CalendarCondition
{
    /// <summary>The condition; null where there is no such column, or no limit.</summary>
    public static string? Of(IReadOnlyList<AthenaPartition> partitions, IReadOnlyList<(DateOnly? From, DateOnly? To)> spans, int maxListedDays)
    {
        if (Find(partitions, "year") is not { } year || spans.Count == 0)
        {
            return null;
        }

        if (Listed(spans, maxListedDays) is not { } days)
        {
            return Years(year, spans[0].From, spans[^1].To);
        }

        var (month, day) = (Find(partitions, "month"), Find(partitions, "day"));
        if (month is null)
        {
            return In(year, days.Select(d => d.Year), 4);
        }

        return AthenaSql.Or([.. days.GroupBy(d => (d.Year, d.Month)).Select(m => AthenaSql.And(
        [
            In(year, [m.Key.Year], 4),
            In(month, [m.Key.Month], 2),
            .. day is null ? [] : new[] { In(day, m.Select(d => d.Day), 2) },
        ])).Select(condition => $"({condition})")]);
    }

    /// <summary>Every day of the spans; null where they have no end, or too many days.</summary>
    public static IReadOnlyList<DateOnly>? Listed(IReadOnlyList<(DateOnly? From, DateOnly? To)> spans, int max)
    {
        if (spans.Any(span => span.From is null || span.To is null) || spans.Sum(span => (long)span.To!.Value.DayNumber - span.From!.Value.DayNumber + 1) > max)
        {
            return null;
        }

        return [.. spans.SelectMany(span => Enumerable.Range(span.From!.Value.DayNumber, span.To!.Value.DayNumber - span.From!.Value.DayNumber + 1).Select(DateOnly.FromDayNumber))];
    }

    // A date of its own may be called a day as well.
    private static AthenaPartition? Find(IReadOnlyList<AthenaPartition> partitions, string name)
        => partitions.FirstOrDefault(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && p.Projection is null or "integer" or "enum");

    private static string? Years(AthenaPartition year, DateOnly? from, DateOnly? to)
    {
        // Years of four digits compare as their texts do.
        var limits = new List<string>();
        if (from is { } first)
        {
            limits.Add($"{AthenaSql.Name(year.Name)} >= {Literals(year, first.Year, 4)[0]}");
        }

        if (to is { } last)
        {
            limits.Add($"{AthenaSql.Name(year.Name)} <= {Literals(year, last.Year, 4)[0]}");
        }

        return limits.Count == 0 ? null : AthenaSql.And(limits);
    }

    private static string In(AthenaPartition column, IEnumerable<int> values, int digits)
        => AthenaSql.In(AthenaSql.Name(column.Name), values.SelectMany(value => Literals(column, value, digits)));

    /// <summary>A number, or a text that may or may not have leading zeros.</summary>
    private static string[] Literals(AthenaPartition column, int value, int digits)
    {
        var plain = AthenaSql.Number(value);
        return column.Type.IsNumber ? [plain] : [AthenaSql.Literal(plain.PadLeft(digits, '0')), AthenaSql.Literal(plain)];
    }
}
