using Hokusai.Reports.Text;

namespace Hokusai.Reports.Sarif;

/// <summary>The rules that a run's results refer to: those of the findings, and one for each kind of root cause.</summary>
internal static class SarifRules
{
    public static string IdOf(RootCauseKind kind) => $"HKS-RC-{kind}";

    /// <summary>The rules by id. Where findings of one rule differ in severity the rule carries the worst.</summary>
    public static IReadOnlyList<SarifRule> Of(Investigation investigation)
        => [.. OfFindings(investigation.Findings)
            .Concat(OfCauses(investigation.RootCauses))
            .DistinctBy(rule => rule.Id, StringComparer.Ordinal)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    private static IEnumerable<SarifRule> OfFindings(IReadOnlyList<Finding> findings)
        => findings.GroupBy(f => SafeText.Line(f.RuleId), StringComparer.Ordinal).Select(group =>
        {
            var worst = group.MaxBy(f => f.Severity)!;
            return Rule(group.Key, worst.Title, worst.Description, worst.Remediation, worst.Severity, worst.Category.ToString());
        });

    private static IEnumerable<SarifRule> OfCauses(IReadOnlyList<RootCause> causes)
        => causes.GroupBy(c => c.Kind).Select(group =>
        {
            var surest = group.MaxBy(c => c.Confidence)!;
            var help = surest.Remediation.Count > 0 ? string.Join('\n', surest.Remediation) : string.Join('\n', surest.Missing);
            return Rule(
                IdOf(group.Key),
                Words.Of(group.Key),
                surest.Explanation,
                help.Length > 0 ? help : surest.Explanation,
                SarifLevels.SeverityOf(surest.Confidence),
                "RootCause");
        });

    public static SarifRule Rule(
        string id, string title, string description, string help, Severity severity, string tag) => new(
            id,
            id,
            SarifText.Of(title),
            SarifText.Of(description),
            SarifText.Of(help),
            new SarifConfiguration(SarifLevels.Of(severity)),
            new SortedDictionary<string, object>(StringComparer.Ordinal)
            {
                ["security-severity"] = SarifLevels.SecuritySeverity(severity),
                ["tags"] = new[] { "security", tag.ToLowerInvariant() }.Distinct(StringComparer.Ordinal),
            });
}
