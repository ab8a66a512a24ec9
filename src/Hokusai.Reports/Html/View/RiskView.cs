using Hokusai.Reports.Lifecycle;
using Hokusai.Reports.Text;

namespace Hokusai.Reports.Html.View;

/// <summary>A risk with what would mend it.</summary>
internal sealed record RiskView(
    string Id,
    string RuleId,
    string Title,
    string Severity,
    string SeverityClass,
    bool IsUnknown,
    string? Rule,
    string Reason,
    string TradeOff,
    CorrectionView? Correction,
    IReadOnlyList<EvidenceView> Evidence)
{
    // Of the records behind one risk.
    private const int MaxEvidence = 12;

    public static RiskView Of(LifecycleRisk risk, string id, CorrectionViews corrections) => new(
        id,
        risk.Id,
        LifecycleWords.Of(risk.Kind),
        risk.Severity.ToString(),
        "s-" + risk.Severity.ToString().ToLowerInvariant(),
        risk.IsUnknown,
        risk.RuleId is { } rule ? EventRow.Name(rule) : null,
        risk.Reason,
        risk.TradeOff,
        risk.Correction is { } correction ? corrections.Of(correction, $"{LifecycleWords.Of(risk.Kind)} ({SafeText.Short(risk.Id, 20)})") : null,
        EvidenceView.Of([.. risk.Evidence.Take(MaxEvidence)]));
}

/// <summary>The corrections of one bucket: risks of one configuration often share theirs, which is printed once.</summary>
internal sealed class CorrectionViews(string id)
{
    private readonly Dictionary<LifecycleCorrection, (string Id, string Of)> _printed = [];

    public CorrectionView Of(LifecycleCorrection correction, string of)
    {
        if (_printed.TryGetValue(correction, out var first))
        {
            return new CorrectionView(first.Id, first.Of, []);
        }

        var own = $"{id}{_printed.Count + 1}";
        _printed.Add(correction, (own, of));
        return new CorrectionView(own, null, [
            CodeView.Of(own + "-json", "JSON", correction.Json),
            CodeView.Of(own + "-tf", "Terraform", correction.Terraform),
            CodeView.Of(own + "-ps", "PowerShell", correction.PowerShell),
        ]);
    }
}

/// <summary>A corrected configuration in its three forms, or where it is printed already.</summary>
internal sealed record CorrectionView(string Id, string? SameAs, IReadOnlyList<CodeView> Forms);

/// <summary>A block of code to copy.</summary>
internal sealed record CodeView(string Id, string Language, string Code)
{
    // A configuration of 1,000 rules, S3's most, in its longest form; past that it is an attack on the reader.
    private const int MaxLength = 400_000;

    public static CodeView Of(string id, string language, string code)
        => new(id, language, code.Length <= MaxLength ? code : $"{code.AsSpan(0, MaxLength)}\n… The rest is in the JSON report.");
}
