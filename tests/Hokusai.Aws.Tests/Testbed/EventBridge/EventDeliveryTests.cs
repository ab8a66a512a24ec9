using System.Text.Json.Nodes;
using Hokusai.Aws.Testbed;

namespace Hokusai.Aws.Tests.Testbed.EventBridge;

[Collection(AwsCollection.Name)]
public sealed class EventDeliveryTests(AwsTestbedFixture fixture)
{
    private const string Queue = "arn:aws:sqs:us-east-1:123456789012:queue-one";
    private const string Function = "arn:aws:lambda:us-east-1:123456789012:function:one";

    [SkippableFact]
    public async Task A_queue_receives_the_transformed_events_that_the_rule_selects()
    {
        var aws = await fixture.ResetAsync();
        var url = await QueueAsync(aws);
        await RuleAsync(aws, "rule-one", """{"detail": {"n": [{"numeric": [">", 1]}]}}""", new JsonObject
        {
            ["Id"] = "1",
            ["Arn"] = Queue,
            ["InputTransformer"] = new JsonObject { ["InputPathsMap"] = new JsonObject { ["n"] = "$.detail.n" }, ["InputTemplate"] = "\"<aws.events.rule-name> saw <n>\"" },
        });

        await PutAsync(aws, """{"n": 1}""");
        await PutAsync(aws, """{"n": 2}""");

        Assert.Equal(new DeliveredEvent("rule-one", Queue, "\"rule-one saw 2\""), Assert.Single(aws.Delivered));
        Assert.Equal(["\"rule-one saw 2\""], await MessagesAsync(aws, url));
    }

    [SkippableFact]
    public async Task A_topic_passes_the_whole_event_on()
    {
        var aws = await fixture.ResetAsync();
        var url = await QueueAsync(aws);
        var topic = (string)(await aws.CliAsync("sns", "create-topic", "--name", "topic-one"))["TopicArn"]!;
        await aws.CliAsync("sns", "subscribe", "--topic-arn", topic, "--protocol", "sqs", "--notification-endpoint", Queue, "--attributes", "RawMessageDelivery=true");
        await RuleAsync(aws, "rule-one", """{"source": ["order"]}""", new JsonObject { ["Id"] = "1", ["Arn"] = topic });

        await PutAsync(aws, """{"n": 1}""");

        var @event = JsonNode.Parse(Assert.Single(await MessagesAsync(aws, url)))!;
        Assert.Equal(
            ("order", "Test", "123456789012", "us-east-1", "0", 1),
            ((string)@event["source"]!, (string)@event["detail-type"]!, (string)@event["account"]!, (string)@event["region"]!, (string)@event["version"]!, (int)@event["detail"]!["n"]!));
        Assert.Matches("^[0-9-]{10}T[0-9:]{8}Z$", (string)@event["time"]!);
        Assert.Equal(topic, Assert.Single(aws.Delivered).TargetArn);
    }

    [SkippableFact]
    public async Task A_disabled_rule_another_bus_and_a_missing_queue_receive_nothing()
    {
        var aws = await fixture.ResetAsync();
        await aws.CliAsync("events", "create-event-bus", "--name", "bus-one");
        await RuleAsync(aws, "enabled", """{"source": ["order"]}""", new JsonObject { ["Id"] = "1", ["Arn"] = Function });
        await RuleAsync(aws, "disabled", """{"source": ["order"]}""", new JsonObject { ["Id"] = "1", ["Arn"] = Function });
        await RuleAsync(aws, "missing", """{"source": ["order"]}""", new JsonObject { ["Id"] = "1", ["Arn"] = Queue });
        await RuleAsync(aws, "elsewhere", """{"source": ["order"]}""", new JsonObject { ["Id"] = "1", ["Arn"] = Function }, "bus-one");
        await aws.CliAsync("events", "disable-rule", "--name", "disabled");

        await PutAsync(aws, "{}");
        Assert.Equal(["enabled"], aws.Delivered.Select(delivered => delivered.RuleName));

        await PutAsync(aws, "{}", "bus-one");
        await PutAsync(aws, "{}", "bus-that-does-not-exist");
        Assert.Equal(["enabled", "elsewhere"], aws.Delivered.Select(delivered => delivered.RuleName));

        await aws.ResetAsync();
        Assert.Empty(aws.Delivered);
    }

