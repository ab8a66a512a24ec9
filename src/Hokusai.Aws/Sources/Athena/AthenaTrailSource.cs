using System.Globalization;
using System.Runtime.CompilerServices;
using Hokusai.Aws.Connection;
using Hokusai.Aws.Services.Athena;
using Hokusai.Core.Trail;

namespace Hokusai.Aws.Sources.Athena;

/// <summary>
/// CloudTrail records from a table over a trail's bucket: past what one machine can fetch, Athena does the work. One query a reading,
/// over those partitions alone that may hold a wanted record, its result read page by page, the oldest record first.
/// </summary>
internal sealed class AthenaTrailSource(IAwsConnection connection, AthenaOptions options) : ITrailSource
{
    /// <summary>
    /// List price for a terabyte scanned in most Regions; at least 10 MB are charged a query: https://aws.amazon.com/athena/pricing/.
    /// </summary>
    private const double DollarsPerTerabyte = 5;

    private const long LeastBytesCharged = 10_000_000;

    /// <summary>The most rows that one page of a result has: https://docs.aws.amazon.com/athena/latest/APIReference/API_GetQueryResults.html</summary>
    private const int PageSize = 1000;

    /// <summary>Texts among structures are told when there are more of them than chance explains.</summary>
    private const double TellingShare = 0.1;

    private readonly string _source = $"Athena {options.Table}";

    /// <inheritdoc/>
    public async IAsyncEnumerable<TrailEvent> ReadAsync(
        TrailQuery query, ITrailReadObserver observer, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await PrepareAsync(query, observer, cancellationToken).ConfigureAwait(false) is not { } prepared
            || await RunAsync(prepared.Sql, observer, cancellationToken).ConfigureAwait(false) is not { } executionId)
        {
            yield break;
        }

        var reader = new TrailRecordReader(query, observer);
        var text = new RecordFromRow(prepared.Columns);
        var seen = new EventIdSet();
        var rows = 0;
        await foreach (var row in RowsAsync(executionId, prepared.Columns.Count, observer, cancellationToken).ConfigureAwait(false))
        {
            rows++;
            if (reader.Read(text.Of(row), _source, $"row {AthenaSql.Number(rows)} of query {executionId}") is { } record && seen.Add(record.EventId))
            {
                yield return record;
            }
        }

        TellUnreadable(text, rows, observer);
    }

    private async Task<(string Sql, IReadOnlyList<RecordColumn> Columns)?> PrepareAsync(TrailQuery query, ITrailReadObserver observer, CancellationToken cancellationToken)
    {
        AthenaTable? table;
        try
        {
            table = await AthenaTable.FindAsync(connection, options.Table, options.WorkGroup, cancellationToken).ConfigureAwait(false);
        }
        catch (AwsCallException e)
        {
            observer.OnProblem(e.ToProblem());
            return null;
        }

        if (table is null)
        {
            Problem(observer, AthenaErrorIds.TableNotFound, "There is no such table.", "Check its name and the Region, or have it created: -CreateAthenaTable with -TrailBucket.");
            return null;
        }

        var missing = RecordColumns.MissingOf(table);
        var partitions = PartitionConditions.Of(query, table, connection.AccountId, connection.Region);
        if (missing.Count > 0 || partitions.Unfit is not null)
        {
            var why = missing.Count > 0 ? $"it has no column {string.Join(", ", missing)}" : partitions.Unfit;
            Problem(observer, AthenaErrorIds.TableUnfit, $"CloudTrail records cannot be read from the table: {why}.", "Name a table as AWS defines it for CloudTrail: https://docs.aws.amazon.com/athena/latest/ug/cloudtrail-logs.html");
            return null;
        }

        var (columns, absent) = RecordColumns.Of(table);
        if (absent.Count > 0)
        {
            observer.OnInformation(_source, $"the table has no {string.Join(", ", absent)}; its records lack them");
        }

        foreach (var note in partitions.Notes)
        {
            observer.OnInformation(_source, note);
        }

        return (AthenaQueryText.Of(query, table, columns, partitions.Conditions), columns);
    }

    /// <summary>Runs the query; its id where it succeeded, and null where not, which the observer hears.</summary>
    private async Task<string?> RunAsync(string sql, ITrailReadObserver observer, CancellationToken cancellationToken)
    {
        try
        {
            var execution = await new AthenaQueryRun(connection, options).RunAsync(
                sql,
                state => observer.OnProgress(new TrailReadProgress(0, null, state.Statistics?.DataScannedInBytes ?? 0) { Unit = "rows", Detail = Describe(state) }),
                (id, why) => observer.OnInformation(_source, $"query {id} could not be stopped and goes on at Athena ({why})"),
                cancellationToken).ConfigureAwait(false);
            observer.OnInformation(_source, Cost(execution));
            if (execution.Status?.State == "SUCCEEDED")
            {
                return execution.QueryExecutionId ?? "";
            }

            var reason = execution.Status?.StateChangeReason ?? execution.Status?.AthenaError?.ErrorMessage ?? "Athena gives no reason";
            Problem(observer, AthenaErrorIds.QueryFailed, $"Query {execution.QueryExecutionId} {execution.Status?.State?.ToLowerInvariant()}: {reason}", null);
        }
        catch (AwsCallException e)
        {
            var isWithoutPlace = e.Code == "InvalidRequestException" && e.Message.Contains("output location", StringComparison.OrdinalIgnoreCase);
            observer.OnProblem(isWithoutPlace ? e.ToProblem() with { Advice = "Give -OutputLocation s3://bucket/prefix/, or a -WorkGroup that has a place for results." } : e.ToProblem());
        }

        return null;
    }

    private async IAsyncEnumerable<Row> RowsAsync(
        string executionId, int columns, ITrailReadObserver observer, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var read = 0;
        var request = new GetQueryResultsRequest { QueryExecutionId = executionId, MaxResults = PageSize };
        var pages = connection.PagesAsync(request, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using (pages.ConfigureAwait(false))
        {
            while (await NextAsync(pages, observer).ConfigureAwait(false))
            {
                var rows = pages.Current.ResultSet?.Rows ?? [];

                // The first row of all is that of the columns' names.
                foreach (var row in read == 0 && rows.Count > 0 && IsHeader(rows[0], columns) ? rows.Skip(1) : rows)
                {
                    yield return row;
                }

                read += rows.Count;
                observer.OnProgress(new TrailReadProgress(read, null, 0) { Unit = "rows" });
            }
        }
    }

    private static async Task<bool> NextAsync(IAsyncEnumerator<GetQueryResultsResponse> pages, ITrailReadObserver observer)
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

    private static bool IsHeader(Row row, int columns)
        => row.Data?.Count == columns && row.Data.Select((value, index) => value.VarCharValue == $"c{AthenaSql.Number(index)}").All(isName => isName);

    private void TellUnreadable(RecordFromRow text, int rows, ITrailReadObserver observer)
    {
        foreach (var (column, count) in text.Unreadable.Where(column => column.Value > rows * TellingShare))
        {
            Problem(
                observer,
                AthenaErrorIds.ColumnUnreadable,
                $"In {AthenaSql.Number(count)} of {AthenaSql.Number(rows)} records {column} is not the JSON that CloudTrail wrote; what it says was not understood.",
                "Define the table with the SerDe that AWS recommends: https://docs.aws.amazon.com/athena/latest/ug/cloudtrail-logs.html");
        }
    }

    private void Problem(ITrailReadObserver observer, string errorId, string reason, string? advice)
        => observer.OnProblem(new ReadProblem { Source = _source, ErrorId = errorId, Reason = reason, Advice = advice });

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
