using Hokusai.Aws.Sources.EventHistory;
using Hokusai.Core.Trail;

namespace Hokusai.Aws.Tests.Sources.EventHistory;

public sealed class EventHistoryCacheTests : IDisposable
{
    private const string Name = "ModifyDBInstance";

    private readonly HistoryFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public async Task What_was_read_once_is_not_asked_for_again()
    {
        var history = Filled(120, Records.Now.AddDays(-9));
        var query = HistoryFixture.Named(Name) with { From = Records.Now.AddDays(-10), To = Records.Now.AddDays(-2) };
        var first = await TrailReading.OfAsync(_fixture.CachedSource(history), query);
        var calls = history.Calls.Count;

        var second = await TrailReading.OfAsync(_fixture.CachedSource(history), query);
        var within = await TrailReading.OfAsync(_fixture.CachedSource(history), query with { From = Records.Now.AddDays(-9).AddSeconds(50), To = Records.Now.AddDays(-9).AddSeconds(59) });

        Assert.Equal(120, first.Events.Count);
        Assert.Equal(first.Ids, second.Ids);
        Assert.Equal(10, within.Events.Count);
        Assert.Equal(calls, history.Calls.Count);
        Assert.Contains("1 of them on disk", second.Notes[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reading_that_failed_half_way_goes_on_where_it_was_by_time_without_its_token()
    {
        var history = Filled(300, Records.Now.AddDays(-9));
        history.Fault = call => call == 4 ? throw history.Failure("AwsUnreachable", "") : LookupFault.None;
        var failed = await TrailReading.OfAsync(_fixture.CachedSource(history), HistoryFixture.Named(Name));
        history.Fault = _ => LookupFault.None;
        var before = history.Calls.Count;

        var resumed = await TrailReading.OfAsync(_fixture.CachedSource(history), HistoryFixture.Named(Name));

        Assert.Equal(150, failed.Events.Count);
        Assert.Single(failed.Problems);
        Assert.Equal(300, resumed.Events.Count);
        Assert.Empty(resumed.Problems);

        // One for what is new since, four for the 151 events of the seconds that were not complete.
        Assert.Equal(5, history.Calls.Count - before);
        Assert.All(history.Calls.Skip(before).Where(call => call.Request.EndTime is not null).Take(1), call => Assert.Null(call.Request.NextToken));
    }

    [Fact]
    public async Task The_files_are_what_the_AWS_CLI_prints_and_are_read_like_any_trail_files()
    {
        var history = Filled(120, Records.Now.AddDays(-9));
        var live = await TrailReading.OfAsync(_fixture.CachedSource(history), HistoryFixture.Named(Name));

        var files = await TrailReading.OfAsync(new TrailFileSource([_fixture.Folder]), HistoryFixture.Named(Name));

        Assert.Equal(live.Ids.Order(StringComparer.Ordinal), files.Ids.Order(StringComparer.Ordinal));
        Assert.Empty(files.Problems);
        var text = await File.ReadAllTextAsync(Directory.EnumerateFiles(_fixture.Folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First());
        Assert.StartsWith("{\"Events\":[{\"EventId\":\"", text, StringComparison.Ordinal);
        Assert.Contains("\"EventTime\":\"2025-07-11T12:01:59+00:00\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("NextToken", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_files_are_for_their_owner_alone()
    {
        await TrailReading.OfAsync(_fixture.CachedSource(Filled(10, Records.Now.AddDays(-9))));

        if (!OperatingSystem.IsWindows())
        {
            foreach (var file in Directory.EnumerateFiles(_fixture.Folder, "*", SearchOption.AllDirectories))
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            }

            foreach (var folder in Directory.EnumerateDirectories(_fixture.Folder, "*", SearchOption.AllDirectories))
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"Events\":[{\"EventId\":\"e")]
    [InlineData("[]")]
    public async Task A_damaged_page_counts_as_not_there(string damage)
    {
        var history = Filled(300, Records.Now.AddDays(-9));
        await TrailReading.OfAsync(_fixture.CachedSource(history), HistoryFixture.Named(Name));
        var pages = Directory.EnumerateFiles(_fixture.Folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        await File.WriteAllTextAsync(pages[3], damage);

        var again = await TrailReading.OfAsync(_fixture.CachedSource(history), HistoryFixture.Named(Name));

        Assert.Equal(300, again.Events.Count);
        Assert.Empty(again.Problems);
    }

    [Fact]
    public async Task A_page_that_was_deleted_is_asked_for_again()
    {
        var history = Filled(300, Records.Now.AddDays(-9));
        await TrailReading.OfAsync(_fixture.CachedSource(history), HistoryFixture.Named(Name));
        File.Delete(Directory.EnumerateFiles(_fixture.Folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ElementAt(2));

        var again = await TrailReading.OfAsync(_fixture.CachedSource(history), HistoryFixture.Named(Name));

        Assert.Equal(300, again.Events.Count);
    }

    [Theory]
    [InlineData(1, 10)]
    [InlineData(20, 600)]
    public async Task An_event_that_CloudTrail_delivers_late_is_not_hidden_by_what_is_on_disk(int hoursUntilNextReading, int minutesLate)
    {
        var history = Filled(60, Records.Now.AddDays(-9));
        await TrailReading.OfAsync(_fixture.CachedSource(history), HistoryFixture.Named(Name));

        history.With(Records.One(id: "late", time: Records.Now.AddMinutes(-minutesLate)));
        _fixture.Time.Advance(TimeSpan.FromHours(hoursUntilNextReading));
        var again = await TrailReading.OfAsync(_fixture.CachedSource(history), HistoryFixture.Named(Name));

        Assert.Contains("late", again.Ids);
        Assert.Equal(61, again.Events.Count);
    }

    [Fact]
    public async Task Accounts_Regions_and_attributes_are_kept_apart()
    {
        var (ireland, virginia) = (Filled(10, Records.Now.AddDays(-9)), _fixture.History(region: "us-east-1").With(Records.One(id: "there", region: "us-east-1", time: Records.Now.AddDays(-9))));
        await TrailReading.OfAsync(_fixture.CachedSource(ireland), HistoryFixture.Named(Name));

        var other = await TrailReading.OfAsync(_fixture.CachedSource(virginia), HistoryFixture.Named(Name));
        var otherName = await TrailReading.OfAsync(_fixture.CachedSource(ireland), HistoryFixture.Named("../../../PutSecretValue"));

        Assert.Equal(["there"], other.Ids);
        Assert.Empty(otherName.Events);
        Assert.Equal(["eu-west-1", "us-east-1"], Directory.EnumerateDirectories(Path.Combine(_fixture.Folder, Records.Account)).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_used_is_told_once_and_everything_is_read_all_the_same()
    {
        var file = Path.Combine(_fixture.Folder, "a file");
        await File.WriteAllTextAsync(file, "");
        var source = new EventHistorySource([Filled(120, Records.Now.AddDays(-9))], _fixture.Options() with { CacheFolder = file });

        var reading = await TrailReading.OfAsync(source, HistoryFixture.Named(Name, "PutSecretValue"));

        Assert.Equal(120, reading.Events.Count);
        Assert.Equal((file, EventHistoryErrorIds.CacheUnusable), (Assert.Single(reading.Problems).Source, reading.Problems[0].ErrorId));
    }

    private FakeEventHistory Filled(int events, DateTimeOffset from)
    {
        var history = _fixture.History();
        for (var i = 0; i < events; i++)
        {
            history.With(Records.One(id: $"e{i:D3}", time: from.AddSeconds(i)));
        }

        return history;
    }
}
