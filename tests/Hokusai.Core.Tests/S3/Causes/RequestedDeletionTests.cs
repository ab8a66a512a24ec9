using Hokusai.Core.S3.AccessLogs;
using Hokusai.Core.Tests.Commands;
using Hokusai.Core.Tests.S3.AccessLogs;

namespace Hokusai.Core.Tests.S3.Causes;

/// <summary>Deletions that somebody asked for, replicated ones, overwrites, and reads that fail without a deletion; each beside a decoy that differs in one fact.</summary>
public sealed class RequestedDeletionTests
{
    private const string Cli = "[aws-cli/2.15.0 Python/3.11.6 Linux/6.1 exe/x86_64 prompt/off command/s3.rm]";
    private const string Boto = "[Boto3/1.34.0 md/Botocore#1.34.0 ua/2.0 os/linux#6.1]";
    private const string Delete = """{"bucketName":"hokusai-models","key":"models/a"}""";

    [Theory]
    [InlineData(null, Cli, false, RootCauseKind.DeletedByPerson, Confidence.Likely)]
    [InlineData(null, Boto, false, RootCauseKind.DeletedByPerson, Confidence.Likely)]
    [InlineData(null, Boto, true, RootCauseKind.DeletedByPerson, Confidence.Proven)]
    [InlineData("AWSReservedSSO_Admin_0123456789abcdef/alice", Cli, false, RootCauseKind.DeletedByPerson, Confidence.Proven)]
    [InlineData("cleaner/alice", Cli, false, RootCauseKind.DeletedByProgram, Confidence.Possible)]
    [InlineData("cleaner/GitHubActions", Cli, false, RootCauseKind.DeletedByProgram, Confidence.Proven)]
    [InlineData("cleaner/run-1", Boto, false, RootCauseKind.DeletedByProgram, Confidence.Likely)]
    [InlineData(null, "APN/1.0 HashiCorp/1.0 Terraform/1.11.4 (+https://www.terraform.io) terraform-provider-aws/5.100.0", false, RootCauseKind.DeletedByProgram, Confidence.Proven)]
    public async Task Who_asked_with_what_tells_a_person_from_a_program(string? session, string agent, bool isConsole, RootCauseKind kind, Confidence confidence)
    {
        using var story = new DeletionStory().Call("15T10:00:00", "DeleteObject", Delete, "alice", agent, session is null ? null : Session(session), isConsole: isConsole);

        var cause = Assert.Single((await story.InvestigateAsync()).RootCauses);

        Assert.Equal((kind, confidence), (cause.Kind, cause.Confidence));
        Assert.Contains("deleted 1 object of hokusai-models (models/)", cause.Title, StringComparison.Ordinal);
        Assert.Equal(confidence == Confidence.Proven, cause.Missing.Count == 0);
    }

    [Fact]
    public async Task The_sessions_of_one_program_are_one_cause_and_those_of_people_are_not()
    {
        using var story = new DeletionStory();
        foreach (var task in new[] { "task-1", "task-2" })
        {
            story.Call("15T10:00:00", "DeleteObject", Delete, agent: Boto, identity: Session($"cleaner/{task}"));
        }

        Assert.StartsWith("cleaner (Boto3) deleted 2 objects", Assert.Single((await story.InvestigateAsync()).RootCauses).Title, StringComparison.Ordinal);

        story.Call("15T10:00:00", "DeleteObject", Delete, agent: Cli, identity: Session("cleaner/alice")).Call("15T10:00:00", "DeleteObject", Delete, agent: Cli, identity: Session("cleaner/bob"));
        Assert.Equal(3, (await story.InvestigateAsync()).RootCauses.Count);
    }

