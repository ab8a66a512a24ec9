using Hokusai.Reports.Text;

namespace Hokusai.Reports.Html.View;

/// <summary>A root cause; the first of a report is shown open.</summary>
internal sealed record CauseView(
    ConfidenceView Confidence,
    string Kind,
    string Title,
    string Explanation,
    IReadOnlyList<EvidenceView> For,
    IReadOnlyList<EvidenceView> Against,
    IReadOnlyList<string> Missing,
    IReadOnlyList<string> Remediation,
    bool IsFirst)
{
    public static CauseView Of(RootCause cause, int index) => new(
        ConfidenceView.Of(cause.Confidence),
        Words.Of(cause.Kind),
        cause.Title,
        cause.Explanation,
        EvidenceView.Of(cause.EvidenceFor),
        EvidenceView.Of(cause.EvidenceAgainst),
        cause.Missing,
        cause.Remediation,
        index == 0);
}

/// <summary>A finding with what shows it.</summary>
internal sealed record FindingView(
    string RuleId,
    string Title,
    string Severity,
    string SeverityClass,
    string Category,
    string Resource,
    string Description,
    string Remediation,
    IReadOnlyList<EvidenceView> Evidence)
{
    public static FindingView Of(Finding finding) => new(
        finding.RuleId,
        finding.Title,
        finding.Severity.ToString(),
        "s-" + finding.Severity.ToString().ToLowerInvariant(),
        finding.Category.ToString(),
        finding.Resource,
        finding.Description,
        finding.Remediation,
        EvidenceView.Of(finding.Evidence));

    /// <summary>How many of each severity, worst first, in words.</summary>
    public static string Counts(IReadOnlyList<Finding> findings) => string.Join(", ", findings
        .GroupBy(f => f.Severity)
        .OrderByDescending(g => g.Key)
        .Select(g => $"{g.Count()} {g.Key.ToString().ToLowerInvariant()}"));
}

/// <summary>A consequence that the evidence shows.</summary>
internal sealed record ImpactView(TimeView? Time, string Subject, string Description, EvidenceView Evidence)
{
    public static ImpactView Of(ImpactItem item) => new(
        item.Time is { } time ? TimeView.Of(time) : null, item.Subject, item.Description, EvidenceView.Of(item.Evidence));
}

/// <summary>Something that could not be read.</summary>
internal sealed record ProblemView(string Source, string? Position, string Reason, string? Advice, string ErrorId)
{
    public static ProblemView Of(ReadProblem problem)
        => new(problem.Source, problem.Position, problem.Reason, problem.Advice, problem.ErrorId);
}
