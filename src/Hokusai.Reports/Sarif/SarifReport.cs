using System.Text.Json;
using System.Text.Json.Serialization;
using Hokusai.Reports.Json;
using Hokusai.Reports.Text;

namespace Hokusai.Reports.Sarif;

/// <summary>
/// SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html): one run for each investigation, a result for
/// each finding and each root cause, a notification for each problem. The risks of lifecycle rules are a run of their own.
/// </summary>
internal static class SarifReport
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static void Write(ReportContent content, TextWriter output)
    {
        var runs = content.Investigations.Select(Run);
        var log = new SarifLog(Schema, "2.1.0", [.. content.HasLifecycle ? runs.Append(SarifLifecycle.Run(content.LifecycleRisks)) : runs]);
        StableJson.Write(log, Options, output);
    }

    private static SarifRun Run(Investigation investigation, int index)
    {
        var rules = SarifRules.Of(investigation);
        var ruleIndex = rules.Select((rule, i) => (rule.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        return new SarifRun(
            new SarifTool(new SarifDriver(ProductName.Name, ProductName.Version, rules)),
            new SarifAutomation(AutomationId(investigation, index)),
            [Invocation(investigation)],
            [.. SarifResults.Of(investigation, ruleIndex)],
            ColumnKind: "utf16CodeUnits");
    }

    /// <summary>The part before the last slash is the category that dashboards tell runs apart by, so it must differ within a file.</summary>
    private static string AutomationId(Investigation investigation, int index)
        => $"hokusai/{investigation.Symptom}/{SafeText.Line(investigation.Resource ?? "all")}/{index + 1}/";

    private static SarifInvocation Invocation(Investigation investigation) => new(
        investigation.IsComplete,
        TimeText.Machine(investigation.GeneratedAt),
        [.. investigation.Problems.Select(problem => new SarifNotification(
            new SarifReference(SafeText.Line(problem.ErrorId)),
            "error",
            SarifMessage.Of(problem.ToString()),
            [SarifLocations.OfFile(problem.Source)]))]);
}