    [Fact]
    public async Task A_service_that_called_is_named()
    {
        using var story = new DeletionStory().Call("15T10:00:00", "DeleteObject", Delete, agent: "datasync.amazonaws.com", identity: """{"type":"AWSService","invokedBy":"datasync.amazonaws.com"}""");

        var cause = Assert.Single((await story.InvestigateAsync()).RootCauses);

        Assert.Equal((RootCauseKind.DeletedByService, Confidence.Proven), (cause.Kind, cause.Confidence));
        Assert.Contains("datasync.amazonaws.com", cause.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_principal_that_the_log_does_not_name_is_possibly_a_program()
    {
        using var story = new DeletionStory().Log(LogLines.Request("15T10:00:00", "REST.DELETE.OBJECT", "models%252Fa", requester: LogLines.Owner, agent: "curl/8"));

        var cause = Assert.Single((await story.InvestigateAsync()).RootCauses);

        Assert.Equal((RootCauseKind.DeletedByProgram, Confidence.Possible), (cause.Kind, cause.Confidence));
        Assert.NotEmpty(cause.Missing);
    }

    [Fact]
    public async Task More_groups_than_are_told_apart_are_said_so_and_every_object_counts()
    {
        using var story = new DeletionStory().Log([.. Enumerable.Range(0, 50_010).Select(index => LogLines.Request("15T10:00:00", "REST.DELETE.OBJECT", $"{index}%252Fx"))]);
        var output = new CommandRecorder();

        var investigation = await story.InvestigateAsync(output: output);

        Assert.Equal(AccessLogErrorIds.CoarseDeletions, Assert.Single(output.Problems).ErrorId);
        Assert.Equal(50_010, investigation.Deletions.Sum(deletion => deletion.Objects));
    }

    [Fact]
    public async Task A_session_of_a_federated_user_is_possibly_a_program()
    {
        using var story = new DeletionStory().Call("15T10:00:00", "DeleteObject", Delete, agent: Boto, identity: """{"type":"FederatedUser","arn":"arn:aws:sts::111122223333:federated-user/frank","accountId":"111122223333"}""");

        var cause = Assert.Single((await story.InvestigateAsync()).RootCauses);

        Assert.Equal((RootCauseKind.DeletedByProgram, Confidence.Possible), (cause.Kind, cause.Confidence));
    }

    [Fact]
    public async Task What_somebody_did_in_the_console_does_not_prove_what_the_same_keys_did_with_an_SDK()
    {
        using var story = new DeletionStory()
            .Call("15T10:00:00", "DeleteObject", Delete, "alice", Cli, isConsole: true)
            .Call("15T12:00:00", "DeleteObject", Delete, "alice", Boto);

        Assert.Equal([(Confidence.Proven, "alice"), (Confidence.Likely, "alice")], (await story.InvestigateAsync()).RootCauses.Select(cause => (cause.Confidence, cause.Title.Split(' ')[0])));
    }

    [Fact]
    public async Task A_service_that_called_with_a_role_is_named_before_the_role()
    {
        using var story = new DeletionStory().Call("15T10:00:00", "DeleteObject", Delete, agent: "datasync.amazonaws.com", identity: Session("mover/task-1"));

        Assert.StartsWith("The AWS service datasync.amazonaws.com, as task-1, deleted 1 object", Assert.Single((await story.InvestigateAsync()).RootCauses).Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_takes_delete_markers_away_brings_objects_back_and_deletes_none()
    {
        using var story = new DeletionStory().Call("15T10:00:00", "DeleteObject", """{"bucketName":"hokusai-models","key":"models/a","versionId":"v2"}""", "alice", Cli, response: """{"x-amz-delete-marker":"true","x-amz-version-id":"v2"}""");

        var investigation = await story.InvestigateAsync();

        Assert.Empty(investigation.Deletions);
        Assert.Equal(RootCauseKind.Unknown, Assert.Single(investigation.RootCauses).Kind);
    }

    [Theory]
    [InlineData(null, 1, Confidence.Likely)]
    [InlineData(204, 1, Confidence.Proven)]
    [InlineData(403, 0, Confidence.Unknown)]
    public async Task A_request_for_many_counts_by_its_keys_and_where_the_log_lacks_them_as_a_call(int? key, int deletions, Confidence confidence)
    {
        const string Erin = "arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_Admin_0123456789abcdef/erin";
        using var story = new DeletionStory().Log(LogLines.Request("15T10:00:00", "REST.POST.MULTI_OBJECT_DELETE", "-", Erin, status: 200));
        story.Log(key is { } status ? [LogLines.Request("15T10:00:00", "BATCH.DELETE.OBJECT", "models%252Fa", Erin, status: status, error: status == 403 ? "AccessDenied" : "-")] : []);

        var investigation = await story.InvestigateAsync();

        Assert.Equal(deletions, investigation.Deletions.Count);
        Assert.Equal(confidence, investigation.RootCauses[0].Confidence);
    }

    [Fact]
    public async Task A_call_for_many_whose_keys_the_log_says_were_all_denied_deleted_nothing()
    {
        using var story = new DeletionStory()
            .Call("15T10:00:00", "DeleteObjects", """{"bucketName":"hokusai-models","delete":""}""", "alice", Cli)
            .Log(LogLines.Request("15T10:00:00", "BATCH.DELETE.OBJECT", "models%252Fa", status: 403, error: "AccessDenied"));

        Assert.Empty((await story.InvestigateAsync()).Deletions);
    }

    [Fact]
    public async Task A_batch_that_names_no_keys_says_what_would_count_them()
    {
        using var story = new DeletionStory().Call("15T10:00:00", "DeleteObjects", """{"bucketName":"hokusai-models","delete":""}""", "alice", Cli);

        var cause = Assert.Single((await story.InvestigateAsync()).RootCauses);

        Assert.Equal(Confidence.Likely, cause.Confidence);
        Assert.Contains("deleted up to 1,000 objects by a call of DeleteObjects whose keys no record names", cause.Title, StringComparison.Ordinal);
        Assert.Contains(cause.Missing, missing => missing.Contains("BATCH.DELETE.OBJECT", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("s3-replication", true, RootCauseKind.ReplicatedDeletion, Confidence.Proven)]
    [InlineData("s3-replication", false, RootCauseKind.ReplicatedDeletion, Confidence.Likely)]
    [InlineData("job", false, RootCauseKind.DeletedByProgram, Confidence.Likely)]
    public async Task Replication_is_proven_by_its_session_and_a_source_that_replicates_here(string session, bool hasSource, RootCauseKind kind, Confidence confidence)
    {
        using var story = new DeletionStory().Log(LogLines.Request("15T10:00:00", "REST.DELETE.OBJECT", "models%252Fa", requester: $"arn:aws:sts::111122223333:assumed-role/replicator/{session}", agent: "-"));
        if (hasSource)
        {
            story.Answer("get-bucket-replication", """{"ReplicationConfiguration":{"Role":"arn:aws:iam::111122223333:role/replicator","Rules":[{"Status":"Enabled","Destination":{"Bucket":"arn:aws:s3:::hokusai-models"}}]}}""", "hokusai-source");
        }

        var cause = Assert.Single((await story.InvestigateAsync()).RootCauses);

        Assert.Equal((kind, confidence), (cause.Kind, cause.Confidence));
        Assert.Equal(hasSource, cause.Title.Contains("hokusai-source", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("replicator", "Enabled", "Enabled", Confidence.Proven)]
    [InlineData("another", "Enabled", "Enabled", Confidence.Likely)]
    [InlineData("replicator", "Disabled", "Enabled", Confidence.Likely)]
    [InlineData("replicator", "Enabled", "Disabled", Confidence.Likely)]
    public async Task A_Put_of_replication_in_the_trail_proves_it_where_its_role_and_rule_carry_deletions_over(string role, string status, string markers, Confidence confidence)
    {
        using var story = new DeletionStory()
            .Call("10T10:00:00", "PutBucketReplication", $$$"""
                {"bucketName":"hokusai-source","replication":"","ReplicationConfiguration":{"Role":"arn:aws:iam::111122223333:role/{{{role}}}",
                 "Rule":{"Status":"{{{status}}}","DeleteMarkerReplication":{"Status":"{{{markers}}}"},"Destination":{"Bucket":"arn:aws:s3:::hokusai-models"} } } }
                """)
            .Log(LogLines.Request("15T10:00:00", "REST.DELETE.OBJECT", "models%252Fa", requester: "arn:aws:sts::111122223333:assumed-role/replicator/s3-replication", agent: "-"));

        var cause = (await story.InvestigateAsync()).RootCauses[0];

        Assert.Equal((RootCauseKind.ReplicatedDeletion, confidence), (cause.Kind, cause.Confidence));
    }

    [Fact]
    public async Task A_replication_that_was_taken_away_before_carried_nothing_over()
    {
        using var story = new DeletionStory()
            .Call("10T10:00:00", "PutBucketReplication", """{"bucketName":"hokusai-source","ReplicationConfiguration":{"Role":"arn:aws:iam::111122223333:role/replicator","Rule":{"Destination":{"Bucket":"arn:aws:s3:::hokusai-models"}}}}""")
            .Call("11T10:00:00", "DeleteBucketReplication", """{"bucketName":"hokusai-source","replication":""}""")
            .Log(LogLines.Request("15T10:00:00", "REST.DELETE.OBJECT", "models%252Fa", requester: "arn:aws:sts::111122223333:assumed-role/replicator/s3-replication", agent: "-"));

        Assert.Equal(Confidence.Likely, (await story.InvestigateAsync()).RootCauses[0].Confidence);
    }

    [Fact]
    public async Task Somebody_who_names_a_session_like_replications_is_not_replication()
    {
        using var story = new DeletionStory().Call("15T10:00:00", "DeleteObject", Delete, agent: Cli, identity: Session("Admin/s3-replication"));

        Assert.Equal(RootCauseKind.DeletedByProgram, Assert.Single((await story.InvestigateAsync()).RootCauses).Kind);
    }

    [Fact]
    public async Task A_record_of_a_write_that_the_log_has_twice_replaced_nothing()
    {
        var write = LogLines.Request("15T10:00:00", "REST.PUT.OBJECT", "models%252Fa", status: 200);
        using var story = new DeletionStory()
            .Call("14T10:00:00", "PutBucketVersioning", """{"bucketName":"hokusai-models","VersioningConfiguration":{"Status":"Suspended"}}""", "bob", Cli)
            .Log(write, write);

        Assert.Equal(RootCauseKind.Unknown, Assert.Single((await story.InvestigateAsync()).RootCauses).Kind);
    }

    [Fact]
    public async Task Archived_objects_are_told_although_something_else_below_the_prefix_was_deleted()
    {
        using var story = new DeletionStory().Log(
            LogLines.Request("16T10:00:00", "REST.GET.OBJECT", "models%252Fa", status: 403, error: "InvalidObjectState"), LogLines.Request("15T10:00:00", "REST.DELETE.OBJECT", "models%252Ftmp"));

        var causes = (await story.InvestigateAsync()).RootCauses;

        Assert.Equal([RootCauseKind.DeletedByPerson, RootCauseKind.NotDeletedInS3], causes.Select(cause => cause.Kind).Order());
        Assert.DoesNotContain(causes, cause => cause.Explanation.Contains("No record deletes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reads_that_failed_on_the_days_before_are_not_the_impact_of_a_deletion()
    {
        using var story = new DeletionStory()
            .Call("15T10:00:00", "DeleteObject", Delete, "alice", Cli)
            .Log([.. Enumerable.Range(1, 9).Select(day => LogLines.Request($"0{day}T10:00:00", "REST.GET.OBJECT", "models%252Fnone", status: 404, error: "NoSuchKey"))])
            .Log(LogLines.Request("16T10:00:00", "REST.GET.OBJECT", "models%252Fa", status: 404, error: "NoSuchKey"));

        Assert.Contains((await story.InvestigateAsync()).Impact, item => item.Description.StartsWith("1 read(s) of hokusai-models/models/ failed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Deletions_of_other_keys_below_the_same_first_part_are_not_those_asked_about()
    {
        using var story = new DeletionStory().Log(
            LogLines.Request("15T10:00:00", "REST.DELETE.OBJECT", "models%252Fa%252F1", requester: LogLines.Alice), LogLines.Request("15T10:00:00", "REST.DELETE.OBJECT", "models%252Fb%252F1", requester: "arn:aws:iam::111122223333:user/bob"));

        var investigation = await story.InvestigateAsync("s3://hokusai-models/models/a/");

        Assert.Equal("alice", Assert.Single(investigation.Deletions).Actor.Name);
    }

    [Theory]
    [InlineData("Suspended", "models%252Fa", "models%252Fa", true)]
    [InlineData("Suspended", "models%252Fa", "models%252Fb", false)]
    [InlineData("Enabled", "models%252Fa", "models%252Fa", false)]
    public async Task A_second_write_of_a_key_while_versioning_is_suspended_replaced_the_first(string status, string first, string second, bool isLost)
    {
        using var story = new DeletionStory()
            .Call("14T10:00:00", "PutBucketVersioning", $$$"""{"bucketName":"hokusai-models","VersioningConfiguration":{"Status":"{{{status}}}"}}""", "bob", Cli)
            .Log(LogLines.Request("15T10:00:00", "REST.PUT.OBJECT", first, status: 200), LogLines.Request("15T11:00:00", "REST.PUT.OBJECT", second, status: 200));

        var cause = Assert.Single((await story.InvestigateAsync()).RootCauses);

        Assert.Equal(isLost ? (RootCauseKind.SuspendedVersioningOverwrite, Confidence.Proven) : (RootCauseKind.Unknown, Confidence.Unknown), (cause.Kind, cause.Confidence));
        Assert.Equal(isLost, cause.Explanation.Contains("bob", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Suspension_that_only_the_account_tells_of_makes_it_likely()
    {
        using var story = new DeletionStory().Answer("get-bucket-versioning", """{"Status":"Suspended"}""")
            .Log(LogLines.Request("15T10:00:00", "REST.PUT.OBJECT", "a", status: 200), LogLines.Request("15T11:00:00", "REST.PUT.OBJECT", "a", status: 200));

        Assert.Equal((RootCauseKind.SuspendedVersioningOverwrite, Confidence.Likely), (await story.InvestigateAsync()).RootCauses[0] is var cause ? (cause.Kind, cause.Confidence) : default);
    }

    [Theory]
    [InlineData("InvalidObjectState", 403, true, Confidence.Proven, "archived, not deleted")]
    [InlineData("InvalidObjectState", 403, false, Confidence.Likely, "archived, not deleted")]
    [InlineData("AccessDenied", 403, false, Confidence.Likely, "are denied")]
    [InlineData("NoSuchKey", 404, false, Confidence.Possible, "keys that are not there")]
    public async Task Reads_that_fail_without_a_deletion_say_what_it_is_instead(string code, int status, bool hasMoved, Confidence confidence, string title)
    {
        using var story = new DeletionStory().Log(LogLines.Request("16T10:00:00", "REST.GET.OBJECT", "training%252Fa", status: status, error: code));
        story.Log(hasMoved ? [LogLines.Lifecycle("15T00:10:00", "training%252Fa", "S3.TRANSITION.OBJECT")] : []);

        var cause = Assert.Single((await story.InvestigateAsync()).RootCauses);

        Assert.Equal((RootCauseKind.NotDeletedInS3, confidence), (cause.Kind, cause.Confidence));
        Assert.Contains(title, cause.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("S3.TRANSITION_GIR.OBJECT", "training%252Fa")]
    [InlineData("S3.TRANSITION.OBJECT", "models%252Fa")]
    public async Task A_move_that_needs_no_restore_or_of_other_keys_does_not_prove_an_archive(string operation, string key)
    {
        using var story = new DeletionStory().Log(
            LogLines.Request("16T10:00:00", "REST.GET.OBJECT", "training%252Fa", status: 403, error: "InvalidObjectState"), LogLines.Lifecycle("15T00:10:00", key, operation));

        Assert.Equal(Confidence.Likely, Assert.Single((await story.InvestigateAsync()).RootCauses).Confidence);
    }

    [Fact]
    public async Task Where_the_same_prefix_was_deleted_failed_reads_are_its_impact_and_no_cause()
    {
        using var story = new DeletionStory()
            .Call("15T10:00:00", "DeleteObject", Delete, "alice", Cli)
            .Log(LogLines.Request("16T10:00:00", "REST.GET.OBJECT", "models%252Fa", status: 403, error: "AccessDenied"), LogLines.Request("16T10:00:00", "REST.GET.OBJECT", "models%252Fa", status: 404, error: "NoSuchKey"));

        var investigation = await story.InvestigateAsync();

        Assert.Equal(RootCauseKind.DeletedByPerson, Assert.Single(investigation.RootCauses).Kind);
        Assert.Contains(investigation.Impact, item => item.Description.Contains("failed with NoSuchKey", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("hokusai-models")]
    [InlineData("s3://hokusai-models/models/")]
    [InlineData("arn:aws:s3:::hokusai-models/models/a")]
    [InlineData("hokusai-*")]
    public async Task One_bucket_or_prefix_is_looked_at_without_the_others(string resource)
    {
        using var story = new DeletionStory()
            .Call("15T10:00:00", "DeleteObject", Delete, "alice", Cli)
            .Call("15T10:00:00", "DeleteObject", """{"bucketName":"billing","key":"models/a"}""", "bob", Cli);

        var investigation = await story.InvestigateAsync(resource);

        Assert.Equal("hokusai-models", Assert.Single(investigation.Deletions).Bucket);
        Assert.DoesNotContain(investigation.RootCauses, cause => cause.Title.Contains("bob", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Other_changes_of_the_bucket_around_are_on_the_timeline_and_those_of_others_are_not()
    {
        using var story = new DeletionStory()
            .Call("15T10:00:00", "DeleteObject", Delete, "alice", Cli)
            .Call("15T09:50:00", "PutBucketPolicy", """{"bucketName":"hokusai-models","policy":""}""", "bob", Cli)
            .Call("15T09:51:00", "PutBucketPolicy", """{"bucketName":"billing","policy":""}""", "carol", Cli);

        var lanes = (await story.InvestigateAsync()).Timeline.Select(entry => $"{entry.Lane}: {entry.Kind}");

        Assert.Equal(["bob: ResourceChange", "alice: Deletion"], lanes);
    }

    private static string Session(string text)
    {
        var role = text.Split('/')[0];
        return $$$"""
            {"type":"AssumedRole","arn":"arn:aws:sts::111122223333:assumed-role/{{{text}}}","accountId":"111122223333",
             "sessionContext":{"sessionIssuer":{"type":"Role","userName":"{{{role}}}","arn":"arn:aws:iam::111122223333:role/{{{role}}}"} } }
            """;
    }
}
