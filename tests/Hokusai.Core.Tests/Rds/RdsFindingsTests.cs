using Hokusai.Core.Rds;
using Hokusai.Core.Tests.Rds.Causes;
using static Hokusai.Core.Tests.Rds.Causes.Case;

namespace Hokusai.Core.Tests.Rds;

/// <summary>Each finding beside the case that must not be found.</summary>
public sealed class RdsFindingsTests
{
    private static readonly Actor Alice = OnTerraform("alice");
    private static readonly Actor Bob = OnTerraform("bob", "203.0.113.9");

    private static IEnumerable<string> Rules(RdsEvidence evidence) => RdsFindings.From(evidence).Select(f => f.RuleId);

    [Fact]
    public void A_fork_that_two_runs_wrote_shows_no_lock_whatever_it_changed()
    {
        var finding = Assert.Single(RdsFindings.From(Evidence(versions: [Version("a", 0, 7, 0, writer: Alice), Version("b", 1, 7, 5, writer: Bob)], forks: [Fork("a", "b")])));
        Assert.Equal(("HKS-TF-001", Severity.Critical, StateObject), (finding.RuleId, finding.Severity, finding.Resource));
        Assert.NotEmpty(finding.Evidence);
    }

    [Fact]
    public void A_fork_by_a_put_back_copy_shows_nothing_about_the_lock()
        => Assert.Empty(Rules(Evidence(versions: [Version("a", 0, 7, 0, writer: Alice), Version("b", 1, 7, 5, writer: Bob) with { IsRestored = true }], forks: [Fork("a", "b")])));

    [Fact]
    public void A_state_written_with_no_lock_seen_is_found_and_a_locked_one_is_not()
    {
        Assert.Equal(["HKS-TF-001"], Rules(Evidence(sessions: [Session("a", Alice, 0, 5, tookLock: false, states: [StateObject])])));
        Assert.Empty(Rules(Evidence(sessions: [Session("a", Alice, 0, 5, tookLock: true, states: [StateObject])])));
        Assert.Empty(Rules(Evidence(sessions: [Session("a", Alice, 0, 5)])));
    }

    [Fact]
    public void A_readable_password_in_the_state_is_found_and_a_plain_attribute_is_not()
    {
        Assert.Equal(["HKS-RDS-004"], Rules(Evidence(versions: [Version("a", 0, 7, 0, changes: Password("sha256:1"))])));
        Assert.Equal(["HKS-RDS-004"], Rules(Evidence(versions: [Version("a", 0, 7, 0, changes: Password("sha256:1", address: "module.db[\"a.b\"].random_password.x", attribute: "result"))])));
        Assert.Empty(Rules(Evidence(versions: [Version("a", 0, 7, 0, changes: Password("sha256:1") with { Attribute = "tags.password", IsSensitive = false })])));
        Assert.Empty(Rules(Evidence(versions: [Version("a", 0, 7, 0, changes: Password("sha256:1") with { Kind = StateChangeKind.Removed })])));
    }

    [Fact]
    public void A_password_that_Terraform_sets_is_found_unless_it_is_write_only_or_managed()
    {
        Assert.Equal(["HKS-RDS-005"], Rules(Evidence([Change(0, Alice)])));
        Assert.Empty(Rules(Evidence([Change(0, Alice)], versions: [Version("a", 0, 7, 0, changes: Password("\"2\"", "\"1\"", attribute: "password_wo_version") with { IsSensitive = false })])));
        Assert.Empty(Rules(Evidence([Change(0, Alice, PasswordChangeKind.ManagedOn)])));
        Assert.Empty(Rules(Evidence([Change(0, With("carol", ActorTool.Console))])));
    }

    [Fact]
    public void Two_principals_are_found_and_one_twice_is_not()
    {
        Assert.Contains("HKS-IAM-007", Rules(Evidence([Change(0, Alice), Change(60, Bob)])));
        Assert.DoesNotContain("HKS-IAM-007", Rules(Evidence([Change(0, Alice), Change(60, Alice)])));
        Assert.DoesNotContain("HKS-IAM-007", Rules(Evidence([Change(0, Alice), Change(60, Bob) with { Succeeded = false }])));
        Assert.DoesNotContain("HKS-IAM-007", Rules(Evidence([Change(0, Alice), Change(60, Bob, resource: "orders")])));
    }

    [Fact]
    public void The_worst_comes_first()
    {
        var severities = RdsFindings.From(Evidence(
            [Change(0, Alice), Change(1, Bob)],
            [Session("a", Alice, 0, 5, tookLock: false, states: [StateObject])],
            [Version("a", 0, 7, 0, changes: Password("sha256:1"))])).Select(f => f.Severity).ToList();
        Assert.Equal(severities.OrderByDescending(s => s), severities);
        Assert.Equal(Severity.Critical, severities[0]);
    }
}
