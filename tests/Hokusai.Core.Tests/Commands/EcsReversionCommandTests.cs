using Hokusai.Core.Commands;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Tests.Commands;

public sealed class EcsReversionCommandTests : IDisposable
{
    private const string Cluster = "arn:aws:ecs:us-east-1:111122223333:cluster/production";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hokusai-ecs-");

    private static string SampleTrail
    {
        get
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                var sample = Path.Combine(folder.FullName, "samples", "hokusai-incident");
                if (Directory.Exists(sample))
                {
                    return Path.Combine(sample, "cloudtrail");
                }
            }

            throw new DirectoryNotFoundException("samples/hokusai-incident");
        }
    }

    [Fact]
    public async Task The_sample_week_has_one_reversion_from_31_to_30_by_a_stale_Terraform_apply_on_Friday()
    {
        var reversion = Assert.Single(await RunAsync(
            new TrailFileSource([SampleTrail]), null, new EcsReversionOptions { Services = ["api"], Clusters = ["hokusai-*"] }));

        Assert.Equal(("hokusai-api:31", "hokusai-api:30"), (reversion.From, reversion.To));
        Assert.Equal((EcsReversionKind.StaleTerraformApply, Confidence.Proven), (reversion.Kind, reversion.Confidence));
        Assert.Equal(new DateTimeOffset(2025, 7, 18, 14, 4, 31, TimeSpan.Zero), reversion.Time);
        Assert.Contains("hokusai-api-ci", reversion.Explanation, StringComparison.Ordinal);
        Assert.Contains("alice", reversion.Explanation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("api", "production", 1)]
    [InlineData("API", "prod*", 1)]
    [InlineData("arn:aws:ecs:us-east-1:111122223333:service/production/api", Cluster, 1)]
    [InlineData("arn:aws:ecs:us-east-1:111122223333:service/api", "*", 1)]
    [InlineData("production/api", "*", 1)]
    [InlineData("*/a?i", "*", 1)]
    [InlineData("arn:aws:ecs:us-east-1:111122223333:service/staging/api", "*", 0)]
    [InlineData("arn:aws:ecs:eu-west-1:111122223333:service/production/api", "*", 0)]
    [InlineData("staging/api", "*", 0)]
    [InlineData("worker", "production", 0)]
    [InlineData("api", "staging", 0)]
    public async Task Services_and_clusters_are_wanted_by_name_wildcard_or_ARN(string service, string cluster, int expected)
        => Assert.Equal(expected, (await RunAsync(Trail(), null, new EcsReversionOptions { Services = [service], Clusters = [cluster] })).Count);

    [Theory]
    [InlineData("typo", 1)]
    [InlineData("staging/api", 1)]
    [InlineData("typo*", 0)]
    [InlineData("api", 0)]
    public async Task A_service_that_nothing_tells_of_is_warned_of(string service, int warnings)
    {
        var output = new CommandRecorder();

        await new EcsReversionCommand(new EcsSources { Trail = Trail() }, new EcsReversionOptions { Services = [service] }).RunAsync(output, default);

        Assert.Equal(warnings, output.Warnings.Count(warning => warning.Contains(service, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_ran_before_the_first_moment_wanted_is_read_and_not_told()
    {
        var times = new EcsReversionOptions { StartTime = new DateTimeOffset(2025, 7, 18, 16, 0, 0, TimeSpan.Zero) };

        Assert.Single(await RunAsync(Trail(), null, times));
        Assert.Empty(await RunAsync(Trail(), null, times with { StartTime = times.StartTime!.Value.AddHours(1) }));
        Assert.Empty(await RunAsync(Trail(), null, times with { StartTime = null, EndTime = times.StartTime!.Value.AddHours(-1) }));
    }

    [Fact]
    public async Task The_account_alone_will_do()
    {
        var file = Path.Combine(_folder.FullName, "services.json");
        await File.WriteAllTextAsync(file, $$"""
            {"services":[{"serviceArn":"arn:aws:ecs:us-east-1:111122223333:service/production/api","clusterArn":"{{Cluster}}","serviceName":"api",
              "taskDefinition":"arn:aws:ecs:us-east-1:111122223333:task-definition/api:30",
              "deployments":[
                {"id":"ecs-svc/1","status":"PRIMARY","taskDefinition":"arn:aws:ecs:us-east-1:111122223333:task-definition/api:30","createdAt":1752840000.5,"rolloutState":"COMPLETED"},
                {"id":"ecs-svc/2","status":"ACTIVE","taskDefinition":"arn:aws:ecs:us-east-1:111122223333:task-definition/api:31","createdAt":"2025-07-18T14:00:00Z","rolloutState":"FAILED","failedTasks":3}],
              "events":[
                {"id":"b","createdAt":"2025-07-18T14:05:01Z","message":"(service api) rolling back to deployment ecs-svc/1."},
                {"id":"a","createdAt":"2025-07-18T14:05:00Z","message":"(service api) (deployment ecs-svc/2) deployment failed: tasks failed to start."}]}]}
            """);

        var reversion = Assert.Single(await RunAsync(null, new AccountFiles([file]), new EcsReversionOptions()));

        Assert.Equal((EcsReversionKind.CircuitBreakerRollback, "api:31", "api:30"), (reversion.Kind, reversion.From, reversion.To));
        Assert.Contains("3 task(s)", reversion.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_file_is_told_and_limits_what_is_proven()
    {
        var trail = Trail();
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "broken.json"), "{\"Records\":[{\"eventVersion\":");
        var output = new CommandRecorder();

        await new EcsReversionCommand(new EcsSources { Trail = trail }, new EcsReversionOptions()).RunAsync(output, default);

        Assert.NotEmpty(output.Problems);
        Assert.Equal(Confidence.Likely, Assert.IsType<EcsReversion>(Assert.Single(output.Objects)).Confidence);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task<List<EcsReversion>> RunAsync(ITrailSource? trail, IAccountSource? account, EcsReversionOptions options)
    {
        var output = new CommandRecorder();
        await new EcsReversionCommand(new EcsSources { Trail = trail, Account = account }, options).RunAsync(output, default);
        Assert.Empty(output.Problems);
        return [.. output.Objects.Cast<EcsReversion>()];
    }

    // 30, 31, and by hand 30 again at 16:00.
    private TrailFileSource Trail()
    {
        var calls = new[] { (12, 30, "ci"), (14, 31, "ci"), (16, 30, "bob") }.Select(call => $$"""
            {"eventVersion":"1.10","eventID":"00000000-0000-4000-8000-0000000000{{call.Item1}}","eventTime":"2025-07-18T{{call.Item1}}:00:00Z","eventSource":"ecs.amazonaws.com",
             "eventName":"UpdateService","awsRegion":"us-east-1","recipientAccountId":"111122223333","eventType":"AwsApiCall","userAgent":"aws-cli/2.15.0","sourceIPAddress":"203.0.113.7",
             "userIdentity":{"type":"IAMUser","arn":"arn:aws:iam::111122223333:user/{{call.Item3}}","accountId":"111122223333","userName":"{{call.Item3}}"},
             "requestParameters":{"cluster":"production","service":"api","taskDefinition":"api:{{call.Item2}}"} }
            """);
        File.WriteAllText(Path.Combine(_folder.FullName, "trail.json"), $$"""{"Records":[{{string.Join(',', calls)}}]}""");
        return new TrailFileSource([_folder.FullName]);
    }
}
