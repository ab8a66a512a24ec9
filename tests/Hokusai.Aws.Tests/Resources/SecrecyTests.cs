namespace Hokusai.Aws.Tests.Resources;

public sealed class SecrecyTests
{
    private const string Task = """
        { "taskDefinition": { "taskDefinitionArn": "arn:aws:ecs:eu-west-1:123456789012:task-definition/orders:3", "family": "orders", "revision": 3, "containerDefinitions": [
          { "name": "web", "image": "orders:1", "cpu": 0, "essential": true,
            "environment": [{ "name": "STAGE", "value": "prod" }, { "name": "DB_PASSWORD", "value": "CANARY-1" }],
            "secrets": [{ "name": "B", "valueFrom": "b" }, { "name": "A", "valueFrom": "a" }] },
          { "name": "agent", "image": "agent:1" }
        ] }, "tags": [] }
        """;

    [Fact]
    public void What_containers_are_started_with_is_never_printed_and_can_be_looked_into()
    {
        var definitions = new Answers().Add("ecs", "describe-task-definition", Task, "orders:3").Only("aws_ecs_task_definition").String("container_definitions");

        Assert.True(definitions.IsSensitive);
        Assert.Equal("(sensitive value)", definitions.ToString());
        Assert.Throws<InvalidOperationException>(() => definitions.Value);
        Assert.Equal(
            """[{"image":"agent:1","name":"agent"},{"environment":[{"name":"DB_PASSWORD","value":"CANARY-1"},{"name":"STAGE","value":"prod"}],"essential":true,"image":"orders:1","name":"web","secrets":[{"name":"A","valueFrom":"a"},{"name":"B","valueFrom":"b"}]}]""",
            definitions.Reveal());
    }

    [Theory]
    [InlineData("https", "https://hooks.example.com/services/CANARY", true)]
    [InlineData("sqs", "arn:aws:sqs:eu-west-1:123456789012:alarms", false)]
    [InlineData("email", "oncall@example.com", false)]
    public void An_address_that_contains_the_key_to_it_is_not_printed(string protocol, string endpoint, bool isSensitive)
    {
        var fact = new Answers()
            .Add("sns", "list-subscriptions", $$"""{ "Subscriptions": [{ "SubscriptionArn": "arn:aws:sns:eu-west-1:123456789012:alarms:1", "Protocol": "{{protocol}}", "Endpoint": "{{endpoint}}" }] }""")
            .Only("aws_sns_topic_subscription")
            .String("endpoint");

        Assert.Equal(isSensitive, fact.IsSensitive);
        Assert.Equal(endpoint, fact.Reveal());
    }

    [Theory]
    [InlineData("password", "CANARY", true)]
    [InlineData("url", "postgres://app:CANARY@db/orders", true)]
    [InlineData("secret-arn", "arn:aws:secretsmanager:eu-west-1:123456789012:secret:api-AbCdEf", false)]
    [InlineData("Team", "orders", false)]
    public void A_tag_that_holds_a_secret_hides_the_tags(string key, string value, bool isSensitive)
    {
        var tags = new Answers()
            .Add("ec2", "describe-vpcs", $$"""{ "Vpcs": [{ "VpcId": "vpc-1", "Tags": [{ "Key": "{{key}}", "Value": "{{value}}" }] }] }""")
            .Only("aws_vpc")
            .Members("tags");

        Assert.Equal(isSensitive, tags.IsSensitive);
        Assert.Equal(value, tags.Reveal()[key].String);
    }

    [Fact]
    public void A_value_for_which_the_snapshot_has_a_placeholder_is_unknown_and_a_text_with_one_inside_is_not_printed()
    {
        const string Placeholder = "hokusai:redacted:0123456789abcdef0123456789abcdef";
        var target = new Answers()
            .Add("events", "list-targets-by-rule", $$$"""{ "Targets": [{ "Id": "1", "Arn": "arn:aws:lambda:eu-west-1:123456789012:function:f", "Input": "{{{Placeholder}}}" }] }""", "nightly")
            .Add("ecs", "describe-task-definition", Task.Replace("CANARY-1", Placeholder, StringComparison.Ordinal), "orders:3");

        Assert.Equal("unknown: The snapshot keeps a placeholder for it, because it may be a secret.", target.Only("aws_cloudwatch_event_target").Attribute("input").ToString());
        Assert.True(target.Only("aws_ecs_task_definition").Attribute("container_definitions").IsSensitive);
    }
}
