using System.Globalization;
using System.Text.Json.Nodes;
using Amazon.Runtime;
using Hokusai.Aws.Connection;
using Hokusai.Aws.Protocols;
using Hokusai.Aws.Sources.Athena;
using Hokusai.Aws.Sources.S3;
using Hokusai.Aws.Testbed;
using Hokusai.Core.Commands;

namespace Hokusai.Aws.Tests.Sources.S3;

/// <summary>The whole way of an inventory's table: the catalog, the one query, the pages of its result, and what the rules do to the groups.</summary>
public sealed class AthenaInventoryTests : IAsyncLifetime
{
    private static readonly string[] s_columns =
    [
        "first_part", "is_other", "rule_prefix", "kind", "created_day", "superseded_day", "newer", "is_below_marker", "has_others", "storage_class",
        "is_null_version", "is_replication_open", "locked_until", "smallest", "objects", "bytes", "delivery",
    ];

    private static readonly string[] s_table =
    [
        "bucket:string", "key:string", "version_id:string", "is_latest:boolean", "is_delete_marker:boolean", "size:bigint", "last_modified_date:timestamp", "storage_class:string",
    ];

    private readonly string _rules = Path.Combine(Directory.CreateTempSubdirectory("hokusai-athena-test-").FullName, "rules.json");
    private readonly TestOutput _output = new();
    private readonly List<AwsConnection> _connections = [];
    private AwsTestbed _aws = null!;

    public async Task InitializeAsync()
    {
        await File.WriteAllTextAsync(_rules, """{"Rules":[{"ID":"old logs","Status":"Enabled","Filter":{"Prefix":"logs/"},"Expiration":{"Days":30}}]}""");
        _aws = await AwsTestbed.StartAsync(new AwsTestbedOptions { FakeOnly = true });
        _connections.Add(new AwsConnection(
            _aws.AccountId, AwsTestbed.Region, new BasicAWSCredentials(AwsTestbed.AccessKeyId, "CANARY-secret-access-key"), new AwsEndpointOptions { EndpointUrl = _aws.EndpointUrl.ToString() }));
        AddTable(s_table, "org.apache.hadoop.hive.ql.io.orc.OrcSerde");
        _aws.Athena.Outcome = _ => AthenaOutcome.Of(s_columns, Group("logs/", created: new DateOnly(2025, 5, 20), objects: 7)) with { ScannedBytes = 50_000_000 };
    }

    public async Task DisposeAsync()
    {
        _connections.ForEach(connection => connection.Dispose());
        await _aws.DisposeAsync();
        Directory.Delete(Path.GetDirectoryName(_rules)!, recursive: true);
    }

