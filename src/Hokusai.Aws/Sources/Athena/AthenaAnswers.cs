using System.Globalization;
using System.Runtime.CompilerServices;
using Hokusai.Aws.Connection;
using Hokusai.Aws.Services.Athena;

namespace Hokusai.Aws.Sources.Athena;

/// <summary>Runs a query at Athena and reads its result page by page; tells what it costs and what fails.</summary>
/// <param name="connection">The account and Region.</param>
/// <param name="options">How it is asked.</param>
/// <param name="source">What the table is called in problems.</param>
/// <param name="observer">Hears of them.</param>
internal sealed class AthenaAnswers(IAwsConnection connection, AthenaOptions options, string source, IAthenaObserver observer)
{
    /// <summary>
    /// List price for a terabyte scanned in most Regions; at least 10 MB are charged a query: https://aws.amazon.com/athena/pricing/.
    /// </summary>
    private const double DollarsPerTerabyte = 5;

    private const long LeastBytesCharged = 10_000_000;

    /// <summary>The most rows that one page of a result has: https://docs.aws.amazon.com/athena/latest/APIReference/API_GetQueryResults.html</summary>
    private const int PageSize = 1000;

    /// <summary>Runs the query; its id where it succeeded, and null where not, which the observer hears.</summary>
    public async Task<string?> RunAsync(string sql, CancellationToken cancellationToken)
    {
        try
        {
            var execution = await new AthenaQueryRun(connection, options).RunAsync(
                sql,
                state => observer.OnState(Describe(state), state.Statistics?.DataScannedInBytes ?? 0),
                (id, why) => observer.OnInformation($"query {id} could not be stopped and goes on at Athena ({why})"),
                cancellationToken).ConfigureAwait(false);
            observer.OnInformation(Cost(execution));
            if (execution.Status?.State == "SUCCEEDED")
            {
                return execution.QueryExecutionId ?? "";
            }

            var reason = execution.Status?.StateChangeReason ?? execution.Status?.AthenaError?.ErrorMessage ?? "Athena gives no reason";
            observer.OnProblem(new ReadProblem
            {
                Source = source,
                ErrorId = AthenaErrorIds.QueryFailed,
                Reason = $"Query {execution.QueryExecutionId} {execution.Status?.State?.ToLowerInvariant()}: {reason}",
            });
        }
        catch (AwsCallException e)
        {
            var isWithoutPlace = e.Code == "InvalidRequestException" && e.Message.Contains("output location", StringComparison.OrdinalIgnoreCase);
            observer.OnProblem(isWithoutPlace ? e.ToProblem() with { Advice = "Give -OutputLocation s3://bucket/prefix/, or a -WorkGroup that has a place for results." } : e.ToProblem());
        }

        return null;
    }

    /// <summary>The rows of a query's result; they end where a page cannot be read, which the observer hears.</summary>
    /// <param name="executionId">The query.</param>
    /// <param name="columns">The names of its columns, which the result begins with.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async IAsyncEnumerable<Row> RowsAsync(string executionId, IReadOnlyList<string> columns, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var read = 0;
        var request = new GetQueryResultsRequest { QueryExecutionId = executionId, MaxResults = PageSize };
        var pages = connection.PagesAsync(request, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using (pages.ConfigureAwait(false))
        {
            while (await NextAsync(pages).ConfigureAwait(false))
            {
                var rows = pages.Current.ResultSet?.Rows ?? [];

                // The first row of all is that of the columns' names.
                foreach (var row in read == 0 && rows.Count > 0 && IsHeader(rows[0], columns) ? rows.Skip(1) : rows)
                {
                    yield return row;
                }

                read += rows.Count;
                observer.OnRows(read);
            }
        }
    }

    private async Task<bool> NextAsync(IAsyncEnumerator<GetQueryResultsResponse> pages)
    {
        try
        {
            return await pages.MoveNextAsync().ConfigureAwait(false);
        }
        catch (AwsCallException e)
        {
            observer.OnProblem(e.ToProblem());
            return false;
        }
    }

    private static bool IsHeader(Row row, IReadOnlyList<string> columns) => row.Data?.Select(value => value.VarCharValue).SequenceEqual(columns) == true;

    private static string Describe(QueryExecution execution)
        => $"query {execution.Status?.State?.ToLowerInvariant()}, {Size(execution.Statistics?.DataScannedInBytes ?? 0)} scanned";

    private static string Cost(QueryExecution execution)
    {
        var scanned = execution.Statistics?.DataScannedInBytes ?? 0;
        var dollars = Math.Max(scanned, LeastBytesCharged) / 1e12 * DollarsPerTerabyte;
        var seconds = (execution.Statistics?.TotalExecutionTimeInMillis ?? 0) / 1000.0;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"query {execution.QueryExecutionId} scanned {Size(scanned)} in {seconds:0.0} s, which costs about ${dollars:0.00000} at ${DollarsPerTerabyte} a terabyte");
    }

    private static string Size(long bytes) => bytes switch
    {
        >= 1_000_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e9:0.00} GB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB"),
    };
}
