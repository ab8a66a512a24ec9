using System.Text.Json;
using Hokusai.Core.Rds;
using Hokusai.Core.Rds.Rotation;
using static Hokusai.Core.Tests.Rds.Causes.Case;

namespace Hokusai.Core.Tests.Rds.Causes;

/// <summary>Scheduled rotations, the console, scripts, restores and the unknown, each beside decoys that differ in one fact.</summary>
public sealed class RotationAndCallTests
{
    private const string LambdaAgent = "Boto3/1.34 exec-env/AWS_Lambda_python3.12 Botocore/1.34";

    private static readonly Actor Carol = With("carol", ActorTool.Console, "AWS Management Console");
    private static readonly Actor Script = With("deployer", ActorTool.AwsCli, "aws-cli");
    private static readonly Actor Function = With("rotate-master", ActorTool.Sdk, "Boto3");

    private static readonly PasswordChange[] Rotation = [Secret(0, PasswordChangeKind.SecretRotationStarted), Secret(1, PasswordChangeKind.SecretRotated)];

    private static Confidence? Cause(RootCauseKind kind, params PasswordChange[] changes) => RootCauseAnalysis.Analyze(Evidence(changes)).Of(kind);

    private static SecretRotation Settings(bool isOn) => new(
        "prod/master", isOn, "rate(7 days)", At(-10_000), new DateTimeOffset(2025, 7, 25, 0, 0, 0, TimeSpan.Zero), new Evidence { Source = "secrets.json" });

    private static Confidence? Scheduled(params PasswordChange[] changes) => Cause(RootCauseKind.ScheduledRotation, changes);

    [Fact]
    public void A_rotation_that_nobody_asked_for_is_proven_scheduled()
        => Assert.Equal((RootCauseKind.ScheduledRotation, Confidence.Proven), RootCauseAnalysis.Analyze(Evidence(Rotation)).Select(c => (c.Kind, c.Confidence)).Single());

    [Fact]
    public void Decoy_a_person_asked_for_it_a_minute_before()
    {
        var request = Secret(-1, PasswordChangeKind.SecretRotationRequested, actor: Carol);
        Assert.Null(Scheduled([request, .. Rotation]));
        Assert.Equal(Confidence.Proven, Cause(RootCauseKind.ConsoleChange, [request, .. Rotation]));
    }

    [Fact]
    public void A_scheduler_of_AWS_that_asks_for_it_is_a_schedule_and_a_request_of_last_week_is_none()
    {
        Assert.Equal(Confidence.Proven, Scheduled([Secret(-1, PasswordChangeKind.SecretRotationRequested, actor: With("scheduler.amazonaws.com", ActorTool.AwsService)), .. Rotation]));
        Assert.Equal(Confidence.Proven, Scheduled([Secret(-7 * 24 * 60, PasswordChangeKind.SecretRotationRequested, actor: Carol), .. Rotation]));
    }

    [Fact]
    public void Without_its_beginning_or_with_unread_files_it_is_likely()
    {
        Assert.Equal(Confidence.Likely, Scheduled(Rotation[1]));
        Assert.Equal(Confidence.Likely, RootCauseAnalysis.Analyze(Evidence(Rotation).Incomplete()).Of(RootCauseKind.ScheduledRotation));
    }

    [Fact]
    public void Settings_with_a_schedule_are_evidence_for_it_and_say_when_the_next_one_is()
    {
        var cause = RootCauseAnalysis.Analyze(Evidence(Rotation) with { Rotations = [Settings(isOn: true)] })[0];
        Assert.Equal((RootCauseKind.ScheduledRotation, Confidence.Proven), (cause.Kind, cause.Confidence));
        Assert.Contains("prod/master is rotated rate(7 days), next on 2025-07-25", cause.Explanation, StringComparison.Ordinal);
        Assert.Contains(cause.EvidenceFor, e => e.Source == "secrets.json");
        Assert.Empty(cause.EvidenceAgainst);
    }

    [Fact]
    public void Decoy_rotation_is_off_now_speaks_against_a_schedule_and_the_settings_of_another_secret_say_nothing()
    {
        var off = RootCauseAnalysis.Analyze(Evidence(Rotation) with { Rotations = [Settings(isOn: false)] })[0];
        Assert.Equal((RootCauseKind.ScheduledRotation, Confidence.Likely), (off.Kind, off.Confidence));
        Assert.Contains("off now", off.Explanation, StringComparison.Ordinal);
        Assert.Contains(off.EvidenceAgainst, e => e.Source == "secrets.json");

        var other = RootCauseAnalysis.Analyze(Evidence(Rotation) with { Rotations = [Settings(isOn: false) with { Secret = "prod/other" }] })[0];
        Assert.Equal((Confidence.Proven, 0), (other.Confidence, other.EvidenceAgainst.Count));
    }

