using Hokusai.Core.Tests.Commands;
using Hokusai.Core.Tests.S3.AccessLogs;

namespace Hokusai.Core.Tests.S3.Causes;

/// <summary>The seed's story, and decoys that differ from it in one fact.</summary>
public sealed class LifecycleExpirationTests
{
    [Fact]
    public async Task The_rule_that_somebody_put_by_the_console_is_proven_where_the_log_has_its_expirations()
    {
        using var story = Seed();

        var investigation = await story.InvestigateAsync();

        var cause = investigation.RootCauses[0];
        Assert.Equal((RootCauseKind.LifecycleExpiration, Confidence.Proven), (cause.Kind, cause.Confidence));
        Assert.Equal("The lifecycle rule DeleteOldData of hokusai-models (expires everything after 30 days) deleted the objects; mallory put it at 2025-07-14 09:30:00 UTC", cause.Title);
        Assert.Contains("2 objects (2.1 MB) of hokusai-models (models/)", cause.Explanation, StringComparison.Ordinal);
        Assert.Contains("CloudTrail has no record of what lifecycle rules delete", cause.Explanation, StringComparison.Ordinal);
        Assert.Equal(1, cause.EvidenceFor.Count(evidence => evidence.EventId is not null));
        Assert.Single(investigation.LifecycleChanges);
        Assert.Equal(2, investigation.Deletions.Sum(deletion => deletion.Objects));
        Assert.Equal([TimelineEntryKind.LifecycleChange, TimelineEntryKind.Deletion], investigation.Timeline.Select(entry => entry.Kind));
        Assert.StartsWith("2 objects (2.1 MB) of hokusai-models were deleted, ", investigation.Summary, StringComparison.Ordinal);
        Assert.Empty(investigation.Problems);
    }

