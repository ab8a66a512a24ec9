using System.Text.Json.Nodes;
using Hokusai.Aws.Testbed;

namespace Hokusai.Aws.Tests.Testbed;

/// <summary>ECS as the testbed plays it from the folder of a snapshot.</summary>
public sealed class EcsAccountTests : IAsyncLifetime
{
    private static readonly string s_folder = Path.Combine(RepositoryRoot.Path, "samples", "hokusai-incident", "account", SampleAccount.AccountId, AwsTestbed.Region);

    private AwsTestbed? _aws;

    public async Task InitializeAsync()
    {
        _aws = await AwsTestbed.StartAsync(new AwsTestbedOptions { FakeOnly = true, AccountId = SampleAccount.AccountId });
        _aws.AnswerEcs(s_folder, days: 1);
    }

    public async Task DisposeAsync() => await _aws!.DisposeAsync();

    [Fact]
    public async Task Lists_come_in_pages_and_active_revisions_apart_from_inactive_ones()
    {
        var first = await AskAsync("ListTaskDefinitions", """{"familyPrefix":"hokusai-worker","maxResults":4,"sort":"DESC"}""");
        var second = await AskAsync("ListTaskDefinitions", $$"""{"familyPrefix":"hokusai-worker","maxResults":4,"sort":"DESC","nextToken":"{{first["nextToken"]}}"}""");
        var inactive = await AskAsync("ListTaskDefinitions", """{"familyPrefix":"hokusai-api","status":"INACTIVE"}""");

        Assert.Equal(["45", "44", "43", "42"], Revisions(first));
        Assert.Equal(["41", "40"], Revisions(second));
        Assert.Null(second["nextToken"]);
        Assert.Equal(["28", "29", "30"], Revisions(inactive));
        Assert.Equal(7, (await AskAsync("ListTaskDefinitionFamilies", "{}"))["families"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("hokusai-api", 32)]
    [InlineData("hokusai-api:28", 28)]
    [InlineData("arn:aws:ecs:us-east-1:111122223333:task-definition/hokusai-api:30", 30)]
    public async Task A_definition_is_described_by_family_by_revision_and_by_ARN_and_its_times_are_moved(string name, int revision)
    {
        var definition = (await AskAsync("DescribeTaskDefinition", $$"""{"taskDefinition":"{{name}}"}"""))["taskDefinition"]!;

        Assert.Equal(revision, (int)definition["revision"]!);
        Assert.InRange((double)definition["registeredAt"]!, new DateTimeOffset(2025, 7, 15, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds(), new DateTimeOffset(2025, 7, 20, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds());
    }

    [Theory]
    [InlineData("DescribeTaskDefinition", """{"taskDefinition":"hokusai-api:99"}""", "ClientException", "Unable to describe task definition.")]
    [InlineData("ListServices", """{"cluster":"nowhere"}""", "ClusterNotFoundException", "Cluster not found.")]
    [InlineData("DescribeServices", """{"cluster":"hokusai-apps","services":["1","2","3","4","5","6","7","8","9","10","11"]}""", "InvalidParameterException", "services")]
    public async Task Errors_are_those_of_ECS(string operation, string body, string code, string message)
    {
        var answer = await _aws!.Raw.JsonAsync("ecs", $"AmazonEC2ContainerServiceV20141113.{operation}", JsonNode.Parse(body)!.AsObject());

        Assert.Equal(400, answer.Status);
        Assert.Contains(code, answer.Text, StringComparison.Ordinal);
        Assert.Contains(message, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_is_among_the_failures()
    {
        var answer = await AskAsync("DescribeServices", """{"cluster":"hokusai-production","services":["api","worker"]}""");

        Assert.Equal("api", (string?)Assert.Single(answer["services"]!.AsArray())!["serviceName"]);
        Assert.Equal("MISSING", (string?)Assert.Single(answer["failures"]!.AsArray())!["reason"]);
    }

    private async Task<JsonObject> AskAsync(string operation, string body)
    {
        var answer = await _aws!.Raw.JsonAsync("ecs", $"AmazonEC2ContainerServiceV20141113.{operation}", JsonNode.Parse(body)!.AsObject());
        Assert.Equal(200, answer.Status);
        return JsonNode.Parse(answer.Text)!.AsObject();
    }

    private static IEnumerable<string> Revisions(JsonObject answer) => answer["taskDefinitionArns"]!.AsArray().Select(arn => ((string)arn!).Split(':')[^1]);
}
