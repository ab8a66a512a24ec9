using System.Text.Json;
using Hokusai.Core.Commands;
using Hokusai.Core.S3.AccessLogs;
using Hokusai.Core.S3.AccessLogs.Stored;
using Hokusai.Core.Snapshots;
using Hokusai.Core.Tests.Commands;
using Hokusai.Core.Trail.Objects;

namespace Hokusai.Core.Tests.S3.AccessLogs.Stored;

/// <summary>Get-S3LifecycleRisk with the access logs where S3 writes them: the rule archives "runs/" after a week.</summary>
public sealed class StoredLastAccessTests
{
    private const string Account = "111122223333";
    private const string Key = "logs/2025-07-14-01-00-00-0123456789ABCDEF";

    private static readonly DateTimeOffset s_to = new(2025, 7, 31, 0, 0, 0, TimeSpan.Zero);

    private readonly MemoryStores _stores = new();
    private readonly CommandRecorder _output = new();

    [Fact]
    public async Task A_read_in_a_log_object_is_a_risk_and_no_longer_unknown()
    {
        _stores["taker"].Put(Key, Get("14T00:10:00", "runs/1"));

        var risk = Assert.Single(await RisksAsync(Simple));

        Assert.False(risk.IsUnknown);
        Assert.Contains("last below 'runs/' on 2025-07-14", risk.Reason, StringComparison.Ordinal);
        Assert.Empty(_output.Problems);
    }

    [Theory]
    [InlineData("", "logs/111122223333/eu-west-1/acme/2025/07/14/2025-07-14-00-00-00-0123456789ABCDEF")]
    [InlineData("EventTime", "logs/111122223333/eu-west-1/acme/2025/07/14/2025-07-14-00-00-00-0123456789ABCDEF")]
    [InlineData("DeliveryTime", "logs/111122223333/eu-west-1/acme/2025/07/15/2025-07-15-03-12-45-0123456789ABCDEF")]
    public async Task Partitioned_logs_are_read(string source, string key)
    {
        _stores["taker"].Put(key, Get("14T00:10:00", "runs/1"));

        Assert.False(Assert.Single(await RisksAsync(Partitioned(source))).IsUnknown);
    }

    [Fact]
    public async Task Only_the_time_asked_about_is_listed_and_fetched()
    {
        _stores["taker"].Put("logs/2024-01-01-00-00-00-0123456789ABCDEF", Get("14T00:10:00", "runs/1"));
        _stores["taker"].Put("logs/2025-07-14-readme.txt", "not a log");
        _stores["taker"].Put(Key, Get("14T00:10:00", "models/1"));
        _stores["taker"].Put("logs/2025-09-01-00-00-00-0123456789ABCDEF", Get("14T00:10:00", "runs/1"));

        Assert.True(Assert.Single(await RisksAsync(Simple)).IsUnknown);

        Assert.Equal([Key], _stores["taker"].OpenedKeys);
        Assert.Equal(("logs/", "logs/2025-05-22-00-00-00"), Assert.Single(_stores["taker"].Listed));
        Assert.Empty(_output.Problems);
    }

