using Hokusai.Aws.Testbed;

namespace Hokusai.Aws.Tests.Testbed.EventBridge;

/// <summary>
/// The examples of https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-transform-target-input.html, and what EventBridge was seen to
/// deliver where the page is silent.
/// </summary>
public sealed class InputTransformerTests
{
    private const string RuleArn = "arn:aws:events:us-east-2:123456789012:rule/example";
    private const string Event = """
        {
          "version": "0", "id": "7bf73129-1428-4cd3-a780-95db273d1602", "detail-type": "EC2 Instance State-change Notification", "source": "aws.ec2",
          "account": "123456789012", "time": "2015-11-11T21:29:54Z", "region": "us-east-1", "resources": ["arn:aws:ec2:us-east-1:123456789012:instance/i-abcd1111"],
          "detail": {
            "instance-id": "i-0123456789", "state": "RUNNING", "valid": true, "count": 12, "nothing": null, "quoted": "say \"hi\"",
            "payload": {"acc_id": "0a787ecb-4015", "sf_id": "baz"}, "list": ["ACTIVE", "INACTIVE"],
            "nodes": [{"name": "one"}, {"name": "two"}]
          }
        }
        """;

    private static readonly Dictionary<string, string> s_paths = new(StringComparer.Ordinal)
    {
        ["timestamp"] = "$.time",
        ["instance"] = "$.detail.instance-id",
        ["state"] = "$.detail.state",
        ["valid"] = "$.detail.valid",
        ["count"] = "$.detail.count",
        ["nothing"] = "$.detail.nothing",
        ["quoted"] = "$.detail.quoted",
        ["payload"] = "$.detail.payload",
        ["list"] = "$.detail.list",
        ["first"] = "$.detail.list[0]",
        ["node"] = "$.detail.nodes[1].name",
        ["names"] = "$.detail.nodes[*].name",
        ["beyond"] = "$.detail.list[2]",
        ["missing"] = "$.detail.missing",
        ["filter"] = "$.detail.nodes[?(@.name=='one')]",
    };

    [Theory]
    [InlineData("Simple string", "\"instance <instance> is in <state>\"", "\"instance i-0123456789 is in RUNNING\"")]
    [InlineData("String with escaped quotes", """ "instance \"<instance>\" is in <state>" """, """ "instance \"i-0123456789\" is in RUNNING" """)]
    [InlineData("Simple JSON", """{ "instance" : <instance>, "state": <state> }""", """{"instance":"i-0123456789","state":"RUNNING"}""")]
    [InlineData("JSON with strings and variables", """{ "instance" : <instance>, "state": "<state>", "instanceStatus": "instance \"<instance>\" is in <state>" }""", """{"instance":"i-0123456789","state":"RUNNING","instanceStatus":"instance \"i-0123456789\" is in RUNNING"}""")]
    [InlineData("JSON with a mix of variables and static information", """{ "instance" : <instance>, "state": [ 9, <state>, true ], "Transformed" : "Yes" }""", """{"instance":"i-0123456789","state":[9,"RUNNING",true],"Transformed":"Yes"}""")]
    [InlineData("Including reserved variables in JSON", """{ "ruleArn" : <aws.events.rule-arn>, "ruleName" : <aws.events.rule-name>, "at": <aws.events.event.ingestion-time> }""", """{"ruleArn":"arn:aws:events:us-east-2:123456789012:rule/example","ruleName":"example","at":"2025-07-18T12:00:00Z"}""")]
    [InlineData("Including reserved variables in a string", "\"<aws.events.rule-name> triggered\"", "\"example triggered\"")]
    [InlineData("Amazon CloudWatch log group", """{ "timestamp" : <timestamp>, "message": "instance \"<instance>\" is in <state>" }""", """{"timestamp":"2015-11-11T21:29:54Z","message":"instance \"i-0123456789\" is in RUNNING"}""")]
    public void A_documented_template_makes_its_documented_output(string example, string template, string expected)
        => Assert.True(expected == Transform(template), $"{example}: {Transform(template)}");

