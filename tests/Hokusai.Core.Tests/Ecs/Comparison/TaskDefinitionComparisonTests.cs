using Hokusai.Core.Ecs.Comparison;
using Hokusai.Core.Ecs.TaskDefinitions;
using static Hokusai.Core.Tests.Ecs.Definitions;

namespace Hokusai.Core.Tests.Ecs.Comparison;

public sealed class TaskDefinitionComparisonTests
{
    [Theory]
    [InlineData("\"environment\":[{\"name\":\"LOG_LEVEL\",\"value\":\"info\"}]", "\"environment\":[{\"name\":\"LOG_LEVEL\",\"value\":\"debug\"}]", "environment[LOG_LEVEL]", "info", "debug")]
    [InlineData("\"environment\":[{\"name\":\"A\",\"value\":\"1\"}]", "\"cpu\":0", "environment", "{A: 1}", null)]
    [InlineData("\"secrets\":[{\"name\":\"DB_PASSWORD\",\"valueFrom\":\"arn:aws:secretsmanager:us-east-1:111122223333:secret:a-AbCdEf:password::\"}]", "\"secrets\":[{\"name\":\"DB_PASSWORD\",\"valueFrom\":\"arn:aws:secretsmanager:us-east-1:111122223333:secret:b-AbCdEf:password::\"}]", "secrets[DB_PASSWORD]", "arn:aws:secretsmanager:us-east-1:111122223333:secret:a-AbCdEf:password::", "arn:aws:secretsmanager:us-east-1:111122223333:secret:b-AbCdEf:password::")]
    [InlineData("\"portMappings\":[{\"containerPort\":8080,\"hostPort\":80}]", "\"portMappings\":[{\"containerPort\":8080,\"hostPort\":81}]", "portMappings[8080/tcp].hostPort", "80", "81")]
    [InlineData("\"portMappings\":[{\"containerPort\":53},{\"containerPort\":53,\"protocol\":\"udp\"}]", "\"portMappings\":[{\"containerPort\":53}]", "portMappings[53/udp]", "{containerPort: 53, protocol: udp}", null)]
    [InlineData("\"logConfiguration\":{\"logDriver\":\"awslogs\",\"options\":{\"awslogs-group\":\"/a\"}}", "\"logConfiguration\":{\"logDriver\":\"awslogs\",\"options\":{\"awslogs-group\":\"/b\"}}", "logConfiguration.options[awslogs-group]", "/a", "/b")]
    [InlineData("\"healthCheck\":{\"command\":[\"CMD\",\"x\"],\"interval\":10}", "\"healthCheck\":{\"command\":[\"CMD\",\"x\"]}", "healthCheck.interval", "10", null)]
    [InlineData("\"ulimits\":[{\"name\":\"nofile\",\"softLimit\":1,\"hardLimit\":2}]", "\"ulimits\":[{\"name\":\"nofile\",\"softLimit\":1,\"hardLimit\":3}]", "ulimits[nofile].hardLimit", "2", "3")]
    [InlineData("\"mountPoints\":[{\"sourceVolume\":\"a\",\"containerPath\":\"/x\"}]", "\"mountPoints\":[{\"sourceVolume\":\"b\",\"containerPath\":\"/x\"}]", "mountPoints[/x].sourceVolume", "a", "b")]
    [InlineData("\"command\":[\"a\",\"b\"]", "\"command\":[\"a\",\"c\"]", "command", "[\"a\",\"b\"]", "[\"a\",\"c\"]")]
    [InlineData("\"linuxParameters\":{\"capabilities\":{\"add\":[\"A\",\"B\"]}}", "\"linuxParameters\":{\"capabilities\":{\"add\":[\"A\"]}}", "linuxParameters.capabilities.add[B]", "B", null)]
    [InlineData("\"dockerLabels\":{\"a.b\":\"1\",\"c\":\"x\"}", "\"dockerLabels\":{\"a.b\":\"2\",\"c\":\"x\"}", "dockerLabels[a.b]", "1", "2")]
    [InlineData("\"futureField\":{\"mode\":\"fast\",\"x\":1}", "\"futureField\":{\"mode\":\"slow\",\"x\":1}", "futureField.mode", "fast", "slow")]
    [InlineData("\"futureList\":[{\"a\":1},{\"b\":1}]", "\"futureList\":[{\"a\":1},{\"b\":2}]", "futureList[1].b", "1", "2")]
    [InlineData("\"futureField\":\"x\"", "\"futureField\":[\"x\"]", "futureField", "x", "[\"x\"]")]
    public void A_difference_in_a_container_says_where_and_what(string reference, string difference, string path, string? left, string? right)
    {
        var found = Assert.Single(Compare(Container(reference), Container(difference)));
        Assert.Equal(("api", path, left, right), (found.Container, found.Path, found.Reference, found.Difference));
        Assert.Equal(right is null ? TaskDefinitionDifferenceKind.Removed : TaskDefinitionDifferenceKind.Changed, found.Kind);
        Assert.Equal(("hokusai-api:30", "hokusai-api:31"), (found.ReferenceName, found.DifferenceName));
    }

