using Hokusai.Core.Rds;
using static Hokusai.Core.Tests.Rds.Causes.Case;

namespace Hokusai.Core.Tests.Rds.Causes;

/// <summary>Regenerated passwords, fights with a rotation, and single runs, each beside decoys that differ in one fact.</summary>
public sealed class TerraformHabitTests
{
    private static readonly Actor Alice = OnTerraform("alice");
    private static readonly Actor Carol = With("carol", ActorTool.AwsCli, "aws-cli");

    private static Confidence? Cause(RdsEvidence evidence, RootCauseKind kind) => RootCauseAnalysis.Analyze(evidence).Of(kind);

    private static Confidence? Regenerates(RdsEvidence evidence) => Cause(evidence, RootCauseKind.TerraformRegeneratesPassword);

    private static Confidence? Fights(params PasswordChange[] changes) => Cause(Evidence(changes), RootCauseKind.TerraformFightsManagedRotation);

    private static TerraformSession[] Runs(int count) => [.. Enumerable.Range(0, count).Select(i => Session($"r{i}", Alice, i * 60, (i * 60) + 5, touched: [Database]))];

    private static PasswordChange[] Sets(params int[] runs) => [.. runs.Select(i => Change((i * 60) + 3, Alice, session: $"r{i}"))];

    private static StateVersion[] Versions(params string[] values)
        => [Version("v0", 0, 1, -60), .. values.Select((value, i) => Version($"v{i + 1}", i + 1, i + 2, (i * 60) + 5, $"r{i}", Alice, Generated(value, i == 0 ? "sha256:0" : values[i - 1])))];

