using System.Text;
using Hokusai.Aws.Collectors;
using Hokusai.Aws.Connection;
using Hokusai.Aws.Sources;
using Hokusai.Aws.Testbed;
using Hokusai.Aws.Tests.Collectors;
using Hokusai.Aws.Tests.Testbed;
using Hokusai.Core.Commands;
using Hokusai.Core.S3.AccessLogs;
using Hokusai.Core.S3.AccessLogs.Stored;
using Hokusai.Core.Tests.S3.AccessLogs;
using Hokusai.Core.Trail.Objects;

namespace Hokusai.Aws.Tests.Sources.S3;

/// <summary>Access logs in the bucket that S3 writes them to, over HTTP: the rule of the bucket acme archives "runs/" after a week.</summary>
[Collection(AwsCollection.Name)]
public sealed class LiveAccessLogsTests(AwsTestbedFixture fixture) : IDisposable
{
    private const string Taker = "taker";
    private const string Key = "acme/2025-07-14-01-00-00-0123456789ABCDEF";

    private static readonly DateTimeOffset s_from = new(2025, 7, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset s_to = new(2025, 7, 31, 0, 0, 0, TimeSpan.Zero);

    private readonly TestOutput _output = new();
    private AwsTestbed _aws = null!;
    private AwsSession? _session;

    public void Dispose() => _session?.Dispose();

    [SkippableFact]
    public async Task What_a_log_object_tells_judges_the_rule_and_other_times_are_not_fetched()
    {
        await SetUpAsync();
        await PutAsync("acme/2024-07-14-01-00-00-0123456789ABCDEF", Get("01T00:10:00", "runs/old"));
        await PutAsync("acme/2025-07-14-notes.txt", "not a log");
        await PutAsync(Key, Get("14T00:10:00", "runs/1"));
        await PutAsync("acme/2025-08-14-01-00-00-0123456789ABCDEF", Get("30T00:10:00", "runs/late"));
        _aws.Requests.Clear();

        var risk = await RiskAsync();

        Assert.False(risk.IsUnknown);
        Assert.Contains("last below 'runs/' on 2025-07-14", risk.Reason, StringComparison.Ordinal);
        Assert.Empty(_output.Problems);
        Assert.Contains(Key, Assert.Single(Requests("GetObject")), StringComparison.Ordinal);
        Assert.Contains("start-after=acme%2F2025-07-01-00-00-00", Assert.Single(Requests("ListObjectsV2")), StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("", "2025/07/14/2025-07-14-00-00-00")]
    [InlineData("<PartitionDateSource>EventTime</PartitionDateSource>", "2025/07/14/2025-07-14-00-00-00")]
    [InlineData("<PartitionDateSource>DeliveryTime</PartitionDateSource>", "2025/07/14/2025-07-14-03-12-45")]
    public async Task Partitioned_logs_are_found_by_account_Region_and_bucket(string source, string time)
    {
        await SetUpAsync();
        // moto forgets the format of the keys.
        _aws.Answers.AddXml("s3", "GetBucketLogging", $"""
            <BucketLoggingStatus xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><LoggingEnabled><TargetBucket>{Taker}</TargetBucket><TargetPrefix>all/</TargetPrefix>
            <TargetObjectKeyFormat><PartitionedPrefix>{source}</PartitionedPrefix></TargetObjectKeyFormat></LoggingEnabled></BucketLoggingStatus>
            """);
        var folder = $"all/{CollectorKit.Account}/{AwsTestbed.Region}/acme/";
        await PutAsync($"{folder}{time}-0123456789ABCDEF", Get("14T00:10:00", "runs/1"));
        await PutAsync($"{folder}2024/07/14/2024-07-14-00-00-00-0123456789ABCDEF", Get("14T00:10:00", "runs/1"));
        await PutAsync($"{folder}2025/08/14/2025-08-14-00-00-00-0123456789ABCDEF", Get("14T00:10:00", "runs/1"));
        _aws.Requests.Clear();

        Assert.False((await RiskAsync()).IsUnknown);
        Assert.Empty(_output.Problems);
        Assert.Single(Requests("GetObject"));
    }

    [SkippableFact]
    public async Task A_denied_log_object_is_named_with_its_key_and_the_result_is_unknown()
    {
        await SetUpAsync();
        await PutAsync(Key, Get("14T00:10:00", "runs/1"));
        _aws.Faults.Inject(new Fault { Kind = FaultKinds.AccessDenied, Service = "s3", Operation = "GetObject", Times = Fault.Always });

        var risk = await RiskAsync();

        Assert.True(risk.IsUnknown);
        Assert.Contains("s3:GetObject is missing", risk.Reason, StringComparison.Ordinal);
        Assert.Equal((ObjectErrorIds.AccessDenied, $"s3://{Taker}/{Key}"), Told(Assert.Single(_output.Problems)));
    }

    [SkippableFact]
    public async Task A_denied_listing_is_one_problem_and_the_other_buckets_are_judged()
    {
        await SetUpAsync();
        await MakeAsync("other", "elsewhere");
        await PutAsync("other/2025-07-14-01-00-00-0123456789ABCDEF", Get("14T00:10:00", "runs/1", "other"), "elsewhere");
        _aws.Faults.Inject(new Fault { Kind = FaultKinds.AccessDenied, Service = "s3", Operation = "ListObjectsV2", Times = Fault.Always, When = request => request.Target.Contains(Taker, StringComparison.Ordinal) });

        var risks = await RisksAsync();

        Assert.Equal([("acme", true), ("other", false)], risks.Select(risk => (risk.Bucket, risk.IsUnknown)));
        Assert.Equal((ObjectErrorIds.AccessDenied, $"s3://{Taker}/acme/"), Told(Assert.Single(_output.Problems)));
    }

    [SkippableFact]
    public async Task A_target_that_is_gone_is_one_problem_and_the_result_is_unknown()
    {
        await SetUpAsync();
        await CallAsync(HttpMethod.Delete, $"/{Taker}");

        Assert.True((await RiskAsync()).IsUnknown);
        Assert.Equal((ObjectErrorIds.BucketNotFound, $"s3://{Taker}/acme/"), Told(Assert.Single(_output.Problems)));
    }

    [SkippableFact]
    public async Task A_damaged_log_object_is_named_and_the_others_are_read()
    {
        await SetUpAsync();
        await PutAsync("acme/2025-07-13-01-00-00-0123456789ABCDEF", "no access log");
        await PutAsync(Key, Get("14T00:10:00", "runs/1"));

        Assert.False((await RiskAsync()).IsUnknown);
        Assert.Equal((AccessLogErrorIds.BadLine, $"s3://{Taker}/acme/2025-07-13-01-00-00-0123456789ABCDEF"), Told(Assert.Single(_output.Problems)));
    }

    [SkippableFact]
    public async Task A_connection_that_breaks_costs_nothing()
    {
        await SetUpAsync();
        await PutAsync(Key, Get("14T00:10:00", "runs/1"));
        _aws.Faults.Inject(new Fault { Kind = FaultKinds.BodyCutShort, Service = "s3", Operation = "GetObject" });

        Assert.False((await RiskAsync()).IsUnknown);
        Assert.Empty(_output.Problems);
    }

    [SkippableFact]
    public async Task An_investigation_reads_what_a_rule_deleted()
    {
        await SetUpAsync("<Expiration><Days>7</Days></Expiration>");
        await PutAsync(Key, LogLines.Lifecycle("14T00:10:00", "runs%252F1", bucket: "acme"));
        var sources = new InvestigationSources
        {
            Trail = LiveEvidence.EventHistory(_session!, null, 4),
            Account = LiveAccount.ForInvestigation(_session!, [Symptom.ObjectsDeleted], 4, TimeProvider.System),
            AccessLogs = Logs,
            Names = ["the account"],
        };

        await new InvestigationCommand(sources, new InvestigationOptions { Symptoms = [Symptom.ObjectsDeleted], Resource = "acme" }, TimeProvider.System).RunAsync(_output, CancellationToken.None);

        var investigation = (Investigation)Assert.Single(_output.Objects);
        Assert.Equal((RootCauseKind.LifecycleExpiration, Confidence.Likely), (investigation.RootCauses[0].Kind, investigation.RootCauses[0].Confidence));
        Assert.Equal(($"s3://{Taker}/{Key}", 1), (investigation.Deletions[0].Evidence.Source, investigation.Deletions[0].Evidence.Line));
    }

    private AccessLogBuckets Logs => LiveEvidence.AccessLogs(_session!, s_from, s_to, cacheFolder: null, throttleLimit: 4);

    private async Task SetUpAsync(string action = "<Transition><Days>7</Days><StorageClass>GLACIER</StorageClass></Transition>")
    {
        _aws = await fixture.ResetAsync();
        await MakeAsync("acme", Taker, action);
        _session = await CollectorKit.OpenAsync(_aws);
    }

    private async Task MakeAsync(string bucket, string taker, string action = "<Transition><Days>7</Days><StorageClass>GLACIER</StorageClass></Transition>")
    {
        const string Space = "http://s3.amazonaws.com/doc/2006-03-01/";
        await CallAsync(HttpMethod.Put, $"/{bucket}");
        await CallAsync(HttpMethod.Put, $"/{taker}");
        await CallAsync(HttpMethod.Put, $"/{bucket}?lifecycle", $"<LifecycleConfiguration xmlns=\"{Space}\"><Rule><ID>cold</ID><Filter><Prefix>runs/</Prefix></Filter><Status>Enabled</Status>{action}</Rule></LifecycleConfiguration>");
        await CallAsync(HttpMethod.Put, $"/{taker}?policy", "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"logging.s3.amazonaws.com\"},\"Action\":[\"s3:PutObject\"],\"Resource\":\"arn:aws:s3:::" + taker + "/*\"}]}");
        await CallAsync(HttpMethod.Put, $"/{bucket}?logging", $"<BucketLoggingStatus xmlns=\"{Space}\"><LoggingEnabled><TargetBucket>{taker}</TargetBucket><TargetPrefix>{bucket}/</TargetPrefix></LoggingEnabled></BucketLoggingStatus>");
    }

    private Task PutAsync(string key, string text, string bucket = Taker) => CallAsync(HttpMethod.Put, $"/{bucket}/{key}", text);

    private async Task CallAsync(HttpMethod method, string target, string? body = null)
    {
        var answer = await _aws.Raw.RestAsync("s3", method, target, body);
        Assert.True(answer.Status < 300, $"{target}: {Encoding.UTF8.GetString(answer.Body)}");
    }

    private static string Get(string time, string key, string bucket = "acme") => LogLines.Request(time, "REST.GET.OBJECT", key, status: 200, bucket: bucket);

    private IEnumerable<string> Requests(string operation) => _aws.Requests.All.Where(entry => entry.Request.Service == "s3" && entry.Request.Operation == operation).Select(entry => entry.Request.Target);

    private static (string ErrorId, string Source) Told(ReadProblem problem) => (problem.ErrorId, problem.Source);

    private async Task<LifecycleRisk> RiskAsync() => Assert.Single(await RisksAsync());

    private async Task<IReadOnlyList<LifecycleRisk>> RisksAsync()
    {
        var sources = new S3RiskSources { Account = LiveAccount.ForBuckets(_session!, _ => true, 4, TimeProvider.System), AccessLogs = Logs };
        await new S3LifecycleRiskCommand(sources, new S3LifecycleRiskOptions()).RunAsync(_output, CancellationToken.None);
        return [.. _output.Objects.OfType<LifecycleRisk>().Where(risk => risk.Kind == LifecycleRiskKind.TransitionBeforeLastAccess)];
    }
}
