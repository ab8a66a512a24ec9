using System.Text.Json;
using Hokusai.Core.Access;

namespace Hokusai.Core.Tests.Access;

/// <summary>Makes principals and policies for one account.</summary>
internal static class Policies
{
    public const string Account = "111122223333";
    public const string Database = "arn:aws:rds:us-east-1:111122223333:db:orders";
    public const string Modify = "rds:ModifyDBInstance";

    public static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    /// <summary>A policy of one or more statements, given as JSON objects.</summary>
    public static PolicyDocument Policy(params string[] statements) => Read(Json($$"""{"Version":"2012-10-17","Statement":[{{string.Join(',', statements)}}]}"""));

    public static PolicyDocument Read(JsonElement policy) => PolicyReader.Read(policy, "test policy", new Evidence { Source = "policy.json" });

    public static string Allow(string action = Modify, string resource = "*", string? rest = null) => Statement("Allow", action, resource, rest);

    public static string Deny(string action = Modify, string resource = "*", string? rest = null) => Statement("Deny", action, resource, rest);

    public static IamPrincipal Role(params PolicyDocument[] policies) => new()
    {
        Name = "deploy",
        Arn = $"arn:aws:iam::{Account}:role/ci/deploy",
        AccountId = Account,
        IsUser = false,
        Policies = policies,
        Evidence = new Evidence { Source = "iam.json" },
    };

    public static IamPrincipal User(string name, params PolicyDocument[] policies) => new()
    {
        Name = name,
        Arn = $"arn:aws:iam::{Account}:user/{name}",
        AccountId = Account,
        IsUser = true,
        Policies = policies,
        Evidence = new Evidence { Source = "iam.json" },
    };

    public static AccessAnswer Ask(IamPrincipal principal, string action = Modify, string resource = Database, PolicyDocument? resourcePolicy = null)
        => AccessEvaluator.Decide(principal, AccessRequest.Of(principal, action, resource), resourcePolicy);

    public static AccessDecision Decide(IamPrincipal principal, string action = Modify, string resource = Database, PolicyDocument? resourcePolicy = null)
        => Ask(principal, action, resource, resourcePolicy).Decision;

    private static string Statement(string effect, string action, string resource, string? rest)
        => $$"""{"Effect":"{{effect}}","Action":"{{action}}","Resource":"{{resource}}"{{(rest is null ? "" : "," + rest)}}}""";
}
