using Hokusai.Core.Access;
using static Hokusai.Core.Tests.Access.Policies;

namespace Hokusai.Core.Tests.Access;

/// <summary>A secret's own policy beside what identities may.</summary>
public sealed class ResourcePolicyTests
{
    private const string Secret = "arn:aws:secretsmanager:us-east-1:111122223333:secret:prod/orders-AbCdEf";
    private const string Put = "secretsmanager:PutSecretValue";

    private static readonly IamPrincipal Granted = Role(Policy(Allow(Put)));

    private static PolicyDocument Of(string effect, string principal, string? rest = null)
        => Policy($$"""{"Effect":"{{effect}}",{{principal}},"Action":"secretsmanager:*","Resource":"*"{{(rest is null ? "" : "," + rest)}}}""");

    private static AccessDecision Put_by(IamPrincipal principal, PolicyDocument policy) => Decide(principal, Put, Secret, policy);

    [Theory]
    [InlineData("\"Principal\":{\"AWS\":\"arn:aws:iam::111122223333:role/ci/deploy\"}", AccessDecision.Allowed)]
    [InlineData("\"Principal\":\"*\"", AccessDecision.Allowed)]
    [InlineData("\"Principal\":{\"AWS\":[\"*\"]}", AccessDecision.Allowed)]
    [InlineData("\"Principal\":{\"AWS\":\"arn:aws:sts::111122223333:assumed-role/deploy/build-7\"}", AccessDecision.AllowedUnderCondition)]
    [InlineData("\"Principal\":{\"AWS\":\"arn:aws:iam::111122223333:root\"}", AccessDecision.Denied)]
    [InlineData("\"Principal\":{\"AWS\":\"111122223333\"}", AccessDecision.Denied)]
    [InlineData("\"Principal\":{\"AWS\":\"arn:aws:iam::111122223333:role/other\"}", AccessDecision.Denied)]
    [InlineData("\"Principal\":{\"Service\":\"lambda.amazonaws.com\"}", AccessDecision.Denied)]
    public void In_the_same_account_it_grants_whom_it_names_and_an_account_leaves_it_to_its_policies(string principal, AccessDecision expected)
    {
        Assert.Equal(expected, Put_by(Role(), Of("Allow", principal)));
        Assert.Equal(AccessDecision.Allowed, Put_by(Granted, Of("Allow", principal)));
    }

    [Theory]
    [InlineData("\"Principal\":{\"AWS\":\"arn:aws:iam::111122223333:role/ci/deploy\"}", AccessDecision.Denied)]
    [InlineData("\"Principal\":{\"AWS\":\"arn:aws:iam::111122223333:root\"}", AccessDecision.Denied)]
    [InlineData("\"Principal\":\"*\"", AccessDecision.Denied)]
    [InlineData("\"Principal\":{\"AWS\":\"arn:aws:iam::111122223333:role/other\"}", AccessDecision.Allowed)]
    [InlineData("\"NotPrincipal\":{\"AWS\":\"arn:aws:iam::111122223333:role/other\"}", AccessDecision.Denied)]
    [InlineData("\"NotPrincipal\":{\"AWS\":\"arn:aws:iam::111122223333:role/ci/deploy\"}", AccessDecision.AllowedUnderCondition)]
    public void It_denies_whom_it_names_whatever_they_are_granted(string principal, AccessDecision expected)
        => Assert.Equal(expected, Put_by(Granted, Of("Deny", principal)));

    [Fact]
    public void Deny_all_but_one_role_leaves_that_role()
    {
        var policy = Of("Deny", "\"Principal\":\"*\"", "\"Condition\":{\"ArnNotEquals\":{\"aws:PrincipalArn\":\"arn:aws:iam::111122223333:role/ci/deploy\"}}");
        Assert.Equal(AccessDecision.Allowed, Put_by(Granted, policy));
        Assert.Equal(AccessDecision.Denied, Put_by(User("alice", Policy(Allow("*"))), policy));
    }

    [Fact]
    public void A_user_who_is_named_is_not_limited_by_a_boundary_and_a_role_is()
    {
        var boundary = Policy(Allow("s3:*"));
        Assert.Equal(AccessDecision.Allowed, Put_by(User("alice") with { Boundary = boundary }, Of("Allow", "\"Principal\":{\"AWS\":\"arn:aws:iam::111122223333:user/alice\"}")));
        Assert.Equal(AccessDecision.Denied, Put_by(Role() with { Boundary = boundary }, Of("Allow", "\"Principal\":{\"AWS\":\"arn:aws:iam::111122223333:role/ci/deploy\"}")));
    }

    [Fact]
    public void Between_accounts_both_sides_must_allow()
    {
        var foreign = Granted with { AccountId = "444455556666", Arn = "arn:aws:iam::444455556666:role/deploy" };
        var invites = Of("Allow", "\"Principal\":{\"AWS\":\"arn:aws:iam::444455556666:root\"}");
        Assert.Equal(AccessDecision.Allowed, Put_by(foreign, invites));
        Assert.Equal(AccessDecision.Denied, Decide(foreign, Put, Secret));
        Assert.Equal(AccessDecision.Denied, Put_by(foreign with { Policies = [] }, invites));
    }

    [Fact]
    public void One_that_could_not_be_read_leaves_a_doubt()
    {
        var damaged = Read(Json("[]"));
        Assert.Equal(AccessDecision.AllowedUnderCondition, Put_by(Granted, damaged));
        Assert.Equal(AccessDecision.Unknown, Put_by(Role(), damaged));
    }
}
