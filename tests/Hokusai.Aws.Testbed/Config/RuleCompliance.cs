using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Hokusai.Aws.Testbed;

/// <summary>
/// What Config rules found, answered by DescribeComplianceByConfigRule
/// (https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeComplianceByConfigRule.html), which moto lacks. Nothing is evaluated: what is found is
/// what PutExternalEvaluation was told. Which rules there are is moto's to know: a rule that was told nothing of has INSUFFICIENT_DATA.
/// </summary>
internal sealed class RuleCompliance : IAwsService
{
    // https://docs.aws.amazon.com/config/latest/APIReference/API_ComplianceContributorCount.html
    private const int CountedAtMost = 25;

    private const int NamesAtMost = 25;

    private readonly ConcurrentDictionary<(string Owner, string Rule, string Resource), string> _evaluations = new();

    public ValueTask<AwsAnswer?> AnswerAsync(AwsRequest request) => new((request.Service, request.Operation) switch
    {
        ("config", "PutExternalEvaluation") => Put(request),
        ("config", "DescribeComplianceByConfigRule") => Describe(request),
        _ => null,
    });

    public void Reset() => _evaluations.Clear();

    private AwsAnswer Put(AwsRequest request)
    {
        var evaluation = request.Json["ExternalEvaluation"]!;
        _evaluations[(Owner(request), request.Json["ConfigRuleName"]!.ToString(), $"{evaluation["ComplianceResourceType"]} {evaluation["ComplianceResourceId"]}")] = evaluation["ComplianceType"]!.ToString();
        return AwsAnswer.Json(request, new JsonObject());
    }

    private AwsAnswer Describe(AwsRequest request)
    {
        var names = Texts(request, "ConfigRuleNames");
        if (names.Count > NamesAtMost)
        {
            return new AwsError(400, "ValidationException", $"1 validation error detected: 'configRuleNames' failed to satisfy constraint: Member must have length less than or equal to {NamesAtMost}").Answer(request);
        }

        var types = Texts(request, "ComplianceTypes");
        var told = _evaluations.Where(evaluation => evaluation.Key.Owner == Owner(request)).ToLookup(evaluation => evaluation.Key.Rule, evaluation => evaluation.Value, StringComparer.Ordinal);
        var rules = (names.Count > 0 ? names : [.. told.Select(rule => rule.Key)])
            .Order(StringComparer.Ordinal)
            .Select(name => (Name: name, Compliance: Compliance([.. told[name]])))
            .Where(rule => types.Count == 0 || types.Contains(rule.Compliance["ComplianceType"]!.ToString()))
            .Select(rule => new JsonObject { ["ConfigRuleName"] = rule.Name, ["Compliance"] = rule.Compliance });
        return AwsAnswer.Json(request, new JsonObject { ["ComplianceByConfigRules"] = new JsonArray([.. rules]) });
    }

    private static JsonObject Compliance(IReadOnlyList<string> evaluations)
    {
        var count = evaluations.Count(type => type == "NON_COMPLIANT");
        return count > 0
            ? new()
            {
                ["ComplianceType"] = "NON_COMPLIANT",
                ["ComplianceContributorCount"] = new JsonObject { ["CappedCount"] = Math.Min(count, CountedAtMost), ["CapExceeded"] = count > CountedAtMost },
            }
            : new() { ["ComplianceType"] = evaluations.Contains("COMPLIANT") ? "COMPLIANT" : evaluations.Count > 0 ? "NOT_APPLICABLE" : "INSUFFICIENT_DATA" };
    }

    private static IReadOnlyList<string> Texts(AwsRequest request, string name) => [.. (request.Json[name] as JsonArray ?? []).Select(item => item!.ToString())];

    private static string Owner(AwsRequest request) => $"{request.AccountId} {request.Region}";
}
