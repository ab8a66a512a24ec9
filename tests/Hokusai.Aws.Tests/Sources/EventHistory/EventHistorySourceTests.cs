using Hokusai.Aws.Connection;
using Hokusai.Aws.Sources.EventHistory;
using Hokusai.Core.Trail;

namespace Hokusai.Aws.Tests.Sources.EventHistory;

public sealed class EventHistorySourceTests : IDisposable
{
    private readonly HistoryFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public async Task Events_come_once_each_the_oldest_first_whatever_the_pages()
    {
        var history = _fixture.History();
        for (var i = 0; i < 173; i++)
        {
            history.With(Records.One(id: $"e{i:D3}", time: Records.Now.AddHours(-40).AddSeconds(i / 3)));
        }

        var reading = await TrailReading.OfAsync(_fixture.Source(history), HistoryFixture.Named("ModifyDBInstance"));

        Assert.Equal(Enumerable.Range(0, 173).Select(i => $"e{i:D3}"), reading.Ids);
        Assert.Equal(4, history.Calls.Count);
        Assert.Empty(reading.Problems);
    }

    [Fact]
    public async Task A_change_behind_pages_of_reading_calls_is_found()
    {
        var history = _fixture.History().With(Records.One(id: "change", time: Records.Now.AddHours(-10)));
        for (var i = 0; i < 500; i++)
        {
            history.With(Records.One("DescribeDBInstances", $"noise{i}", Records.Now.AddHours(-5).AddSeconds(i), readOnly: true));
        }

        var named = await TrailReading.OfAsync(_fixture.Source(history), HistoryFixture.Named("ModifyDBInstance"));
        var all = await TrailReading.OfAsync(_fixture.Source(history));

        Assert.Equal(["change"], named.Ids);
        Assert.Equal(501, all.Events.Count);
    }

    [Fact]
    public async Task A_record_says_where_a_person_finds_it()
    {
        var history = _fixture.History(region: "us-east-1").With(Records.One(id: "11111111-2222-3333-4444-555555555555", region: "us-east-1"));

        var reading = await TrailReading.OfAsync(_fixture.Source(history));

        var evidence = Assert.Single(reading.Events).Evidence;
        Assert.Equal("event history 111122223333 us-east-1 event 11111111-2222-3333-4444-555555555555", evidence.ToString());
        Assert.Null(evidence.RecordIndex);
    }

    [Fact]
    public async Task Reading_calls_that_are_not_needed_are_not_looked_up()
    {
        var history = _fixture.History().With(
            Records.One("ModifyDBInstance", "write"),
            Records.One("DescribeDBInstances", "noise", readOnly: true),
            Records.One("AssumeRole", "needed", readOnly: true, eventSource: "sts.amazonaws.com"));

        var reading = await TrailReading.OfAsync(_fixture.Source(history), new TrailQuery { RequiredReads = new HashSet<string> { "AssumeRole" } });

        Assert.Equal(["needed", "write"], reading.Ids.Order(StringComparer.Ordinal));
        Assert.Equal(2, history.Calls.Count);
    }

    [Fact]
    public async Task All_that_was_done_with_the_credentials_of_a_followed_call_is_looked_up_in_every_Region()
    {
        var (ireland, virginia) = (_fixture.History(), _fixture.History(region: "us-east-1"));
        ireland.With(
            Of("ASIARUN", Records.One("ModifyDBInstance", "change")),
            Of("ASIARUN", Records.One("DescribeDBInstances", "read of the run", readOnly: true)),
            Of("ASIAOTHER", Records.One("CreateTags", "change of another")),
            Of("ASIAOTHER", Records.One("DescribeDBInstances", "read of another", readOnly: true)));
        virginia.With(Of("ASIARUN", Records.One("ListRoles", "read elsewhere", readOnly: true, region: "us-east-1")));
        var query = new TrailQuery { RequiredReads = new HashSet<string>(), FollowedCalls = record => record.EventName == "ModifyDBInstance" };

        var reading = await TrailReading.OfAsync(_fixture.Source(ireland, virginia), query);

        Assert.Equal(["change", "change of another", "read elsewhere", "read of the run"], reading.Ids.Order(StringComparer.Ordinal));
        Assert.Equal(2, ireland.Calls.Count);
        Assert.Equal(2, virginia.Calls.Count);

        static System.Text.Json.Nodes.JsonObject Of(string key, System.Text.Json.Nodes.JsonObject record)
        {
            record["userIdentity"]!["accessKeyId"] = key;
            return record;
        }
    }

