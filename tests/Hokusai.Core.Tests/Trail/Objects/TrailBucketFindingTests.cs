using Hokusai.Core.Trail;
using Hokusai.Core.Trail.Objects;

namespace Hokusai.Core.Tests.Trail.Objects;

/// <summary>Which prefixes of a bucket are listed, and which objects are fetched.</summary>
public sealed class TrailBucketFindingTests
{
    private readonly MemoryObjectStore _store = new();

    private static TrailQuery Between(string from, string to) => new() { From = TrailBucket.At(from), To = TrailBucket.At(to) };

    [Fact]
    public async Task Only_the_days_that_can_match_are_listed_and_the_following_day_is_included()
    {
        foreach (var day in new[] { "18", "19", "20", "21", "22", "23" })
        {
            _store.Deliver($"2025-07-{day}T10:10Z");
        }

        var reading = await _store.ReadAsync(Between("2025-07-20T00:00Z", "2025-07-20T23:59Z"));

        Assert.Equal([$"{TrailBucket.Account}/eu-west-1/2025-07-20T10:10Z"], reading.Ids);
        Assert.Equal([TrailBucket.Key("2025-07-20T10:10Z"), TrailBucket.Key("2025-07-21T10:10Z")], _store.OpenedKeys);
        Assert.Equal(
            [
                ("AWSLogs/", null),
                ($"AWSLogs/{TrailBucket.Account}/CloudTrail/", null),
                ($"AWSLogs/{TrailBucket.Account}/CloudTrail/eu-west-1/", $"AWSLogs/{TrailBucket.Account}/CloudTrail/eu-west-1/2025/07/19/"),
            ],
            _store.Listed);
        Assert.Empty(reading.Problems);
    }

    [Fact]
    public async Task An_event_of_the_last_minute_of_a_day_is_found_in_the_file_of_the_following_day()
    {
        _store.Deliver("2025-07-21T00:04Z", happened: "2025-07-20T23:59:30Z");
        _store.Deliver("2025-07-21T23:30Z", happened: "2025-07-20T23:40:00Z");

        var reading = await _store.ReadAsync(Between("2025-07-20T23:30Z", "2025-07-20T23:59:59Z"));

        Assert.Equal(2, reading.Events.Count);
    }

    [Fact]
    public async Task What_was_delivered_before_the_window_or_more_than_a_day_after_it_is_not_fetched()
    {
        _store.Deliver("2025-07-20T09:50Z");
        var wanted = _store.Deliver("2025-07-20T10:05Z");
        _store.Deliver("2025-07-21T11:20Z", happened: "2025-07-20T10:30:00Z");

        var reading = await _store.ReadAsync(Between("2025-07-20T10:00Z", "2025-07-20T11:00Z"));

        Assert.Equal([wanted], reading.Ids);
        Assert.Equal([TrailBucket.Key("2025-07-20T10:05Z")], _store.OpenedKeys);
        Assert.Equal(1, reading.Progress[^1].SourcesTotal);
    }

    [Fact]
    public async Task Without_a_window_the_whole_trail_is_read_in_the_order_of_keys()
    {
        var expected = new List<string>();
        foreach (var account in new[] { TrailBucket.Account, TrailBucket.OtherAccount })
        {
            foreach (var region in new[] { "eu-west-1", "us-east-1" })
            {
                expected.AddRange(new[] { "2019-12-31T23:55Z", "2024-01-01T00:05Z", "2025-07-20T10:10Z" }.Select(time => _store.Deliver(time, account, region)));
            }
        }

        var reading = await _store.ReadAsync();

        Assert.Equal(expected, reading.Ids);
        Assert.Equal($"s3://trails/{TrailBucket.Key("2019-12-31T23:55Z")}", reading.Events[0].Evidence.Source);
        Assert.Equal(0, reading.Events[0].Evidence.RecordIndex);
    }

