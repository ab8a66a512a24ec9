using Hokusai.Core.Rds;
using static Hokusai.Core.Tests.Rds.Causes.Case;

namespace Hokusai.Core.Tests.Rds.Causes;

/// <summary>Two runs at once, and decoys that each differ in one fact.</summary>
public sealed class ConcurrentRunsTests
{
    private static readonly Actor Alice = OnTerraform("alice");
    private static readonly Actor Bob = OnTerraform("bob", "203.0.113.9");

    private static readonly PasswordChange[] BothChange = [Change(5, Alice, session: "a"), Change(8, Bob, session: "b")];

    private static Confidence? Concurrent(RdsEvidence evidence) => RootCauseAnalysis.Analyze(evidence).Of(RootCauseKind.ConcurrentTerraformRuns);

    private static RdsEvidence Forked(TerraformSession? bob = null, StateVersion? second = null, PasswordChange[]? changes = null) => Evidence(
        changes ?? BothChange,
        [Session("a", Alice, 0, 10), bob ?? Session("b", Bob, 3, 14)],
        [Version("v6", 0, 6, -60), Version("v7a", 1, 7, 10, "a", Alice, Password("sha256:a")), second ?? Version("v7b", 2, 7, 14, "b", Bob, Password("sha256:b"))],
        [Fork("v7a", "v7b")]);

    [Fact]
    public void A_fork_by_overlapping_runs_proves_it_and_names_them_with_the_way_out()
    {
        var cause = RootCauseAnalysis.Analyze(Forked())[0];
        Assert.Equal((RootCauseKind.ConcurrentTerraformRuns, Confidence.Proven), (cause.Kind, cause.Confidence));
        Assert.Equal([Database], cause.Resources);
        Assert.Contains("alice and bob", cause.Title, StringComparison.Ordinal);
        Assert.Contains("serial 6", cause.Explanation, StringComparison.Ordinal);
        Assert.Contains("alice set the master password of hokusai-production at 10:05:00", cause.Explanation, StringComparison.Ordinal);
        Assert.Contains(cause.EvidenceFor, e => e.VersionId == "v7b");
        Assert.Contains(cause.EvidenceFor, e => e.EventId == "event-bob-8");
        Assert.Contains(cause.Remediation, r => r.Contains("use_lockfile = true", StringComparison.Ordinal));
        Assert.Empty(cause.Missing);
    }

    [Fact]
    public void A_proven_cause_leaves_no_plain_explanation_of_the_same_runs()
        => Assert.Single(RootCauseAnalysis.Analyze(Forked()));

    [Fact]
    public void A_fork_by_runs_that_both_took_a_lock_speaks_of_a_broken_lock()
    {
        var evidence = Forked() with { TerraformSessions = [Session("a", Alice, 0, 10, tookLock: true), Session("b", Bob, 3, 14, tookLock: true)] };
        var cause = RootCauseAnalysis.Analyze(evidence)[0];
        Assert.Equal(Confidence.Proven, cause.Confidence);
        Assert.Contains("force-unlock", cause.Explanation, StringComparison.Ordinal);
        Assert.Equal(2, cause.EvidenceAgainst.Count);
    }

    [Fact]
    public void Unread_files_do_not_weaken_a_fork()
        => Assert.Equal(Confidence.Proven, Concurrent(Forked().Incomplete()));

    [Fact]
    public void Decoy_the_second_run_began_after_the_first_had_ended()
        => Assert.Equal(Confidence.Possible, Concurrent(Forked(bob: Session("b", Bob, 12, 14), changes: [Change(5, Alice, session: "a"), Change(13, Bob, session: "b")])));

    [Fact]
    public void Decoy_the_second_version_is_an_old_one_put_back()
        => Assert.NotEqual(Confidence.Proven, Concurrent(Forked(second: Version("v7b", 2, 7, 14, "b", Bob, Password("sha256:b")) with { IsRestored = true })));

