using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Hokusai.Aws.Testbed;

/// <summary>StartQueryExecution, GetQueryExecution, BatchGetQueryExecution, GetQueryResults and StopQueryExecution, and GetTableMetadata.</summary>
internal sealed class AthenaOperations(AthenaQueries queries, RawAwsClient? moto) : IAwsService
{
    /// <summary>The most rows of a page, and the default (https://docs.aws.amazon.com/athena/latest/APIReference/API_GetQueryResults.html).</summary>
    private const int MaxResults = 1000;

    private readonly ConcurrentDictionary<string, AthenaExecution> _executions = new(StringComparer.Ordinal);
    private int _number;

    public async ValueTask<AwsAnswer?> AnswerAsync(AwsRequest request) => (request.Service, request.Operation) switch
    {
        ("athena", "GetTableMetadata") => Table(request),
        _ when queries.Outcome is null => null,
        ("athena", "StartQueryExecution") => await StartAsync(request, queries.Outcome),
        ("athena", "GetQueryExecution") => With(request, execution => new JsonObject { ["QueryExecution"] = execution.Look() }),
        ("athena", "BatchGetQueryExecution") => BatchGet(request),
        ("athena", "GetQueryResults") => Results(request),
        ("athena", "StopQueryExecution") => With(request, execution =>
        {
            execution.Cancel();
            return [];
        }),
        _ => null,
    };

    public void Reset()
    {
        _executions.Clear();
        queries.Clear();
    }

    private async Task<AwsAnswer> StartAsync(AwsRequest request, Func<AthenaQuery, AthenaOutcome> answer)
    {
        var json = request.Json;
        var query = new AthenaQuery(json["QueryString"]?.ToString() ?? "", json["QueryExecutionContext"]?["Database"]?.ToString(), json["WorkGroup"]?.ToString() ?? "primary");
        var location = await OutputLocationAsync(request, query.WorkGroup, json["ResultConfiguration"]?["OutputLocation"]?.ToString());
        if (location is null)
        {
            return new AwsError(400, "InvalidRequestException", "No output location provided. An output location is required either through the Workgroup result configuration setting or as an API input.").Answer(request);
        }

        var id = $"20000000-0000-4000-8000-{Interlocked.Increment(ref _number):D12}";
        var outcome = answer(query);
        var output = $"{location.TrimEnd('/')}/{id}.{(outcome.Columns.Count > 0 ? "csv" : "txt")}";
        _executions[id] = new AthenaExecution(id, query, outcome, output, request.Time, queries.Polls);
        queries.Start(query);
        if (moto is not null && outcome.Failure is null)
        {
            await (moto with { MotoAccountId = request.AccountId, Region = request.Region }).RestAsync("s3", HttpMethod.Put, output["s3:/".Length..], Csv(outcome));
        }

        return AwsAnswer.Json(request, new JsonObject { ["QueryExecutionId"] = id });
    }

    /// <summary>A work group that enforces its settings outranks the client's, one that doesn't stands in for them.</summary>
    private async Task<string?> OutputLocationAsync(AwsRequest request, string workGroup, string? asked)
    {
        if (moto is null)
        {
            return asked;
        }

        var answer = await (moto with { MotoAccountId = request.AccountId, Region = request.Region }).JsonAsync("athena", "AmazonAthena.GetWorkGroup", new JsonObject { ["WorkGroup"] = workGroup });
        var configuration = answer.Status == 200 ? JsonNode.Parse(answer.Body)?["WorkGroup"]?["Configuration"] : null;
        var own = configuration?["ResultConfiguration"]?["OutputLocation"]?.ToString();
        return (bool?)configuration?["EnforceWorkGroupConfiguration"] == true ? own ?? asked : asked ?? own;
    }

    private AwsAnswer Table(AwsRequest request)
    {
        var (database, name) = (request.Parameter("DatabaseName") ?? "", request.Parameter("TableName") ?? "");
        return queries.Table(database, name) is { } table
            ? AwsAnswer.Json(request, new JsonObject { ["TableMetadata"] = table.DeepClone() })
            : new AwsError(400, "MetadataException", $"EntityNotFoundException: Entity Not Found: Table {name} not found in database {database}").Answer(request);
    }