    [Fact]
    public async Task Organization_trails_have_a_level_more_and_accounts_out_of_scope_are_not_listed()
    {
        const string Organization = "o-a1b2c3d4e5";
        var wanted = _store.Deliver("2025-07-20T10:10Z", organization: Organization);
        var own = _store.Deliver("2025-07-20T10:15Z");
        _store.Deliver("2025-07-20T10:10Z", TrailBucket.OtherAccount, organization: Organization);
        _store.Deliver("2025-07-20T10:10Z", region: "us-west-2", organization: Organization);
        var scope = new TrailScope(TrailBucket.Account, "eu-west-1", TrailBucket.At("2025-07-20T10:00Z"), TrailBucket.At("2025-07-20T11:00Z"));

        var reading = await _store.ReadAsync(new TrailQuery { Scopes = [scope] });

        Assert.Equal([own, wanted], reading.Ids);
        Assert.DoesNotContain(_store.Listed, list => list.Prefix.Contains(TrailBucket.OtherAccount, StringComparison.Ordinal));
        Assert.DoesNotContain(_store.Listed, list => list.Prefix.Contains("us-west-2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Scopes_far_apart_are_listed_apart()
    {
        foreach (var day in new[] { "2025-03-01", "2025-04-10", "2025-05-01" })
        {
            _store.Deliver($"{day}T10:10Z");
        }

        TrailScope On(string day) => new(null, null, TrailBucket.At($"{day}T10:00Z"), TrailBucket.At($"{day}T11:00Z"));
        var reading = await _store.ReadAsync(new TrailQuery { Scopes = [On("2025-05-01"), On("2025-03-01")] });

        Assert.Equal(2, reading.Events.Count);
        Assert.Equal([TrailBucket.Key("2025-03-01T10:10Z"), TrailBucket.Key("2025-05-01T10:10Z")], _store.OpenedKeys);
        Assert.Equal(2, _store.Listed.Count(list => list.StartAfter is not null));
    }

    [Fact]
    public async Task Events_of_global_services_are_looked_for_in_other_Regions_only_where_they_were_once_delivered()
    {
        var old = _store.Deliver("2021-06-01T10:10Z");
        var moved = _store.Deliver("2025-06-01T10:10Z", region: "us-east-1");
        _store.Deliver("2025-06-01T10:10Z");
        TrailScope On(string day) => new(null, "us-east-1", TrailBucket.At($"{day}T10:00Z"), TrailBucket.At($"{day}T11:00Z"));

        var reading = await _store.ReadAsync(new TrailQuery { Scopes = [On("2021-06-01"), On("2025-06-01")] });

        Assert.Equal([moved], reading.Ids);
        Assert.Equal([TrailBucket.Key("2021-06-01T10:10Z"), TrailBucket.Key("2025-06-01T10:10Z", region: "us-east-1")], _store.OpenedKeys);
        Assert.NotEmpty(old);
    }

    [Fact]
    public async Task Digests_insights_and_the_logs_of_other_services_are_never_fetched()
    {
        var wanted = _store.Deliver("2025-07-20T10:10Z");
        foreach (var other in new[] { "CloudTrail-Digest", "CloudTrail-Insight", "Config", "elasticloadbalancing", "vpcflowlogs" })
        {
            _store.PutGzip($"AWSLogs/{TrailBucket.Account}/{other}/eu-west-1/2025/07/20/file.json.gz", Records.File(Records.One(id: other)));
        }

        Assert.Equal([wanted], (await _store.ReadAsync()).Ids);
        _store.ForgetRequests();

        // From above the layout, and straight at a digest folder.
        Assert.Equal([wanted], (await _store.ReadAsync(prefix: "AWSLogs/")).Ids);
        var digests = await _store.ReadAsync(prefix: $"AWSLogs/{TrailBucket.Account}/CloudTrail-Digest/");

        Assert.Equal([ObjectErrorIds.NoTrail], digests.ErrorIds);
        Assert.Equal([TrailBucket.Key("2025-07-20T10:10Z")], _store.OpenedKeys);
    }

    [Theory]
    [InlineData("")]
    [InlineData("prod/audit/")]
    [InlineData("prod/audit/AWSLogs/")]
    [InlineData("prod/audit/AWSLogs/111122223333/")]
    [InlineData("prod/audit/AWSLogs/111122223333/CloudTrail/")]
    [InlineData("prod/audit/AWSLogs/111122223333/CloudTrail/eu-west-1/")]
    [InlineData("prod/audit/AWSLogs/111122223333/CloudTrail/eu-west-1/2025/07/")]
    [InlineData("prod/audit/AWSLogs/111122223333/CloudTrail/eu-west-1/2025/07/20/111122223333_CloudTrail_eu-west-1_20250720T1010Z_a1B2c3D4e5F6g7H8.json.gz")]
    public async Task A_prefix_may_lead_anywhere_into_the_layout(string prefix)
    {
        var wanted = _store.Deliver("2025-07-20T10:10Z", prefix: "prod/audit/");

        var reading = await _store.ReadAsync(prefix: prefix);

        Assert.Equal([wanted], reading.Ids);
        Assert.Empty(reading.Problems);
    }

    [Fact]
    public async Task Trails_below_the_folders_of_a_bucket_are_found_without_reading_the_rest()
    {
        var first = _store.Deliver("2025-07-20T10:10Z", prefix: "o-a1b2c3d4e5/");
        var second = _store.Deliver("2025-07-20T10:10Z", TrailBucket.OtherAccount, prefix: "other/");
        _store.Put("backups/large.json", "{}");

        Assert.Equal([first, second], (await _store.ReadAsync()).Ids);
        Assert.DoesNotContain("backups/large.json", _store.OpenedKeys);
    }

    [Fact]
    public async Task Copies_of_trail_files_are_read_wherever_they_lie_and_other_files_are_left()
    {
        _store.Put("incident/a.json", Records.File(Records.One(id: "a")));
        _store.PutGzip("incident/deep/b.json.gz", Records.File(Records.One(id: "b")));
        _store.Put("incident/notes.txt", "text");
        _store.PutGzip("incident/access.log.gz", "text");
        _store.Put("incident/folder.json/", "");

        var reading = await _store.ReadAsync(prefix: "incident/");

        Assert.Equal(["a", "b"], reading.Ids);
        Assert.Empty(reading.Problems);
        Assert.Equal(["incident/a.json", "incident/deep/b.json.gz"], _store.OpenedKeys);
    }

    [Theory]
    [InlineData("")]
    [InlineData("elsewhere/")]
    public async Task A_prefix_without_a_trail_is_told(string prefix)
    {
        _store.PutGzip($"AWSLogs/{TrailBucket.Account}/Config/eu-west-1/file.json.gz", "{}");

        var reading = await _store.ReadAsync(prefix: prefix);

        var problem = Assert.Single(reading.Problems);
        Assert.Equal(ObjectErrorIds.NoTrail, problem.ErrorId);
        Assert.Equal($"s3://trails/{prefix}", problem.Source);
    }

    [Fact]
    public async Task A_store_that_makes_up_folders_without_end_leads_nobody_in_circles()
    {
        var wanted = _store.Deliver("2025-07-20T10:10Z");
        var store = new EndlessFolders(_store);

        var reading = await new TrailObjectSource(store, "").ReadAsync();

        Assert.Equal([wanted], reading.Ids);
    }

    [Fact]
    public async Task A_trail_without_files_in_the_window_is_no_problem()
    {
        _store.Deliver("2025-07-20T10:10Z");

        Assert.Empty((await _store.ReadAsync(Between("2024-01-01T00:00Z", "2024-01-02T00:00Z"))).Problems);
        var elsewhere = new TrailScope(TrailBucket.OtherAccount, null, TrailBucket.At("2025-07-20T00:00Z"), TrailBucket.At("2025-07-21T00:00Z"));
        Assert.Empty((await _store.ReadAsync(new TrailQuery { Scopes = [elsewhere] })).Problems);
        Assert.Empty(_store.Opened);
    }

    [Fact]
    public async Task Windows_at_the_ends_of_time_mean_no_limit()
    {
        _store.Deliver("2025-07-20T10:10Z");

        var reading = await _store.ReadAsync(new TrailQuery
        {
            Scopes = [new TrailScope(null, null, DateTimeOffset.MinValue, DateTimeOffset.MaxValue)],
            From = DateTimeOffset.MinValue,
            To = DateTimeOffset.MaxValue,
        });

        Assert.Single(reading.Events);
    }

    [Fact]
    public async Task The_cost_of_a_reading_is_told()
    {
        _store.Deliver("2025-07-20T10:10Z");
        _store.Deliver("2025-07-21T10:10Z");
        _store.Put($"AWSLogs/{TrailBucket.Account}/CloudTrail/eu-west-1/2025/07/20/readme.txt", "text");

        var reading = await _store.ReadAsync();

        var (source, message) = Assert.Single(reading.Information);
        Assert.Equal("s3://trails/", source);
        Assert.StartsWith("3 objects listed, 2 of them may hold wanted records; 2 fetched (", message, StringComparison.Ordinal);
        Assert.Equal(2, reading.Progress[^1].SourcesRead);
        Assert.True(reading.Progress[^1].BytesRead > 0);
    }
}
