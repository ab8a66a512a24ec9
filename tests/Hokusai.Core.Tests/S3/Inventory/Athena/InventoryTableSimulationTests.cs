using System.Collections.Concurrent;
using Hokusai.Core.S3.Configuration;
using Hokusai.Core.S3.Inventory;
using Hokusai.Core.S3.Inventory.Athena;
using Hokusai.Core.S3.Inventory.Simulation;

namespace Hokusai.Core.Tests.S3.Inventory.Athena;

public sealed class InventoryTableSimulationTests
{
    private static readonly BucketVersioning[] s_versionings = [BucketVersioning.Enabled, BucketVersioning.Suspended, BucketVersioning.Enabled, BucketVersioning.Unknown];

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_query_tells_the_same_as_the_inventory_read_here(bool isCsv)
    {
        Skip.If(DuckDb.Lacks() is not null, DuckDb.Lacks());
        var schema = isCsv ? TableStory.Csv : TableStory.Orc;
        var cases = Enumerable.Range(1, 60).Select(seed =>
        {
            var story = new TableStory(new Random(seed)).WithVersions(keys: 150).WithTwins();
            return (Story: story, Options: story.Options(s_versionings[seed % s_versionings.Length]));
        }).ToList();

        var answers = DuckDb.Run([.. cases.Select(one => new DuckDb.Job(one.Story.Made(schema), new InventoryQuery(schema, "bucket", one.Options).ToSql()))]);

        var lines = 0;
        foreach (var ((story, options), rows) in cases.Zip(answers))
        {
            using var fixture = story.Written();
            var expected = await InventorySimulation.RunAsync(fixture.Open(), options, new Observer(), CancellationToken.None);
            var observer = new Observer();
            var actual = await InventoryTableSimulation.RunAsync(new CannedTable(schema, rows), "bucket", options, observer, CancellationToken.None);
            Assert.Equal(expected.Impacts, actual.Impacts);
            Assert.Empty(observer.Problems);
            Assert.False(actual.IsIncomplete);
            lines += actual.Impacts.Count;
        }

        Assert.InRange(lines, 3000, int.MaxValue);
    }

    [SkippableTheory]
    [InlineData(InventoryTableColumn.Text)]
    [InlineData(InventoryTableColumn.Number)]
    [InlineData(InventoryTableColumn.Timestamp)]
    public async Task The_query_tells_the_same_of_locked_versions_as_the_inventory_read_here(InventoryTableColumn retention)
    {
        Skip.If(DuckDb.Lacks() is not null, DuckDb.Lacks());
        var schema = TableStory.WithLocks(retention == InventoryTableColumn.Text ? TableStory.Csv : TableStory.Orc, retention);
        var cases = Enumerable.Range(1, 30).Select(seed =>
        {
            var story = new TableStory(new Random(seed)).WithVersions(keys: 150).WithLocks();
            return (Story: story, Options: story.Options(s_versionings[seed % s_versionings.Length]));
        }).ToList();

        var answers = DuckDb.Run(
        [
            .. cases.Select(one => new DuckDb.Job([.. one.Story.Made(schema), .. one.Story.MadeLocks(schema)], new InventoryQuery(schema, "bucket", one.Options).ToSql())),
        ]);

        var kept = 0L;
        foreach (var ((story, options), rows) in cases.Zip(answers))
        {
            using var fixture = story.WrittenWithLocks();
            using var unlocked = story.Written();
            var expected = await InventorySimulation.RunAsync(fixture.Open(), options, new Observer(), CancellationToken.None);
            var actual = await InventoryTableSimulation.RunAsync(new CannedTable(schema, rows), "bucket", options, new Observer(), CancellationToken.None);
            Assert.Equal(expected.Impacts, actual.Impacts);
            kept += Deleted(await InventorySimulation.RunAsync(unlocked.Open(), options, new Observer(), CancellationToken.None)) - Deleted(expected);
        }

        Assert.InRange(kept, 200, long.MaxValue);

        static long Deleted(InventorySimulationResult result) => result.Impacts.Where(impact => impact.Action == LifecycleAction.DeleteNoncurrentVersion).Sum(impact => impact.Objects);
    }