    [Fact]
    public void Decoy_the_trail_shows_one_runner_behind_both_versions_which_is_not_proof()
        => Assert.Equal(Confidence.Likely, Concurrent(Forked(second: Version("v7b", 2, 7, 14, "a", Alice, Password("sha256:b")), bob: Session("b", Bob, 30, 40))));

    [Fact]
    public void Decoy_the_fork_has_nothing_to_do_with_a_password()
    {
        var tags = new StateChange { Address = "aws_s3_bucket.logs", Attribute = "tags.team", Kind = StateChangeKind.Changed, Before = "\"a\"", After = "\"b\"" };
        var evidence = Evidence(
            [Change(60, With("carol", ActorTool.Console))],
            [Session("a", Alice, 0, 10), Session("b", Bob, 3, 14)],
            [Version("v6", 0, 6, -60), Version("v7a", 1, 7, 10, "a", Alice, tags), Version("v7b", 2, 7, 14, "b", Bob, tags)],
            [Fork("v7a", "v7b")]);
        Assert.Null(Concurrent(evidence));
    }

    [Fact]
    public void Without_sessions_different_writers_or_two_passwords_from_one_base_prove_a_fork()
    {
        StateVersion[] Versions(Actor? first, Actor? second)
            => [Version("v6", 0, 6, -60), Version("v7a", 1, 7, 10, writer: first, changes: Password("sha256:a")), Version("v7b", 2, 7, 14, writer: second, changes: Password("sha256:b"))];
        Assert.Equal(Confidence.Proven, Concurrent(Evidence(versions: Versions(Alice, Bob), forks: [Fork("v7a", "v7b")])));
        Assert.Equal(Confidence.Proven, Concurrent(Evidence(versions: Versions(null, null), forks: [Fork("v7a", "v7b")]) with { HasTrail = false }));
    }

    [Fact]
    public void Decoy_only_one_branch_has_a_new_password_and_nobody_is_known()
    {
        var tags = new StateChange { Address = "aws_s3_bucket.logs", Attribute = "tags.team", Kind = StateChangeKind.Changed, Before = "\"a\"", After = "\"b\"" };
        StateVersion[] versions = [Version("v6", 0, 6, -60), Version("v7a", 1, 7, 10, changes: Password("sha256:a")), Version("v7b", 2, 7, 14, changes: tags)];
        Assert.Equal(Confidence.Likely, Concurrent(Evidence(versions: versions, forks: [Fork("v7a", "v7b")]) with { HasTrail = false }));
    }

    [Fact]
    public void Decoy_the_stored_versions_leave_a_doubt()
    {
        StateVersion[] versions = [Version("v6", 0, 6, -60), Version("v7a", 1, 7, 10, changes: Password("sha256:a")), Version("v7b", 2, 7, 14, changes: Password("sha256:b"))];
        var doubtful = Fork("v7a", "v7b") with { Doubt = "A version between them could not be read." };
        Assert.Equal(Confidence.Possible, Concurrent(Evidence(versions: versions, forks: [doubtful]) with { HasTrail = false }));
    }

    [Fact]
    public void Branches_a_day_apart_are_possibly_a_pushed_state()
    {
        var evidence = Evidence(
            versions: [Version("v7a", 1, 7, 10, writer: Alice, changes: Password("sha256:a")), Version("v7b", 2, 7, 24 * 60, writer: Bob, changes: Password("sha256:b"))],
            forks: [Fork("v7a", "v7b")]);
        Assert.Equal(Confidence.Possible, Concurrent(evidence));
    }