    [Fact]
    public void A_generator_with_a_new_value_in_each_version_proves_it()
    {
        var cause = RootCauseAnalysis.Analyze(Evidence(Sets(0, 1), Runs(2), Versions("sha256:1", "sha256:2")))[0];
        Assert.Equal((RootCauseKind.TerraformRegeneratesPassword, Confidence.Proven), (cause.Kind, cause.Confidence));
        Assert.Equal([Database], cause.Resources);
        Assert.Contains("random_password.master", cause.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void Decoy_the_generator_got_one_new_value()
        => Assert.NotEqual(Confidence.Proven, Regenerates(Evidence(Sets(0, 1), Runs(2), Versions("sha256:1"))));

    [Fact]
    public void Decoy_the_value_went_back_to_an_old_one()
        => Assert.NotEqual(Confidence.Proven, Regenerates(Evidence(Sets(0, 1), Runs(2), Versions("sha256:1", "sha256:0"))));

    [Fact]
    public void Decoy_a_version_in_between_left_it_alone()
    {
        var versions = Versions("sha256:1", "sha256:2", "sha256:3");
        versions[2] = versions[2] with { Changes = [new StateChange { Address = "aws_s3_bucket.logs", Attribute = "tags.a", Kind = StateChangeKind.Changed }] };
        Assert.NotEqual(Confidence.Proven, Regenerates(Evidence(Sets(0, 2), Runs(3), versions)));
    }

    [Fact]
    public void Decoy_the_versions_are_branches_of_a_fork()
        => Assert.NotEqual(Confidence.Proven, Regenerates(Evidence(Sets(0, 1), Runs(2), Versions("sha256:1", "sha256:2"), [Fork("v1", "v2")])));

    [Fact]
    public void A_database_password_that_is_new_in_each_version_without_a_generator_is_likely()
        => Assert.Equal(Confidence.Likely, Regenerates(Evidence(
            versions: [Version("v1", 0, 1, 0, changes: Password("sha256:1")), Version("v2", 1, 2, 60, changes: Password("sha256:2", "sha256:1"))])));

    [Fact]
    public void Intermediate_versions_of_one_run_do_not_break_the_row()
    {
        var other = new StateChange { Address = "aws_db_instance.main", Attribute = "tags.a", Kind = StateChangeKind.Changed };
        var evidence = Evidence(Sets(0, 1), Runs(2),
        [
            Version("v1", 0, 1, 3, "r0", Alice, Generated("sha256:1")), Version("v2", 1, 2, 4, "r0", Alice, other),
            Version("v3", 2, 3, 63, "r1", Alice, Generated("sha256:2", "sha256:1")), Version("v4", 3, 4, 64, "r1", Alice, other),
        ]);
        Assert.Equal(Confidence.Proven, Regenerates(evidence));
    }

    [Fact]
    public void Three_runs_in_a_row_that_each_set_it_are_likely_and_two_are_possible()
    {
        Assert.Equal(Confidence.Likely, Regenerates(Evidence(Sets(0, 1, 2), Runs(3))));
        Assert.Equal(Confidence.Possible, Regenerates(Evidence(Sets(0, 1), Runs(2))));
        Assert.Null(Regenerates(Evidence(Sets(0), Runs(1))));
    }

    [Fact]
    public void Decoy_a_run_in_between_did_not_set_it()
        => Assert.Equal(Confidence.Possible, Regenerates(Evidence(Sets(0, 1, 3), Runs(4))));

    [Fact]
    public void Decoy_the_runs_overlap()
        => Assert.Null(Regenerates(Evidence(Sets(0, 1, 2), [Session("r0", Alice, 0, 70), .. Runs(3)[1..]])));

    [Fact]
    public void Decoy_a_rotation_lies_between_the_runs()
        => Assert.Null(Regenerates(Evidence([.. Sets(0, 1, 2), Secret(100, PasswordChangeKind.SecretRotated)], Runs(3))));

    [Fact]
    public void Terraform_and_a_rotation_by_turns_are_proven_at_three_likely_at_two_possible_at_one()
    {
        var set = Change(0, Alice);
        var rotated = Secret(60, PasswordChangeKind.SecretRotated);
        var again = Change(120, Alice);
        var rotatedAgain = Secret(180, PasswordChangeKind.SecretRotated);
        Assert.Equal(Confidence.Proven, Fights(set, rotated, again, rotatedAgain));
        Assert.Equal(Confidence.Likely, Fights(set, rotated, again));
        Assert.Equal(Confidence.Likely, Fights(rotated, again, rotatedAgain));
        Assert.Equal(Confidence.Possible, Fights(rotated, again));
    }

    [Fact]
    public void Decoy_the_rotated_secret_is_another_databases()
        => Assert.Null(Fights(Change(0, Alice), Secret(60, PasswordChangeKind.SecretRotated, database: "another-database"), Change(120, Alice)));

    [Fact]
    public void Decoy_Terraform_set_it_once_and_rotations_followed()
        => Assert.Null(Fights(Change(0, Alice), Secret(60, PasswordChangeKind.SecretRotated), Secret(120, PasswordChangeKind.SecretRotated)));

    [Fact]
    public void Decoy_a_person_set_it_between_the_rotations()
        => Assert.Null(Fights(Secret(0, PasswordChangeKind.SecretRotated), Change(60, Carol), Secret(120, PasswordChangeKind.SecretRotated)));

    [Fact]
    public void Decoy_the_second_call_of_Terraform_failed()
        => Assert.Null(Fights(Change(0, Alice), Secret(60, PasswordChangeKind.SecretRotated), Change(120, Alice) with { Succeeded = false, ErrorCode = "AccessDenied" }));

    [Fact]
    public void A_single_run_is_proven_with_a_lock_likely_without_and_possible_where_the_run_is_not_known()
    {
        static Confidence? Run(params TerraformSession[] sessions) => Cause(Evidence([Change(3, Alice, session: "r")], sessions), RootCauseKind.TerraformRun);
        Assert.Equal(Confidence.Proven, Run(Session("r", Alice, 0, 5, tookLock: true)));
        Assert.Equal(Confidence.Likely, Run(Session("r", Alice, 0, 5, tookLock: false)));
        Assert.Equal(Confidence.Likely, Run(Session("r", Alice, 0, 5)));
        Assert.Equal(Confidence.Possible, Run());
    }

    [Fact]
    public void Unread_files_keep_a_single_run_from_being_proven()
        => Assert.Equal(Confidence.Likely, Cause(Evidence([Change(3, Alice, session: "r")], [Session("r", Alice, 0, 5, tookLock: true)]).Incomplete(), RootCauseKind.TerraformRun));

    [Fact]
    public void Decoy_the_call_of_the_run_failed()
        => Assert.Equal(RootCauseKind.Unknown, Assert.Single(RootCauseAnalysis.Analyze(Evidence([Change(3, Alice, session: "r") with { Succeeded = false, ErrorCode = "AccessDenied" }], [Session("r", Alice, 0, 5)]))).Kind);
}
