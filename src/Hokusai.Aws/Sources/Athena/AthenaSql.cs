using System.Globalization;

namespace Hokusai.Aws.Sources.Athena;

/// <summary>
/// Pieces of a query in Athena's SQL, whose strings and names know one escape, the doubled quote:
/// https://docs.aws.amazon.com/athena/latest/ug/select.html, https://trino.io/docs/current/language/types.html#string
/// </summary>
internal static class AthenaSql
{
    public static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    public static string Name(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

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

    public static string And(IEnumerable<string> conditions) => string.Join(" AND ", conditions);

    public static string Or(IReadOnlyList<string> conditions) => conditions.Count == 1 ? conditions[0] : $"({string.Join(" OR ", conditions)})";

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
