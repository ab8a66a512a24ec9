using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hokusai.Aws.Testbed;

/// <summary>One record in a table, and the partition that its file lies in.</summary>
/// <param name="Record">The record, in the form of trail files.</param>
/// <param name="Partition">The values of the table's partition columns.</param>
public sealed record AthenaRow(JsonObject Record, IReadOnlyDictionary<string, string> Partition);

/// <summary>
/// Runs the queries that the source writes, as Athena would: one SELECT over rows of CloudTrail records, whose fields are found in any
/// case, structures in text columns being their JSON. What is no such query is a syntax error.
/// </summary>
public sealed class AthenaSqlEngine
{
    private static readonly string[] s_words = ["SELECT", "FROM", "WHERE", "AND", "OR", "IN", "AS", "ORDER", "BY", "LIMIT", "CAST", "TIMESTAMP"];

    private readonly List<string> _tokens;
    private readonly List<string> _columns = [];
    private int _at;

    /// <summary>Reads a query.</summary>
    /// <exception cref="FormatException">A quote does not close.</exception>
    public AthenaSqlEngine(string sql) => _tokens = Tokens(sql);

    /// <summary>Runs the query.</summary>
    /// <param name="table">The table that it has to name.</param>
    /// <param name="rows">The table's rows.</param>
    /// <param name="textColumns">The columns whose type is string.</param>
    /// <returns>The names of the result's columns, its rows, and the rows whose partitions were opened.</returns>
    /// <exception cref="FormatException">It is no query that the engine knows, or one of another table.</exception>
    public (IReadOnlyList<string> Names, IReadOnlyList<IReadOnlyList<string?>> Rows, IReadOnlyList<AthenaRow> Scanned) Run(
        string table, IReadOnlyList<AthenaRow> rows, IReadOnlySet<string> textColumns)
    {
        var selected = new List<(Func<AthenaRow, JsonNode?> Value, string Name)>();
        Take("SELECT");
        do
        {
            var value = Operand(textColumns);
            Take("AS");
            selected.Add((value, Next()));
        }
        while (TryTake(","));

        Take("FROM");
        var from = Name() + (TryTake(".") ? "." + Name() : "");
        if (from != table)
        {
            throw new FormatException($"line 1: Table '{from}' does not exist");
        }

        var conditions = new List<(Func<AthenaRow, bool> Holds, IReadOnlyList<string> Columns)>();
        if (TryTake("WHERE"))
        {
            do
            {
                _columns.Clear();
                var condition = Comparison(textColumns);
                conditions.Add((condition, [.. _columns]));
            }
            while (TryTake("AND"));
        }

        var order = new List<Func<AthenaRow, JsonNode?>>();
        if (TryTake("ORDER"))
        {
            Take("BY");
            do
            {
                order.Add(Operand(textColumns));
            }
            while (TryTake(","));
        }

        var limit = TryTake("LIMIT") ? int.Parse(Next(), CultureInfo.InvariantCulture) : int.MaxValue;
        if (_at < _tokens.Count)
        {
            throw SyntaxError();
        }

        // Conditions on partitions alone tell which files are opened.
        var scanned = rows.Where(row => conditions.TrueForAll(c => !c.Columns.All(row.Partition.ContainsKey) || c.Holds(row))).ToList();
        var found = rows.Where(row => conditions.TrueForAll(condition => condition.Holds(row)));
        found = order.Aggregate(
            found.OrderBy(_ => 0),
            (ordered, key) => ordered.ThenBy(row => Text(key(row)), StringComparer.Ordinal));
        return (
            [.. selected.Select(s => s.Name)],
            [.. found.Take(limit).Select(row => (IReadOnlyList<string?>)[.. selected.Select(s => Text(s.Value(row)))])],
            scanned);
    }

    private Func<AthenaRow, bool> Disjunction(IReadOnlySet<string> textColumns)
    {
        var alternatives = new List<Func<AthenaRow, bool>>();
        do
        {
            var all = new List<Func<AthenaRow, bool>>();
            do
            {
                all.Add(Comparison(textColumns));
            }
            while (TryTake("AND"));
            alternatives.Add(row => all.TrueForAll(c => c(row)));
        }
        while (TryTake("OR"));
        return row => alternatives.Exists(c => c(row));
    }

    private Func<AthenaRow, bool> Comparison(IReadOnlySet<string> textColumns)
    {
        if (TryTake("("))
        {
            var inner = Disjunction(textColumns);
            Take(")");
            return inner;
        }

        var left = Operand(textColumns);
        if (TryTake("IN"))
        {
            var values = new List<Func<AthenaRow, JsonNode?>>();
            Take("(");
            do
            {
                values.Add(Operand(textColumns));
            }
            while (TryTake(","));
            Take(")");
            return row => values.Exists(value => Compare(left(row), value(row)) == 0);
        }

        var comparison = Next();
        var right = Operand(textColumns);
        return comparison switch
        {
            "=" => row => Compare(left(row), right(row)) == 0,
            ">=" => row => Compare(left(row), right(row)) >= 0,
            "<=" => row => Compare(left(row), right(row)) <= 0,
            "<" => row => Compare(left(row), right(row)) < 0,
            _ => throw SyntaxError(),
        };
    }

