using System.Text.Json.Nodes;

namespace Hokusai.Aws.Testbed;

/// <summary>A query on its way from queued to its end. Each look at it brings it further.</summary>
internal sealed class AthenaExecution(string id, AthenaQuery query, AthenaOutcome outcome, string output, DateTimeOffset submitted, int polls)
{
    private int _looks;
    private bool _isCancelled;

    public AthenaOutcome Outcome { get; } = outcome;

    public string Stage => (_isCancelled, _looks) switch
    {
        (true, _) => "CANCELLED",
        (_, var looks) when looks < polls => "QUEUED",
        (_, var looks) when looks < 2 * polls => "RUNNING",
        _ => Outcome.Failure is null ? "SUCCEEDED" : "FAILED",
    };

    private bool IsOver => Stage is "SUCCEEDED" or "FAILED" or "CANCELLED";

    /// <summary>A query that is over stays as it ended.</summary>
    public void Cancel() => _isCancelled = _isCancelled || !IsOver;

    /// <summary>The state for a client that asks, and one step on.</summary>
    public JsonObject Look()
    {
        var json = ToJson();
        _looks++;
        return json;
    }

    private JsonObject ToJson()
    {
        var status = new JsonObject { ["State"] = Stage, ["SubmissionDateTime"] = submitted.ToUnixTimeSeconds() };
        if (IsOver)
        {
            status["CompletionDateTime"] = submitted.ToUnixTimeSeconds();
        }

        if (Stage == "FAILED")
        {
            status["StateChangeReason"] = Outcome.Failure;
            status["AthenaError"] = new JsonObject { ["ErrorCategory"] = 2, ["ErrorType"] = 1006, ["Retryable"] = false, ["ErrorMessage"] = Outcome.Failure };
        }

        var context = new JsonObject { ["Catalog"] = "awsdatacatalog" };
        if (query.Database is not null)
        {
            context["Database"] = query.Database;
        }

        return new JsonObject
        {
            ["QueryExecutionId"] = id,
            ["Query"] = query.Sql,
            ["StatementType"] = Outcome.Columns.Count > 0 ? "DML" : "DDL",
            ["ResultConfiguration"] = new JsonObject { ["OutputLocation"] = output },
            ["QueryExecutionContext"] = context,
            ["Status"] = status,
            ["Statistics"] = new JsonObject
            {
                ["DataScannedInBytes"] = IsOver ? Outcome.ScannedBytes : 0,
                ["EngineExecutionTimeInMillis"] = 100,
                ["TotalExecutionTimeInMillis"] = 150,
                ["QueryQueueTimeInMillis"] = 50,
            },
            ["WorkGroup"] = query.WorkGroup,
        };
    }
}
