using System.Text.Json;
using Hokusai.Core.Trail;
using Hokusai.Core.Trail.Files;

namespace Hokusai.Core.Tests.Trail;

/// <summary>Which files are read, in which order, and how often.</summary>
public sealed class TrailFindingTests : IDisposable
{
    private const string Day = "AWSLogs/o-a1b2c3d4e5/111122223333/CloudTrail/eu-west-1/2025/07/20/";
    private readonly TrailFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Folders_files_and_wildcards_give_the_same_record_once()
    {
        var file = _folder.WriteGzip(Day + Name("2025-07-20T10:10"), Records.File(Records.One(id: "a"), Records.One(id: "b")));

        foreach (var path in new[] { _folder.Root, file, _folder.Path("AWSLogs/*/*/CloudTrail"), _folder.Path("**/*.json.gz"), _folder.Path("**"), _folder.Path("AWSLogs/**/*_eu-west-?_*"), _folder.Path("*") })
        {
            var reading = TrailReading.Of([path], TrailFolder.Query());

            Assert.Empty(reading.Problems);
            Assert.Equal(["a", "b"], reading.Ids);
        }

        var all = TrailReading.Of([_folder.Root, file, _folder.Path("**/*.gz"), _folder.Root], TrailFolder.Query());
        Assert.Equal(["a", "b"], all.Ids);
        Assert.Equal(1, all.Progress[^1].SourcesRead);
        Assert.Equal(1, all.Progress[^1].SourcesTotal);
    }

    [Fact]
    public void Wildcards_match_only_what_they_say()
    {
        _folder.Write("a1.json", Records.One(id: "a1"));
        _folder.Write("a22.json", Records.One(id: "a22"));
        _folder.Write("x/a3.json", Records.One(id: "a3"));

        Assert.Equal(["a1"], TrailReading.Of([_folder.Path("a?.json")], TrailFolder.Query()).Ids);
        Assert.Equal(["a1", "a22"], TrailReading.Of([_folder.Path("a*.json")], TrailFolder.Query()).Ids);
        Assert.Equal(["a3"], TrailReading.Of([_folder.Path("*/a*.json")], TrailFolder.Query()).Ids);
        Assert.Equal(["a1", "a22", "a3"], TrailReading.Of([_folder.Path("**/a*.json")], TrailFolder.Query()).Ids);
    }

    [Fact]
    public void Paths_that_lead_to_nothing_are_named()
    {
        var missing = _folder.Path("missing.json");
        var nothing = _folder.Path("nothing/*.json");

        var reading = TrailReading.Of([missing, nothing], TrailFolder.Query());

        Assert.Equal([TrailErrorIds.PathNotFound, TrailErrorIds.NothingMatched], reading.ErrorIds);
        Assert.Equal([missing, nothing], reading.Problems.Select(problem => problem.Source));
    }