    private Func<AthenaRow, JsonNode?> Operand(IReadOnlySet<string> textColumns)
    {
        var token = Next();
        switch (token)
        {
            case ['\'', ..]:
                return _ => JsonValue.Create(token[1..]);
            case [>= '0' and <= '9', ..]:
                return _ => JsonValue.Create(int.Parse(token, CultureInfo.InvariantCulture));
            case "TIMESTAMP":
                return Operand(textColumns);
            case "CAST":
                Take("(");
                var cast = Operand(textColumns);
                Take("AS");
                var type = Next();
                Take(")");
                return type == "JSON" ? cast : row => cast(row) is { } value ? JsonValue.Create(Text(value)) : null;
            case "coalesce":
                Take("(");
                var (first, second) = (Operand(textColumns), Then(",", textColumns));
                Take(")");
                return row => first(row) ?? second(row);
            case "json_format":
                Take("(");
                var json = Operand(textColumns);
                Take(")");
                return row => json(row) is { } value ? JsonValue.Create(value.ToJsonString()) : null;
            case "element_at":
                Take("(");
                var (map, key) = (Operand(textColumns), Then(",", textColumns));
                Take(")");
                return row => map(row) is JsonObject o && o.TryGetPropertyValue(Text(key(row))!, out var value) ? value : null;
            case "transform":
                Take("(");
                var list = Operand(textColumns);
                foreach (var part in new[] { ",", "r", "->", "r", "." })
                {
                    Take(part);
                }

                var field = Name();
                Take(")");
                return row => list(row) is JsonArray array ? new JsonArray([.. array.Select(item => Field(item, field)?.DeepClone())]) : null;
            case ['"', ..]:
                return Path(token[1..], textColumns);
            default:
                throw SyntaxError();
        }
    }

    private Func<AthenaRow, JsonNode?> Then(string token, IReadOnlySet<string> textColumns)
    {
        Take(token);
        return Operand(textColumns);
    }

    private Func<AthenaRow, JsonNode?> Path(string column, IReadOnlySet<string> textColumns)
    {
        _columns.Add(column);
        var fields = new List<string>();
        while (TryTake("."))
        {
            fields.Add(Name());
        }

        return row =>
        {
            if (row.Partition.TryGetValue(column, out var value))
            {
                return JsonValue.Create(value);
            }

            var node = Field(row.Record, column);
            if (textColumns.Contains(column) && node is JsonObject or JsonArray)
            {
                return JsonValue.Create(node.ToJsonString());
            }

            return fields.Aggregate(node, Field);
        };
    }

    private static JsonNode? Field(JsonNode? node, string name)
        => (node as JsonObject)?.FirstOrDefault(member => member.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    private static int? Compare(JsonNode? left, JsonNode? right)
    {
        if (left is null || right is null)
        {
            return null;
        }

        // A number in a query compares with a partition that is a number.
        return right.GetValueKind() == JsonValueKind.Number || left.GetValueKind() == JsonValueKind.Number
            ? int.Parse(Text(left)!, CultureInfo.InvariantCulture).CompareTo(int.Parse(Text(right)!, CultureInfo.InvariantCulture))
            : string.CompareOrdinal(Text(left), Text(right));
    }

    private static string? Text(JsonNode? node) => node switch
    {
        null => null,
        _ when node.GetValueKind() == JsonValueKind.String => node.GetValue<string>(),
        _ => node.ToJsonString(),
    };

    private string Name() => Next() is ['"', .. var name] ? name : throw SyntaxError();

    private string Next() => _at < _tokens.Count ? _tokens[_at++] : throw SyntaxError();

    private void Take(string token)
    {
        if (!TryTake(token))
        {
            throw SyntaxError();
        }
    }

    private bool TryTake(string token)
    {
        if (_at < _tokens.Count && _tokens[_at] == token)
        {
            _at++;
            return true;
        }

        return false;
    }

    private FormatException SyntaxError()
        => new($"line 1: mismatched input near '{string.Join(' ', _tokens.Skip(Math.Max(0, _at - 4)).Take(6))}'");

    /// <summary>Strings begin with ', quoted names with ".</summary>
    private static List<string> Tokens(string sql)
    {
        var tokens = new List<string>();
        for (var i = 0; i < sql.Length;)
        {
            if (char.IsWhiteSpace(sql[i]))
            {
                i++;
            }
            else if (sql[i] is '\'' or '"')
            {
                var quote = sql[i];
                var text = quote.ToString();
                for (i++; ; i++)
                {
                    if (i >= sql.Length)
                    {
                        throw new FormatException("A quote does not close.");
                    }

                    if (sql[i] == quote && (i + 1 >= sql.Length || sql[i + 1] != quote))
                    {
                        break;
                    }

                    text += sql[i];
                    i += sql[i] == quote ? 1 : 0;
                }

                tokens.Add(text);
                i++;
            }
            else if (char.IsLetterOrDigit(sql[i]) || sql[i] == '_')
            {
                var start = i;
                while (i < sql.Length && (char.IsLetterOrDigit(sql[i]) || sql[i] == '_'))
                {
                    i++;
                }

                var word = sql[start..i];
                tokens.Add(s_words.FirstOrDefault(w => w.Equals(word, StringComparison.OrdinalIgnoreCase)) ?? word);
            }
            else
            {
                var two = i + 1 < sql.Length ? sql.Substring(i, 2) : "";
                tokens.Add(two is ">=" or "<=" or "->" ? two : sql[i].ToString());
                i += tokens[^1].Length;
            }
        }

        return tokens;
    }
}
