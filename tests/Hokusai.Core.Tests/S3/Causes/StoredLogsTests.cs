using Hokusai.Core.Commands;
using Hokusai.Core.S3.AccessLogs.Stored;
using Hokusai.Core.Tests.Commands;
using Hokusai.Core.Tests.S3.AccessLogs;
using Hokusai.Core.Tests.S3.AccessLogs.Stored;
using Hokusai.Core.Trail.Objects;

namespace Hokusai.Core.Tests.S3.Causes;

/// <summary>The seed's story with its access logs where S3 writes them.</summary>
public sealed class StoredLogsTests
{
    private const string Logging = """{"LoggingEnabled":{"TargetBucket":"taker","TargetPrefix":"models/"}}""";
    private const string Key = "models/2025-07-15-01-00-00-0123456789ABCDEF";

    private static readonly string[] s_lines =
    [
        LogLines.Lifecycle("15T00:10:00", "models%252Fa"),
        LogLines.Lifecycle("15T00:10:01", "models%252Fb"),
    ];

    private readonly MemoryStores _stores = new();
    private readonly CommandRecorder _output = new();

    [Fact]
    public async Task They_prove_the_same_as_the_files_do()
    {
        _stores["taker"].Put(Key, string.Join('\n', s_lines));
        using var stored = Story(isRead: true);
        using var files = Story(isRead: false).Log(s_lines);

        var (live, offline) = (await stored.InvestigateAsync(output: _output), await files.InvestigateAsync());

        Assert.Equal((RootCauseKind.LifecycleExpiration, Confidence.Proven), (live.RootCauses[0].Kind, live.RootCauses[0].Confidence));
        Assert.Equal(offline.RootCauses.Select(cause => (cause.Title, cause.Confidence, cause.Explanation)), live.RootCauses.Select(cause => (cause.Title, cause.Confidence, cause.Explanation)));
        Assert.Equal(offline.Deletions.Select(Told), live.Deletions.Select(Told));
        Assert.Equal(($"s3://taker/{Key}", 1), (live.Deletions[0].Evidence.Source, live.Deletions[0].Evidence.Line));
        Assert.True(live.IsComplete);

        static (string, string, long, DateTimeOffset) Told(S3Deletion deletion) => (deletion.Bucket, deletion.Prefix, deletion.Objects, deletion.First);
    }

    [Fact]
    public async Task Where_they_are_not_read_what_is_missing_says_where_they_are()
    {
        using var story = Story(isRead: false);

        var cause = (await story.InvestigateAsync(output: _output)).RootCauses[0];

        Assert.Equal(Confidence.Possible, cause.Confidence);
        Assert.Contains(cause.Missing, missing => missing.Contains("S3 writes those of hokusai-models to s3://taker/models/; they were not read", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_nothing_else_is_known_either_they_are_named_as_well()
    {
        using var story = new DeletionStory().Answer("get-bucket-logging", Logging);

        var cause = (await story.InvestigateAsync(output: _output)).RootCauses[0];

        Assert.Equal(RootCauseKind.Unknown, cause.Kind);
        Assert.Contains(cause.Missing, missing => missing.Contains("s3://taker/models/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Logs_without_a_record_are_said_to_have_none()
    {
        _stores["taker"].Put("models/2024-07-15-01-00-00-0123456789ABCDEF", string.Join('\n', s_lines));
        using var story = Story(isRead: true);

        var investigation = await story.InvestigateAsync(output: _output);

        Assert.Empty(_stores["taker"].Opened);
        Assert.Contains(investigation.RootCauses[0].Missing, missing => missing.Contains("where none of the days asked for has a record of it", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_denied_is_a_problem_and_the_investigation_is_incomplete()
    {
        _stores["taker"].Put(Key, string.Join('\n', s_lines));
        _stores["taker"].Opening = (_, _) => throw new ObjectStoreException("It was denied: s3:GetObject is missing.") { ErrorId = ObjectErrorIds.AccessDenied };
        using var story = Story(isRead: true);

        var investigation = await story.InvestigateAsync(output: _output);

        Assert.False(investigation.IsComplete);
        Assert.Equal((ObjectErrorIds.AccessDenied, $"s3://taker/{Key}"), (Assert.Single(investigation.Problems).ErrorId, investigation.Problems[0].Source));
        Assert.Contains(investigation.RootCauses[0].Missing, missing => missing.Contains("where they could not be read", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_bad_line_is_told_once_although_the_logs_are_read_twice()
    {
        _stores["taker"].Put(Key, string.Join('\n', [.. s_lines, "damaged"]));
        using var story = Story(isRead: true);

        var investigation = await story.InvestigateAsync(output: _output);

        Assert.Equal(2, _stores["taker"].Opened.Count);
        Assert.Equal("line 3", Assert.Single(investigation.Problems).Position);
        Assert.Single(_output.Problems);
        Assert.Equal(RootCauseKind.LifecycleExpiration, investigation.RootCauses[0].Kind);
    }

    [Fact]
    public async Task Logs_of_a_bucket_that_is_not_asked_about_are_left_alone()
    {
        _stores["taker"].Put(Key, string.Join('\n', s_lines));
        using var story = Story(isRead: true);

        await story.InvestigateAsync(resource: "another-bucket", output: _output);

        Assert.Empty(_stores["taker"].Listed);
    }

    [Theory]
    [InlineData(null, "2025-07-21", "2025-07-31")]
    [InlineData("2025-07-10", "2025-07-01", "2025-07-11")]
    [InlineData("2025-07-30T12:00", "2025-07-21", "2025-07-31")]
    [InlineData("2025-09-01", "2025-07-21", "2025-07-31")]
    public void The_days_are_those_before_the_end_of_the_time_asked_about_and_never_to_come(string? around, string from, string to)
    {
        var span = new InvestigationOptions { Around = around is null ? null : Utc(around) }.LastDays(10, Utc("2025-07-31"));

        Assert.Equal((Utc(from), Utc(to)), span);

        static DateTimeOffset Utc(string text) => new(DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.Zero);
    }

    private DeletionStory Story(bool isRead) => new DeletionStory
    {
        Stored = isRead ? new AccessLogBuckets(_stores, new DateTimeOffset(2025, 7, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2025, 7, 20, 0, 0, 0, TimeSpan.Zero)) : null,
    }.Put("14T09:30:00", $"[{DeletionStory.DeleteOldData}]").Answer("get-bucket-logging", Logging);
}
