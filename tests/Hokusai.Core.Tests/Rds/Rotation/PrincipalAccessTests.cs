using static Hokusai.Core.Tests.Rds.Rotation.Calls;

namespace Hokusai.Core.Tests.Rds.Rotation;

/// <summary>Who may beside who did.</summary>
public sealed class PrincipalAccessTests
{
    private static PrincipalAccess Of(string name, params PasswordChange[] changes) => Assert.Single(Account.Whole.Ask(changes).PrincipalAccess, principal => principal.Name == name);

    [Theory]
    [InlineData("alice", PrincipalKind.User, AccessDecision.AllowedUnderCondition)]
    [InlineData("deploy", PrincipalKind.FederatedRole, AccessDecision.Allowed)]
    [InlineData("rotate-orders", PrincipalKind.ServiceRole, AccessDecision.Allowed)]
    [InlineData("maintenance", PrincipalKind.ServiceRole, AccessDecision.Allowed)]
    [InlineData("legacy-rotator", PrincipalKind.ServiceRole, AccessDecision.Unknown)]
    [InlineData("AWSServiceRoleForRDS", PrincipalKind.ServiceLinkedRole, AccessDecision.Allowed)]
    [InlineData("AWSReservedSSO_Admin_0a1b", PrincipalKind.PermissionSetRole, AccessDecision.Allowed)]
    [InlineData("account 444455556666", PrincipalKind.OtherAccount, AccessDecision.AllowedUnderCondition)]
    public void Each_is_what_its_path_and_trust_say_and_may_what_its_policies_say(string name, PrincipalKind kind, AccessDecision decision)
        => Assert.Equal((kind, decision), (Of(name).Kind, Of(name).Decision));

    [Theory]
    [InlineData("bob")]
    [InlineData("thumbnails")]
    [InlineData("ci-limited")]
    public void Who_may_nothing_and_did_nothing_is_left_out(string name)
        => Assert.DoesNotContain(Account.Whole.Ask().PrincipalAccess, principal => principal.Name == name);