    [Theory]
    [InlineData("\"of <missing>.\"", "\"of .\"")]
    [InlineData("""{"a": <missing>, "b": "<missing>"}""", """{"a":"","b":""}""")]
    [InlineData("""{"a": <beyond>, "b": <filter>}""", """{"a":"","b":""}""")]
    [InlineData("""{"a": <first>, "b": <node>, "c": <names>}""", """{"a":"ACTIVE","b":"two","c":["one","two"]}""")]
    [InlineData("""{"a": <payload>, "b": <list>, "c": <valid>, "d": <count>, "e": <nothing>}""", """{"a":{"acc_id":"0a787ecb-4015","sf_id":"baz"},"b":["ACTIVE","INACTIVE"],"c":true,"d":12,"e":null}""")]
    [InlineData("\"<payload> <list> <valid>\"", "\"{acc_id:0a787ecb-4015,sf_id:baz} [ACTIVE,INACTIVE] true\"")]
    [InlineData("\"<first> one\"\n\"<state> two\"", "\"ACTIVE one\"\n\"RUNNING two\"")]
    [InlineData("\"{[/Check <state>\"", "\"{[/Check RUNNING\"")]
    [InlineData("""{"a": "users/<instance>/second/<instance>"}""", """{"a":"users/i-0123456789/second/i-0123456789"}""")]
    [InlineData("""{"a": <quoted>}""", """{"a":"say \"hi\""}""")]
    [InlineData("\"<quoted>\"", "\"say \"hi\"\"")]
    [InlineData("\"1 < 2 <state> 3 > 2\"", "\"1 < 2 RUNNING 3 > 2\"")]
    [InlineData("<payload>", """{"acc_id":"0a787ecb-4015","sf_id":"baz"}""")]
    public void Values_take_the_place_of_their_variables(string template, string expected) => Assert.Equal(expected, Transform(template));

    [Fact]
    public void The_event_can_be_passed_on_whole_and_without_its_detail()
    {
        var original = EventJson.Of(Transform("""{"original": <aws.events.event>}""")).GetProperty("original");
        var whole = EventJson.Of(Transform("""{"whole": <aws.events.event.json>}""")).GetProperty("whole");

        Assert.Equal(["version", "id", "detailType", "source", "account", "time", "region", "resources"], original.EnumerateObject().Select(field => field.Name));
        Assert.Equal("RUNNING", whole.GetProperty("detail").GetProperty("state").GetString());
    }

    [Theory]
    [InlineData("""{"a": "<payload>"}""")]
    [InlineData("""{"a": "<list>"}""")]
    [InlineData("""{"a": "<quoted>"}""")]
    [InlineData("<state> without quotes")]
    public void Nothing_is_delivered_where_the_values_break_the_json(string template)
    {
        var failure = Assert.Throws<FormatException>(() => Transform(template));

        Assert.Contains("target-one", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("0a787ecb", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"Event of <state>, with <notdefinedkey>\"", "InputTemplate for target target-one contains invalid placeholder notdefinedkey.")]
    [InlineData("\"<aws.events.rule>\"", "InputTemplate for target target-one contains invalid placeholder aws.events.rule.")]
    [InlineData("""{<state>: 1}""", "InputTemplate for target target-one contains placeholder state as an object key.")]
    [InlineData("""{"of <state> \" x" : 1}""", "InputTemplate for target target-one contains placeholder state as an object key.")]
    [InlineData("", "InputTemplate for target target-one must have 1 to 8192 characters.")]
    public void A_template_that_EventBridge_refuses_is_refused(string template, string message)
        => Assert.Equal(message, Assert.Throws<FormatException>(() => InputTransformer.Create("target-one", s_paths, template)).Message);

    [Theory]
    [InlineData("instance-id_2", "$.detail", true)]
    [InlineData("AWS.name", "$.detail", false)]
    [InlineData("aws.events.rule-name", "$.detail", false)]
    [InlineData("with space", "$.detail", false)]
    [InlineData("", "$.detail", false)]
    [InlineData("a", "detail", false)]
    public void Keys_and_paths_have_their_forms(string key, string path, bool accepted)
    {
        var refusal = Record.Exception(() => InputTransformer.Create("target-one", new Dictionary<string, string>(StringComparer.Ordinal) { [key] = path }, "\"x\""));

        Assert.Equal(accepted, refusal is null);
        Assert.True(refusal is null or FormatException);
    }

    [Fact]
    public void The_most_variables_and_the_longest_template_are_accepted_and_one_more_is_refused()
    {
        static Dictionary<string, string> Paths(int count) => Enumerable.Range(0, count).ToDictionary(i => $"v{i}", _ => "$.detail", StringComparer.Ordinal);
        static string Template(int length) => $"\"{new string('x', length - 2)}\"";

        InputTransformer.Create("target-one", Paths(100), Template(8192));
        Assert.Throws<FormatException>(() => InputTransformer.Create("target-one", Paths(101), Template(8192)));
        Assert.Throws<FormatException>(() => InputTransformer.Create("target-one", Paths(100), Template(8193)));
    }

    private static string Transform(string template)
        => InputTransformer.Create("target-one", s_paths, template).Transform(EventJson.Of(Event), "example", RuleArn, new DateTimeOffset(2025, 7, 18, 12, 0, 0, TimeSpan.Zero));
}