    private AwsAnswer BatchGet(AwsRequest request)
    {
        var ids = (request.Json["QueryExecutionIds"] as JsonArray ?? []).Select(id => id!.ToString()).ToLookup(_executions.ContainsKey);
        return AwsAnswer.Json(request, new JsonObject
        {
            ["QueryExecutions"] = new JsonArray([.. ids[true].Select(id => _executions[id].Look())]),
            ["UnprocessedQueryExecutionIds"] = new JsonArray([.. ids[false].Select(id => new JsonObject { ["QueryExecutionId"] = id, ["ErrorCode"] = "INVALID_INPUT", ["ErrorMessage"] = $"QueryExecution {id} was not found" })]),
        });
    }

    private AwsAnswer Results(AwsRequest request)
    {
        var token = request.Parameter("NextToken");
        var size = (int?)request.Json["MaxResults"] ?? MaxResults;
        if (size is < 1 or > MaxResults)
        {
            return new AwsError(400, "InvalidRequestException", "MaxResults is more than maximum allowed length 1000.").Answer(request);
        }

        return _executions.TryGetValue(request.Parameter("QueryExecutionId") ?? "", out var execution) && execution.Stage != "SUCCEEDED"
            ? new AwsError(400, "InvalidRequestException", $"Query did not finish successfully. Final query state: {execution.Stage}").Answer(request)
            : With(request, done => ResultPage(done.Outcome, token, size));
    }

    private static JsonObject ResultPage(AthenaOutcome outcome, string? token, int size)
    {
        // The first row of the first page holds the columns' names.
        IReadOnlyList<IReadOnlyList<string?>> all = outcome.Columns.Count > 0 ? [[.. outcome.Columns.Select(column => column.Name)], .. outcome.Rows] : [];
        var page = Page.Of(all, token, size);
        var result = new JsonObject
        {
            ["UpdateCount"] = 0,
            ["ResultSet"] = new JsonObject
            {
                ["Rows"] = new JsonArray([.. page.Items.Select(row => new JsonObject { ["Data"] = new JsonArray([.. row.Select(Datum)]) })]),
                ["ResultSetMetadata"] = new JsonObject { ["ColumnInfo"] = new JsonArray([.. outcome.Columns.Select(Column)]) },
            },
        };
        if (page.NextToken is not null)
        {
            result["NextToken"] = page.NextToken;
        }

        return result;
    }

    private static JsonObject Datum(string? value) => value is null ? [] : new JsonObject { ["VarCharValue"] = value };

    private static JsonObject Column(AthenaColumn column) => new()
    {
        ["CatalogName"] = "hive",
        ["SchemaName"] = "",
        ["TableName"] = "",
        ["Name"] = column.Name,
        ["Label"] = column.Name,
        ["Type"] = column.Type,
        ["Precision"] = int.MaxValue,
        ["Scale"] = 0,
        ["Nullable"] = "UNKNOWN",
        ["CaseSensitive"] = true,
    };

    /// <summary>The result object: every value in quotes, NULL as nothing (https://docs.aws.amazon.com/athena/latest/ug/querying-finding-output-files.html).</summary>
    private static string Csv(AthenaOutcome outcome) => string.Concat(
        new[] { outcome.Columns.Select(column => (string?)column.Name) }.Concat(outcome.Rows)
            .Select(row => string.Join(',', row.Select(value => value is null ? "" : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\n"));

    private AwsAnswer With(AwsRequest request, Func<AthenaExecution, JsonObject> answer)
        => _executions.TryGetValue(request.Parameter("QueryExecutionId") ?? "", out var execution)
            ? AwsAnswer.Json(request, answer(execution))
            : new AwsError(400, "InvalidRequestException", $"QueryExecution {request.Parameter("QueryExecutionId")} was not found").Answer(request);
}
