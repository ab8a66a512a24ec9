using System.Globalization;

namespace Hokusai.Core.Athena;

/// <summary>
/// Pieces of a query in Athena's SQL, whose strings and names know one escape, the doubled quote:
/// https://docs.aws.amazon.com/athena/latest/ug/select.html, https://trino.io/docs/current/language/types.html#string
/// </summary>
public static class AthenaSql
{
    /// <summary>The longest query that Athena takes, in bytes: https://docs.aws.amazon.com/athena/latest/ug/service-limits.html</summary>
    public const int MaxBytes = 262_144;

    /// <summary>A text as a string.</summary>
    public static string Literal(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
    }

    /// <summary>A name of a column, table or database.</summary>
    public static string Name(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>One condition that a value is among others; false for none.</summary>
    public static string In(string expression, IEnumerable<string> literals)
    {
        var list = literals.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return list.Count switch
        {
            0 => "1 = 0",
            1 => $"{expression} = {list[0]}",
            _ => $"{expression} IN ({string.Join(", ", list)})",
        };
    }

    /// <summary>All of some conditions.</summary>
    public static string And(IEnumerable<string> conditions) => string.Join(" AND ", conditions);

    /// <summary>Any of some conditions, at least one.</summary>
    public static string Or(IReadOnlyList<string> conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        return conditions.Count == 1 ? conditions[0] : $"({string.Join(" OR ", conditions)})";
    }

    /// <summary>A number.</summary>
    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
