using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Hokusai.Aws.Testbed;

/// <summary>Athena over a trail's records: tables that statements create, and queries of them.</summary>
internal sealed partial class TrailTables
{
    // CloudTrail delivers within minutes of the call.
    private static readonly TimeSpan s_delivery = TimeSpan.FromMinutes(5);

    private readonly AthenaQueries _athena;
    private readonly IReadOnlyList<AthenaRow> _rows;
    private readonly long _bytes;

    public TrailTables(AthenaQueries athena, IEnumerable<JsonObject> records)
    {
        _athena = athena;
        _rows = [.. records.Select(Row)];
        _bytes = _rows.Sum(row => (long)row.Record.ToJsonString().Length);
    }

    /// <summary>Answers a statement.</summary>
    public AthenaOutcome Run(AthenaQuery query)
    {
        try
        {
            if (query.Sql.TrimStart().StartsWith("CREATE", StringComparison.OrdinalIgnoreCase))
            {
                _athena.AddTable(HiveTable.Parse(query.Sql));
                return new AthenaOutcome();
            }

            var (database, name) = From().Match(query.Sql) is { Success: true } from ? (from.Groups["database"].Value, from.Groups["table"].Value) : ("", "");
            if (_athena.Created(database, name) is not { } table)
            {
                return new AthenaOutcome { Failure = $"TABLE_NOT_FOUND: line 1: Table 'awsdatacatalog.{database}.{name}' does not exist" };
            }

            var (names, rows, _) = new AthenaSqlEngine(query.Sql).Run($"{database}.{name}", _rows, table.TextColumns);
            return AthenaOutcome.Of(names, rows) with { ScannedBytes = _bytes };
        }
        catch (FormatException error)
        {
            return new AthenaOutcome { Failure = $"SYNTAX_ERROR: {error.Message}" };
        }
    }

    private static AthenaRow Row(JsonObject record) => new(record, new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["account"] = (string?)record["recipientAccountId"] ?? "",
        ["region"] = (string?)record["awsRegion"] ?? "",
        ["day"] = (DateTimeOffset.Parse((string)record["eventTime"]!, CultureInfo.InvariantCulture) + s_delivery).ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture),
    });

    [GeneratedRegex("FROM \"(?<database>[^\"]+)\"\\.\"(?<table>[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex From();
}
