using System.Text.Json.Nodes;
using Hokusai.Aws.Testbed;

namespace Hokusai.Aws.Tests.Testbed;

public sealed class LookupEventsTests : FakeOnlyTests
{
    private static readonly DateTimeOffset s_noon = new(2025, 7, 18, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Events_come_newest_first_with_the_fields_of_the_api()
    {
        Aws.CloudTrail.Add(Record("one", s_noon), Record("two", s_noon.AddSeconds(1), name: "DescribeDBInstances", readOnly: true));

        var events = (await LookupAsync([]))["Events"]!.AsArray();

        Assert.Equal(["two", "one"], events.Select(item => (string)item!["EventId"]!));
        var item = events[1]!;
        Assert.Equal(("ModifyDBInstance", "false", "AKIATEST", "rds.amazonaws.com", "alice"), ((string)item["EventName"]!, (string)item["ReadOnly"]!, (string)item["AccessKeyId"]!, (string)item["EventSource"]!, (string)item["Username"]!));
        Assert.Equal(s_noon.ToUnixTimeSeconds(), (long)item["EventTime"]!);
        Assert.Equal("""[{"ResourceType":"AWS::RDS::DBInstance","ResourceName":"hokusai-db"}]""", item["Resources"]!.ToJsonString());
        Assert.Equal("hokusai-db", (string?)JsonNode.Parse((string)item["CloudTrailEvent"]!)!["requestParameters"]!["dBInstanceIdentifier"]);
    }

    [Theory]
    [InlineData("EventId", "one", true)]
    [InlineData("EventName", "ModifyDBInstance", true)]
    [InlineData("EventName", "modifydbinstance", false)]
    [InlineData("ReadOnly", "false", true)]
    [InlineData("ReadOnly", "true", false)]
    [InlineData("Username", "alice", true)]
    [InlineData("EventSource", "rds.amazonaws.com", true)]
    [InlineData("AccessKeyId", "AKIATEST", true)]
    [InlineData("ResourceType", "AWS::RDS::DBInstance", true)]
    [InlineData("ResourceName", "hokusai-db", true)]
    [InlineData("ResourceName", "hokusai", false)]
    public async Task An_attribute_selects_by_equality(string key, string value, bool isFound)
    {
        Aws.CloudTrail.Add(Record("one", s_noon));

        Assert.Equal(isFound ? 1 : 0, (await LookupAsync(Attribute(key, value)))["Events"]!.AsArray().Count);
    }

    [Fact]
    public async Task Start_and_end_belong_to_the_period()
    {
        Aws.CloudTrail.Add(Enumerable.Range(0, 5).Select(i => Record($"{i}", s_noon.AddSeconds(i))));

        var answer = await LookupAsync(new() { ["StartTime"] = s_noon.AddSeconds(1).ToUnixTimeSeconds(), ["EndTime"] = s_noon.AddSeconds(3).ToUnixTimeSeconds() });

        Assert.Equal(["3", "2", "1"], Ids(answer));
    }

    [Fact]
    public async Task What_is_older_than_ninety_days_is_gone()
    {
        Aws.CloudTrail.Add(Record("old", s_noon.AddDays(-90).AddSeconds(-1)), Record("edge", s_noon.AddDays(-90)));
        Aws.CloudTrail.Now = s_noon;

        Assert.Equal(["edge"], Ids(await LookupAsync(new() { ["StartTime"] = s_noon.AddDays(-200).ToUnixTimeSeconds() })));
    }

    [Fact]
    public async Task Data_events_other_regions_and_other_accounts_are_not_in_the_history()
    {
        var data = Record("data", s_noon);
        data["eventCategory"] = "Data";
        var elsewhere = Record("elsewhere", s_noon);
        elsewhere["awsRegion"] = "eu-west-1";
        var foreign = Record("foreign", s_noon);
        foreign["recipientAccountId"] = "999999999999";
        Aws.CloudTrail.Add(data, elsewhere, foreign);

        Assert.Empty(Ids(await LookupAsync([])));
        Assert.Equal(["elsewhere"], Ids(Parsed(await CallAsync(Aws.Raw with { Region = "eu-west-1" }, []))));
    }

    [Fact]
    public async Task Pages_hold_fifty_and_each_event_once()
    {
        Aws.CloudTrail.Add(Enumerable.Range(0, 120).Select(i => Record($"{i:D3}", s_noon.AddSeconds(i / 7))));
        var sizes = new List<int>();
        var ids = new List<string>();
        string? token = null;
        do
        {
            var page = await LookupAsync(token is null ? [] : new() { ["NextToken"] = token });
            sizes.Add(Ids(page).Count);
            ids.AddRange(Ids(page));
            token = (string?)page["NextToken"];
        }
        while (token is not null);

        Assert.Equal([50, 50, 20], sizes);
        Assert.Equal(120, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task A_token_is_good_only_for_the_request_that_it_continues()
    {
        Aws.CloudTrail.Add(Enumerable.Range(0, 60).Select(i => Record($"{i}", s_noon.AddSeconds(i))));
        var token = (string)(await LookupAsync(Attribute("EventName", "ModifyDBInstance")))["NextToken"]!;

        var other = Attribute("EventName", "RotateSecret");
        other["NextToken"] = token;
        await AssertErrorAsync("InvalidNextTokenException", other);
        await AssertErrorAsync("InvalidNextTokenException", new() { ["NextToken"] = "made up" });
        var same = Attribute("EventName", "ModifyDBInstance");
        same["NextToken"] = token;
        Assert.Equal(10, Ids(await LookupAsync(same)).Count);
    }

    [Fact]
    public async Task Wrong_parameters_are_refused()
    {
        var two = Attribute("EventName", "ModifyDBInstance");
        two["LookupAttributes"]!.AsArray().Add(new JsonObject { ["AttributeKey"] = "ReadOnly", ["AttributeValue"] = "false" });
        await AssertErrorAsync("InvalidLookupAttributesException", two);
        await AssertErrorAsync("InvalidLookupAttributesException", Attribute("SourceIPAddress", "192.0.2.1"));
        await AssertErrorAsync("InvalidMaxResultsException", new() { ["MaxResults"] = 51 });
        await AssertErrorAsync("InvalidTimeRangeException", new() { ["StartTime"] = 2, ["EndTime"] = 1 });
    }

    [Fact]
    public async Task A_third_request_in_a_second_is_throttled_per_region()
    {
        var clock = new ManualClock(s_noon);
        await using var aws = await AwsTestbed.StartAsync(new AwsTestbedOptions { FakeOnly = true, Clock = clock });
        aws.CloudTrail.IsRateLimited = true;

        var statuses = new List<int>();
        for (var i = 0; i < 3; i++)
        {
            statuses.Add((await CallAsync(aws.Raw, [])).Status);
        }

        statuses.Add((await CallAsync(aws.Raw with { Region = "eu-west-1" }, [])).Status);
        clock.Now += TimeSpan.FromSeconds(1);
        statuses.Add((await CallAsync(aws.Raw, [])).Status);

        Assert.Equal([200, 200, 400, 200, 200], statuses);
    }

    [SkippableFact]
    public async Task The_aws_cli_finds_the_sample_incident()
    {
        await using var aws = await AwsTestbed.StartAsync(new AwsTestbedOptions { FakeOnly = true, AccountId = "111122223333" });
        aws.CloudTrail.AddFolder(Path.Combine(RepositoryRoot.Path, "samples", "hokusai-incident", "cloudtrail"));

        var answer = await aws.CliAsync("cloudtrail", "lookup-events", "--lookup-attributes", "AttributeKey=EventName,AttributeValue=ModifyDBInstance", "--page-size", "10");

        var events = answer["Events"]!.AsArray();
        Assert.All(events, item => Assert.Equal("ModifyDBInstance", (string?)item!["EventName"]));
        Assert.Contains(events, item => (string?)item!["EventTime"] == "2025-07-18T14:04:48+00:00" && (string?)item["Username"] == "GitHubActions");
        Assert.True(aws.Requests.Count("cloudtrail", "LookupEvents") > 1, "The CLI reads all pages.");
    }

    private static JsonObject Attribute(string key, string value)
        => new() { ["LookupAttributes"] = new JsonArray(new JsonObject { ["AttributeKey"] = key, ["AttributeValue"] = value }) };

    private static List<string> Ids(JsonNode answer) => [.. answer["Events"]!.AsArray().Select(item => (string)item!["EventId"]!)];

    private static Task<AwsAnswer> CallAsync(RawAwsClient raw, JsonObject parameters)
        => raw.JsonAsync("cloudtrail", "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.LookupEvents", parameters);

    private static JsonNode Parsed(AwsAnswer answer) => JsonNode.Parse(answer.Body)!;

    private async Task<JsonNode> LookupAsync(JsonObject parameters)
    {
        var answer = await CallAsync(Aws.Raw, parameters);
        Assert.True(answer.Status == 200, answer.Text);
        return Parsed(answer);
    }

    private async Task AssertErrorAsync(string code, JsonObject parameters)
    {
        var answer = await CallAsync(Aws.Raw, parameters);
        Assert.Equal((400, code), (answer.Status, (string?)Parsed(answer)["__type"]));
    }

    private static JsonObject Record(string id, DateTimeOffset time, string name = "ModifyDBInstance", bool readOnly = false) => new()
    {
        ["eventID"] = id,
        ["eventTime"] = time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"),
        ["eventName"] = name,
        ["eventSource"] = "rds.amazonaws.com",
        ["awsRegion"] = "us-east-1",
        ["readOnly"] = readOnly,
        ["managementEvent"] = true,
        ["eventCategory"] = "Management",
        ["recipientAccountId"] = "123456789012",
        ["userIdentity"] = new JsonObject { ["type"] = "IAMUser", ["userName"] = "alice", ["accessKeyId"] = "AKIATEST" },
        ["requestParameters"] = new JsonObject { ["dBInstanceIdentifier"] = "hokusai-db" },
    };

    private sealed class ManualClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
