using System.Runtime.CompilerServices;
using Hokusai.Aws.Connection;
using Hokusai.Core.Athena;
using Hokusai.Core.Trail;

namespace Hokusai.Aws.Sources.Athena;

/// <summary>
/// CloudTrail records from a table over a trail's bucket: past what one machine can fetch, Athena does the work. One query a reading,
/// over those partitions alone that may hold a wanted record, its result read page by page, the oldest record first.
/// </summary>
internal sealed class AthenaTrailSource(IAwsConnection connection, AthenaOptions options) : ITrailSource
{
    /// <summary>Texts among structures are told when there are more of them than chance explains.</summary>
    private const double TellingShare = 0.1;

    private readonly string _source = $"Athena {options.Table}";

    /// <inheritdoc/>
    public async IAsyncEnumerable<TrailEvent> ReadAsync(
        TrailQuery query, ITrailReadObserver observer, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var athena = new AthenaAnswers(connection, options, _source, new Teller(_source, observer));
        if (await PrepareAsync(query, observer, cancellationToken).ConfigureAwait(false) is not { } prepared
            || await athena.RunAsync(prepared.Sql, cancellationToken).ConfigureAwait(false) is not { } executionId)
        {
            yield break;
        }

        var reader = new TrailRecordReader(query, observer);
        var text = new RecordFromRow(prepared.Columns);
        var seen = new EventIdSet();
        var rows = 0;
        await foreach (var row in athena.RowsAsync(executionId, Names(prepared.Columns.Count), cancellationToken).ConfigureAwait(false))
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

    private static IReadOnlyList<string> Names(int columns) => [.. Enumerable.Range(0, columns).Select(index => $"c{AthenaSql.Number(index)}")];

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

    /// <summary>Passes on what Athena says to whoever reads a trail.</summary>
    private sealed class Teller(string source, ITrailReadObserver observer) : IAthenaObserver
    {
        public void OnProblem(ReadProblem problem) => observer.OnProblem(problem);

        public void OnInformation(string message) => observer.OnInformation(source, message);

        public void OnState(string state, long scanned) => observer.OnProgress(new TrailReadProgress(0, null, scanned) { Unit = "rows", Detail = state });

        public void OnRows(int rows) => observer.OnProgress(new TrailReadProgress(rows, null, 0) { Unit = "rows" });
    }
}
