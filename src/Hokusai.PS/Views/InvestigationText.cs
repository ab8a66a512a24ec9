namespace Hokusai.PS.Views;

/// <summary>The default view of an investigation: the answer first, then how much stands behind it, and what could not be read.</summary>
public static class InvestigationText
{
    // PowerShell breaks long lines of a custom view inside words in some cultures, so lines are made short enough for any terminal.
    private const int Width = 79;
    private const int TextIndent = 2;
    private const int CauseIndent = 12;

    // Enough to see what the cause rests on; the whole, with every time and event id, is in the list view and the report.
    private const int ExplanationLines = 4;
    private const string Ellipsis = " …";

    /// <summary>The view's text, lines of at most 79 characters.</summary>
    public static string Format(Investigation investigation)
    {
        ArgumentNullException.ThrowIfNull(investigation);
        var lines = new List<string> { Headline(investigation), "" };
        lines.AddRange(DisplayText.Wrap(investigation.Summary, TextIndent, Width));
        lines.Add("");
        foreach (var cause in investigation.RootCauses)
        {
            lines.AddRange(CauseLines(cause));
            lines.Add("");
        }

        lines.AddRange(ToDoLines(investigation));
        lines.AddRange(DisplayText.Wrap(Counts(investigation), TextIndent, Width));
        lines.AddRange(DisplayText.Wrap(Account(investigation), TextIndent, Width));
        lines.Add("  More: .RootCauses | Format-List, .Timeline, .Findings, Export-HokusaiReport");
        if (!investigation.IsComplete)
        {
            lines.AddRange(DisplayText.Wrap(
                $"INCOMPLETE: {Count(investigation.Problems.Count, "problem", "problems")} while reading the evidence; see .Problems.",
                TextIndent,
                Width));
        }

        return string.Join(Environment.NewLine, lines);
    }

    private static string Headline(Investigation investigation)
    {
        var span = investigation is { From: not null, To: not null }
            ? $"  {DisplayText.Utc(investigation.From)} to {DisplayText.Utc(investigation.To)}"
            : "";
        return $"{investigation.Symptom}{(investigation.Resource is null ? "" : " " + DisplayText.Clean(investigation.Resource))}{span}";
    }

    private static IEnumerable<string> CauseLines(RootCause cause)
    {
        var title = DisplayText.Wrap(cause.Title, CauseIndent, Width).DefaultIfEmpty("").ToList();
        var confidence = $"{new string(' ', TextIndent)}{cause.Confidence}:".PadRight(CauseIndent);
        yield return confidence + title[0].TrimStart();
        foreach (var line in title.Skip(1)
            .Concat(Beginning(DisplayText.Wrap(cause.Explanation, CauseIndent, Width - Ellipsis.Length).ToList()))
            .Concat(cause.Missing.SelectMany(missing => DisplayText.Wrap("Missing: " + missing, CauseIndent, Width)))
            .Concat(DisplayText.Wrap($"Evidence: {cause.EvidenceFor.Count} for, {cause.EvidenceAgainst.Count} against.", CauseIndent, Width)))
        {
            yield return line;
        }
    }

    private static IEnumerable<string> Beginning(List<string> lines)
        => lines.Count <= ExplanationLines ? lines : lines.Take(ExplanationLines - 1).Append(lines[ExplanationLines - 1] + Ellipsis);

    /// <summary>What to do, once: causes share remedies.</summary>
    private static IEnumerable<string> ToDoLines(Investigation investigation)
    {
        var steps = investigation.RootCauses.SelectMany(cause => cause.Remediation).Distinct(StringComparer.Ordinal).ToList();
        foreach (var (step, number) in steps.Select((step, index) => (step, index + 1)))
        {
            var lines = DisplayText.Wrap(step, CauseIndent, Width).DefaultIfEmpty("").ToList();
            yield return $"{(number == 1 ? "  To do:" : "").PadRight(CauseIndent - 3)}{number}. {lines[0].TrimStart()}";
            foreach (var line in lines.Skip(1))
            {
                yield return line;
            }
        }

        yield return "";
    }

    private static string Counts(Investigation investigation) => string.Join(", ",
    [
        .. Symptoms(investigation),
        Count(investigation.TerraformSessions.Count, "Terraform run", "Terraform runs"),
        Count(investigation.StateVersions.Count, "state version", "state versions"),
        Count(investigation.StateForks.Count, "fork", "forks"),
        Count(investigation.Timeline.Count, "timeline entry", "timeline entries"),
        Count(investigation.Impact.Count, "impact", "impacts"),
        Count(investigation.Findings.Count, "finding", "findings"),
    ]) + ".";

    private static IEnumerable<string> Symptoms(Investigation investigation) => investigation.Symptom switch
    {
        Symptom.ServiceReverted =>
        [
            Count(investigation.Reversions.Count, "step back", "steps back"),
            Count(investigation.Deployments.Count, "deployment", "deployments"),
            Count(investigation.RevisionSteps.Count, "revision step", "revision steps"),
        ],
        Symptom.ObjectsDeleted =>
        [
            Count(investigation.LifecycleChanges.Count, "change of lifecycle rules", "changes of lifecycle rules"),
            Count(investigation.Deletions.Count, "deletion", "deletions"),
        ],
        _ => [Count(investigation.PasswordChanges.Count, "password change or attempt", "password changes and attempts")],
    };

    /// <summary>What the account lets happen to the password, counted; nothing where no account was asked.</summary>
    private static string Account(Investigation investigation)
    {
        var (rotators, principals, corroborations) = (investigation.Rotators, investigation.PrincipalAccess, investigation.Corroborations);
        var parts = new[]
        {
            rotators.Count == 0 ? null : $"{Count(rotators.Count, "automation", "automations")} could change it, {rotators.Count(rotator => rotator.Did)} did (.Rotators)",
            principals.Count == 0 ? null : $"{Count(principals.Count(principal => principal.Decision >= AccessDecision.AllowedUnderCondition), "principal", "principals")} may, {principals.Count(principal => principal.Did)} did (.PrincipalAccess)",
            corroborations.Count == 0 ? null : $"RDS bears out {corroborations.Count(corroboration => corroboration.Status == CorroborationStatus.Confirmed)} of {Count(corroborations.Count, "change", "changes")} (.Corroborations)",
        }.Where(part => part is not null).ToList();
        return parts.Count == 0 ? "" : string.Join("; ", parts) + ".";
    }

    private static string Count(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";
}
