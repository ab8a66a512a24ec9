using System.Text.Json.Nodes;
using Hokusai.Aws.Testbed;

namespace Hokusai.Aws.Tests.Testbed.EventBridge;

/// <summary>What the fake answers without moto.</summary>
public sealed class TestEventPatternTests : FakeOnlyTests
{
    private const string Event = """{"id": "1", "account": "123456789012", "source": "order", "time": "2025-07-18T12:00:00Z", "region": "us-east-1", "resources": [], "detail-type": "Test"}""";

    [Theory]
    [InlineData("""{"source": ["order"]}""", true)]
    [InlineData("""{"source": ["shipment"]}""", false)]
    public async Task A_pattern_is_tested(string pattern, bool expected)
    {
        var answer = await AskAsync("TestEventPattern", new JsonObject { ["EventPattern"] = pattern, ["Event"] = Event });

        Assert.Equal((200, $$"""{"Result":{{(expected ? "true" : "false")}}}"""), (answer.Status, answer.Text));
    }

    [Theory]
    [InlineData("TestEventPattern")]
    [InlineData("PutRule")]
    public async Task An_invalid_pattern_is_refused(string operation)
    {
        var answer = await AskAsync(operation, new JsonObject { ["Name"] = "rule-one", ["EventPattern"] = """{"source": "order"}""", ["Event"] = Event });

        Assert.Equal(400, answer.Status);
        Assert.Equal(
            ("InvalidEventPatternException", "Event pattern is not valid. Reason: \"source\" must be an object or an array"),
            ((string?)JsonNode.Parse(answer.Body)!["__type"], (string?)JsonNode.Parse(answer.Body)!["message"]));
    }

    [Theory]
    [InlineData("plain text")]
    [InlineData("[1]")]
    [InlineData("""{"source": "order"}""")]
    public async Task What_is_no_event_is_refused(string @event)
    {
        var answer = await AskAsync("TestEventPattern", new JsonObject { ["EventPattern"] = """{"source": ["order"]}""", ["Event"] = @event });

        Assert.Equal(400, answer.Status);
        Assert.Contains("Parameter Event is not valid.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pattern_longer_than_a_rules_quota_can_be_tested_and_not_put()
    {
        var pattern = $$"""{"source":["{{new string('x', 3000)}}"]}""";

        Assert.Equal(200, (await AskAsync("TestEventPattern", new JsonObject { ["EventPattern"] = pattern, ["Event"] = Event })).Status);
        Assert.Equal(400, (await AskAsync("PutRule", new JsonObject { ["Name"] = "rule-one", ["EventPattern"] = pattern })).Status);
    }

    [Fact]
    public async Task Each_bad_entry_of_PutEvents_fails_alone_and_nobody_plays_AWS()
    {
        static JsonObject Entry(string source, string detail) => new() { ["Source"] = source, ["DetailType"] = "Test", ["Detail"] = detail };

        var answer = await AskAsync("PutEvents", new JsonObject { ["Entries"] = new JsonArray(Entry("order", "{}"), Entry("aws.rds", "{}"), Entry("order", "[1]"), Entry("", "{}"), Entry("awsome", "{}")) });

        var json = JsonNode.Parse(answer.Body)!;
        Assert.Equal([null, "NotAuthorizedForSourceException", "MalformedDetail", "InvalidArgument", null], json["Entries"]!.AsArray().Select(entry => (string?)entry!["ErrorCode"]));
        Assert.Equal((3, 200), ((int)json["FailedEntryCount"]!, answer.Status));
    }

    private Task<AwsAnswer> AskAsync(string operation, JsonObject parameters) => Aws.Raw.JsonAsync("events", $"AWSEvents.{operation}", parameters);
}
