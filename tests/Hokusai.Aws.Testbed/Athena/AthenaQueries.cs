using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Hokusai.Aws.Testbed;

/// <summary>A query that was started.</summary>
/// <param name="Sql">Its text.</param>
/// <param name="Database">The database of its context; null for none.</param>
/// <param name="WorkGroup">Its work group.</param>
public sealed record AthenaQuery(string Sql, string? Database, string WorkGroup);

/// <summary>A column of a result.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type (<c>varchar</c>).</param>
public sealed record AthenaColumn(string Name, string Type = "varchar");

/// <summary>What becomes of a query.</summary>
public sealed record AthenaOutcome
{
    /// <summary>The columns; none for a statement that answers nothing, such as CREATE TABLE.</summary>
    public IReadOnlyList<AthenaColumn> Columns { get; init; } = [];

    /// <summary>The rows; a null is SQL's NULL.</summary>
    public IReadOnlyList<IReadOnlyList<string?>> Rows { get; init; } = [];

    /// <summary>The bytes that the query scanned.</summary>
    public long ScannedBytes { get; init; }

    /// <summary>Why it failed; null where it succeeded.</summary>
    public string? Failure { get; init; }

    /// <summary>A result of texts.</summary>
    public static AthenaOutcome Of(IEnumerable<string> columns, params IEnumerable<IReadOnlyList<string?>> rows)
        => new() { Columns = [.. columns.Select(name => new AthenaColumn(name))], Rows = [.. rows] };
}

/// <summary>
/// Athena's queries, answered by the test (https://docs.aws.amazon.com/athena/latest/APIReference/API_StartQueryExecution.html and its companions).
/// moto's end in the moment they start, without a result. Work groups remain moto's.
/// </summary>
public sealed class AthenaQueries
{
    private readonly List<AthenaQuery> _started = [];
    private readonly ConcurrentDictionary<(string Database, string Table), JsonObject> _tables = new();
    private readonly ConcurrentDictionary<(string Database, string Table), HiveTable> _created = new();

    /// <summary>Answers a query; null (the property) leaves queries to moto.</summary>
    public Func<AthenaQuery, AthenaOutcome>? Outcome { get; set; }

    /// <summary>How often a query's state is asked for while it is queued, and again while it is running.</summary>
    public int Polls { get; set; } = 1;

    /// <summary>The queries that were started since the last reset.</summary>
    public IReadOnlyList<AthenaQuery> Started
    {
        get
        {
            lock (_started)
            {
                return [.. _started];
            }
        }
    }

    /// <summary>Adds a table of the catalogue AwsDataCatalog, in the form of the API's TableMetadata; <c>Name</c> must be there.</summary>
    public void AddTable(string database, JsonObject table) => _tables[(database, table["Name"]!.ToString())] = JsonNode.Parse(table.ToJsonString())!.AsObject();

    /// <summary>Adds a table of the catalogue AwsDataCatalog.</summary>
    public void AddTable(HiveTable table)
    {
        _created[(table.Database, table.Name)] = table;
        AddTable(table.Database, table.ToJson());
    }

    /// <summary>Answers the queries of a trail's records, and the statements that create tables over them, as Athena would.</summary>
    /// <param name="records">The records, in the form of trail files.</param>
    public void Answer(IEnumerable<JsonObject> records) => Outcome = new TrailTables(this, records).Run;

    internal HiveTable? Created(string database, string name) => _created.GetValueOrDefault((database, name));

    internal JsonObject? Table(string database, string name) => _tables.GetValueOrDefault((database, name));

    internal void Start(AthenaQuery query)
    {
        lock (_started)
        {
            _started.Add(query);
        }
    }

    internal void Clear()
    {
        Outcome = null;
        Polls = 1;
        _tables.Clear();
        _created.Clear();
        lock (_started)
        {
            _started.Clear();
        }
    }
}