    [Fact]
    public void A_grant_names_action_targets_condition_and_statement()
    {
        var grant = Assert.Single(Of("alice").Grants, g => g.Action == "rds:ModifyDBInstance");
        Assert.Equal([Orders], grant.Targets);
        Assert.Equal("Bool aws:MultiFactorAuthPresent = true", Assert.Single(grant.Conditions));
        var evidence = Assert.Single(grant.Evidence);
        Assert.Equal(("iam/get-account-authorization-details.json", "GroupDetailList[0].GroupPolicyList[0] WithMfa"), (evidence.Source, evidence.Field));
        Assert.Contains("group developers", evidence.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void The_password_of_a_cluster_is_the_clusters_and_a_managed_secret_can_only_be_rotated()
    {
        var grants = Of("deploy").Grants;
        Assert.Contains(grants, g => g.Action == "rds:ModifyDBCluster" && g.Targets.SequenceEqual(["billing"]));
        Assert.DoesNotContain(grants, g => g.Targets.Contains("billing-1"));
        Assert.Equal("secretsmanager:RotateSecret", Assert.Single(grants, g => g.Targets.Contains("rds!cluster-5c9f1d2e")).Action);
    }

    [Fact]
    public void A_role_tells_who_can_take_it_and_when_it_was_last_used()
    {
        Assert.Equal(["token.actions.githubusercontent.com"], Of("deploy").TrustedBy);
        Assert.Equal(At("2025-07-19T18:00:00Z"), Of("deploy").LastUsed);
        Assert.Equal(["lambda.amazonaws.com"], Of("rotate-orders").TrustedBy);
        Assert.Null(Of("alice").LastUsed);
    }

    [Fact]
    public void The_use_of_the_service_itself_says_more_than_that_of_the_role()
    {
        var account = Account.Whole.With("iam", "get-service-last-accessed-details", """
            {"JobStatus":"COMPLETED","ServicesLastAccessed":[
              {"ServiceNamespace":"s3","LastAuthenticated":"2025-07-20T00:00:00Z"},
              {"ServiceNamespace":"rds","LastAuthenticated":"2025-03-01T00:00:00Z"}]}
            """, subject: "arn:aws:iam::111122223333:role/deploy");
        Assert.Equal(At("2025-03-01T00:00:00Z"), account.Ask().PrincipalAccess.Single(principal => principal.Name == "deploy").LastUsed);
    }

    [Fact]
    public void Those_that_did_come_first_with_count_and_time_and_attempts_apart()
    {
        PasswordChange[] changes = [Set(User("alice")), Set(User("alice"), "2025-07-18T15:00:00Z"), Set(User("alice"), "2025-07-18T16:00:00Z") with { Succeeded = false }];
        var first = Account.Whole.Ask(changes).PrincipalAccess[0];
        Assert.Equal(("alice", 2, 1, At("2025-07-18T15:00:00Z")), (first.Name, first.ChangeCount, first.FailedCount, first.LastChange));
        Assert.Equal(3, first.Evidence.Count);
        Assert.Null(first.Concern);
    }

    [Fact]
    public void A_session_belongs_to_its_role_whatever_path_the_trail_leaves_out()
        => Assert.Equal(1, Of("AWSReservedSSO_Admin_0a1b", Set(Session("AWSReservedSSO_Admin_0a1b", "carol@example.com"))).ChangeCount);

    [Fact]
    public void Who_did_and_may_not_any_more_is_a_concern()
    {
        var bob = Of("bob", Set(User("bob")));
        Assert.Equal((1, AccessDecision.Denied), (bob.ChangeCount, bob.Decision));
        Assert.Contains("do not allow that now", bob.Concern, StringComparison.Ordinal);
    }

    [Fact]
    public void Decoy_who_may_on_another_database_only_is_a_concern_and_a_restore_is_not_judged()
    {
        Assert.NotNull(Of("rotate-orders", Set(Session("rotate-orders", "rotate-orders"), database: "billing")).Concern);
        Assert.Null(Of("bob", Set(User("bob")) with { Kind = PasswordChangeKind.Restored, EventName = "RestoreDBInstanceFromDBSnapshot" }).Concern);
    }

    [Fact]
    public void Who_did_and_is_gone_is_a_concern_and_without_IAM_nobody_is_gone()
    {
        var gone = Of("eve", Set(User("eve")));
        Assert.Equal((PrincipalKind.User, AccessDecision.Unknown), (gone.Kind, gone.Decision));
        Assert.Contains("deleted or renamed", gone.Concern, StringComparison.Ordinal);

        var unread = Assert.Single(Account.Whole.Without("iam").Ask(Set(User("eve"))).PrincipalAccess, principal => principal.Name == "eve");
        Assert.Null(unread.Concern);
    }

    [Fact]
    public void Who_did_from_another_account_is_told_apart()
    {
        var foreign = User("eve") with { AccountId = "444455556666", PrincipalArn = "arn:aws:iam::444455556666:user/eve" };
        var access = Of("eve", Set(foreign));
        Assert.Equal(PrincipalKind.OtherAccount, access.Kind);
        Assert.Contains("444455556666", access.Concern, StringComparison.Ordinal);
    }

    [Fact]
    public void The_root_user_and_an_AWS_service_are_what_they_are()
    {
        Assert.Equal(PrincipalKind.Root, Of("root", Set(User("x") with { Name = "root", PrincipalArn = "arn:aws:iam::111122223333:root" })).Kind);
        Assert.Equal(PrincipalKind.AwsService, Of("rds.amazonaws.com", Set(new Actor { Name = "rds.amazonaws.com", Tool = ActorTool.AwsService })).Kind);
    }

    [Fact]
    public void Everybody_in_a_secrets_policy_is_shown_as_everybody()
    {
        var account = Account.Whole.Edit("secretsmanager", "get-resource-policy", "\\u0022AWS\\u0022", "\\u0022AWS\\u0022").With("secretsmanager", "get-resource-policy", """
            {"ARN":"arn:aws:secretsmanager:us-east-1:111122223333:secret:prod/orders-production/master-AbCdEf","ResourcePolicy":"{\"Statement\":{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"secretsmanager:*\",\"Resource\":\"*\"}}"}
            """, subject: "orders");
        var everybody = Assert.Single(account.Ask().PrincipalAccess, principal => principal.Kind == PrincipalKind.Anyone);
        Assert.Equal("everybody", everybody.Name);
        Assert.Contains(account.Ask().PrincipalAccess, principal => principal.Name == "bob");
    }

    [Fact]
    public void A_damaged_policy_of_a_secret_leaves_its_grants_in_doubt()
    {
        var account = Account.Whole.Denied("secretsmanager", "get-resource-policy");
        var grant = account.Ask().PrincipalAccess.Single(principal => principal.Name == "deploy").Grants.First(g => g.Targets.Contains(OrdersSecret));
        Assert.Equal(AccessDecision.AllowedUnderCondition, grant.Decision);
        Assert.Contains("Access was denied.", Assert.Single(grant.Conditions), StringComparison.Ordinal);
        Assert.DoesNotContain(account.Ask().PrincipalAccess, principal => principal.Name == "thumbnails");
        Assert.Contains(account.Ask().Notes, note => note.Contains("secrets' own policies", StringComparison.Ordinal) && note.Contains(OrdersSecret, StringComparison.Ordinal));
    }

    [Fact]
    public void Many_principals_are_a_finding_and_service_linked_roles_do_not_count()
    {
        Assert.DoesNotContain(Account.Whole.Ask().Findings, finding => finding.RuleId == "HKS-IAM-007");

        var more = Account.Whole.Edit("iam", "get-account-authorization-details", "\"rds:Describe*\"", "\"rds:Modify*\"");
        var findings = more.Ask(Set(User("alice"))).Findings.Where(finding => finding.RuleId == "HKS-IAM-007").ToList();
        var finding = Assert.Single(findings);
        Assert.Equal(("6 principals may change the password of orders-production", Severity.Medium), (finding.Title, finding.Severity));
        Assert.Contains("alice changed a password", finding.Description, StringComparison.Ordinal);
        Assert.Contains("Deny", finding.Remediation, StringComparison.Ordinal);
        Assert.NotEmpty(finding.Evidence);
    }
}
