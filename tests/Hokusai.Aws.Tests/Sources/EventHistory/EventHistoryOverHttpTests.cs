using System.Text.Json.Nodes;
using Amazon.Runtime;
using Hokusai.Aws.Connection;
using Hokusai.Aws.Sources.EventHistory;
using Hokusai.Aws.Testbed;
using Hokusai.Core.Trail;

namespace Hokusai.Aws.Tests.Sources.EventHistory;

/// <summary>Event history over real HTTP, with everything that goes wrong there.</summary>
public sealed class EventHistoryOverHttpTests : IAsyncLifetime
{
    private const string Region = "eu-west-1";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hokusai-http-");
    private readonly VirtualTime _time = new(Records.Now);
    private readonly List<AwsConnection> _connections = [];
    private AwsTestbed _aws = null!;

    public static TheoryData<string> Kinds => [.. FaultKinds.All.Where(kind => kind.Protocols.Contains(AwsProtocol.AwsJson)).Select(kind => kind.Name)];

    public async Task InitializeAsync()
    {
        _aws = await AwsTestbed.StartAsync(new AwsTestbedOptions { FakeOnly = true });
        _aws.CloudTrail.Now = Records.Now;
        _aws.CloudTrail.Add(Enumerable.Range(0, 120).Select(i => Records.One(id: $"e{i:D3}", time: Records.Now.AddDays(-3).AddSeconds(i / 2), account: _aws.AccountId)));
    }

    public async Task DisposeAsync()
    {
        _connections.ForEach(connection => connection.Dispose());
        await _aws.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_fault_after_the_first_page_loses_nothing_or_is_told(string name)
    {
        var kind = FaultKinds.All.Single(kind => kind.Name == name);
        _aws.Faults.Inject(new Fault { Kind = kind, Operation = "LookupEvents", After = kind.IsLasting ? 0 : 1 });

        var reading = await TrailReading.OfAsync(
            new EventHistorySource([Connection(_aws, Region, isImpatient: kind == FaultKinds.NoAnswer || kind == FaultKinds.EndlessDrip)], Options()),
            HistoryFixture.Named("ModifyDBInstance"));

        Assert.Equal(reading.Ids.Distinct(StringComparer.Ordinal), reading.Ids);
        Assert.True(reading.Events.Count == 120 || reading.Problems.Count == 1, $"{reading.Events.Count} events, {reading.Problems.Count} problems");
        if (kind.Outcome != FaultOutcome.Reported)
        {
            Assert.Equal(120, reading.Events.Count);
            Assert.Empty(reading.Problems);
        }
    }

    [Fact]
    public async Task Tokens_that_expire_at_once_are_gone_around_by_time()
    {
        _aws.Faults.Inject(new Fault { Kind = FaultKinds.ExpiredPageToken, Operation = "LookupEvents" });

        var reading = await TrailReading.OfAsync(Source(), HistoryFixture.Named("ModifyDBInstance"));

        // Every answer promises a further page, the last one too: all is read, and that it is all cannot be known.
        Assert.Equal(120, reading.Events.Count);
        Assert.Single(reading.Problems);
    }

    [Fact]
    public async Task A_denied_Region_names_the_permission_and_the_other_is_read()
    {
        _aws.CloudTrail.Add(Records.One(id: "there", account: _aws.AccountId, region: "us-east-1"));
        _aws.Faults.Inject(new Fault { Kind = FaultKinds.AccessDenied, Operation = "LookupEvents", Region = Region, Times = Fault.Always });

        var reading = await TrailReading.OfAsync(Source(Region, "us-east-1"), HistoryFixture.Named("ModifyDBInstance", "PutSecretValue"));

        Assert.Equal(["there"], reading.Ids);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal(AwsErrorIds.AccessDenied, problem.ErrorId);
        Assert.Contains("cloudtrail:LookupEvents", problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reading_goes_on_after_the_rate_was_used_up()
    {
        await using var limited = await AwsTestbed.StartAsync(new AwsTestbedOptions { FakeOnly = true, Clock = _time });
        limited.CloudTrail.Now = Records.Now;
        limited.CloudTrail.IsRateLimited = true;
        limited.CloudTrail.Add(Enumerable.Range(0, 300).Select(i => Records.One(id: $"e{i:D3}", time: Records.Now.AddDays(-3).AddSeconds(i), account: limited.AccountId)));

        var reading = await TrailReading.OfAsync(new EventHistorySource([Connection(limited, Region)], Options()), HistoryFixture.Named("ModifyDBInstance", "PutSecretValue", "UpdateSecret"));

        Assert.Equal(300, reading.Events.Count);
        Assert.Empty(reading.Problems);
    }

    [SkippableFact]
    public async Task What_is_kept_on_disk_is_what_the_AWS_CLI_prints()
    {
        var source = new EventHistorySource([Connection(_aws, Region)], Options() with { CacheFolder = _folder.FullName });
        await TrailReading.OfAsync(source, HistoryFixture.Named("ModifyDBInstance"));

        var printed = await _aws.CliAsync("cloudtrail", "lookup-events", "--region", Region, "--lookup-attributes", "AttributeKey=EventName,AttributeValue=ModifyDBInstance");

        var kept = Directory.EnumerateFiles(_folder.FullName, "*.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(file => (JsonArray)JsonNode.Parse(File.ReadAllText(file))!["Events"]!)
            .Select(Sorted);
        Assert.Equal(((JsonArray)printed["Events"]!).Select(Sorted), kept);
    }

    private static string Sorted(JsonNode? node) => node is JsonObject item
        ? string.Join(", ", item.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => $"{member.Key}: {Sorted(member.Value)}"))
        : node?.ToJsonString() ?? "null";

    private EventHistorySource Source(params string[] regions)
        => new([.. (regions.Length == 0 ? [Region] : regions).Select(region => Connection(_aws, region))], Options());

    private EventHistoryOptions Options() => new() { Time = _time, Pacers = new LookupPacers(_time) };

    private AwsConnection Connection(AwsTestbed aws, string region, bool isImpatient = false)
    {
        var options = new AwsEndpointOptions { EndpointUrl = aws.EndpointUrl.ToString(), Timeout = isImpatient ? TimeSpan.FromSeconds(2) : null };
        var connection = new AwsConnection(aws.AccountId, region, new BasicAWSCredentials(AwsTestbed.AccessKeyId, "CANARY-secret-access-key"), options);
        _connections.Add(connection);
        return connection;
    }
}
