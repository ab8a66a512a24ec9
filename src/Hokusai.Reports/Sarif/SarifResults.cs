using System.Security.Cryptography;
using System.Text;
using Hokusai.Reports.Text;

namespace Hokusai.Reports.Sarif;

/// <summary>Root causes and findings as SARIF results.</summary>
internal static class SarifResults
{
    public static IEnumerable<SarifResult> Of(Investigation investigation, IReadOnlyDictionary<string, int> ruleIndex)
        => investigation.RootCauses.Select(cause => Of(cause, ruleIndex))
            .Concat(investigation.Findings.Select(finding => Of(finding, ruleIndex)));

    private static SarifResult Of(RootCause cause, IReadOnlyDictionary<string, int> ruleIndex)
    {
        var id = SarifRules.IdOf(cause.Kind);
        var resource = cause.Resources.Count > 0 ? cause.Resources[0] : null;
        return new SarifResult(
            id,
            ruleIndex[id],
            Kind: cause.Confidence == Confidence.Unknown ? "open" : "fail",
            SarifLevels.Of(cause.Confidence),
            SarifMessage.Of($"{cause.Title} ({cause.Confidence}: {Words.Meaning(cause.Confidence)})\n\n{cause.Explanation}"),
            Locations(cause.EvidenceFor, resource),
            Locations(cause.EvidenceAgainst, resource: null),
            Fingerprint(id, cause.Resources, cause.EvidenceFor),
            new SortedDictionary<string, object>(StringComparer.Ordinal) { ["confidence"] = cause.Confidence.ToString() });
    }

    private static SarifResult Of(Finding finding, IReadOnlyDictionary<string, int> ruleIndex)
    {
        var id = SafeText.Line(finding.RuleId);
        return new SarifResult(
            id,
            ruleIndex[id],
            Kind: "fail",
            SarifLevels.Of(finding.Severity),
            SarifMessage.Of($"{finding.Title}\n\n{finding.Description}"),
            Locations(finding.Evidence, finding.Resource),
            RelatedLocations: null,
            Fingerprint(id, [finding.Resource], finding.Evidence),
            new SortedDictionary<string, object>(StringComparer.Ordinal)
            {
                ["category"] = finding.Category.ToString(),
                ["severity"] = finding.Severity.ToString(),
            });
    }

    public static SarifLocation[]? Locations(IReadOnlyList<Evidence> evidence, string? resource)
        => evidence.Count == 0 ? null : [.. evidence.Select(e => SarifLocations.Of(e, resource))];

    /// <summary>
    /// What makes a result the same one next time: its rule, resources and records. Paths and lines are left out where a record
    /// has an id, since the same evidence may lie elsewhere then.
    /// </summary>
    public static SortedDictionary<string, string> Fingerprint(
        string ruleId, IReadOnlyList<string> resources, IReadOnlyList<Evidence> evidence)
    {
        var records = evidence.Select(e => e.EventId ?? e.VersionId ?? SarifLocations.Uri(e.Source)).Distinct(StringComparer.Ordinal);
        var parts = resources.Order(StringComparer.Ordinal).Concat(records.Order(StringComparer.Ordinal)).Prepend(ruleId);

        // U+001F, the unit separator, keeps "a" + "bc" and "ab" + "c" apart.
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001F', parts)));
        return new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["hokusaiRecords/v1"] = Convert.ToHexString(hash).ToLowerInvariant(),
        };
    }
}