    [Fact]
    public async Task Rules_that_only_the_account_tells_of_make_it_likely_since_they_may_be_newer()
    {
        using var story = new DeletionStory().Log(LogLines.Lifecycle("15T00:10:00", "models%252Fa")).Answer("get-bucket-lifecycle-configuration", $"{{\"Rules\":[{DeletionStory.DeleteOldData}]}}");

        var cause = (await story.InvestigateAsync()).RootCauses[0];

        Assert.Equal(Confidence.Likely, cause.Confidence);
        Assert.StartsWith("The lifecycle rule DeleteOldData of hokusai-models", cause.Title, StringComparison.Ordinal);
        Assert.Contains(cause.Missing, missing => missing.StartsWith("Who put the rules", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_rules_that_fit_make_it_likely_and_both_are_named()
    {
        using var story = new DeletionStory()
            .Put("14T09:30:00", $"[{DeletionStory.DeleteOldData},{DeletionStory.DeleteOldData.Replace("DeleteOldData", "Second", StringComparison.Ordinal)}]")
            .Log(LogLines.Lifecycle("15T00:10:00", "models%252Fa"));

        var cause = (await story.InvestigateAsync()).RootCauses[0];

        Assert.Equal(Confidence.Likely, cause.Confidence);
        Assert.Contains("DeleteOldData and Second", cause.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"ID":"tmp","Status":"Enabled","Filter":{"Prefix":"tmp/"},"Expiration":{"Days":1}}""")]
    [InlineData("""{"ID":"off","Status":"Disabled","Filter":{"Prefix":""},"Expiration":{"Days":1}}""")]
    [InlineData("""{"ID":"moves","Status":"Enabled","Filter":{"Prefix":""},"Transition":{"Days":1,"StorageClass":"GLACIER"}}""")]
    [InlineData("""{"ID":"later","Status":"Enabled","Filter":{"Prefix":""},"Expiration":{"Days":90}}""")]
    public async Task A_rule_of_other_keys_disabled_that_moves_or_is_not_due_is_not_the_one(string other)
    {
        using var story = Seed($"[{other},{DeletionStory.DeleteOldData.Replace("30", "7", StringComparison.Ordinal)}]");
        story.Log(LogLines.Request("01T10:00:00", "REST.PUT.OBJECT", "models%252Fa", status: 200), LogLines.Request("01T10:00:00", "REST.PUT.OBJECT", "models%252Fb", status: 200));

        var cause = (await story.InvestigateAsync()).RootCauses[0];

        Assert.Equal(Confidence.Proven, cause.Confidence);
        Assert.Contains("rule DeleteOldData of", cause.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_writes_a_rule_that_may_be_due_later_is_not_ruled_out()
    {
        using var story = Seed($$$"""[{"ID":"later","Status":"Enabled","Filter":{"Prefix":""},"Expiration":{"Days":90}},{{{DeletionStory.DeleteOldData}}}]""");

        Assert.Equal(Confidence.Likely, (await story.InvestigateAsync()).RootCauses[0].Confidence);
    }

    [Fact]
    public async Task A_rule_that_came_after_the_deletion_did_not_do_it()
    {
        using var story = new DeletionStory().Put("16T09:30:00", DeletionStory.DeleteOldData).Log(LogLines.Lifecycle("15T00:10:00", "models%252Fa"));

        var cause = (await story.InvestigateAsync()).RootCauses[0];

        Assert.Equal(("A lifecycle rule of hokusai-models deleted the objects", Confidence.Likely), (cause.Title, cause.Confidence));
    }

    [Fact]
    public async Task An_attempt_that_failed_put_no_rule()
    {
        using var story = new DeletionStory().Put("14T09:30:00", DeletionStory.DeleteOldData, error: "AccessDenied").Log(LogLines.Lifecycle("15T00:10:00", "models%252Fa"));

        Assert.DoesNotContain("mallory", (await story.InvestigateAsync()).RootCauses[0].Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_buckets_rules_are_not_this_ones()
    {
        using var story = new DeletionStory().Put("14T09:30:00", DeletionStory.DeleteOldData, bucket: "hokusai-logs").Log(LogLines.Lifecycle("15T00:10:00", "models%252Fa"));

        Assert.DoesNotContain("mallory", (await story.InvestigateAsync("hokusai-models")).RootCauses[0].Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_the_trail_alone_a_rule_that_expires_is_possible_and_what_would_show_it_is_said()
    {
        using var story = new DeletionStory().Put("14T09:30:00", DeletionStory.DeleteOldData);

        var cause = Assert.Single((await story.InvestigateAsync()).RootCauses);

        Assert.Equal((RootCauseKind.LifecycleExpiration, Confidence.Possible), (cause.Kind, cause.Confidence));
        Assert.Contains("Lifecycle deletions are not in CloudTrail, data events or not.", Assert.Single(cause.Missing), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DeletionStory.DeleteOldData, true)]
    [InlineData("""{"ID":"off","Status":"Disabled","Filter":{"Prefix":""},"Expiration":{"Days":1}}""", false)]
    [InlineData("""{"ID":"moves","Status":"Enabled","Filter":{"Prefix":""},"Transition":{"Days":1,"StorageClass":"GLACIER"}}""", false)]
    public async Task Logs_that_go_on_without_it_a_disabled_rule_or_one_that_only_moves_take_even_that_away(string rule, bool hasLogs)
    {
        using var story = new DeletionStory().Put("14T09:30:00", rule);
        story.Log(hasLogs ? [LogLines.Request("19T09:30:00", "REST.GET.OBJECT", "models%252Fa", status: 200)] : []);

        var cause = Assert.Single((await story.InvestigateAsync()).RootCauses);
        Assert.Equal(RootCauseKind.Unknown, cause.Kind);
        Assert.NotEmpty(cause.Missing);
    }

    [Fact]
    public async Task A_rule_for_a_part_of_the_keys_is_not_proven_to_have_deleted_them_all()
    {
        using var story = Seed("""{"ID":"OnlyA","Status":"Enabled","Filter":{"Prefix":"models/a/"},"Expiration":{"Days":1}}""", ["models%252Fa%252F1", "models%252Fz%252F1"]);

        var cause = (await story.InvestigateAsync()).RootCauses[0];

        Assert.Equal(Confidence.Likely, cause.Confidence);
        Assert.Contains("OnlyA not all of them", cause.Title, StringComparison.Ordinal);
        Assert.NotEmpty(cause.EvidenceAgainst);
        Assert.Contains(cause.Missing, missing => missing.StartsWith("The rule that deleted what OnlyA is not for", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rules_for_keys_beyond_the_samples_are_named_too()
    {
        using var story = Seed(
            """[{"ID":"OnlyA","Status":"Enabled","Filter":{"Prefix":"models/a/"},"Expiration":{"Days":1}},{"ID":"OnlyZ","Status":"Enabled","Filter":{"Prefix":"models/z/"},"Expiration":{"Days":1}}]""",
            [.. Enumerable.Range(0, 6).Select(index => $"models%252Fa%252F{index}"), "models%252Fz%252F1"]);

        var cause = (await story.InvestigateAsync()).RootCauses[0];

        Assert.Equal(Confidence.Likely, cause.Confidence);
        Assert.Contains("OnlyA and OnlyZ", cause.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_rules_are_proven_where_each_deletion_fits_one_of_them_alone()
    {
        using var story = new DeletionStory()
            .Put("01T09:30:00", """[{"ID":"current","Status":"Enabled","Filter":{"Prefix":""},"Expiration":{"Days":1}},{"ID":"old","Status":"Enabled","Filter":{"Prefix":""},"NoncurrentVersionExpiration":{"NoncurrentDays":5}}]""")
            .Answer("get-bucket-versioning", """{"Status":"Enabled"}""")
            .Log(LogLines.Lifecycle("03T00:10:00", "models%252Fa", "S3.CREATE.DELETEMARKER"), LogLines.Lifecycle("09T00:10:00", "models%252Fa", version: "v1"));

        var cause = (await story.InvestigateAsync()).RootCauses[0];

        Assert.Equal(Confidence.Proven, cause.Confidence);
        Assert.Contains("deleted the objects: current and old", cause.Title, StringComparison.Ordinal);
        Assert.Empty(cause.Missing);
    }

    [Theory]
    [InlineData("""{"ObjectSizeGreaterThan":1048576}""", false)]
    [InlineData("""{"ObjectSizeGreaterThan":1048575}""", true)]
    [InlineData("""{"ObjectSizeLessThan":1048576}""", false)]
    [InlineData("""{"ObjectSizeLessThan":1048577}""", true)]
    public async Task A_rule_for_other_sizes_is_not_the_one(string filter, bool fits)
    {
        using var story = Seed($$$"""{"ID":"sized","Status":"Enabled","Filter":{{{filter}}},"Expiration":{"Days":1}}""");

        var cause = (await story.InvestigateAsync()).RootCauses[0];

        Assert.Equal(fits ? Confidence.Proven : Confidence.Likely, cause.Confidence);
        Assert.Equal(fits, cause.Title.Contains("mallory", StringComparison.Ordinal));
        Assert.Equal(fits, cause.Missing.Count == 0);
    }

    [Fact]
    public async Task What_a_person_deleted_does_not_rule_out_a_rule_that_nothing_could_show()
    {
        using var story = new DeletionStory().Call("10T10:00:00", "DeleteObject", """{"bucketName":"hokusai-models","key":"tmp/a"}""", "alice").Put("14T09:30:00", DeletionStory.DeleteOldData);

        Assert.Contains((await story.InvestigateAsync()).RootCauses, cause => cause is { Kind: RootCauseKind.LifecycleExpiration, Confidence: Confidence.Possible });
    }

    [Theory]
    [InlineData("14T09:31:00", true)]
    [InlineData("15T23:59:00", true)]
    [InlineData("16T00:01:00", false)]
    public async Task Logs_take_a_rule_away_only_where_they_reach_a_day_beyond_its_first_run(string lastRecord, bool isPossible)
    {
        using var story = new DeletionStory().Put("14T09:30:00", DeletionStory.DeleteOldData).Log(LogLines.Request(lastRecord, "REST.GET.OBJECT", "models%252Fa", status: 200));

        Assert.Equal(isPossible ? Confidence.Possible : Confidence.Unknown, Assert.Single((await story.InvestigateAsync()).RootCauses).Confidence);
    }

    [Theory]
    [InlineData("14T18:00:00", false)]
    [InlineData("15T00:01:00", true)]
    public async Task A_rule_that_was_gone_before_midnight_deleted_nothing(string deleted, bool isPossible)
    {
        using var story = new DeletionStory().Put("14T09:30:00", DeletionStory.DeleteOldData).Call(deleted, "DeleteBucketLifecycle", """{"bucketName":"hokusai-models","lifecycle":""}""");

        Assert.Equal(isPossible ? Confidence.Possible : Confidence.Unknown, Assert.Single((await story.InvestigateAsync()).RootCauses).Confidence);
    }

    [Theory]
    [InlineData("""{"ID":"old","Status":"Enabled","Filter":{"Prefix":""},"NoncurrentVersionExpiration":{"NoncurrentDays":1}}""", true)]
    [InlineData("""{"ID":"DeleteOldData","Status":"Enabled","Filter":{"Prefix":""},"Expiration":{"Days":7}}""", true)]
    [InlineData("""{"ID":"renamed","Status":"Enabled","Filter":{"Prefix":""},"Expiration":{"Days":300}}""", false)]
    public async Task A_Put_that_deletes_versions_or_sooner_is_possible_and_one_that_deletes_later_is_not(string rule, bool isPossible)
    {
        using var story = new DeletionStory().Put("10T09:30:00", DeletionStory.DeleteOldData, "alice").Put("14T09:30:00", rule, "bob");

        var cause = Assert.Single((await story.InvestigateAsync()).RootCauses);

        Assert.StartsWith(isPossible ? "bob put" : "alice put", cause.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Loss_recovery_and_readers_that_failed_are_the_impact()
    {
        using var story = new DeletionStory()
            .Put("14T09:30:00", $$$"""[{{{DeletionStory.DeleteOldData}}},{"ID":"old","Status":"Enabled","Filter":{"Prefix":""},"NoncurrentVersionExpiration":{"NoncurrentDays":7}}]""")
            .Answer("get-bucket-versioning", """{"Status":"Enabled"}""")
            .Log(
                LogLines.Lifecycle("15T00:10:00", "models%252Fa", "S3.CREATE.DELETEMARKER"),
                LogLines.Request("15T08:00:00", "REST.GET.OBJECT", "models%252Fa", requester: "arn:aws:sts::111122223333:assumed-role/serving/task", agent: "Boto3/1.34.0", status: 404, error: "NoSuchKey"));

        var investigation = await story.InvestigateAsync();

        Assert.Contains(investigation.Impact, item => item.Description == "1 object (1 MB) deleted by S3 Lifecycle; the versions below the delete markers can be brought back until 2025-07-23 00:00:00 UTC, when the rule on noncurrent versions (7 days) takes the first of them");
        Assert.Contains(investigation.Impact, item => item.Subject == "serving" && item.Description.StartsWith("1 read(s) of hokusai-models/models/ failed with NoSuchKey", StringComparison.Ordinal));
        Assert.Contains(investigation.Findings, finding => finding.RuleId == "HKS-S3-007");
    }

    [Fact]
    public async Task The_findings_are_those_that_the_evidence_shows()
    {
        using var story = Seed()
            .Answer("get-bucket-versioning", """{"Status":"Suspended"}""")
            .Answer("get-bucket-logging", "{}")
            .Answer("get-bucket-notification-configuration", "{}");

        Assert.Equal(["HKS-S3-009", "HKS-S3-008", "HKS-S3-017", "HKS-S3-006"], (await story.InvestigateAsync()).Findings.Select(finding => finding.RuleId));

        using var versioned = Seed("""{"ID":"tmp","Status":"Enabled","Filter":{"Prefix":"models/"},"Expiration":{"Days":30}}""").Answer("get-bucket-versioning", """{"Status":"Enabled"}""").Answer("get-bucket-logging", """{"LoggingEnabled":{"TargetBucket":"logs","TargetPrefix":"x"}}""");

        Assert.Empty((await versioned.InvestigateAsync()).Findings);
    }

    [Fact]
    public async Task The_time_asked_about_bounds_the_deletions_but_not_who_put_the_rule()
    {
        using var story = Seed().Log(LogLines.Lifecycle("25T00:10:00", "models%252Fc"));

        var investigation = await story.InvestigateAsync(around: new DateTimeOffset(2025, 7, 25, 8, 0, 0, TimeSpan.Zero));

        Assert.Equal(1, investigation.Deletions.Sum(deletion => deletion.Objects));
        Assert.Contains("mallory put it", investigation.RootCauses[0].Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_that_was_named_is_no_problem_of_other_investigators()
    {
        using var story = Seed();
        story.Command([]);
        var output = new CommandRecorder();
        string[] files = [.. Directory.EnumerateFiles(story.Folder)];

        await new Hokusai.Core.Commands.InvestigationCommand(Hokusai.Core.Commands.InvestigationSources.Files(files), new(), TimeProvider.System).RunAsync(output, default);

        Assert.Empty(output.Problems);
        Assert.Equal(Symptom.ObjectsDeleted, Assert.IsType<Investigation>(Assert.Single(output.Objects)).Symptom);
    }

    [Fact]
    public async Task Stopped_half_way_it_concludes_with_what_was_read()
    {
        using var story = Seed();
        using var stop = new CancellationTokenSource();
        var output = new CommandRecorder(onProgress: stop.Cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => story.Command([Symptom.ObjectsDeleted]).RunAsync(output, stop.Token));

        Assert.Contains(((Investigation)Assert.Single(output.Objects)).Problems, problem => problem.ErrorId == "Stopped");
    }

    private static DeletionStory Seed(string rules, IReadOnlyList<string> keys)
        => new DeletionStory().Put("14T09:30:00", rules).Log([.. keys.Select(key => LogLines.Lifecycle("15T00:10:00", key))]);

    private static DeletionStory Seed(string? rules = null)
        => new DeletionStory()
            .Put("14T09:30:00", rules ?? DeletionStory.DeleteOldData)
            .Log(LogLines.Lifecycle("15T00:10:00", "models%252Fa"), LogLines.Lifecycle("15T00:10:01", "models%252Fb"));
}
