using Hokusai.Reports.Lifecycle;
using Hokusai.Reports.Text;

namespace Hokusai.Reports.Sarif;

/// <summary>The risks of lifecycle rules as a run: a rule for each check (<c>HKS-S3-007</c>), a result for each risk. What could not be told is an open question.</summary>
internal static class SarifLifecycle
{
    public static SarifRun Run(IReadOnlyList<LifecycleRisk> risks)
    {
        var rules = risks.GroupBy(r => SafeText.Line(r.Id), StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(Rule).ToList();
        var ruleIndex = rules.Select((rule, i) => (rule.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        return new SarifRun(
            new SarifTool(new SarifDriver(ProductName.Name, ProductName.Version, rules)),
            new SarifAutomation("hokusai/S3Lifecycle/"),
            [new SarifInvocation(ExecutionSuccessful: true, EndTimeUtc: null, [])],
            [.. risks.Select(risk => Result(risk, ruleIndex))],
            ColumnKind: "utf16CodeUnits");
    }

    private static SarifRule Rule(IGrouping<string, LifecycleRisk> risks)
    {
        var worst = risks.MaxBy(r => r.Severity)!;
        return SarifRules.Rule(
            risks.Key, LifecycleWords.Of(worst.Kind), LifecycleWords.Meaning(worst.Kind), $"Each result names the rule, and what mending it gives up. {LifecycleWords.Meaning(worst.Kind)}", worst.Severity, "S3Lifecycle");
    }

    private static SarifResult Result(LifecycleRisk risk, Dictionary<string, int> ruleIndex)
    {
        var id = SafeText.Line(risk.Id);
        var name = risk.RuleId is { } rule ? $"{risk.Bucket}, rule {rule}" : risk.Bucket;
        var tradeOff = risk.TradeOff.Length > 0 ? $"\n\nWhat mending it gives up: {risk.TradeOff}" : "";
        return new SarifResult(
            id,
            ruleIndex[id],
            risk.IsUnknown ? "open" : "fail",
            risk.IsUnknown ? "none" : SarifLevels.Of(risk.Severity),
            SarifMessage.Of($"{LifecycleWords.Of(risk.Kind)} ({name})\n\n{risk.Reason}{tradeOff}"),
            SarifResults.Locations(risk.Evidence, name),
            RelatedLocations: null,
            SarifResults.Fingerprint(id, risk.RuleId is { } ruleId ? [risk.Bucket, ruleId] : [risk.Bucket], risk.Evidence),
            new SortedDictionary<string, object>(StringComparer.Ordinal)
            {
                ["kind"] = risk.Kind.ToString(),
                ["severity"] = risk.Severity.ToString(),
            });
    }
}