    [Fact]
    public void An_event_that_is_delivered_twice_counts_once_and_events_without_id_all_count()
    {
        var id = Guid.NewGuid().ToString();
        var unnamed = Records.One().Replace("\"eventID\":\"e1\",", "", StringComparison.Ordinal);
        _folder.Write("a.json", Records.File(Records.One(id: id), unnamed, unnamed));
        _folder.Write("b.json", Records.File(Records.One(id: id.ToUpperInvariant()), Records.One(id: "not a guid"), Records.One(id: "not a guid")));

        var reading = _folder.Read(Records.ModifyInstance);

        Assert.Equal([id, "", "", "not a guid"], reading.Ids);
        Assert.EndsWith("a.json", reading.Events[0].Evidence.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_depends_on_the_names_alone()
    {
        for (var i = 0; i < 300; i++)
        {
            // Files of very different size, so that threads overtake one another.
            var count = i % 37 == 0 ? 2000 : 1;
            _folder.Write($"{i:D3}.json", Records.File([.. Enumerable.Range(0, count).Select(at => Records.One(id: $"{i}-{at}"))]));
        }

        var expected = Enumerable.Range(0, 300).SelectMany(i => Enumerable.Range(0, i % 37 == 0 ? 2000 : 1).Select(at => $"{i}-{at}"));

        Assert.Equal(expected, _folder.Read().Ids);
    }

    [Fact]
    public void Other_files_are_left_aside_quietly_and_other_AWS_files_too()
    {
        _folder.Write("README.md", "# An incident {\"a\"");
        _folder.Write("main.tf", "resource \"aws_db_instance\" \"x\" {}");
        _folder.Write("notes.txt", "");
        _folder.Write("logo.png", [0x89, 0x50, 0x4E, 0x47, 0, 1, 2, 3]);
        _folder.Write("terraform.tfstate", """{"version":4,"serial":1,"resources":[]""");
        _folder.Write("versions.json", """{"Versions":[{"Key":"terraform.tfstate"}]}""");
        _folder.WriteGzip("nginx.log.gz", "GET / 200");
        _folder.WriteGzip("AWSLogs/111122223333/CloudTrail-Digest/eu-west-1/digest.json.gz", """{"awsAccountId":"111122223333","digestStartTime":"2025-07-20T10:00:00Z","digestS3Object":"x","logFiles":[{"eventName":"x"}]}""");
        _folder.WriteGzip("AWSLogs/111122223333/CloudTrail-Insight/eu-west-1/insight.json.gz", Records.File("""{"eventVersion":"1.07","eventTime":"2025-07-20T10:05:00Z","awsRegion":"eu-west-1","eventID":"i","eventType":"AwsCloudTrailInsight","insightDetails":{"state":"Start","eventSource":"rds.amazonaws.com","eventName":"ModifyDBInstance"}}"""));
        _folder.WriteGzip("AWSLogs/111122223333/Config/eu-west-1/config.json.gz", """{"fileVersion":"1.0","configSnapshotId":"x","configurationItems":[{"eventName":"ModifyDBInstance"}]}""");
        _folder.Write("s3.json", Records.File("""{"eventVersion":"2.1","eventSource":"aws:s3","eventTime":"2025-07-20T10:05:00Z","eventName":"ModifyDBInstance","userIdentity":{}}"""));
        _folder.Write("health.json", """{"detail-type":"AWS Health Event","source":"aws.health","detail":{"eventTypeCode":"x"}}""");
        _folder.Write("trail.json", Records.One());

        foreach (var names in new[] { Array.Empty<string>(), [Records.ModifyInstance], ["DeleteDBInstance"] })
        {
            var reading = _folder.Read(names);

            Assert.Empty(reading.Problems);
            Assert.Equal(12, reading.Skipped.Count);
            Assert.All(reading.Events, record => Assert.Equal("e1", record.EventId));
            Assert.Contains(reading.Skipped, skip => skip.Source.EndsWith("digest.json.gz", StringComparison.Ordinal) && skip.Reason.Contains("digest", StringComparison.Ordinal));
            Assert.Contains(reading.Skipped, skip => skip.Source.EndsWith("insight.json.gz", StringComparison.Ordinal) && skip.Reason.Contains("Insights", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Loops_of_links_are_named_and_every_real_file_is_read_once()
    {
        _folder.Write("a/one.json", Records.One().Replace("\"eventID\":\"e1\",", "", StringComparison.Ordinal));
        Directory.CreateSymbolicLink(_folder.Path("a/up"), _folder.Root);
        Directory.CreateSymbolicLink(_folder.Path("a/self"), _folder.Path("a/self"));
        Directory.CreateSymbolicLink(_folder.Path("same"), _folder.Path("a"));
        File.CreateSymbolicLink(_folder.Path("0.json"), _folder.Path("a/one.json"));
        File.CreateSymbolicLink(_folder.Path("dangling.json"), _folder.Path("nowhere.json"));

        var reading = _folder.Read(Records.ModifyInstance);

        Assert.Equal([TrailErrorIds.LinkLoop, TrailErrorIds.LinkLoop, TrailErrorIds.LinkLoop], reading.ErrorIds);
        Assert.Equal(["self", "up", "dangling.json"], reading.Problems.Select(problem => Path.GetFileName(problem.Source)));
        Assert.EndsWith("0.json", Assert.Single(reading.Events).Evidence.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_query_reads_only_the_accounts_Regions_and_days_concerned()
    {
        foreach (var (account, region, day) in new[]
        {
            ("111122223333", "eu-west-1", 19), ("111122223333", "eu-west-1", 20), ("111122223333", "eu-west-1", 21), ("111122223333", "eu-west-1", 22),
            ("111122223333", "us-west-2", 20), ("222233334444", "eu-west-1", 20),
        })
        {
            _folder.WriteGzip(
                $"AWSLogs/{account}/CloudTrail/{region}/2025/07/{day}/{account}_CloudTrail_{region}_202507{day}T1010Z_abc.json.gz",
                Records.File(Records.One(id: $"{account}-{region}-{day}", account: account, region: region, time: $"2025-07-{day}T10:05:00Z")));
        }

        _folder.Write("elsewhere.json", Records.One(id: "elsewhere"));
        var scope = new TrailScope("111122223333", "eu-west-1", At("2025-07-20T10:00:00Z"), At("2025-07-20T11:00:00Z"));

        var reading = TrailReading.Of([_folder.Root], new TrailQuery { Scopes = [scope] });

        Assert.Equal(["111122223333-eu-west-1-20", "elsewhere"], reading.Ids);
        // The day itself, the day after (deliveries may be late), and the file outside the layout.
        Assert.Equal(3, reading.Progress[^1].SourcesTotal);

        var days = TrailReading.Of([_folder.Root], new TrailQuery { From = At("2025-07-21T00:00:00Z"), To = At("2025-07-21T23:00:00Z") });
        Assert.Equal(["111122223333-eu-west-1-21"], days.Ids);
    }

    [Theory]
    [InlineData("2025-07-20T10:05:00Z")]
    [InlineData("2025-07-20T10:05:00.000Z")]
    [InlineData("2025-07-20T12:05:00+02:00")]
    [InlineData("2025-07-20 10:05:00")]
    [InlineData("2025-07-20 10:05:00 UTC")]
    [InlineData("2025-07-20 10:05:00.000")]
    [InlineData("2025-07-20 10:05:00+00:00")]
    public void Times_are_read_as_they_are_found(string text)
    {
        Assert.True(TrailTime.TryParse(text, out var time));
        Assert.Equal(At("2025-07-20T10:05:00Z"), time);
        Assert.Equal(TimeSpan.Zero, time.Offset);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("10:05")]
    [InlineData("07/08/2025 10:05:00")]
    [InlineData("2025-13-20T10:05:00Z")]
    [InlineData("2025-07-20")]
    public void What_is_no_time_is_not_guessed(string? text) => Assert.False(TrailTime.TryParse(text, out _));

    [Fact]
    public void Fields_of_a_record_are_kept_after_the_file_is_read()
    {
        _folder.Write("a.json", Records.One(id: "a") + "\n" + string.Join('\n', Enumerable.Range(0, 5000).Select(i => Records.One("DescribeDBInstances", $"{i}"))));

        var record = _folder.Read(Records.ModifyInstance).Events.Single();

        Assert.Equal("""{"dBInstanceIdentifier":"orders","masterUserPassword":"****"}""", record.RequestParameters.GetRawText());
        Assert.Equal(JsonValueKind.Null, record.ResponseElements.ValueKind);
        Assert.Equal(JsonValueKind.Undefined, record.ServiceEventDetails.ValueKind);
        Assert.False(record.ReadOnly);
    }

    [SkippableFact]
    public void Every_published_file_is_read_or_named()
    {
        var data = SharedData();
        Skip.If(data is null, "The folder shared/data/cloudtrail beside the repository is absent.");

        var reading = TrailReading.Of([data], TrailFolder.Query());
        var first = TrailReading.Of([data], TrailFolder.Query("CreateDBInstance"));

        var told = reading.Events.Select(record => record.Evidence.Source)
            .Concat(reading.Problems.Select(problem => problem.Source))
            .Concat(reading.Skipped.Select(skip => skip.Source))
            .ToHashSet(StringComparer.Ordinal);
        Assert.True(reading.Events.Count >= 275, $"{reading.Events.Count} records");
        Assert.Single(first.Events);

        // Two files hold events that others hold too.
        Assert.True(Directory.GetFiles(data, "*", SearchOption.AllDirectories).Count(file => !told.Contains(file)) <= 3);
    }

    private static string? SharedData()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var data = Path.Combine(folder.FullName, "shared", "data", "cloudtrail");
            if (Directory.Exists(data))
            {
                return data;
            }
        }

        return null;
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text);

    private static string Name(string minute) => $"111122223333_CloudTrail_eu-west-1_{DateTime.Parse(minute):yyyyMMddTHHmm}Z_abcdefgh.json.gz";
}
