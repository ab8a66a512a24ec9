using System.Text.Json;
using Amazon.Runtime;
using Hokusai.Aws.Connection;
using Hokusai.Aws.Protocols;
using Hokusai.Aws.Services.Athena;
using Hokusai.Aws.Sources.Athena;
using Hokusai.Aws.Testbed;
using Hokusai.Core.Trail;

namespace Hokusai.Aws.Tests.Sources.Athena;

/// <summary>Athena over real HTTP, with everything that goes wrong there.</summary>
public sealed class AthenaOverHttpTests : IAsyncLifetime
{
    private readonly List<AwsConnection> _connections = [];
    private AwsTestbed _aws = null!;

    public static TheoryData<string, string> FaultsAndOperations
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var kind in FaultKinds.All.Where(kind => kind.Protocols.Contains(Hokusai.Aws.Testbed.AwsProtocol.AwsJson) && !kind.NeedsPages))
            {
                foreach (var operation in new[] { "GetTableMetadata", "StartQueryExecution", "GetQueryExecution", "GetQueryResults" })
                {
                    data.Add(kind.Name, operation);
                }
            }

            return data;
        }
    }

    public async Task InitializeAsync()
    {
        _aws = await AwsTestbed.StartAsync(new AwsTestbedOptions { FakeOnly = true });
        var table = JsonSerializer.SerializeToNode(new GetTableMetadataResponse { TableMetadata = CloudTrailTables.Projected }, WireJson.Answers(AthenaService.Service))!;
        _aws.Answers.AddJson("athena", "GetTableMetadata", table.ToJsonString());
        var rows = Enumerable.Range(0, 1200)
            .Select(i => new AthenaRow(Records.One(id: $"e{i:D4}", time: Records.Now.AddSeconds(i)), new Dictionary<string, string> { ["account"] = Records.Account, ["region"] = Records.Region, ["day"] = "2025/07/20" }))
            .ToList();
        var texts = CloudTrailTables.Projected.Columns!.Where(column => column.Type == "string").Select(column => column.Name!).ToHashSet(StringComparer.Ordinal);
        _aws.Athena.Outcome = query =>
        {
            var (names, result, _) = new AthenaSqlEngine(query.Sql).Run("cloud.trail", rows, texts);
            return AthenaOutcome.Of(names, result) with { ScannedBytes = 5_000_000 };
        };
    }

    public async Task DisposeAsync()
    {
        _connections.ForEach(connection => connection.Dispose());
        await _aws.DisposeAsync();
    }

    [Fact]
    public async Task Records_come_through_pages_from_one_query_in_the_database_named()
    {
        var reading = await ReadAsync();

        Assert.Empty(reading.Problems);
        Assert.Equal(1200, reading.Events.Count);
        var query = Assert.Single(_aws.Athena.Started);
        Assert.Equal(("cloud", "audit"), (query.Database, query.WorkGroup));
        Assert.Equal(2, _aws.Requests.Count("athena", "GetQueryResults"));
        Assert.Contains(reading.Notes, note => note.Contains("scanned 5.0 MB", StringComparison.Ordinal) && note.Contains("$0.00005", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(FaultsAndOperations))]
    public async Task A_fault_loses_nothing_or_is_told(string name, string operation)
    {
        var kind = FaultKinds.All.Single(kind => kind.Name == name);
        _aws.Faults.Inject(new Fault { Kind = kind, Service = "athena", Operation = operation });

        var reading = await ReadAsync(isImpatient: kind == FaultKinds.NoAnswer || kind == FaultKinds.EndlessDrip);

        if (kind.Outcome == FaultOutcome.Reported)
        {
            Assert.True(reading.Events.Count == 1200 || reading.Problems.Count == 1, $"{reading.Events.Count} events, {reading.Problems.Count} problems");
        }
        else
        {
            Assert.Empty(reading.Problems);
            Assert.Equal(1200, reading.Events.Count);
        }
    }

    [Fact]
    public async Task A_page_whose_token_expired_is_a_problem_and_what_came_before_stays()
    {
        _aws.Faults.Inject(new Fault { Kind = FaultKinds.ExpiredPageToken, Operation = "GetQueryResults" });

        var reading = await ReadAsync();

        Assert.Equal(999, reading.Events.Count);
        Assert.Single(reading.Problems);
    }

    [Fact]
    public async Task A_query_that_fails_is_told_with_its_reason()
    {
        _aws.Athena.Outcome = _ => new AthenaOutcome { Failure = "HIVE_BAD_DATA: Error parsing field value" };

        var problem = Assert.Single((await ReadAsync()).Problems);

        Assert.Equal(AthenaErrorIds.QueryFailed, problem.ErrorId);
        Assert.Contains("HIVE_BAD_DATA", problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_to_start_carries_a_token_of_its_own()
    {
        await ReadAsync();
        await ReadAsync();

        var tokens = _aws.Requests.Of("athena", "StartQueryExecution").Select(entry => entry.Request.Json["ClientRequestToken"]?.ToString()).ToList();
        Assert.Equal(2, tokens.Distinct(StringComparer.Ordinal).Count());
        Assert.All(tokens, token => Assert.InRange(token!.Length, 32, 128));
    }

    [Fact]
    public async Task A_work_group_without_a_place_for_results_is_told_with_the_parameter_that_helps()
    {
        var problem = Assert.Single((await ReadAsync(outputLocation: null)).Problems);

        Assert.Contains("No output location", problem.Reason, StringComparison.Ordinal);
        Assert.Contains("-OutputLocation", problem.Advice, StringComparison.Ordinal);
    }

    private Task<TrailReading> ReadAsync(string? outputLocation = "s3://results/hokusai/", bool isImpatient = false)
    {
        var endpoint = new AwsEndpointOptions { EndpointUrl = _aws.EndpointUrl.ToString(), Timeout = isImpatient ? TimeSpan.FromSeconds(2) : null };
        var connection = new AwsConnection(_aws.AccountId, AwsTestbed.Region, new BasicAWSCredentials(AwsTestbed.AccessKeyId, "CANARY-secret-access-key"), endpoint);
        _connections.Add(connection);
        var options = new AthenaOptions { Table = new AthenaTableName(AthenaTableName.DefaultCatalog, "cloud", "trail"), WorkGroup = "audit", OutputLocation = outputLocation, Time = new VirtualTime(Records.Now) };
        return TrailReading.OfAsync(new AthenaTrailSource(connection, options), new TrailQuery());
    }
}
