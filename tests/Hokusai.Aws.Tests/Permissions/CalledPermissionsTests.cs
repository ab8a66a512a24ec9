using Hokusai.Aws.Collectors;
using Hokusai.Aws.Connection;
using Hokusai.Aws.Monitoring;
using Hokusai.Aws.Monitoring.Probing;
using Hokusai.Aws.Permissions;
using Hokusai.Aws.Sources;
using Hokusai.Aws.Sources.Athena;
using Hokusai.Aws.Testbed;
using Hokusai.Aws.Tests.Services;
using Hokusai.Core.Commands;
using Hokusai.Core.Monitoring;
using Hokusai.Core.S3.AccessLogs.Stored;
using Hokusai.Core.Tests.S3.AccessLogs;
using Hokusai.Core.Trail;
using Hokusai.Core.Trail.Objects;
using Hokusai.Terraform.State;

namespace Hokusai.Aws.Tests.Permissions;

/// <summary>The policies against the requests that the commands really make.</summary>
public sealed class CalledPermissionsTests(CalledPermissionsTests.SampleTestbed sample) : IClassFixture<CalledPermissionsTests.SampleTestbed>, IDisposable
{
    /// <summary>
    /// Operations of S3 whose permission has another name: https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html
    /// </summary>
    private static readonly Dictionary<string, string> s_actionsOfS3 = new(StringComparer.Ordinal)
    {
        ["GetBucketEncryption"] = "GetEncryptionConfiguration",
        ["GetBucketLifecycleConfiguration"] = "GetLifecycleConfiguration",
        ["GetBucketNotificationConfiguration"] = "GetBucketNotification",
        ["GetBucketReplication"] = "GetReplicationConfiguration",
        ["GetObjectLockConfiguration"] = "GetBucketObjectLockConfiguration",
        ["GetPublicAccessBlock"] = "GetBucketPublicAccessBlock",
        ["HeadBucket"] = "ListBucket",
        ["HeadObject"] = "GetObject",
        ["ListBuckets"] = "ListAllMyBuckets",
        ["ListMultipartUploads"] = "ListBucketMultipartUploads",
        ["ListObjectVersions"] = "ListBucketVersions",
        ["ListObjectsV2"] = "ListBucket",
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("hokusai-permissions-").FullName;
    private AwsSession? _session;

    // These read an inventory, which the sample account lacks: StoredInventoryTests and AthenaInventoryTests look at what they ask.
    public static TheoryData<string> Files() => new(CommandPolicy.All.Select(policy => policy.FileName)
        .Except(["measure-s3lifecycleimpact-athena.json", "measure-s3lifecycleimpact-inventory.json"], StringComparer.Ordinal));

    public void Dispose()
    {
        _session?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [SkippableTheory]
    [MemberData(nameof(Files))]
    public async Task A_command_calls_nothing_that_its_policy_does_not_allow(string file)
    {
        Skip.If(sample.Aws is null, AwsTestbed.MissingReason);
        sample.Aws.Requests.Clear();
        var policy = CommandPolicy.All.Single(policy => policy.FileName == file);
        var output = new TestOutput();

        await RunAsync(policy.Command, output);

        var called = sample.Aws.Requests.All.Select(entry => ActionOf(entry.Request)).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(called);
        Assert.NotEmpty(output.Objects);
        Assert.True(!file.Contains("accesslogs", StringComparison.Ordinal) || called.Contains("s3:GetObject", StringComparer.Ordinal), "No access log was read.");
        Assert.Empty(called.Except(policy.Statements.SelectMany(statement => statement.Actions), StringComparer.Ordinal));
    }

    private async Task RunAsync(string command, TestOutput output)
    {
        var roles = command == "Connect-Hokusai" ? new[] { "arn:aws:iam::222233334444:role/audit" } : [];
        _session = await AwsSession.OpenAsync(
            new AwsSessionRequest
            {
                Credentials = ForeignCredentials.Of(AwsTestbed.AccessKeyId, "CANARY-secret-access-key"),
                EndpointUrl = sample.Aws!.EndpointUrl.GetLeftPart(UriPartial.Authority),
                Regions = [AwsTestbed.Region],
                RoleArns = roles,
            },
            CancellationToken.None);
        var words = command.Split(' ');
        var states = words.Contains("-StateBucket") ? LiveEvidence.StateBucket(_session, SampleAccount.StateBucket, [SampleAccount.StateKey]) : null;
        switch (words[0])
        {
            case "Compare-EcsTaskDefinition":
                var definitions = LiveAccount.ForTaskDefinitions(_session, SampleAccount.Family, [30, 31], 4, TimeProvider.System);
                await new EcsTaskDefinitionComparisonCommand().CompareRevisionsAsync(new EcsSources { Account = definitions }, SampleAccount.Family, 30, 31, output, CancellationToken.None);
                break;
            case "Connect-Hokusai":
                _session.Contexts.ToList().ForEach(output.WriteObject);
                break;
            case "Find-EcsReversion":
                var services = new EcsSources { Trail = await TrailAsync(words), Account = LiveAccount.ForServices(_session, new EcsReversionOptions(), 4, TimeProvider.System) };
                await new EcsReversionCommand(services, new EcsReversionOptions()).RunAsync(output, CancellationToken.None);
                break;
            case "Get-EcsTaskDefinitionHistory":
                var revisions = new EcsSources { Trail = await TrailAsync(words), Account = LiveAccount.ForTaskDefinitionHistory(_session, [], [], 4, TimeProvider.System) };
                await new EcsTaskDefinitionHistoryCommand(revisions, new EcsTaskDefinitionHistoryOptions()).RunAsync(output, CancellationToken.None);
                break;
            case "Get-RdsPasswordChange":
                await new RdsPasswordChangeCommand(await TrailAsync(words), new RdsPasswordChangeOptions()).RunAsync(output, CancellationToken.None);
                break;
            case "Get-S3LifecycleRisk":
                var rules = new S3RiskSources { Account = LiveAccount.ForBuckets(_session, _ => true, 4, TimeProvider.System), AccessLogs = AccessLogs(words) };
                await new S3LifecycleRiskCommand(rules, new S3LifecycleRiskOptions()).RunAsync(output, CancellationToken.None);
                break;
            case "Measure-S3LifecycleImpact":
                var impact = new S3LifecycleImpactOptions { Buckets = [SampleAccount.ModelBucket, SampleAccount.StateBucket], Days = 120 };
                var buckets = new S3ImpactSources { Account = LiveAccount.ForBucketsAndLocks(_session, impact.Wants, 4, TimeProvider.System), Objects = LiveEvidence.Buckets(_session, TimeProvider.System) };
                await new S3LifecycleImpactCommand(buckets, impact, TimeProvider.System).RunAsync(output, CancellationToken.None);
                break;
            case "Get-TerraformStateHistory":
                await new TerraformStateHistoryCommand(states!, words.Contains("-TrailBucket") ? await TrailAsync(words) : null).RunAsync(output, CancellationToken.None);
                break;
            case "Invoke-HokusaiInvestigation":
                var ofLogs = words.Contains("-AccessLogDays");
                var sources = new InvestigationSources
                {
                    Trail = await TrailAsync(words),
                    States = states is null ? [] : new IStateHistorySource[] { states },
                    Account = LiveAccount.ForInvestigation(_session, [], 4, TimeProvider.System),
                    AccessLogs = AccessLogs(words),
                    Names = ["the account"],
                };
                await new InvestigationCommand(sources, new InvestigationOptions { Symptoms = ofLogs ? [Symptom.ObjectsDeleted] : [], Resource = ofLogs ? SampleAccount.ModelBucket : SampleAccount.Production }, TimeProvider.System).RunAsync(output, CancellationToken.None);
                break;
            case "Save-HokusaiSnapshot":
                var collection = new SnapshotCollection(_session, new CollectionOptions(), TimeProvider.System);
                await new SnapshotCommand(collection, Path.Combine(_folder, "snapshot"), replaceFinished: false).RunAsync(output, CancellationToken.None);
                break;
            case "Set-HokusaiMonitoring":
                await Monitoring.SetAsync(Monitored with { Prunes = words.Contains("-Prune") }, output, CancellationToken.None);
                break;
            case "Get-HokusaiMonitoring":
                await Monitoring.GetAsync(Monitored, output, CancellationToken.None);
                break;
            case "Remove-HokusaiMonitoring":
                await Monitoring.SetAsync(Monitored, output, CancellationToken.None);
                sample.Aws!.Requests.Clear();
                await Monitoring.RemoveAsync(Monitored, output, CancellationToken.None);
                break;
            case "Test-HokusaiMonitoring":
                await Monitoring.SetAsync(Monitored, output, CancellationToken.None);
                sample.Aws!.Requests.Clear();
                await Assert.Single(LiveProbing.Of(_session!, TimeProvider.System)).TestAsync("watch", [], output, CancellationToken.None);
                break;
            default:
                Assert.Fail($"The test does not know {command}.");
                break;
        }
    }

    private MonitoringCommand Monitoring => Assert.Single(LiveMonitoring.Of(_session!, TimeProvider.System));

    private static MonitoringRequest Monitored => new()
    {
        Settings = new MonitoringSettings { Name = "watch", Emails = ["ops@example.com"] },
        RdsInstances = [SampleAccount.Production],
        EcsCluster = SampleAccount.Production,
        EcsServices = [SampleAccount.ServiceName],
        Buckets = [SampleAccount.ModelBucket],
        LoadBalancers = [SampleAccount.Family],
        LogGroups = [SampleAccount.LogGroup],
        StateBuckets = [SampleAccount.StateBucket],
        FindByTags = new Dictionary<string, string> { ["Environment"] = "production" },
    };

    private AccessLogBuckets? AccessLogs(string[] words)
        => words.Contains("-AccessLogDays") ? LiveEvidence.AccessLogs(_session!, DateTimeOffset.UtcNow.AddDays(-30), DateTimeOffset.UtcNow, null, 4) : null;

    private async Task<ITrailSource> TrailAsync(string[] words)
    {
        var results = $"s3://{SampleAccount.ModelBucket}/athena/";
        Assert.True(ObjectLocation.TryParse($"s3://{SampleAccount.TrailBucket}", out var bucket));
        if (words.Contains("-TrailBucket"))
        {
            return LiveEvidence.TrailBucket(_session!, bucket, null, 4);
        }

        if (!words.Contains("-AthenaTable"))
        {
            return LiveEvidence.EventHistory(_session!, null, 4);
        }

        var creates = words.Contains("-CreateAthenaTable");
        Assert.True(AthenaTableName.TryParse(creates ? "default.made" : "default.cloudtrail", out var table));
        if (creates)
        {
            await LiveEvidence.CreateTableAsync(_session!, table, bucket, "primary", results, CancellationToken.None);
        }

        return LiveEvidence.Athena(_session!, table, "primary", results);
    }

    /// <summary>The permission that a request needs; null where it needs none.</summary>
    private static string? ActionOf(Hokusai.Aws.Testbed.AwsRequest request) => (request.Service, request.Operation) switch
    {
        // https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html: no permissions are required.
        ("sts", "GetCallerIdentity") => null,
        ("sts", var operation) => $"sts:{operation}",
        // A version has a permission of its own: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html
        ("s3", "GetObject") when request.Target.Contains("versionId=", StringComparison.Ordinal) => "s3:GetObjectVersion",
        ("s3", var operation) => "s3:" + s_actionsOfS3.GetValueOrDefault(operation, operation),
        var (service, operation) => KnownOperation.All.First(known => known.Service.SigningScope == service && known.Operation.Name == operation).Operation.IamAction,
    };

    /// <summary>The sample incident's account, for all of these tests.</summary>
    public sealed class SampleTestbed : IAsyncLifetime
    {
        internal AwsTestbed? Aws { get; private set; }

        public async Task InitializeAsync()
        {
            if (AwsTestbed.MissingReason is not null)
            {
                return;
            }

            var incident = Path.Combine(RepositoryRoot.Path, "samples", "hokusai-incident");
            Aws = await AwsTestbed.StartAsync(new AwsTestbedOptions { AccountId = SampleAccount.AccountId });
            await SampleAccount.SeedAsync(Aws);
            await SampleAccount.UploadEvidenceAsync(Aws, incident);
            await LogAccessesAsync(Aws.Raw);
            var records = RecentTrail.Read(Path.Combine(incident, "cloudtrail"), DateTimeOffset.UtcNow.AddDays(-3));
            Aws.AnswerTrail(records.Records);
            Aws.AnswerEcs(Path.Combine(incident, "account", SampleAccount.AccountId, AwsTestbed.Region), records.Days);
        }

        private static async Task LogAccessesAsync(RawAwsClient s3)
        {
            (string Target, string? Body)[] calls =
            [
                ("/access-logs", null),
                ("/access-logs?policy", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"logging.s3.amazonaws.com"},"Action":["s3:PutObject"],"Resource":"arn:aws:s3:::access-logs/*"}]}"""),
                ($"/{SampleAccount.ModelBucket}?logging", """<BucketLoggingStatus xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><LoggingEnabled><TargetBucket>access-logs</TargetBucket><TargetPrefix>models/</TargetPrefix></LoggingEnabled></BucketLoggingStatus>"""),
                ($"/access-logs/models/{DateTimeOffset.UtcNow.AddDays(-2):yyyy-MM-dd-HH-mm-ss}-0123456789ABCDEF", LogLines.Request("14T00:10:00", "REST.GET.OBJECT", "models/resnet.bin", status: 200)),
            ];
            foreach (var (target, body) in calls)
            {
                Assert.Equal(2, (await s3.RestAsync("s3", HttpMethod.Put, target, body)).Status / 100);
            }
        }

        public async Task DisposeAsync()
        {
            if (Aws is not null)
            {
                await Aws.DisposeAsync();
            }
        }
    }
}
