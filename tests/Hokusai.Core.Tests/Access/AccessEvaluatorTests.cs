using static Hokusai.Core.Tests.Access.Policies;

namespace Hokusai.Core.Tests.Access;

/// <summary>One fact each, beside the case that differs in it.</summary>
public sealed class AccessEvaluatorTests
{
    private const string Mfa = "\"Condition\":{\"Bool\":{\"aws:MultiFactorAuthPresent\":\"true\"}}";

    [Theory]
    [InlineData("rds:ModifyDBInstance", "*", AccessDecision.Allowed)]
    [InlineData("RDS:modifydbinstance", "*", AccessDecision.Allowed)]
    [InlineData("rds:Modify*", "*", AccessDecision.Allowed)]
    [InlineData("*", "*", AccessDecision.Allowed)]
    [InlineData("rds:ModifyDBInstance?", "*", AccessDecision.Denied)]
    [InlineData("rds:Describe*", "*", AccessDecision.Denied)]
    [InlineData("rds:ModifyDBCluster", "*", AccessDecision.Denied)]
    [InlineData("rds:ModifyDBInstance", "arn:aws:rds:*:*:db:orders", AccessDecision.Allowed)]
    [InlineData("rds:ModifyDBInstance", "arn:aws:rds:us-east-1:111122223333:db:*", AccessDecision.Allowed)]
    [InlineData("rds:ModifyDBInstance", "arn:aws:rds:us-east-1:111122223333:*", AccessDecision.Allowed)]
    [InlineData("rds:ModifyDBInstance", "arn:aws:rds:us-east-1:111122223333:db:Orders", AccessDecision.Denied)]
    [InlineData("rds:ModifyDBInstance", "arn:aws:rds:us-east-1:111122223333:db:order", AccessDecision.Denied)]
    [InlineData("rds:ModifyDBInstance", "arn:aws:rds:us-east-1:111122223333:cluster:*", AccessDecision.Denied)]
    [InlineData("rds:ModifyDBInstance", "arn:aws:rds:eu-west-1:*:db:*", AccessDecision.Denied)]
    public void Actions_compare_without_case_and_resources_with_it(string action, string resource, AccessDecision expected)
        => Assert.Equal(expected, Decide(Role(Policy(Allow(action, resource)))));

    [Fact]
    public void Nothing_that_allows_is_denied()
        => Assert.Equal(AccessDecision.Denied, Decide(Role()));

    [Fact]
    public void A_deny_wins_wherever_it_stands()
    {
        Assert.Equal(AccessDecision.Denied, Decide(Role(Policy(Allow(), Deny()))));
        Assert.Equal(AccessDecision.Denied, Decide(Role(Policy(Deny()), Policy(Allow("*")))));
        Assert.Equal(AccessDecision.Allowed, Decide(Role(Policy(Allow(), Deny(resource: "arn:aws:rds:*:*:db:payments")))));
    }

    [Fact]
    public void NotAction_and_NotResource_are_about_everything_else()
    {
        Assert.Equal(AccessDecision.Allowed, Decide(Role(Policy("""{"Effect":"Allow","NotAction":["iam:*","organizations:*"],"Resource":"*"}"""))));
        Assert.Equal(AccessDecision.Denied, Decide(Role(Policy("""{"Effect":"Allow","NotAction":"rds:*","Resource":"*"}"""))));
        Assert.Equal(AccessDecision.Denied, Decide(Role(Policy(Allow(), """{"Effect":"Deny","Action":"rds:*","NotResource":"arn:aws:rds:*:*:db:test-*"}"""))));
        Assert.Equal(AccessDecision.Allowed, Decide(Role(Policy(Allow(), """{"Effect":"Deny","Action":"rds:*","NotResource":"arn:aws:rds:*:*:db:orders"}"""))));
    }

    [Fact]
    public void A_condition_that_the_policies_do_not_decide_is_named()
    {
        var answer = Ask(Role(Policy(Allow(rest: Mfa))));
        Assert.Equal(AccessDecision.AllowedUnderCondition, answer.Decision);
        Assert.Equal("Bool aws:MultiFactorAuthPresent = true", Assert.Single(answer.Conditions));
    }

    [Fact]
    public void An_allow_without_a_condition_beside_it_makes_the_condition_moot()
    {
        var answer = Ask(Role(Policy(Allow(rest: Mfa), Allow("rds:*"))));
        Assert.Equal((AccessDecision.Allowed, 0), (answer.Decision, answer.Conditions.Count));
        Assert.Single(answer.Evidence);
    }

    [Fact]
    public void A_deny_under_a_condition_leaves_an_allow_under_the_opposite()
    {
        var answer = Ask(Role(Policy(Allow(), Deny(rest: "\"Condition\":{\"BoolIfExists\":{\"aws:MultiFactorAuthPresent\":false}}"))));
        Assert.Equal(AccessDecision.AllowedUnderCondition, answer.Decision);
        Assert.Equal("not: BoolIfExists aws:MultiFactorAuthPresent = false", Assert.Single(answer.Conditions));
    }

