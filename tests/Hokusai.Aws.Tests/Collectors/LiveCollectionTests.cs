using System.Diagnostics;
using Hokusai.Aws.Collectors;
using Hokusai.Aws.Connection;
using Hokusai.Aws.Testbed;
using Hokusai.Aws.Tests.Testbed;
using Hokusai.Core.Snapshots;

namespace Hokusai.Aws.Tests.Collectors;

/// <summary>Collecting over HTTP, from moto.</summary>
[Collection(AwsCollection.Name)]
public sealed class LiveCollectionTests(AwsTestbedFixture fixture) : IDisposable
{
    // What holds the moment at which it was asked: to when a cluster can be restored, and when a report was written.
    private static readonly string[] s_momentary = ["describe-db-clusters", "get-service-last-accessed-details"];

    private readonly string _root = Directory.CreateTempSubdirectory("hokusai-live-").FullName;

    private string Folder => Path.Combine(_root, "snapshot");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [SkippableFact]
    public async Task Killed_again_and_again_it_goes_on_and_holds_in_the_end_what_one_run_holds()
    {
        var aws = await FilledAsync();
        var random = new Random(20250718);
        for (var run = 1; ; run++)
        {
            using var process = Start(aws);
            for (var lines = random.Next(1, 25); lines > 0 && await process.StandardOutput.ReadLineAsync() is not null; lines--)
            {
            }

            if (run <= 4)
            {
                process.Kill();
            }

            await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            if (process.ExitCode == 0)
            {
                break;
            }

            Assert.True(run <= 4, await process.StandardError.ReadToEndAsync());
        }

        Assert.Equal(Lasting(await CollectorKit.CollectAsync(aws, KillableCollector.Options)), Lasting(Read()));
    }

    [SkippableFact]
    public async Task No_secret_gets_into_a_file_and_no_value_of_a_secret_is_asked_for()
    {
        var aws = await FilledAsync();
        await aws.Raw.JsonAsync("ecs", "AmazonEC2ContainerServiceV20141113.RegisterTaskDefinition", System.Text.Json.Nodes.JsonNode.Parse("""
            {"family":"app","containerDefinitions":[{"name":"app","image":"app:3","memory":64,"command":["serve","--token","CANARY-1"],
            "environment":[{"name":"DB_PASSWORD","value":"CANARY-2"},{"name":"DATABASE_URL","value":"postgres://app:CANARY-3@db/app"},{"name":"LOG_LEVEL","value":"debug"}]}]}
            """)!.AsObject());
        aws.Requests.Clear();
        using (var session = await CollectorKit.OpenAsync(aws))
        {
            await new SnapshotCollection(session, new CollectionOptions(), TimeProvider.System).SaveAsync(Folder, replaceFinished: false, _ => { }, CancellationToken.None);
        }

        Assert.All(Directory.GetFiles(_root, "*", SearchOption.AllDirectories), file => Assert.DoesNotContain("CANARY", File.ReadAllText(file), StringComparison.Ordinal));
        var newest = Read().Documents.Single(document => document.Key.Subject?.EndsWith("task-definition/app:3", StringComparison.Ordinal) is true).Content.GetRawText();
        Assert.Contains("DB_PASSWORD", newest, StringComparison.Ordinal);
        Assert.Contains("debug", newest, StringComparison.Ordinal);
        Assert.All(aws.Requests.All, entry => Assert.Matches("^(Describe|Get|List|GenerateServiceLastAccessedDetails)", entry.Request.Operation));
        Assert.Equal(0, aws.Requests.Count("secretsmanager", "GetSecretValue"));
    }

    [SkippableFact]
    public async Task Calls_denied_in_every_protocol_are_gaps_with_the_action_that_is_missing()
    {
        var aws = await FilledAsync();
        (string Service, string Operation, string Action)[] denied =
        [
            ("rds", "DescribeDBSubnetGroups", "rds:DescribeDBSubnetGroups"),
            ("ec2", "DescribeVpcs", "ec2:DescribeVpcs"),
            ("ecs", "ListClusters", "ecs:ListClusters"),
            ("s3", "GetBucketEncryption", "s3:GetEncryptionConfiguration"),
            ("scheduler", "ListSchedules", "scheduler:ListSchedules"),
            ("iam", "ListAccessKeys", "iam:ListAccessKeys"),
        ];
        foreach (var (service, operation, _) in denied)
        {
            aws.Faults.Inject(new Fault { Kind = FaultKinds.AccessDenied, Service = service, Operation = operation, Times = Fault.Always });
        }

        var snapshot = await CollectorKit.CollectAsync(aws, new CollectionOptions { Services = ["rds", "ec2", "ecs", "s3api", "scheduler", "iam"] });
        Assert.Equal(
            denied.Select(call => call.Action).Order(StringComparer.Ordinal),
            snapshot.Gaps.Where(gap => gap.ErrorId == AwsErrorIds.AccessDenied).Select(gap => gap.MissingPermission!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.Equal(4, snapshot.Gaps.Count(gap => gap.Key.Command == "get-bucket-encryption"));
        Assert.NotEmpty(snapshot.Of("s3api", "get-bucket-versioning"));
    }

    [SkippableFact]
    public async Task A_Region_whose_connections_break_is_one_gap_and_the_other_is_whole()
    {
        var aws = await FilledAsync();
        var options = new CollectionOptions { Services = ["rds", "ecs", "logs", "iam"] };
        var alone = await CollectorKit.CollectAsync(aws, options);
        aws.Faults.Inject(new Fault { Kind = FaultKinds.ConnectionReset, Region = "eu-west-1", Times = Fault.Always });
        aws.Requests.Clear();
        var snapshot = await CollectorKit.CollectAsync(aws, options, AwsTestbed.Region, "eu-west-1");
        Assert.Equal(
            new SnapshotKey(CollectorKit.Account, "eu-west-1", "*", "*"),
            Assert.Single(snapshot.Gaps, gap => gap.Key.Region == "eu-west-1").Key);
        Assert.Equal(Lasting(alone).Documents, Lasting(snapshot).Documents);
        // Two services are asked, each as often as the SDK tries.
        Assert.Equal(2, aws.Requests.All.Where(entry => entry.Request.Region == "eu-west-1").Select(entry => entry.Request.Operation).Distinct(StringComparer.Ordinal).Count());
    }

    private async Task<AwsTestbed> FilledAsync()
    {
        var aws = await fixture.ResetAsync();
        await new MotoAccount(aws).FillAsync();
        return aws;
    }

    private static Snapshot Lasting(Snapshot snapshot)
        => snapshot with { Documents = [.. snapshot.Documents.Where(document => !s_momentary.Contains(document.Key.Command))] };

    private Snapshot Read()
    {
        var problems = new List<ReadProblem>();
        var snapshot = new SnapshotFolder([Folder]).Read(problems.Add, CancellationToken.None);
        Assert.Empty(problems);
        return snapshot;
    }

    private Process Start(AwsTestbed aws)
    {
        var program = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in new[] { "exec", typeof(LiveCollectionTests).Assembly.Location, "collect", aws.EndpointUrl.GetLeftPart(UriPartial.Authority), Folder })
        {
            program.ArgumentList.Add(argument);
        }

        return Process.Start(program)!;
    }
}
