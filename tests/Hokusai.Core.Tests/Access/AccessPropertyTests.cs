using FsCheck;
using FsCheck.Fluent;
using Hokusai.Core.Access;
using static Hokusai.Core.Tests.Access.Policies;

namespace Hokusai.Core.Tests.Access;

/// <summary>What must hold whatever the policies: a deny never gives, an allow never takes, and the order of things does not matter.</summary>
public sealed class AccessPropertyTests
{
    private static readonly string[] Conditions =
    [
        "",
        ",\"Condition\":{\"Bool\":{\"aws:MultiFactorAuthPresent\":true}}",
        ",\"Condition\":{\"StringEquals\":{\"aws:RequestedRegion\":\"us-east-1\"}}",
        ",\"Condition\":{\"StringEquals\":{\"aws:RequestedRegion\":\"eu-west-1\"}}",
    ];

    private static readonly Gen<string> Statements =
        from effect in Gen.Elements("Allow", "Deny")
        from action in Gen.Elements("\"Action\":\"rds:ModifyDBInstance\"", "\"Action\":\"rds:*\"", "\"Action\":\"s3:*\"", "\"NotAction\":\"rds:*\"", "\"NotAction\":\"iam:*\"")
        from resource in Gen.Elements($"\"Resource\":\"{Database}\"", "\"Resource\":\"*\"", $"\"NotResource\":\"{Database}\"", "\"Resource\":\"arn:aws:rds:*:*:db:${aws:PrincipalTag/x}\"")
        from condition in Gen.Elements(Conditions)
        select $$"""{"Effect":"{{effect}}",{{action}},{{resource}}{{condition}}}""";

    private static readonly Gen<PolicyDocument> Documents =
        Gen.Frequency(
            (9, Gen.ArrayOf(Statements).Where(statements => statements.Length > 0).Select(statements => Policy(statements))),
            (1, Gen.Constant(Read(Json("{}")))));

    private static readonly Arbitrary<(IamPrincipal Role, string More)> Cases =
        (from policies in Gen.ArrayOf(Documents)
         from hasBoundary in Gen.Elements(true, false)
         from boundary in Documents
         from more in Statements
         select (Role(policies) with { Boundary = hasBoundary ? boundary : null }, more)).ToArbitrary();

    [Fact]
    public void Another_deny_never_gives()
        => Prop.ForAll(Cases, c => Decide(With(c.Role, c.More.Replace("\"Allow\"", "\"Deny\"", StringComparison.Ordinal))) <= Decide(c.Role)).Holds(1_000);

    [Fact]
    public void Another_allow_never_takes()
        => Prop.ForAll(Cases, c => Decide(With(c.Role, c.More.Replace("\"Deny\"", "\"Allow\"", StringComparison.Ordinal))) >= Decide(c.Role)).Holds(1_000);

    [Fact]
    public void The_order_of_policies_does_not_matter()
        => Prop.ForAll(Cases, c => Decide(c.Role with { Policies = [.. c.Role.Policies.Reverse()] }) == Decide(c.Role)).Holds(1_000);

    [Fact]
    public void A_deny_of_everything_is_the_end_and_a_boundary_never_gives()
    {
        Prop.ForAll(Cases, c => Decide(With(c.Role, Deny("*"))) == AccessDecision.Denied).Holds(1_000);
        Prop.ForAll(Cases, c => Decide(c.Role) <= Decide(c.Role with { Boundary = null })).Holds(1_000);
    }

    private static IamPrincipal With(IamPrincipal role, string statement) => role with { Policies = [.. role.Policies, Policy(statement)] };
}