    [SkippableFact]
    public async Task A_target_can_receive_a_constant_or_a_part_of_the_event()
    {
        var aws = await fixture.ResetAsync();
        await RuleAsync(
            aws,
            "rule-one",
            """{"source": ["order"]}""",
            new JsonObject { ["Id"] = "constant", ["Arn"] = Function, ["Input"] = """{"a": 1}""" },
            new JsonObject { ["Id"] = "part", ["Arn"] = Function, ["InputPath"] = "$.detail.name" },
            new JsonObject { ["Id"] = "absent", ["Arn"] = Function, ["InputPath"] = "$.detail.other" });

        await PutAsync(aws, """{"name": "baz"}""");

        Assert.Equal(["""{"a": 1}""", "\"baz\""], aws.Delivered.Select(delivered => delivered.Body));
    }

    [SkippableFact]
    public async Task An_event_of_an_AWS_service_is_delivered_where_PutEvents_would_refuse_it()
    {
        var aws = await fixture.ResetAsync();
        await RuleAsync(aws, "rule-one", """{"source": [{"prefix": "aws."}], "account": ["123456789012"]}""", new JsonObject { ["Id"] = "1", ["Arn"] = Function, ["InputPath"] = "$.detail" });
        static JsonObject Event(string message) => new() { ["source"] = "aws.rds", ["detail-type"] = "RDS DB Instance Event", ["detail"] = new JsonObject { ["Message"] = message } };

        await aws.EmitAsync(Event("é"));
        var elsewhere = Event("of another account");
        elsewhere["account"] = "444455556666";
        await aws.EmitAsync(elsewhere);

        Assert.Equal("""{"Message":"é"}""", Assert.Single(aws.Delivered).Body);
    }

    [SkippableFact]
    public async Task Targets_with_an_invalid_input_are_refused()
    {
        var aws = await fixture.ResetAsync();
        await RuleAsync(aws, "rule-one", """{"source": ["order"]}""");

        var placeholder = await TargetsAsync(aws, "rule-one", "default", new JsonObject { ["Id"] = "one", ["Arn"] = Function, ["InputTransformer"] = new JsonObject { ["InputTemplate"] = "\"<a>\"" } });
        var both = await TargetsAsync(aws, "rule-one", "default", new JsonObject { ["Id"] = "one", ["Arn"] = Function, ["Input"] = "1", ["InputPath"] = "$" });

        Assert.Equal((400, 400), (placeholder.Status, both.Status));
        Assert.Contains("InputTemplate for target one contains invalid placeholder a.", placeholder.Text, StringComparison.Ordinal);
        Assert.Contains("Only one of Input, InputPath, or InputTransformer must be provided for target one.", both.Text, StringComparison.Ordinal);
    }

    private static async Task<string> QueueAsync(AwsTestbed aws) => (string)(await aws.CliAsync("sqs", "create-queue", "--queue-name", "queue-one"))["QueueUrl"]!;

    private static async Task RuleAsync(AwsTestbed aws, string name, string pattern, params JsonObject[] targets) => await RuleAsync(aws, name, pattern, "default", targets);

    private static Task RuleAsync(AwsTestbed aws, string name, string pattern, JsonObject target, string bus) => RuleAsync(aws, name, pattern, bus, [target]);

    private static async Task RuleAsync(AwsTestbed aws, string name, string pattern, string bus, JsonObject[] targets)
    {
        Assert.Equal(200, (await aws.Raw.JsonAsync("events", "AWSEvents.PutRule", new JsonObject { ["Name"] = name, ["EventPattern"] = pattern, ["EventBusName"] = bus })).Status);
        if (targets.Length > 0)
        {
            Assert.Equal(200, (await TargetsAsync(aws, name, bus, targets)).Status);
        }
    }

    private static Task<AwsAnswer> TargetsAsync(AwsTestbed aws, string rule, string bus, params JsonObject[] targets)
        => aws.Raw.JsonAsync("events", "AWSEvents.PutTargets", new JsonObject { ["Rule"] = rule, ["EventBusName"] = bus, ["Targets"] = new JsonArray([.. targets]) });

    private static async Task PutAsync(AwsTestbed aws, string detail, string bus = "default")
    {
        var entry = new JsonObject { ["Source"] = "order", ["DetailType"] = "Test", ["Detail"] = detail, ["EventBusName"] = bus };
        var answer = await aws.Raw.JsonAsync("events", "AWSEvents.PutEvents", new JsonObject { ["Entries"] = new JsonArray(entry) });
        Assert.Equal(0, (int)JsonNode.Parse(answer.Body)!["FailedEntryCount"]!);
    }

    private static async Task<IEnumerable<string>> MessagesAsync(AwsTestbed aws, string url)
        => (await aws.CliAsync("sqs", "receive-message", "--queue-url", url, "--max-number-of-messages", "10"))["Messages"]?.AsArray().Select(message => (string)message!["Body"]!) ?? [];
}
