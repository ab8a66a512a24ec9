using Hokusai.Aws.Connection;
using Hokusai.Aws.Services.Athena;

namespace Hokusai.Aws.Sources.Athena;

/// <summary>Runs queries and waits for their end. One that nobody waits for any more is stopped at Athena, where it costs.</summary>
internal sealed class AthenaQueryRun(IAwsConnection connection, AthenaOptions options)
{
    private static readonly TimeSpan s_firstPause = TimeSpan.FromMilliseconds(250);

    /// <summary>Asking more seldom would only be felt; asking more often meets the rate limit of GetQueryExecution.</summary>
    private static readonly TimeSpan s_longestPause = TimeSpan.FromSeconds(4);

    /// <summary>Ctrl+C has to end everything within a second.</summary>
    private static readonly TimeSpan s_lastWords = TimeSpan.FromMilliseconds(800);

    /// <summary>Runs a query to its end, whichever that is.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="onState">Hears how it stands, each time it was asked.</param>
    /// <param name="onNotStopped">Hears of a query that could not be stopped: its id and why.</param>
    /// <param name="cancellationToken">Stops the query, at Athena as well.</param>
    /// <exception cref="AwsCallException">Athena did not answer.</exception>
    public async Task<QueryExecution> RunAsync(string sql, Action<QueryExecution> onState, Action<string, string> onNotStopped, CancellationToken cancellationToken)
    {
        // The query may run though nobody waited for its id: it is waited for in any case.
        var start = connection.SendAsync(Request(sql), CancellationToken.None);
        try
        {
            var started = await start.WaitAsync(cancellationToken).ConfigureAwait(false);
            return await WaitAsync(started.QueryExecutionId ?? "", onState, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception) when (start is not { IsFaulted: true })
        {
            await StopAsync(start, onNotStopped).ConfigureAwait(false);
            throw;
        }
    }

    private StartQueryExecutionRequest Request(string sql) => new()
    {
        QueryString = sql,

        // Whoever is not one of AWS's own SDKs has to give one; a call that is repeated starts no second query.
        ClientRequestToken = Guid.NewGuid().ToString(),
        QueryExecutionContext = new QueryExecutionContext { Catalog = options.Table.Catalog, Database = options.Table.Database },
        ResultConfiguration = options.OutputLocation is { } location ? new ResultConfiguration { OutputLocation = location } : null,
        WorkGroup = options.WorkGroup,
    };

    private async Task<QueryExecution> WaitAsync(string id, Action<QueryExecution> onState, CancellationToken cancellationToken)
    {
        for (var pause = s_firstPause; ; pause = pause * 2 < s_longestPause ? pause * 2 : s_longestPause)
        {
            await Task.Delay(pause, options.Time, cancellationToken).ConfigureAwait(false);
            if (await AskAsync(id, cancellationToken).ConfigureAwait(false) is not { } execution)
            {
                continue;
            }

            onState(execution);
            if (execution.Status?.State is "SUCCEEDED" or "FAILED" or "CANCELLED")
            {
                return execution;
            }
        }
    }

    /// <summary>How a query stands; null where too many ask at once.</summary>
    private async Task<QueryExecution?> AskAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await connection.SendAsync(new GetQueryExecutionRequest { QueryExecutionId = id }, cancellationToken).ConfigureAwait(false);
            return answer.QueryExecution;
        }
        catch (AwsCallException e) when (e.ErrorId == AwsErrorIds.Throttled)
        {
            return null;
        }
    }

    /// <summary>Stops the query, as well as that is possible in less than a second.</summary>
    private async Task StopAsync(Task<StartQueryExecutionResponse> start, Action<string, string> onNotStopped)
    {
        using var giveUp = new CancellationTokenSource(s_lastWords);
        var id = "whose id did not come in time";
        try
        {
            id = (await start.WaitAsync(giveUp.Token).ConfigureAwait(false)).QueryExecutionId ?? "";
            await connection.SendAsync(new StopQueryExecutionRequest { QueryExecutionId = id }, giveUp.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is AwsCallException or OperationCanceledException)
        {
            onNotStopped(id, e.Message);
        }
    }
}
