using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Hokusai.Aws.Testbed;

/// <summary>A table of the catalogue, as the statement that created it described it.</summary>
/// <param name="Database">Its database.</param>
/// <param name="Name">Its name.</param>
/// <param name="Columns">The names and types of its columns, in the order of the statement.</param>
/// <param name="PartitionKeys">The names and types of the columns that its files are divided by.</param>
/// <param name="Parameters">Its properties.</param>
public sealed partial record HiveTable(
    string Database,
    string Name,
    IReadOnlyList<KeyValuePair<string, string>> Columns,
    IReadOnlyList<KeyValuePair<string, string>> PartitionKeys,
    IReadOnlyDictionary<string, string> Parameters)
{
    /// <summary>The columns whose type is string.</summary>
    public IReadOnlySet<string> TextColumns => Columns.Where(column => column.Value == "string").Select(column => column.Key).ToHashSet(StringComparer.Ordinal);

    /// <summary>Reads a statement: https://docs.aws.amazon.com/athena/latest/ug/create-table.html</summary>
    /// <exception cref="FormatException">It creates no external table.</exception>
    public static HiveTable Parse(string statement)
    {
        var head = Head().Match(statement);
        if (!head.Success)
        {
            throw new FormatException($"line 1: mismatched input; no CREATE EXTERNAL TABLE: {statement}");
        }

        var rest = statement[head.Length..];
        var partitions = Section().Match(rest[Closing(rest)..]) is { Success: true } section ? rest[(Closing(rest) + section.Length)..] : null;
        return new HiveTable(
            head.Groups["database"].Value,
            head.Groups["table"].Value,
            Typed(rest[..Closing(rest)]),
            partitions is null ? [] : Typed(partitions[..Closing(partitions)]),
            statement.Split("TBLPROPERTIES", 2) is [_, var properties]
                ? Property().Matches(properties).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["value"].Value, StringComparer.Ordinal)
                : new Dictionary<string, string>(StringComparer.Ordinal));
    }

    /// <summary>The table as GetTableMetadata tells it: https://docs.aws.amazon.com/athena/latest/APIReference/API_TableMetadata.html</summary>
    public JsonObject ToJson() => new()
    {
        [nameof(Name)] = Name,
        ["TableType"] = "EXTERNAL_TABLE",
        [nameof(Columns)] = Told(Columns),
        [nameof(PartitionKeys)] = Told(PartitionKeys),
        [nameof(Parameters)] = new JsonObject(Parameters.Select(property => KeyValuePair.Create(property.Key, (JsonNode?)property.Value))),
    };

    private static JsonArray Told(IReadOnlyList<KeyValuePair<string, string>> columns)
        => new([.. columns.Select(column => new JsonObject { [nameof(Name)] = column.Key, ["Type"] = column.Value })]);

    private static List<KeyValuePair<string, string>> Typed(string list)
        => [.. TopLevel(list).Select(column => column.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Select(column => KeyValuePair.Create(column[0].Trim('`').ToLowerInvariant(), TypeOf(column[1])))];

    // The catalogue has names of columns and types in lower case; names inside of types stay as they were written.
    private static string TypeOf(string text)
        => TypeWord().Replace(string.Concat(text.Where(c => !char.IsWhiteSpace(c))), match => match.Value.ToLowerInvariant());

    /// <summary>Where the list that a bracket opened before the text ends.</summary>
    private static int Closing(string text)
    {
        var depth = 1;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
            {
                return i;
            }
        }

        throw new FormatException("A bracket does not close.");
    }

    private static IEnumerable<string> TopLevel(string list)
    {
        var (depth, start) = (0, 0);
        for (var i = 0; i <= list.Length; i++)
        {
            if (i == list.Length || (list[i] == ',' && depth == 0))
            {
                yield return list[start..i].Trim();
                start = i + 1;
            }
            else
            {
                depth += list[i] switch { '<' => 1, '>' => -1, _ => 0 };
            }
        }
    }

    [GeneratedRegex(@"^\s*CREATE EXTERNAL TABLE (?:IF NOT EXISTS )?`?(?<database>[\w-]+)`?\.`?(?<table>[\w-]+)`?\s*\(", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Head();

    [GeneratedRegex(@"^\)\s*PARTITIONED BY\s*\(", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Section();

    [GeneratedRegex(@"\b(?:STRING|STRUCT|MAP|ARRAY)\b", RegexOptions.NonBacktracking)]
    private static partial Regex TypeWord();

    [GeneratedRegex("'(?<name>[^']*)'\\s*=\\s*'(?<value>[^']*)'", RegexOptions.NonBacktracking)]
    private static partial Regex Property();
}