    [Fact]
    public void The_task_comes_first_and_then_the_containers_by_name()
    {
        var reference = Read("""{"cpu":"256","taskRoleArn":"a","containerDefinitions":[{"name":"web","image":"web:1"},{"name":"api","image":"api:1","user":"x"}]}""");
        var difference = Read("""{"cpu":"512","taskRoleArn":"b","containerDefinitions":[{"name":"api","image":"api:2"},{"name":"web","image":"web:2"}]}""");
        Assert.Equal(
            [(null, "cpu"), (null, "taskRoleArn"), ("api", "image"), ("api", "user"), ("web", "image")],
            Compare(reference, difference).Select(found => (found.Container, found.Path)));
    }

    [Fact]
    public void A_container_that_came_is_one_difference_with_its_image()
    {
        var reference = Read("""{"containerDefinitions":[{"name":"api","image":"api:1"}]}""");
        var difference = Read("""{"containerDefinitions":[{"name":"api","image":"api:1"},{"name":"agent","image":"agent:7","environment":[{"name":"A","value":"1"}]}]}""");
        var found = Assert.Single(Compare(reference, difference));
        Assert.Equal(("agent", "containerDefinitions[agent]", null, "agent:7", TaskDefinitionDifferenceKind.Added), (found.Container, found.Path, found.Reference, found.Difference, found.Kind));
        var gone = Assert.Single(Compare(difference, reference));
        Assert.Equal(("agent:7", null, TaskDefinitionDifferenceKind.Removed), (gone.Reference, gone.Difference, gone.Kind));
    }

    [Theory]
    [InlineData("\"environment\":[{\"name\":\"DB_PASSWORD\",\"value\":\"CANARY\"}]")]
    [InlineData("\"environment\":[{\"name\":\"DATABASE_URL\",\"value\":\"postgres://app:CANARY@db/app\"}]")]
    [InlineData("\"environment\":[{\"name\":\"CONNECTION\",\"value\":\"Server=db;Password=CANARY;\"}]")]
    [InlineData("\"environment\":[{\"name\":\"SETTINGS\",\"value\":\"{\\\"apiKey\\\":\\\"CANARY\\\"}\"}]")]
    [InlineData("\"environment\":[{\"name\":\"DB_PASSWORD\",\"value\":\"CANARY\",\"futureField\":1}]")]
    [InlineData("\"command\":[\"run\",\"--password\",\"CANARY\"]")]
    [InlineData("\"entryPoint\":[\"sh\",\"-c\",\"TOKEN=CANARY exec x\"]")]
    [InlineData("\"healthCheck\":{\"command\":[\"CMD-SHELL\",\"curl http://a:CANARY@localhost\"]}")]
    [InlineData("\"dockerLabels\":{\"api-key\":\"CANARY\"}")]
    [InlineData("\"logConfiguration\":{\"logDriver\":\"splunk\",\"options\":{\"splunk-token\":\"CANARY\"}}")]
    [InlineData("\"firelensConfiguration\":{\"type\":\"fluentbit\",\"options\":{\"apikey\":\"CANARY\"}}")]
    [InlineData("\"futureField\":{\"apiToken\":\"CANARY\"}")]
    [InlineData("\"futureList\":[{\"name\":\"DB_PASSWORD\",\"value\":\"CANARY\"}]")]
    [InlineData("\"image\":\"https://user:CANARY@registry/x\"")]
    public void A_secret_is_reported_and_never_shown(string members)
    {
        var with = Container(members);
        var other = Container(members.Replace("CANARY", "C4N4RY", StringComparison.Ordinal));
        foreach (var (reference, difference) in new[] { (with, other), (other, with), (with, Container("\"cpu\":0")), (Container("\"cpu\":0"), with) })
        {
            var found = Assert.Single(Compare(reference, difference));
            var shown = string.Join('\n', TaskDefinitionDiff.Lines(Revision(30, reference), Revision(31, difference)).Append(found.ToString()));
            Assert.DoesNotContain("CANARY", shown, StringComparison.Ordinal);
            Assert.DoesNotContain("C4N4RY", shown, StringComparison.Ordinal);
            Assert.Contains("(hidden)", shown, StringComparison.Ordinal);
        }

        Assert.Equal(TaskDefinitionDifferenceKind.Changed, Compare(with, other)[0].Kind);
    }

    [Fact]
    public void A_value_that_became_a_secret_is_hidden_on_both_sides()
    {
        var found = Assert.Single(Compare(
            Container("\"environment\":[{\"name\":\"DATABASE\",\"value\":\"yesterday\"}]"), Container("\"environment\":[{\"name\":\"DATABASE\",\"value\":\"postgres://a:b@c\"}]")));
        Assert.Equal(("(hidden)", "(hidden)"), (found.Reference, found.Difference));
    }

    private static TaskDefinitionContent Read(string json) => TaskDefinitionContent.Of(Json(json));

    private static IReadOnlyList<TaskDefinitionDifference> Compare(TaskDefinitionContent reference, TaskDefinitionContent difference)
        => TaskDefinitionComparison.Compare(Revision(30, reference), Revision(31, difference));
}