    [Fact]
    public async Task Without_the_stores_the_result_is_unknown_and_names_where_the_logs_are()
    {
        var risk = Assert.Single(await RisksAsync(Simple, isRead: false));

        Assert.True(risk.IsUnknown);
        Assert.Contains("s3://taker/logs/, and were not read", risk.Reason, StringComparison.Ordinal);
        Assert.Contains("AccessLogDays", risk.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bucket_that_writes_no_logs_is_said_to()
        => Assert.Contains("writes no access logs", Assert.Single(await RisksAsync("{}")).Reason, StringComparison.Ordinal);

    [Fact]
    public async Task Logs_of_seventy_days_without_a_read_say_that_nothing_is_wrong()
    {
        _stores["taker"].Put(Key, Get("14T00:10:00", "models/1").Replace("14/Jul", "22/May", StringComparison.Ordinal) + "\n" + Get("30T00:10:00", "models/1"));

        Assert.Empty(await RisksAsync(Simple));
    }

    [Fact]
    public async Task Logs_of_a_week_without_a_read_prove_nothing()
    {
        _stores["taker"].Put(Key, Get("14T00:10:00", "models/1") + "\n" + Get("20T00:10:00", "models/1"));

        var risk = Assert.Single(await RisksAsync(Simple));

        Assert.True(risk.IsUnknown);
        Assert.Contains("7 day(s), 2025-07-14 to 2025-07-20", risk.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "none of the time asked about is there")]
    [InlineData(true, "have no record of it")]
    public async Task Logs_without_a_record_of_the_bucket_prove_nothing(bool hasObject, string reason)
    {
        if (hasObject)
        {
            _stores["taker"].Put(Key, Get("14T00:10:00", "runs/1", "neighbour"));
        }
        else
        {
            _stores["taker"].Put("logs/notes.txt", "nothing");
        }

        var risk = Assert.Single(await RisksAsync(Simple));

        Assert.True(risk.IsUnknown);
        Assert.Contains(reason, risk.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bucket_that_is_not_there_is_one_problem_and_the_result_is_unknown()
    {
        var risk = Assert.Single(await RisksAsync(Simple));

        Assert.True(risk.IsUnknown);
        Assert.Contains("There is no bucket taker", risk.Reason, StringComparison.Ordinal);
        Assert.Equal((ObjectErrorIds.BucketNotFound, "s3://taker/logs/"), Told(Assert.Single(_output.Problems)));
    }

    [Fact]
    public async Task A_denied_object_is_named_and_the_others_are_read()
    {
        _stores["taker"].Put(Key, Get("14T00:10:00", "runs/1"));
        _stores["taker"].Put("logs/2025-07-15-01-00-00-0123456789ABCDEF", Get("15T00:10:00", "runs/1"));
        _stores["taker"].Opening = (item, _) =>
        {
            if (item.Key == Key)
            {
                throw new ObjectStoreException("It was denied: s3:GetObject is missing.") { ErrorId = ObjectErrorIds.AccessDenied, MissingPermission = "s3:GetObject" };
            }
        };

        var risk = Assert.Single(await RisksAsync(Simple));

        Assert.False(risk.IsUnknown);
        Assert.Contains("2025-07-15", risk.Reason, StringComparison.Ordinal);
        Assert.Equal((ObjectErrorIds.AccessDenied, $"s3://taker/{Key}"), Told(Assert.Single(_output.Problems)));
    }

    [Fact]
    public async Task Where_nothing_may_be_read_it_is_given_up_soon()
    {
        for (var at = 0; at < 12_000; at++)
        {
            _stores["taker"].Put($"logs/2025-07-14-{at / 3600:D2}-{at / 60 % 60:D2}-{at % 60:D2}-0123456789ABCDEF", "x");
        }

        _stores["taker"].Opening = (_, _) => throw new ObjectStoreException("It was denied: s3:GetObject is missing.") { ErrorId = ObjectErrorIds.AccessDenied };
        _stores["taker"].Put("logs/2025-07-15-01-00-00-0123456789ABCDEF", Get("15T00:10:00", "runs/1"));

        Assert.True(Assert.Single(await RisksAsync(Simple)).IsUnknown);
        Assert.InRange(_stores["taker"].Opened.Count, 25, 100);
        Assert.Equal([(ObjectErrorIds.AccessDenied, 25), (ObjectErrorIds.MoreObjects, 1)], _output.Problems.GroupBy(problem => problem.ErrorId).Select(same => (same.Key, same.Count())).Order());
    }

    [Fact]
    public async Task More_prefixes_than_are_told_apart_prove_nothing()
    {
        var lines = Enumerable.Range(0, 10_001).Select(at => Get("14T00:10:00", $"{at}/x")).Append(Get("30T00:10:00", "runs/1"));
        _stores["taker"].Put(Key, Get("14T00:10:00", "models/1").Replace("14/Jul", "22/May", StringComparison.Ordinal) + "\n" + string.Join('\n', lines));

        var risk = Assert.Single(await RisksAsync(Simple));

        Assert.True(risk.IsUnknown);
        Assert.Contains("more prefixes than are told apart", risk.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_an_object_is_damaged_and_the_others_show_no_read_the_result_is_unknown()
    {
        _stores["taker"].Put(Key, Get("14T00:10:00", "models/1").Replace("14/Jul", "22/May", StringComparison.Ordinal) + "\n" + Get("30T00:10:00", "models/1"));
        _stores["taker"].Put("logs/2025-07-15-01-00-00-0123456789ABCDEF", "\u0001 this is no log");

        var risk = Assert.Single(await RisksAsync(Simple));

        Assert.True(risk.IsUnknown);
        Assert.Contains("Not all of its access logs in s3://taker/logs/ could be read", risk.Reason, StringComparison.Ordinal);
        Assert.Equal((AccessLogErrorIds.BadLine, "s3://taker/logs/2025-07-15-01-00-00-0123456789ABCDEF"), Told(Assert.Single(_output.Problems)));
    }

    [Fact]
    public async Task A_listing_that_fails_half_way_keeps_what_came_before()
    {
        _stores["taker"].Put(Key, Get("14T00:10:00", "models/1"));
        _stores["taker"].Listing = _ => throw new ObjectStoreException("Denied.") { ErrorId = ObjectErrorIds.AccessDenied };

        Assert.True(Assert.Single(await RisksAsync(Simple)).IsUnknown);
        Assert.Equal((ObjectErrorIds.AccessDenied, "s3://taker/logs/"), Told(Assert.Single(_output.Problems)));
    }

    [Fact]
    public async Task Logs_that_two_buckets_share_are_read_once()
    {
        _stores["taker"].Put(Key, Get("14T00:10:00", "runs/1") + "\n" + Get("15T00:10:00", "runs/1", "other"));

        var risks = await RisksAsync([("acme", Simple), ("other", Simple)]);

        Assert.Equal([("acme", false), ("other", false)], risks.Select(risk => (risk.Bucket, risk.IsUnknown)));
        Assert.Single(_stores["taker"].Listed);
        Assert.Single(_stores["taker"].Opened);
    }

    [Fact]
    public async Task A_bucket_that_is_not_wanted_is_not_looked_for()
    {
        _stores["taker"].Put(Key, Get("14T00:10:00", "runs/1"));

        Assert.Equal("acme", Assert.Single(await RisksAsync([("acme", Simple), ("other", """{"LoggingEnabled":{"TargetBucket":"gone","TargetPrefix":""}}""")], "acme")).Bucket);
        Assert.Empty(_output.Problems);
    }

    [Fact]
    public async Task Partitioned_logs_of_a_bucket_in_an_unknown_Region_cannot_be_found()
    {
        var risk = Assert.Single(await RisksAsync([("acme", Partitioned("EventTime"))], region: null));

        Assert.True(risk.IsUnknown);
        Assert.Equal((AccessLogErrorIds.PlaceUnknown, "s3://taker/logs/"), Told(Assert.Single(_output.Problems)));
    }

    [Fact]
    public async Task Whoever_stops_it_stops_the_reading()
    {
        using var stop = new CancellationTokenSource();
        for (var at = 0; at < 50; at++)
        {
            _stores["taker"].Put($"logs/2025-07-14-01-00-{at:D2}-0123456789ABCDEF", Get("14T00:10:00", "runs/1"));
        }

        _stores["taker"].Delay = (item, cancellation) => item.Key.Contains("-30-", StringComparison.Ordinal) ? stop.CancelAsync() : Task.CompletedTask;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RisksAsync([("acme", Simple)], cancellation: stop.Token));
        Assert.Empty(_output.Problems);
    }

    private const string Simple = """{"LoggingEnabled":{"TargetBucket":"taker","TargetPrefix":"logs/"}}""";

    private static string Partitioned(string source)
        => """{"LoggingEnabled":{"TargetBucket":"taker","TargetPrefix":"logs/","TargetObjectKeyFormat":{"PartitionedPrefix":{SOURCE}}}}"""
            .Replace("SOURCE", source.Length == 0 ? "" : $"\"PartitionDateSource\":\"{source}\"", StringComparison.Ordinal);

    private static string Get(string time, string key, string bucket = "acme") => LogLines.Request(time, "REST.GET.OBJECT", key, status: 200, bucket: bucket);

    private static (string ErrorId, string Source) Told(ReadProblem problem) => (problem.ErrorId, problem.Source);

    private Task<IReadOnlyList<LifecycleRisk>> RisksAsync(string logging, bool isRead = true) => RisksAsync([("acme", logging)], isRead: isRead);

    private async Task<IReadOnlyList<LifecycleRisk>> RisksAsync(
        (string Bucket, string Logging)[] buckets, string? only = null, bool isRead = true, string? region = "eu-west-1", CancellationToken cancellation = default)
    {
        var list = string.Join(",", buckets.Select(bucket => $$"""{"Name":"{{bucket.Bucket}}"{{(region is null ? "" : $",\"BucketRegion\":\"{region}\"")}}}"""));
        SnapshotDocument[] answers =
        [
            Answer("list-buckets", null, $$"""{"Buckets":[{{list}}]}"""),
            .. buckets.SelectMany(bucket => new[]
            {
                Answer("get-bucket-lifecycle-configuration", bucket.Bucket, """{"Rules":[{"ID":"cold","Filter":{"Prefix":"runs/"},"Status":"Enabled","Transitions":[{"Days":7,"StorageClass":"GLACIER"}]}]}"""),
                Answer("get-bucket-logging", bucket.Bucket, bucket.Logging),
            }),
        ];
        var sources = new S3RiskSources
        {
            Account = new Given(new Snapshot(answers, [])),
            AccessLogs = isRead ? new AccessLogBuckets(_stores, s_to.AddDays(-70), s_to) : null,
        };
        await new S3LifecycleRiskCommand(sources, new S3LifecycleRiskOptions { Buckets = only is null ? [] : [only] }).RunAsync(_output, cancellation);
        return [.. _output.Objects.Cast<LifecycleRisk>().Where(risk => risk.Kind == LifecycleRiskKind.TransitionBeforeLastAccess)];
    }

    private static SnapshotDocument Answer(string command, string? subject, string content)
        => new(new SnapshotKey(Account, "global", "s3api", command, subject), JsonDocument.Parse(content).RootElement.Clone(), $"{command}/{subject}");

    private sealed class Given(Snapshot snapshot) : IAccountSource
    {
        public Task<Snapshot> ReadAsync(ICommandOutput output, CancellationToken cancellationToken) => Task.FromResult(snapshot);
    }
}