    [Fact]
    public async Task One_record_is_enough_where_the_query_says_so()
    {
        var history = _fixture.History();
        for (var i = 0; i < 200; i++)
        {
            history.With(Records.One(id: $"e{i}"));
        }

        var reading = await TrailReading.OfAsync(_fixture.Source(history), new TrailQuery { Enough = 1 });

        Assert.Single(reading.Events);
        Assert.Equal(1, Assert.Single(history.Calls).Request.MaxResults);
    }

    [Fact]
    public async Task A_page_refused_for_its_rate_is_asked_again_and_nothing_is_lost()
    {
        var history = _fixture.History();
        for (var i = 0; i < 120; i++)
        {
            history.With(Records.One(id: $"e{i:D3}", time: Records.Now.AddHours(-30).AddSeconds(i)));
        }

        history.Fault = call => call is 2 or 3 or 5 ? LookupFault.Throttled : LookupFault.None;

        var reading = await TrailReading.OfAsync(_fixture.Source(history));

        Assert.Equal(120, reading.Events.Count);
        Assert.Empty(reading.Problems);
        Assert.Equal(history.Calls[1].Request, history.Calls[2].Request);
        Assert.Equal(history.Calls[1].Request, history.Calls[3].Request);
        Assert.True(history.Calls[3].Time - history.Calls[2].Time >= TimeSpan.FromSeconds(2), "After two refusals it waits longer.");
    }

    [Fact]
    public async Task A_rate_that_others_use_up_for_ever_is_told_after_ten_minutes()
    {
        var history = _fixture.History().With(Records.One());
        history.Fault = _ => LookupFault.Throttled;

        var reading = await TrailReading.OfAsync(_fixture.Source(history), HistoryFixture.Named("ModifyDBInstance", "PutSecretValue"));

        Assert.Equal(AwsErrorIds.Throttled, Assert.Single(reading.Problems).ErrorId);
        Assert.InRange(_fixture.Time.Passed, PacedLookups.Patience, PacedLookups.Patience * 3);
    }