    [Fact]
    public void The_calls_of_the_rotation_function_are_its_steps_and_no_script()
    {
        var set = Change(0, Function) with { UserAgent = LambdaAgent };
        var causes = RootCauseAnalysis.Analyze(Evidence([.. Rotation, set]));
        Assert.Equal(RootCauseKind.ScheduledRotation, Assert.Single(causes).Kind);
        Assert.Contains(causes[0].EvidenceFor, e => e.EventId == set.EventId);
    }

    [Fact]
    public void Decoy_the_same_call_an_hour_later_is_a_script()
        => Assert.Equal(Confidence.Proven, Cause(RootCauseKind.ScriptOrPipeline, [.. Rotation, Change(60, Function) with { UserAgent = LambdaAgent }]));

    [Fact]
    public void A_function_within_the_rotation_of_an_untied_secret_is_likely_its_step_and_a_laptop_is_not()
    {
        PasswordChange[] untied = [Secret(0, PasswordChangeKind.SecretRotationStarted, database: null), Secret(2, PasswordChangeKind.SecretRotated, database: null)];
        Assert.Equal(Confidence.Likely, Scheduled([.. untied, Change(1, Function) with { UserAgent = LambdaAgent }]));
        Assert.Null(Scheduled([.. untied, Change(1, Function) with { UserAgent = "Boto3/1.34 os/macos" }]));
    }

    [Fact]
    public void Decoy_the_secret_of_another_database_was_rotated()
        => Assert.DoesNotContain(RootCauseAnalysis.Analyze(Evidence([.. Rotation.Select(r => r with { RelatedResource = "another-database" }), Change(5, Carol)])),
            c => c.Kind == RootCauseKind.ScheduledRotation && c.Resources.Contains(Database));

    [Fact]
    public void A_rotation_that_failed_is_possible_until_one_succeeds()
    {
        var failed = Secret(5, PasswordChangeKind.SecretRotationFailed);
        Assert.Equal(Confidence.Possible, Scheduled(failed));
        Assert.Equal(Confidence.Proven, Scheduled([failed, Secret(10, PasswordChangeKind.SecretRotationStarted), Secret(11, PasswordChangeKind.SecretRotated)]));
    }