    [Fact]
    public void Branches_stored_while_two_runs_overlapped_prove_it_and_while_one_ran_do_not()
    {
        StateVersion[] versions = [Version("v7a", 0, 7, 9, changes: Password("sha256:a")), Version("v7b", 1, 7, 12, changes: Password("sha256:b"))];
        var cause = RootCauseAnalysis.Analyze(Evidence(BothChange, [Session("a", Alice, 0, 10), Session("b", Bob, 3, 14)], versions, [Fork("v7a", "v7b")]))[0];
        Assert.Equal((RootCauseKind.ConcurrentTerraformRuns, Confidence.Proven), (cause.Kind, cause.Confidence));
        Assert.Equal([Database], cause.Resources);
        Assert.Equal(Confidence.Likely, Concurrent(Evidence(BothChange[..1], [Session("a", Alice, 0, 14)], versions, [Fork("v7a", "v7b")])));
    }

    [Fact]
    public void A_provider_in_a_role_of_its_own_is_a_part_of_the_run_that_wrote_the_state()
    {
        var role = Alice with { PrincipalArn = "arn:aws:iam::111122223333:role/terraform", Name = "terraform" };
        var evidence = Forked(changes: [Change(5, role, session: "a-role")]);
        evidence = evidence with
        {
            TerraformSessions = [Session("a", Alice, 0, 10, states: [StateObject]), Session("a-role", role, 1, 9), Session("b", Bob, 3, 14, states: [StateObject])],
        };
        var cause = Assert.Single(RootCauseAnalysis.Analyze(evidence));
        Assert.Equal((Confidence.Proven, Database), (cause.Confidence, Assert.Single(cause.Resources)));
    }

    [Fact]
    public void Two_jobs_of_one_runner_with_two_run_ids_overlap_like_two_people()
    {
        var one = Alice with { RunId = "run/1" };
        var two = Alice with { RunId = "run/2" };
        Assert.Equal(Confidence.Likely, Concurrent(Evidence([Change(5, one, session: "a"), Change(8, two, session: "b")], [Session("a", one, 0, 10), Session("b", two, 3, 14)])));
    }

    [Fact]
    public void A_lost_password_update_is_told()
    {
        var evidence = Forked() with { StateForks = [Fork("v7a", "v7b") with { LostUpdates = [Password("sha256:a")] }] };
        Assert.Contains("among them the password of aws_db_instance.main", RootCauseAnalysis.Analyze(evidence)[0].Explanation, StringComparison.Ordinal);
    }

    private static RdsEvidence Overlapping(
        TerraformSession? alice = null,
        TerraformSession? bob = null,
        PasswordChange[]? changes = null,
        StateVersion[]? versions = null)
        => Evidence(changes ?? BothChange, [alice ?? Session("a", Alice, 0, 10), bob ?? Session("b", Bob, 3, 14)], versions);

    [Fact]
    public void Overlapping_runs_of_two_people_that_both_set_the_password_are_likely()
    {
        var cause = RootCauseAnalysis.Analyze(Overlapping())[0];
        Assert.Equal((RootCauseKind.ConcurrentTerraformRuns, Confidence.Likely), (cause.Kind, cause.Confidence));
        Assert.Contains(cause.Missing, m => m.Contains("list-object-versions", StringComparison.Ordinal));
        Assert.Contains(cause.Missing, m => m.Contains("data events", StringComparison.Ordinal));
    }

    [Fact]
    public void One_person_from_two_addresses_is_likely_too()
    {
        var elsewhere = OnTerraform("alice", "192.0.2.44");
        Assert.Equal(Confidence.Likely, Concurrent(Overlapping(bob: Session("b", elsewhere, 3, 14), changes: [Change(5, Alice, session: "a"), Change(8, elsewhere, session: "b")])));
    }

    [Fact]
    public void One_setter_and_a_run_on_the_same_state_or_database_is_likely()
    {
        PasswordChange[] one = [Change(5, Alice, session: "a")];
        Assert.Equal(Confidence.Likely, Concurrent(Overlapping(Session("a", Alice, 0, 10, states: [StateObject]), Session("b", Bob, 3, 14, states: [StateObject]), one)));
        Assert.Equal(Confidence.Likely, Concurrent(Overlapping(Session("a", Alice, 0, 10, touched: [Database]), Session("b", Bob, 3, 14, touched: [Database]), one)));
    }