    [Fact]
    public async Task A_token_that_expired_is_replaced_by_the_time_of_the_oldest_event_seen()
    {
        var history = _fixture.History();
        for (var i = 0; i < 200; i++)
        {
            // Four events in each second, so that a second is split between pages.
            history.With(Records.One(id: $"e{i:D3}", time: Records.Now.AddHours(-30).AddSeconds(i / 4)));
        }

        history.Fault = call => call == 3 ? LookupFault.TokenExpired : LookupFault.None;

        var reading = await TrailReading.OfAsync(_fixture.Source(history));

        Assert.Equal(200, reading.Ids.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(200, reading.Events.Count);
        Assert.Empty(reading.Problems);
        var resumed = history.Calls[3].Request;
        Assert.Null(resumed.NextToken);
        Assert.Equal(Records.Now.AddHours(-30).AddSeconds(25), resumed.EndTime);
    }

    [Fact]
    public async Task A_page_that_repeats_is_gone_around_once()
    {
        var history = _fixture.History();
        for (var i = 0; i < 150; i++)
        {
            history.With(Records.One(id: $"e{i:D3}", time: Records.Now.AddHours(-30).AddSeconds(i)));
        }

        history.Fault = call => call == 2 ? LookupFault.PageRepeated : LookupFault.None;

        var reading = await TrailReading.OfAsync(_fixture.Source(history));

        Assert.Equal(150, reading.Events.Count);
        Assert.Empty(reading.Problems);
    }

    [Fact]
    public async Task A_page_that_repeats_for_ever_is_a_problem_and_what_came_before_stays()
    {
        var history = _fixture.History();
        for (var i = 0; i < 150; i++)
        {
            history.With(Records.One(id: $"e{i:D3}", time: Records.Now.AddHours(-30)));
        }

        history.Fault = _ => LookupFault.PageRepeated;

        var reading = await TrailReading.OfAsync(_fixture.Source(history), HistoryFixture.Named("ModifyDBInstance"));

        Assert.Equal(50, reading.Events.Count);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal(AwsErrorIds.PageRepeated, problem.ErrorId);
        Assert.Equal("EventName ModifyDBInstance", problem.Position);
    }

    [Fact]
    public async Task A_denied_Region_loses_only_itself_and_names_the_permission()
    {
        var denied = _fixture.History(region: "eu-west-1").With(Records.One());
        denied.Fault = _ => throw denied.Failure(AwsErrorIds.AccessDenied, "AccessDeniedException", "cloudtrail:LookupEvents");
        var open = _fixture.History(region: "us-east-1").With(Records.One(id: "there", region: "us-east-1"));

        var reading = await TrailReading.OfAsync(_fixture.Source(denied, open), HistoryFixture.Named("ModifyDBInstance", "ModifyDBCluster", "PutSecretValue", "UpdateSecret", "RotateSecret"));

        Assert.Equal(["there"], reading.Ids);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal(("event history 111122223333 eu-west-1", AwsErrorIds.AccessDenied), (problem.Source, problem.ErrorId));
        Assert.InRange(denied.Calls.Count, 1, 3);
    }

    [Fact]
    public async Task A_Region_that_is_down_does_not_stop_the_others()
    {
        var down = _fixture.History(region: "eu-west-1").With(Records.One());
        down.Fault = _ => throw down.Failure(AwsErrorIds.Unreachable, "");
        var up = _fixture.History(region: "us-east-1").With(Records.One(id: "there", region: "us-east-1"));

        var reading = await TrailReading.OfAsync(_fixture.Source(down, up));

        Assert.Equal(["there"], reading.Ids);
        Assert.Equal(AwsErrorIds.Unreachable, Assert.Single(reading.Problems).ErrorId);
    }

    [Theory]
    [InlineData("{\"eventName\":", "TrailMalformedRecord")]
    [InlineData("[]", "TrailNotARecord")]
    [InlineData(null, EventHistoryErrorIds.RecordMissing)]
    public async Task A_damaged_record_is_named_and_the_others_are_read(string? text, string errorId)
    {
        var history = _fixture.History().With(Records.One(id: "sound")).WithDamaged(Records.One(id: "damaged"), text);

        var reading = await TrailReading.OfAsync(_fixture.Source(history));

        Assert.Equal(["sound"], reading.Ids);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal((errorId, "event damaged"), (problem.ErrorId, problem.Position));
    }

    [Fact]
    public async Task What_90_days_do_not_reach_is_told_with_what_to_use_instead()
    {
        var history = _fixture.History().With(Records.One(time: Records.Now.AddDays(-80)));

        var reading = await TrailReading.OfAsync(_fixture.Source(history), new TrailQuery { From = Records.Now.AddDays(-120), To = Records.Now.AddDays(-1) });

        Assert.Single(reading.Events);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal(EventHistoryErrorIds.ReachesTooFarBack, problem.ErrorId);
        Assert.Contains("-TrailBucket", problem.Advice, StringComparison.Ordinal);
        Assert.Contains("-AthenaTable", problem.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_limit_means_all_that_there_is_and_is_no_problem()
    {
        var history = _fixture.History().With(Records.One(time: Records.Now.AddDays(-80)));

        var reading = await TrailReading.OfAsync(_fixture.Source(history));

        Assert.Single(reading.Events);
        Assert.Empty(reading.Problems);
        Assert.Null(Assert.Single(history.Calls).Request.StartTime);
    }

    [Fact]
    public async Task A_clock_that_is_slow_does_not_hide_the_last_minutes()
    {
        var history = _fixture.History().With(Records.One(id: "just now", time: Records.Now.AddMinutes(7)));

        var reading = await TrailReading.OfAsync(_fixture.Source(history), new TrailQuery { To = Records.Now.AddDays(1) });

        Assert.Equal(["just now"], reading.Ids);
    }

    [Fact]
    public async Task How_long_it_takes_at_least_is_said_before_the_first_call()
    {
        var history = _fixture.History();
        var reading = new TrailReading();
        var notesAtFirstCall = -1;
        history.OnCall = _ => notesAtFirstCall = notesAtFirstCall < 0 ? reading.Notes.Count : notesAtFirstCall;

        await reading.ReadAsync(_fixture.Source(history), HistoryFixture.Named([.. Enumerable.Range(0, 20).Select(i => $"Name{i}")]));

        Assert.Equal(1, notesAtFirstCall);
        Assert.Contains("20 lookup(s)", reading.Notes[0], StringComparison.Ordinal);
        Assert.Contains("at least 10 s", reading.Notes[0], StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromSeconds(10), reading.Progress[0].Remaining);
        Assert.Equal(0, reading.Progress[0].Fraction);
        Assert.Equal(1, reading.Progress[^1].Fraction);
    }

    [Fact]
    public async Task Progress_tells_how_far_back_in_time_the_reading_is()
    {
        var history = _fixture.History();
        for (var i = 0; i < 200; i++)
        {
            history.With(Records.One(id: $"e{i}", time: Records.Now.AddHours(-100 + (i / 2.0))));
        }

        var reading = await TrailReading.OfAsync(_fixture.Source(history), new TrailQuery { From = Records.Now.AddHours(-100) });

        var fractions = reading.Progress.Select(progress => progress.Fraction!.Value).ToList();
        Assert.Equal(fractions.Order(), fractions);
        Assert.Contains(fractions, fraction => fraction is > 0.2 and < 0.8);
        Assert.Contains("back to", reading.Progress[2].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lookups_of_an_account_and_Region_keep_to_two_a_second()
    {
        var history = _fixture.History();

        await TrailReading.OfAsync(_fixture.Source(history), HistoryFixture.Named([.. Enumerable.Range(0, 12).Select(i => $"Name{i}")]));

        var times = history.Calls.Select(call => call.Time).ToList();
        Assert.Equal(12, times.Count);
        Assert.All(times.Zip(times.Skip(1)), pair => Assert.True(pair.Second - pair.First >= TimeSpan.FromMilliseconds(500)));
    }

    [Fact]
    public async Task Regions_do_not_wait_for_each_other()
    {
        var names = Enumerable.Range(0, 12).Select(i => $"Name{i}").ToArray();
        var (first, second) = (_fixture.History(region: "eu-west-1"), _fixture.History(region: "us-east-1"));
        using var othersAreDone = new CountdownEvent(names.Length);
        second.OnCall = _ => othersAreDone.Signal();
        var waited = true;
        // Longer than any machine takes; only a Region that waits for this one lets it pass.
        first.OnCall = _ => waited &= othersAreDone.Wait(TimeSpan.FromMinutes(1));

        await TrailReading.OfAsync(_fixture.Source(first, second), HistoryFixture.Named(names));

        Assert.True(waited);
    }

    [Fact]
    public async Task What_was_found_before_it_was_stopped_still_comes_out()
    {
        using var stop = new CancellationTokenSource();
        var history = _fixture.History();
        for (var i = 0; i < 120; i++)
        {
            history.With(Records.One(id: $"e{i}"));
        }

        var calls = 0;
        history.OnCall = _ =>
        {
            if (++calls == 3)
            {
                stop.Cancel();
            }
        };
        var reading = new TrailReading();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading.ReadAsync(_fixture.Source(history), new TrailQuery(), stop.Token));

        Assert.InRange(reading.Events.Count, 100, 120);
        Assert.Equal(3, history.Calls.Count);
    }

    [Fact]
    public async Task A_scope_without_a_connection_is_a_problem()
    {
        var history = _fixture.History(region: "eu-west-1").With(Records.One());
        var query = new TrailQuery
        {
            Scopes =
            [
                new TrailScope(Records.Account, "eu-west-1", Records.Now.AddDays(-3), Records.Now),
                new TrailScope(Records.Account, "us-east-1", Records.Now.AddDays(-3), Records.Now),
            ],
        };

        var reading = await TrailReading.OfAsync(_fixture.Source(history), query);

        Assert.Single(reading.Events);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal(EventHistoryErrorIds.NotConnected, problem.ErrorId);
        Assert.Contains("us-east-1", problem.Advice, StringComparison.Ordinal);
    }
}