    [Fact]
    public void A_person_in_the_console_is_proven_and_named()
    {
        var cause = Assert.Single(RootCauseAnalysis.Analyze(Evidence([Change(0, Carol)])));
        Assert.Equal((RootCauseKind.ConsoleChange, Confidence.Proven), (cause.Kind, cause.Confidence));
        Assert.Contains("carol", cause.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Decoy_the_call_from_the_console_failed()
        => Assert.Null(Cause(RootCauseKind.ConsoleChange, Change(0, Carol) with { Succeeded = false, ErrorCode = "AccessDenied" }));

    [Fact]
    public void Decoy_the_same_person_with_the_CLI_is_no_console()
    {
        Assert.Null(Cause(RootCauseKind.ConsoleChange, Change(0, Script)));
        Assert.Equal(Confidence.Proven, Cause(RootCauseKind.ScriptOrPipeline, Change(0, Script)));
    }

    [Fact]
    public void Writing_only_the_tied_secret_is_likely()
        => Assert.Equal(Confidence.Likely, Cause(RootCauseKind.ConsoleChange, Secret(0, PasswordChangeKind.SecretWritten, actor: Carol)));

    [Fact]
    public void A_pipeline_is_named_with_its_run()
    {
        var job = With("gha-987654", ActorTool.Sdk, "aws-sdk-go-v2") with { Pipeline = "GitHub Actions", RunId = "987654" };
        var cause = Assert.Single(RootCauseAnalysis.Analyze(Evidence([Change(0, job)])));
        Assert.Equal(RootCauseKind.ScriptOrPipeline, cause.Kind);
        Assert.Contains("GitHub Actions", cause.Title, StringComparison.Ordinal);
        Assert.Contains("987654", cause.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tool_that_the_record_does_not_name_is_possible()
        => Assert.Equal(Confidence.Possible, Cause(RootCauseKind.ScriptOrPipeline, Change(0, With("carol", ActorTool.Unknown, "curl"))));

    [Fact]
    public void A_restore_or_a_switchover_is_likely_after_a_change_and_possible_alone()
    {
        var restored = Change(60, Script, PasswordChangeKind.Restored);
        Assert.Equal(Confidence.Possible, Cause(RootCauseKind.RestoreOrSwitchover, restored));
        Assert.Equal(Confidence.Likely, Cause(RootCauseKind.RestoreOrSwitchover, Change(0, Carol), restored));

        var switched = Change(60, Script, PasswordChangeKind.Switchover, "bgd-1") with { ResourceType = PasswordResourceType.BlueGreenDeployment, RelatedResource = Database };
        Assert.Equal(Confidence.Likely, Cause(RootCauseKind.RestoreOrSwitchover, Change(0, Carol), switched));
    }

    [Fact]
    public void Decoy_the_switchover_failed_or_another_database_was_restored()
    {
        Assert.Null(Cause(RootCauseKind.RestoreOrSwitchover, Change(0, Carol), Change(60, Script, PasswordChangeKind.Switchover) with { Succeeded = false }));
        Assert.Equal(Confidence.Possible, Cause(RootCauseKind.RestoreOrSwitchover, Change(0, Carol), Change(60, Script, PasswordChangeKind.Restored, "restored-copy")));
    }

    [Fact]
    public void Nothing_at_all_is_unknown_and_says_how_to_get_evidence()
    {
        var withoutTrail = Assert.Single(RootCauseAnalysis.Analyze(new RdsEvidence()));
        Assert.Equal((RootCauseKind.Unknown, Confidence.Unknown), (withoutTrail.Kind, withoutTrail.Confidence));
        Assert.Contains(withoutTrail.Missing, m => m.Contains("CloudTrail", StringComparison.Ordinal));

        var unread = Assert.Single(RootCauseAnalysis.Analyze(Evidence().Incomplete()));
        Assert.Contains(unread.Missing, m => m.Contains("broken.json.gz", StringComparison.Ordinal));
        Assert.Contains(unread.Missing, m => m.Contains("ALTER USER", StringComparison.Ordinal));
        Assert.Contains(unread.Missing, m => m.Contains("list-object-versions", StringComparison.Ordinal));
    }

    [Fact]
    public void A_database_that_was_only_created_is_unknown_and_a_second_creation_is_a_change()
    {
        var created = Change(0, Script, PasswordChangeKind.CreatedWithPassword);
        Assert.Equal(RootCauseKind.Unknown, Assert.Single(RootCauseAnalysis.Analyze(Evidence([created]))).Kind);
        Assert.Equal(Confidence.Proven, Cause(RootCauseKind.ScriptOrPipeline, created, Change(60, Script, PasswordChangeKind.CreatedWithPassword)));
    }

    [Fact]
    public void Secrets_tied_to_no_database_are_left_out_where_a_database_changed()
    {
        var unrelated = Secret(0, PasswordChangeKind.SecretWritten, database: null, actor: Script) with { Resource = "prod/stripe" };
        Assert.DoesNotContain(RootCauseAnalysis.Analyze(Evidence([unrelated, Change(5, Carol)])), c => c.Resources.Contains("prod/stripe"));
        Assert.Contains(RootCauseAnalysis.Analyze(Evidence([unrelated])), c => c.Resources.Contains("prod/stripe"));
    }

    [Fact]
    public void One_person_on_two_databases_is_one_cause_and_two_people_are_two()
    {
        Assert.Equal([Database, "orders"], Assert.Single(RootCauseAnalysis.Analyze(Evidence([Change(0, Carol), Change(1, Carol, resource: "orders")]))).Resources);
        Assert.Equal(2, RootCauseAnalysis.Analyze(Evidence([Change(0, Carol), Change(1, With("dave", ActorTool.Console))])).Count);
    }

    [Fact]
    public void Surer_causes_come_first()
    {
        var causes = RootCauseAnalysis.Analyze(Evidence([Change(0, With("x", ActorTool.Unknown)), Change(1, Carol), Change(2, OnTerraform("alice"))]));
        Assert.Equal(causes.OrderByDescending(c => c.Confidence).Select(c => c.Kind), causes.Select(c => c.Kind));
        Assert.Equal(RootCauseKind.ConsoleChange, causes[0].Kind);
    }

    [Fact]
    public void Equal_evidence_gives_equal_causes()
    {
        static string Once() => JsonSerializer.Serialize(RootCauseAnalysis.Analyze(Evidence([Change(0, Carol), Change(1, Script), .. Rotation])));
        Assert.Equal(Once(), Once());
    }
}