    [Fact]
    public void A_lock_of_one_run_alone_excludes_nothing()
        => Assert.Equal(Confidence.Likely, Concurrent(Overlapping(alice: Session("a", Alice, 0, 10, tookLock: true), bob: Session("b", Bob, 3, 14, tookLock: false))));

    [Fact]
    public void Decoy_both_runs_held_a_lock()
        => Assert.Null(Concurrent(Overlapping(alice: Session("a", Alice, 0, 10, tookLock: true), bob: Session("b", Bob, 3, 14, tookLock: true))));

    [Fact]
    public void Decoy_the_second_run_began_one_minute_after_the_first_ended()
        => Assert.Null(Concurrent(Overlapping(bob: Session("b", Bob, 11, 14), changes: [Change(5, Alice, session: "a"), Change(12, Bob, session: "b")])));

    [Fact]
    public void Decoy_the_other_run_was_a_plan()
        => Assert.Null(Concurrent(Overlapping(bob: Session("b", Bob, 3, 14, writes: 0, states: [StateObject]), alice: Session("a", Alice, 0, 10, states: [StateObject]), changes: [Change(5, Alice, session: "a")])));

    [Fact]
    public void Decoy_the_runs_are_on_different_states()
        => Assert.Null(Concurrent(Overlapping(Session("a", Alice, 0, 10, states: [StateObject]), Session("b", Bob, 3, 14, states: ["s3://other/terraform.tfstate"]))));

    [Fact]
    public void Decoy_the_runs_only_read_one_state_in_common_and_write_two()
    {
        const string Network = "s3://states/network.tfstate";
        const string Other = "s3://states/other.tfstate";
        Assert.Null(Concurrent(Overlapping(
            Session("a", Alice, 0, 10, states: [StateObject, Network], touched: [StateObject]),
            Session("b", Bob, 3, 14, states: [Other, Network], touched: [Other]),
            [Change(5, Alice, session: "a")])));
    }

    [Fact]
    public void Decoy_the_runs_touched_databases_of_one_name_in_two_accounts()
        => Assert.Null(Concurrent(Overlapping(
            Session("a", Alice, 0, 10, touched: [Database]),
            Session("b", Bob, 3, 14, touched: [Database]) with { AccountId = "444455556666" },
            [Change(5, Alice, session: "a")])));

    [Fact]
    public void Decoy_the_runs_have_nothing_in_common()
        => Assert.Null(Concurrent(Overlapping(Session("a", Alice, 0, 10, touched: [Database]), Session("b", Bob, 3, 14, touched: ["another-database"]), [Change(5, Alice, session: "a")])));

    [Fact]
    public void Decoy_the_second_session_is_the_same_run_under_another_access_key()
        => Assert.Null(Concurrent(Overlapping(bob: Session("b", Alice with { AccessKeyId = "ASIAOTHER" }, 3, 14), changes: [Change(5, Alice, session: "a"), Change(8, Alice, session: "b")])));

    [Fact]
    public void Decoy_two_changes_by_one_run()
    {
        var causes = RootCauseAnalysis.Analyze(Evidence([Change(5, Alice, session: "a"), Change(8, Alice, session: "a")], [Session("a", Alice, 0, 10)]));
        Assert.Equal(RootCauseKind.TerraformRun, Assert.Single(causes).Kind);
    }

    [Fact]
    public void Decoy_the_stored_versions_follow_one_another()
    {
        var causes = RootCauseAnalysis.Analyze(Overlapping(versions: [Version("v7", 0, 7, 10, "a", Alice, Password("sha256:a")), Version("v8", 1, 8, 14, "b", Bob)]));
        var cause = causes.Single(c => c.Kind == RootCauseKind.ConcurrentTerraformRuns);
        Assert.Equal(Confidence.Possible, cause.Confidence);
        Assert.NotEmpty(cause.EvidenceAgainst);
    }
}