    [Fact]
    public async Task One_query_tells_what_the_rules_do_and_what_it_cost()
    {
        await RunAsync();

        Assert.Empty(_output.Problems);
        var impact = Assert.Single(_output.Objects.Cast<LifecycleImpact>());
        Assert.Equal(
            ("bucket", "logs/", "old logs", LifecycleAction.Delete, new DateOnly(2025, 6, 20), 7L, 7000L),
            (impact.Bucket, impact.Prefix, impact.RuleId, impact.Action, impact.Day, impact.Objects, impact.Bytes));
        Assert.True(impact.MonthlyCost < 0);
        var query = Assert.Single(_aws.Athena.Started);
        Assert.Equal(("inventories", "audit"), (query.Database, query.WorkGroup));
        Assert.Contains("FROM \"inventories\".\"all\"", query.Sql, StringComparison.Ordinal);
        Assert.Contains("\"bucket\" = 'bucket' AND \"dt\" = (SELECT max(\"dt\") FROM \"inventories\".\"all$partitions\")", query.Sql, StringComparison.Ordinal);
        Assert.DoesNotContain("url_decode", query.Sql, StringComparison.Ordinal);
        Assert.Contains(_output.Details, detail => detail.EndsWith(query.Sql, StringComparison.Ordinal));
        Assert.Contains(_output.Details, detail => detail.Contains("$0.00025", StringComparison.Ordinal));
        Assert.Contains(_output.Details, detail => detail.Contains("delivered 2025-06-01-01-00", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_result_of_several_pages_is_read_to_its_end()
    {
        _aws.Athena.Outcome = _ => AthenaOutcome.Of(s_columns, [.. Enumerable.Range(0, 2500).Select(day => Group("logs/", new DateOnly(2015, 1, 1).AddDays(day), objects: 1))]);

        await RunAsync();

        Assert.Equal(2500, Assert.Single(_output.Objects.Cast<LifecycleImpact>()).Objects);
        Assert.Equal(3, _aws.Requests.Count("athena", "GetQueryResults"));
    }

    [Theory]
    [InlineData("org.apache.hadoop.hive.serde2.OpenCSVSerde")]
    [InlineData(null)]
    public async Task Keys_of_CSV_and_of_who_knows_what_are_decoded(string? library)
    {
        AddTable([.. s_table.Select(column => column.Split(':')[0] + ":string")], library);

        await RunAsync();

        Assert.Empty(_output.Problems);
        Assert.Contains("url_decode(\"key\")", Assert.Single(_aws.Athena.Started).Sql, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_that_is_not_there_is_told_and_nothing_is_asked()
    {
        await RunAsync("inventories.none");

        Assert.Equal(AthenaErrorIds.TableNotFound, Assert.Single(_output.Problems).ErrorId);
        Assert.Empty(_aws.Athena.Started);
        Assert.Empty(_output.Objects);
    }

    [Fact]
    public async Task A_table_that_lacks_columns_is_told_with_their_names()
    {
        AddTable([.. s_table.Where(column => !column.StartsWith("size", StringComparison.Ordinal)).Select(column => column.Replace(":timestamp", ":date", StringComparison.Ordinal))], library: null);

        await RunAsync();

        var problem = Assert.Single(_output.Problems);
        Assert.Equal(AthenaErrorIds.TableUnfit, problem.ErrorId);
        Assert.Contains("size, last_modified_date", problem.Reason, StringComparison.Ordinal);
        Assert.Empty(_aws.Athena.Started);
    }

    [Fact]
    public async Task A_query_that_fails_is_told_with_its_reason()
    {
        _aws.Athena.Outcome = _ => new AthenaOutcome { Failure = "HIVE_BAD_DATA: Error parsing field value" };

        await RunAsync();

        var problem = Assert.Single(_output.Problems);
        Assert.Equal(AthenaErrorIds.QueryFailed, problem.ErrorId);
        Assert.Contains("HIVE_BAD_DATA", problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_place_for_results_the_parameter_is_named()
    {
        await RunAsync(outputLocation: null);

        Assert.Contains("-OutputLocation", Assert.Single(_output.Problems).Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_that_nobody_waits_for_is_stopped_at_Athena()
    {
        _aws.Athena.Polls = 1000;
        using var stop = new CancellationTokenSource();

        var run = RunAsync(cancellationToken: stop.Token);
        while (_aws.Requests.Count("athena", "GetQueryExecution") == 0)
        {
            await Task.Delay(20);
        }

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.Equal(1, _aws.Requests.Count("athena", "StopQueryExecution"));
    }

    private static string?[] Group(string part, DateOnly created, int objects) =>
    [
        part, "0", "1", "0", (created.DayNumber - new DateOnly(1970, 1, 1).DayNumber).ToString(CultureInfo.InvariantCulture), null, null, null, "0", "STANDARD", "1", "0", "0", "1000",
        objects.ToString(CultureInfo.InvariantCulture), (1000 * objects).ToString(CultureInfo.InvariantCulture), "2025-06-01-01-00",
    ];

    private void AddTable(IEnumerable<string> columns, string? library) => _aws.Athena.AddTable("inventories", new JsonObject
    {
        ["Name"] = "all",
        ["Columns"] = new JsonArray([.. columns.Select(column => column.Split(':')).Select(column => new JsonObject { ["Name"] = column[0], ["Type"] = column[1] })]),
        ["PartitionKeys"] = new JsonArray(new JsonObject { ["Name"] = "dt", ["Type"] = "string" }),
        ["Parameters"] = library is null ? [] : new JsonObject { ["serde.serialization.lib"] = library },
    });

    private Task RunAsync(string table = "inventories.all", string? outputLocation = "s3://results/", CancellationToken cancellationToken = default)
    {
        Assert.True(AthenaTableName.TryParse(table, out var name));
        var options = new AthenaOptions { Table = name, WorkGroup = "audit", OutputLocation = outputLocation };
        return new S3LifecycleImpactCommand(
            new S3ImpactSources { Objects = new AthenaInventory(_connections[0], options, "bucket") },
            new S3LifecycleImpactOptions { Buckets = ["bucket"], LifecyclePath = _rules, Versioning = BucketVersioning.Unversioned, From = new DateOnly(2025, 6, 1) },
            TimeProvider.System).RunAsync(_output, cancellationToken);
    }
}
