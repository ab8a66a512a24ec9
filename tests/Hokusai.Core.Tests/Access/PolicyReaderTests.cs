using System.Text.Json;
using Hokusai.Core.Access;
using static Hokusai.Core.Tests.Access.Policies;

namespace Hokusai.Core.Tests.Access;

/// <summary>Every form in which a policy is written, and those that are none: read whole or not at all.</summary>
public sealed class PolicyReaderTests
{
    private const string Plain = """{"Statement":{"Effect":"Allow","Action":"rds:*","Resource":"*"}}""";

    [Theory]
    [InlineData(Plain)]
    [InlineData("""{"Version":"2008-10-17","Id":"x","Statement":[{"Sid":"","Effect":"Allow","Action":["rds:*"],"Resource":["*"]}]}""")]
    [InlineData("""{"Statement":[{"Effect":"Allow","Action":"rds:*","Resource":"*","Condition":{}}]}""")]
    [InlineData("""{"Statement":[{"Effect":"Allow","Action":"rds:*","Resource":"*","Condition":null}]}""")]
    public void One_value_may_stand_without_its_list(string policy)
        => Assert.Equal(AccessDecision.Allowed, Decide(Role(Read(Json(policy)))));

    [Fact]
    public void Text_is_read_as_resource_policies_and_IAM_write_it()
    {
        Assert.Equal(AccessDecision.Allowed, Decide(Role(Read(JsonSerializer.SerializeToElement(Plain)))));
        Assert.Equal(AccessDecision.Allowed, Decide(Role(Read(JsonSerializer.SerializeToElement(Uri.EscapeDataString(Plain))))));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("1")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("\"\"")]
    [InlineData("\"{\"")]
    [InlineData("\"%7B\"")]
    [InlineData("\"\\ud800\"")]
    [InlineData("""{"Statement":"Allow"}""")]
    [InlineData("""{"Statement":[1]}""")]
    [InlineData("""{"Statement":[{"Effect":"allow","Action":"*","Resource":"*"}]}""")]
    [InlineData("""{"Statement":[{"Effect":"Allow","Resource":"*"}]}""")]
    [InlineData("""{"Statement":[{"Effect":"Allow","Action":[],"Resource":"*"}]}""")]
    [InlineData("""{"Statement":[{"Effect":"Allow","Action":"*"}]}""")]
    [InlineData("""{"Statement":[{"Effect":"Allow","Action":{"a":1},"Resource":"*"}]}""")]
    [InlineData("""{"Statement":[{"Effect":"Allow","Action":[["*"]],"Resource":"*"}]}""")]
    [InlineData("""{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*","Principal":7}]}""")]
    [InlineData("""{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*","Principal":"arn:aws:iam::111122223333:root"}]}""")]
    [InlineData("""{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*","Condition":"x"}]}""")]
    [InlineData("""{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"Bool":1}}]}""")]
    [InlineData("""{"Statement":[{"Effect":"Deny","Action":"*","Resource":"*"},{"Effect":"Allow"}]}""")]
    public void What_IAM_would_refuse_has_a_problem_and_no_statement(string policy)
    {
        var read = Read(Json(policy));
        Assert.NotNull(read.Problem);
        Assert.Empty(read.Statements);
    }

    [Fact]
    public void A_policy_that_no_account_can_hold_is_refused_by_its_size()
    {
        var actions = string.Join(',', Enumerable.Range(0, 20_000).Select(i => $"\"a{i}:*\""));
        Assert.Contains("characters", Read(Json("{\"Statement\":{\"Effect\":\"Allow\",\"Resource\":\"*\",\"Action\":[" + actions + "]}}")).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_nested_deeper_than_a_policy_can_be_is_refused()
    {
        var nested = new string('[', 40) + new string(']', 40);
        Assert.NotNull(Read(Json($$"""{"Statement":{{nested}}}""")).Problem);
        Assert.NotNull(Read(JsonSerializer.SerializeToElement(new string('[', 100_000))).Problem);
    }

    [Fact]
    public void Half_a_surrogate_pair_matches_nothing_and_throws_nothing()
        => Assert.Equal(AccessDecision.Denied, Decide(Role(Read(Json("""{"Statement":{"Effect":"Allow","Action":"\ud800","Resource":"*"}}""")))));

    [Fact]
    public void Values_of_conditions_may_stand_without_quotes()
        => Assert.Equal("Bool aws:SecureTransport = true", Assert.Single(Ask(Role(Policy(Allow(rest: "\"Condition\":{\"Bool\":{\"aws:SecureTransport\":true}}")))).Conditions));
}