    [SkippableFact]
    public async Task Rows_that_no_inventory_has_are_counted_and_left_out()
    {
        Skip.If(DuckDb.Lacks() is not null, DuckDb.Lacks());
        var options = TableStory.Options(BucketVersioning.Enabled, Expiring("a/", 30));
        var answer = DuckDb.Run([new DuckDb.Job(
            [
                .. new TableStory(new Random(1)).WithVersions(1).Made(TableStory.Csv).Take(2),
                """
                INSERT INTO s3.inventory VALUES
                  ('bucket', 'a/good', 'v', 'true', 'false', '7', '2024-01-01T00:00:00.000Z', 'STANDARD', '', '2025-06-01-01-00'),
                  ('bucket', 'a/time', 'v', 'true', 'false', '7', 'yesterday', 'STANDARD', '', '2025-06-01-01-00'),
                  ('bucket', 'a/old', 'v', 'true', 'false', '7', '1999-01-01T00:00:00.000Z', 'STANDARD', '', '2025-06-01-01-00'),
                  ('bucket', 'a/size', 'v', 'true', 'false', '', '2024-01-01T00:00:00.000Z', 'STANDARD', '', '2025-06-01-01-00'),
                  ('bucket', 'a/flag', 'v', 'perhaps', 'false', '7', '2024-01-01T00:00:00.000Z', 'STANDARD', '', '2025-06-01-01-00'),
                  ('bucket', NULL, 'v', 'true', 'false', '7', '2024-01-01T00:00:00.000Z', 'STANDARD', '', '2025-06-01-01-00')
                """,
            ],
            new InventoryQuery(TableStory.Csv, "bucket", options).ToSql())]);
        var observer = new Observer();

        var result = await InventoryTableSimulation.RunAsync(new CannedTable(TableStory.Csv, answer[0]), "bucket", options, observer, CancellationToken.None);

        Assert.Equal((1, 7), (Assert.Single(result.Impacts).Objects, result.Impacts[0].Bytes));
        Assert.True(result.IsIncomplete);
        Assert.Equal("2025-06-01-01-00", result.Delivery);
        var problem = Assert.Single(observer.Problems);
        Assert.Equal(InventoryErrorIds.TableRows, problem.ErrorId);
        Assert.StartsWith("5 rows ", problem.Reason, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Of_more_first_parts_than_anybody_reads_the_largest_have_lines_of_their_own()
    {
        Skip.If(DuckDb.Lacks() is not null, DuckDb.Lacks());
        var options = TableStory.Options(BucketVersioning.Unversioned, Expiring("", 30));
        var answer = DuckDb.Run([new DuckDb.Job(
            [
                .. new TableStory(new Random(1)).WithVersions(1).Made(TableStory.Orc).Take(2),
                "INSERT INTO s3.inventory SELECT 'bucket', 'k' || (n // (1 + n % 2)) || '/' || n, '', true, false, 1, TIMESTAMP '2024-01-01 00:00:00', 'STANDARD', '', NULL FROM range(3000) AS numbers(n)",
            ],
            new InventoryQuery(TableStory.Orc, "bucket", options).ToSql())]);

        var result = await InventoryTableSimulation.RunAsync(new CannedTable(TableStory.Orc, answer[0]), "bucket", options, new Observer(), CancellationToken.None);

        Assert.Equal(InventoryQuery.MostFirstParts + 1, result.Impacts.Count);
        Assert.Equal(3000, result.Impacts.Sum(impact => impact.Objects));
        Assert.Contains(result.Impacts, impact => impact.Prefix == "(other prefixes)");
    }

    [Fact]
    public async Task A_query_that_failed_leaves_an_incomplete_result()
    {
        var failure = new ReadProblem { Source = "Athena", ErrorId = "AthenaQueryFailed", Reason = "It failed." };
        var observer = new Observer();

        var result = await InventoryTableSimulation.RunAsync(
            new CannedTable(TableStory.Csv) { Failure = failure }, "bucket", TableStory.Options(BucketVersioning.Enabled, Expiring("a/", 30)), observer, CancellationToken.None);

        Assert.True(result.IsIncomplete);
        Assert.Empty(result.Impacts);
        Assert.Same(failure, Assert.Single(observer.Problems));
    }

    [Theory]
    [InlineData("a/", "x", "0", "0")]
    [InlineData("a/", "0", "9999999999", "0")]
    [InlineData("a/", "0", "0", "7")]
    public async Task A_row_that_is_none_of_the_query_ends_the_reading(string part, string isOther, string prefix, string kind)
    {
        var observer = new Observer();
        string?[] row = [part, isOther, prefix, kind, "20000", null, null, null, "0", "STANDARD", "0", "0", "1", isOther == "x" ? "many" : "1", "1", null];

        var result = await InventoryTableSimulation.RunAsync(
            new CannedTable(TableStory.Csv, [row]), "bucket", TableStory.Options(BucketVersioning.Enabled, Expiring("a/", 30)), observer, CancellationToken.None);

        Assert.True(result.IsIncomplete);
        Assert.Equal(InventoryErrorIds.TableAnswer, Assert.Single(observer.Problems).ErrorId);
    }

    [Fact]
    public async Task A_table_of_current_versions_says_what_it_cannot_tell()
    {
        var observer = new Observer();
        var schema = TableStory.Csv with { Columns = TableStory.Csv.Columns.Where(column => column.Key != "is_latest").ToDictionary(StringComparer.Ordinal) };

        await InventoryTableSimulation.RunAsync(new CannedTable(schema), "bucket", TableStory.Options(BucketVersioning.Enabled, Expiring("a/", 30)), observer, CancellationToken.None);

        Assert.Equal(InventoryErrorIds.CurrentVersionsOnly, Assert.Single(observer.Problems).ErrorId);
    }

    internal static LifecycleRule Expiring(string prefix, int days)
        => new() { Id = "rule", IsEnabled = true, Filter = new LifecycleFilter { Prefix = prefix }, Expiration = new LifecycleExpiration { Days = days } };

    private sealed class Observer : IInventoryObserver
    {
        private readonly ConcurrentQueue<ReadProblem> _problems = new();

        // A class that this version does not know is told of by the inventory, and is Unknown here.
        public IReadOnlyList<ReadProblem> Problems => [.. _problems];

        public void OnProblem(ReadProblem problem) => _problems.Enqueue(problem);

        public void OnProgress(InventoryProgress progress)
        {
        }
    }
}
