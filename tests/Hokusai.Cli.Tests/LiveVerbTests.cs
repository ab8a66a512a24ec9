using System.Text.Json.Nodes;
using Hokusai.Aws.Testbed;

namespace Hokusai.Cli.Tests;

/// <summary>Every verb against an account: moto, and the fake in front of it for what moto lacks.</summary>
public sealed class LiveVerbTests(SampleAccountFixture account) : IClassFixture<SampleAccountFixture>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Snapshot => Path.Combine(_folder.Path, "snapshot");

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task Live_and_from_a_snapshot_the_answers_are_equal()
    {
        var collected = await account.RunAsync("collect", Snapshot, "--region", "us-east-1");
        var live = SampleAccountFixture.Investigation(await account.RunAsync("investigate", "--resource", "hokusai-production", "--region", "us-east-1", "--format", "json"));
        var files = SampleAccountFixture.Investigation(await HokusaiProcess.RunAsync(
            "investigate", account.RecentTrailPath, "--snapshot", Snapshot, "--resource", "hokusai-production", "--format", "json"));

        Assert.True(collected.ExitCode == 0, collected.Error);
        Assert.NotEmpty(live["rotators"]!.AsArray());
        Assert.NotEmpty(live["principalAccess"]!.AsArray());
        Assert.Equal(Essence(files), Essence(live));
    }

    [SkippableFact]
    public async Task Services_that_went_back_are_found_live_as_in_the_files()
    {
        var live = SampleAccountFixture.Investigation(await account.RunAsync("investigate", "--symptom", "ServiceReverted", "--region", "us-east-1", "--format", "json"));
        var files = SampleAccountFixture.Investigation(await HokusaiProcess.RunAsync("investigate", Repository.Sample, "--symptom", "ServiceReverted", "--format", "json"));

        Assert.Equal(7, files["reversions"]!.AsArray().Count);
        Assert.Equal(Values(files, "reversions", "kind"), Values(live, "reversions", "kind"));
        Assert.Equal(Values(files, "reversions", "from"), Values(live, "reversions", "from"));
        Assert.Equal(Values(files, "rootCauses", "kind"), Values(live, "rootCauses", "kind"));
        Assert.Equal(Values(files, "rootCauses", "confidence"), Values(live, "rootCauses", "confidence"));
        Assert.Equal(Values(files, "findings", "ruleId"), Values(live, "findings", "ruleId"));
    }

    [SkippableFact]
    public async Task A_denied_operation_of_ECS_is_named_with_its_permission_the_rest_is_concluded_and_it_exits_with_2()
    {
        account.Aws.Faults.Inject(new Fault { Kind = FaultKinds.AccessDenied, Service = "ecs", Operation = "DescribeServiceDeployments", Times = Fault.Always });
        try
        {
            var run = await account.RunAsync("investigate", "--symptom", "ServiceReverted", "--region", "us-east-1");

            Assert.Equal(2, run.ExitCode);
            Assert.Contains("ecs:DescribeServiceDeployments", run.Error);
            Assert.Contains("hokusai-api:31", run.Output);
        }
        finally
        {
            account.Aws.Faults.Clear();
        }
    }

    [SkippableFact]
    public async Task From_the_trails_bucket_comes_what_comes_from_its_files()
    {
        string[] question = ["--resource", "hokusai-production", "--around", "2025-07-18T14:05Z", "--format", "json"];
        var live = SampleAccountFixture.Investigation(await account.RunAsync(
            ["investigate", Path.Combine(Repository.Sample, "terraform-state"), "--trail-bucket", $"s3://{SampleAccount.TrailBucket}", .. question]));
        var files = SampleAccountFixture.Investigation(await HokusaiProcess.RunAsync(["investigate", Repository.Sample, .. question]));

        Assert.Equal(Values(files, "passwordChanges", "eventId"), Values(live, "passwordChanges", "eventId"));
        Assert.Equal(Values(files, "stateVersions", "writer"), Values(live, "stateVersions", "writer"));
        Assert.Equal(Values(files, "rootCauses", "kind"), Values(live, "rootCauses", "kind"));
    }

    [SkippableFact]
    public async Task From_the_states_bucket_come_all_stored_versions()
    {
        // The emulator stored them when the test began, under identifiers of its own: their order and content are the incident's.
        var live = SampleAccountFixture.Investigation(await account.RunAsync(
            "investigate", "--region", "us-east-1", "--state-bucket", SampleAccount.StateBucket, "--state-key", SampleAccount.StateKey, "--symptom", "PasswordChanged", "--format", "json"));
        var files = SampleAccountFixture.Investigation(await HokusaiProcess.RunAsync("investigate", Repository.Sample, "--symptom", "PasswordChanged", "--format", "json"));

        Assert.NotEmpty(files["stateForks"]!.AsArray());
        Assert.Equal(Values(files, "stateVersions", "serial"), Values(live, "stateVersions", "serial"));
        Assert.Equal(Values(files, "stateForks", "parentSerial"), Values(live, "stateForks", "parentSerial"));
    }

    [SkippableFact]
    public async Task Athena_tells_what_event_history_tells()
    {
        var athena = SampleAccountFixture.Investigation(await account.RunAsync(
            "investigate", "--athena-table", "default.cloudtrail", "--output-location", $"s3://{SampleAccount.ModelBucket}/athena/",
            "--resource", "hokusai-production", "--format", "json"));
        var files = SampleAccountFixture.Investigation(await HokusaiProcess.RunAsync(
            "investigate", account.RecentTrailPath, "--resource", "hokusai-production", "--format", "json"));

        Assert.Equal(Values(files, "passwordChanges", "eventId"), Values(athena, "passwordChanges", "eventId"));
        Assert.Equal(Values(files, "rootCauses", "kind"), Values(athena, "rootCauses", "kind"));
    }

    [SkippableFact]
    public async Task What_is_denied_is_named_with_the_missing_permission_the_rest_is_collected_and_it_exits_with_2()
    {
        account.Aws.Faults.Inject(new Fault { Kind = FaultKinds.AccessDenied, Service = "rds", Operation = "DescribeDBInstances", Times = Fault.Always });
        try
        {
            var run = await account.RunAsync("collect", Snapshot, "--region", "us-east-1", "--service", "rds", "secretsmanager");

            Assert.Equal(2, run.ExitCode);
            Assert.Contains("rds:DescribeDBInstances", run.Error);
            var saved = Path.Combine(Snapshot, SampleAccount.AccountId, "us-east-1");
            Assert.True(File.Exists(Path.Combine(saved, "secretsmanager", "list-secrets.json")), run.Error);
            Assert.False(File.Exists(Path.Combine(saved, "rds", "describe-db-instances.json")));
        }
        finally
        {
            account.Aws.Faults.Clear();
        }
    }

    [SkippableFact]
    public async Task A_finished_snapshot_is_left_alone_without_force()
    {
        await account.RunAsync("collect", Snapshot, "--region", "us-east-1", "--service", "sqs");
        account.Aws.Requests.Clear();

        var again = await account.RunAsync("collect", Snapshot, "--region", "us-east-1", "--service", "sqs");

        Assert.Equal(0, again.ExitCode);
        Assert.Equal(0, account.Aws.Requests.Count("sqs"));
    }

    [Fact]
    public async Task Where_nothing_answers_it_says_so_and_exits_with_3()
    {
        var run = await HokusaiProcess.RunAsync(
            new Dictionary<string, string> { ["AWS_ACCESS_KEY_ID"] = "testing", ["AWS_SECRET_ACCESS_KEY"] = "CANARY-secret-key", ["AWS_EC2_METADATA_DISABLED"] = "true" },
            "investigate", "--region", "us-east-1", "--endpoint-url", "http://127.0.0.1:1");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("127.0.0.1:1", run.Error);
        Assert.DoesNotContain("CANARY", run.Error + run.Output);
        Assert.DoesNotContain("   at ", run.Error);
    }

    /// <summary>What was found, without where it was read.</summary>
    private static IReadOnlyList<string> Essence(JsonNode investigation) =>
    [
        .. Values(investigation, "passwordChanges", "eventId"),
        .. Values(investigation, "rootCauses", "kind"),
        .. Values(investigation, "rootCauses", "confidence"),
        .. Values(investigation, "rotators", "name"),
        .. Values(investigation, "principalAccess", "principal"),
        .. Values(investigation, "corroborations", "time"),
        .. Values(investigation, "findings", "ruleId"),
    ];

    private static IReadOnlyList<string> Values(JsonNode investigation, string list, string member)
        => [.. investigation[list]!.AsArray().Select(item => $"{list}: {item![member]?.ToJsonString()}")];
}