    [Theory]
    [InlineData("StringEquals", "aws:RequestedRegion", "us-east-1", AccessDecision.Allowed)]
    [InlineData("StringEquals", "aws:RequestedRegion", "eu-west-1", AccessDecision.Denied)]
    [InlineData("StringNotEquals", "aws:RequestedRegion", "eu-west-1", AccessDecision.Allowed)]
    [InlineData("ArnLike", "aws:PrincipalArn", "arn:aws:iam::*:role/ci/*", AccessDecision.Allowed)]
    [InlineData("ArnNotLike", "AWS:principalarn", "arn:aws:iam::*:role/ci/*", AccessDecision.Denied)]
    [InlineData("StringLike", "aws:username", "*", AccessDecision.Denied)]
    [InlineData("StringLikeIfExists", "aws:username", "alice", AccessDecision.Allowed)]
    [InlineData("StringNotEquals", "aws:username", "alice", AccessDecision.Allowed)]
    [InlineData("Null", "aws:username", "true", AccessDecision.Allowed)]
    [InlineData("Null", "aws:PrincipalArn", "true", AccessDecision.Denied)]
    [InlineData("StringEquals", "aws:ResourceAccount", "444455556666", AccessDecision.Denied)]
    [InlineData("StringEquals", "aws:RequestedRegion", "${aws:PrincipalTag/region}", AccessDecision.AllowedUnderCondition)]
    [InlineData("ForAnyValue:StringEquals", "aws:RequestedRegion", "us-east-1", AccessDecision.AllowedUnderCondition)]
    [InlineData("StringEquals", "aws:ResourceTag/team", "orders", AccessDecision.AllowedUnderCondition)]
    [InlineData("IpAddress", "aws:SourceIp", "203.0.113.0/24", AccessDecision.AllowedUnderCondition)]
    public void Conditions_on_what_is_known_beforehand_are_decided(string test, string key, string value, AccessDecision expected)
        => Assert.Equal(expected, Decide(Role(Policy(Allow(rest: $"\"Condition\":{{\"{test}\":{{\"{key}\":\"{value}\"}}}}")))));

    [Fact]
    public void All_conditions_of_a_statement_must_hold_and_one_of_the_values_of_each()
    {
        const string Regions = "\"aws:RequestedRegion\":[\"eu-west-1\",\"us-east-1\"]";
        Assert.Equal(AccessDecision.Allowed, Decide(Role(Policy(Allow(rest: $"\"Condition\":{{\"StringEquals\":{{{Regions}}}}}")))));
        Assert.Equal(AccessDecision.Denied, Decide(Role(Policy(Allow(rest: $"\"Condition\":{{\"StringEquals\":{{{Regions},\"aws:ResourceAccount\":\"444455556666\"}}}}")))));
    }

    [Fact]
    public void A_policy_variable_is_filled_in_where_it_is_known_and_a_condition_where_it_is_not()
    {
        var ownDatabase = Policy(Allow(resource: "arn:aws:rds:*:*:db:${aws:username}"));
        Assert.Equal(AccessDecision.Allowed, Decide(User("orders", ownDatabase)));
        Assert.Equal(AccessDecision.Denied, Decide(User("alice", ownDatabase)));

        var tagged = Ask(Role(Policy(Allow(resource: "arn:aws:rds:*:*:db:${aws:PrincipalTag/team}"))));
        Assert.Equal(AccessDecision.AllowedUnderCondition, tagged.Decision);
        Assert.Contains("${aws:PrincipalTag/team}", Assert.Single(tagged.Conditions), StringComparison.Ordinal);
        Assert.Equal(AccessDecision.Denied, Decide(Role(Policy(Allow(resource: "arn:aws:rds:*:*:db:${aws:PrincipalTag/team}-x")))));
    }

    [Fact]
    public void A_boundary_limits_and_does_not_grant()
    {
        var role = Role(Policy(Allow("*")));
        Assert.Equal(AccessDecision.Allowed, Decide(role with { Boundary = Policy(Allow("rds:*")) }));
        Assert.Equal(AccessDecision.Denied, Decide(role with { Boundary = Policy(Allow("s3:*")) }));
        Assert.Equal(AccessDecision.AllowedUnderCondition, Decide(role with { Boundary = Policy(Allow("rds:*", rest: Mfa)) }));
        Assert.Equal(AccessDecision.Denied, Decide(Role() with { Boundary = Policy(Allow("*")) }));
    }

    [Fact]
    public void What_cannot_be_read_is_unknown_and_never_denied_or_simply_allowed()
    {
        var damaged = Read(Json("{}"));
        var answer = Ask(Role(damaged));
        Assert.Equal(AccessDecision.Unknown, answer.Decision);
        Assert.Contains("test policy could not be read", Assert.Single(answer.Conditions), StringComparison.Ordinal);
        Assert.Equal(AccessDecision.AllowedUnderCondition, Decide(Role(damaged, Policy(Allow()))));
        Assert.Equal(AccessDecision.Denied, Decide(Role(damaged, Policy(Deny()))));
        Assert.Equal(AccessDecision.Unknown, Decide(Role(Policy(Allow())) with { Boundary = damaged }));
    }

    [Fact]
    public void The_statement_that_allows_is_the_evidence()
    {
        var evidence = Assert.Single(Ask(Role(Policy(Allow("s3:*"), """{"Sid":"Databases","Effect":"Allow","Action":"rds:*","Resource":"*"}"""))).Evidence);
        Assert.Equal(("policy.json", "Databases"), (evidence.Source, evidence.Field));
        Assert.Equal("test policy allows it.", evidence.Note);
    }
}
