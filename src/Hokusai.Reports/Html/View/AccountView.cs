using Hokusai.Reports.Account;
using Hokusai.Reports.Text;

namespace Hokusai.Reports.Html.View;

/// <summary>What the account lets happen to the password, and what RDS recorded.</summary>
internal sealed record AccountView(
    string RotatorSum,
    IReadOnlyList<RotatorView> Rotators,
    string? RotatorsLeft,
    string PrincipalSum,
    IReadOnlyList<PrincipalView> Principals,
    string? PrincipalsLeft,
    string CorroborationSum,
    IReadOnlyList<CorroborationView> Corroborations,
    string? CorroborationsLeft,
    IReadOnlyList<string> Notes)
{
    // Some two screens of each; an account can have thousands of roles.
    private const int MaxRows = 40;

    // Of the statements and records behind one row.
    private const int MaxEvidence = 12;

    /// <summary>The view; null where no account was asked.</summary>
    public static AccountView? Of(Investigation investigation) => !AccountWords.IsTold(investigation) ? null : new AccountView(
        AccountWords.Rotators(investigation.Rotators),
        [.. investigation.Rotators.Take(MaxRows).Select(rotator => new RotatorView(RotatorRow.Of(rotator), ConfidenceView.Of(rotator.Confidence), Time(rotator.LastChange), Evidence(rotator.Evidence)))],
        Left(investigation.Rotators.Count),
        AccountWords.Principals(investigation.PrincipalAccess),
        [.. investigation.PrincipalAccess.Take(MaxRows).Select(principal => new PrincipalView(
            PrincipalRow.Of(principal), Time(principal.LastChange), Time(principal.LastUsed), Evidence([.. principal.Evidence, .. principal.Grants.SelectMany(grant => grant.Evidence).Distinct()])))],
        Left(investigation.PrincipalAccess.Count),
        AccountWords.Corroborations(investigation.Corroborations),
        [.. investigation.Corroborations.Take(MaxRows).Select(CorroborationView.Of)],
        Left(investigation.Corroborations.Count),
        investigation.AccountNotes);

    private static IReadOnlyList<EvidenceView> Evidence(IReadOnlyList<Evidence> evidence) => EvidenceView.Of([.. evidence.Take(MaxEvidence)]);

    private static TimeView? Time(DateTimeOffset? time) => time is { } known ? TimeView.Of(known) : null;

    private static string? Left(int count) => count > MaxRows ? $"{count - MaxRows:N0} more are in the JSON report." : null;
}

/// <summary>An automation with what shows it.</summary>
internal sealed record RotatorView(RotatorRow Row, ConfidenceView Confidence, TimeView? Last, IReadOnlyList<EvidenceView> Evidence);

/// <summary>A principal with what shows it.</summary>
internal sealed record PrincipalView(PrincipalRow Row, TimeView? Last, TimeView? LastUsed, IReadOnlyList<EvidenceView> Evidence);

/// <summary>A change beside RDS's events.</summary>
internal sealed record CorroborationView(TimeView Time, string Resource, string Status, string Note, EvidenceView? Evidence)
{
    public static CorroborationView Of(ChangeCorroboration corroboration) => new(
        TimeView.Of(corroboration.Time),
        corroboration.Resource,
        Words.Of(corroboration.Status),
        corroboration.Note,
        corroboration.Evidence is { } evidence ? EvidenceView.Of(evidence) : null);
}
