using Hokusai.Reports.Text;
using Spectre.Console;

namespace Hokusai.Cli.Views;

/// <summary>An investigation as a person reads it in a terminal: the answer first, then what shows it.</summary>
internal static class InvestigationView
{
    private const int EvidenceShown = 6;

    public static void Write(Investigation investigation, IAnsiConsole console)
    {
        Heading(console, "What happened");
        Paragraph(console, investigation.Summary, indent: 2);

        Heading(console, "Why");
        foreach (var cause in investigation.RootCauses)
        {
            WriteCause(cause, console);
        }

        var remedies = investigation.RootCauses.SelectMany(cause => cause.Remediation).Distinct(StringComparer.Ordinal).ToList();
        if (remedies.Count > 0)
        {
            Heading(console, "What to do");
            TextList(console, null, remedies);
        }

        if (investigation.PasswordChanges.Count > 0)
        {
            Heading(console, "Password changes and attempts");
            console.Write(PasswordChangeTable.Create(investigation.PasswordChanges));
        }

        ServiceView.Write(investigation, console);
        DeletionView.Write(investigation, console);

        foreach (var fork in investigation.StateForks)
        {
            Heading(console, $"State fork at serial {fork.ParentSerial}");
            StateForkView.Write(fork, investigation.StateVersions, console);
        }

        if (investigation.Impact.Count > 0)
        {
            Heading(console, "Impact");
            foreach (var item in investigation.Impact)
            {
                Paragraph(console, $"{(item.Time is { } time ? TimeText.Full(time) + "  " : "")}{item.Subject}: {item.Description}", indent: 2);
            }
        }

        if (investigation.Findings.Count > 0)
        {
            Heading(console, "Findings");
            foreach (var finding in investigation.Findings)
            {
                Marked(console, finding.Severity.ToString().ToUpperInvariant(), SeverityColor(finding.Severity), $"{finding.RuleId}  {finding.Title}");
                Paragraph(console, finding.Remediation, indent: 4);
            }
        }

        AccountView.Write(investigation, console);

        if (!investigation.IsComplete)
        {
            Heading(console, $"Incomplete: {investigation.Problems.Count} source(s) could not be read");
            foreach (var problem in investigation.Problems)
            {
                Paragraph(console, problem.ToString(), indent: 2);
            }
        }

        console.WriteLine();
    }

    private static void WriteCause(RootCause cause, IAnsiConsole console)
    {
        Marked(console, cause.Confidence.ToString().ToUpperInvariant(), ConfidenceColor(cause.Confidence), cause.Title);
        Paragraph(console, cause.Explanation, indent: 4);
        EvidenceList(console, "Evidence", cause.EvidenceFor);
        EvidenceList(console, "Against", cause.EvidenceAgainst);
        TextList(console, "Missing", cause.Missing);
        console.WriteLine();
    }

    private static void EvidenceList(IAnsiConsole console, string label, IReadOnlyList<Evidence> evidence)
    {
        if (evidence.Count == 0)
        {
            return;
        }

        var lines = evidence.Take(EvidenceShown).Select(EvidenceLine).ToList();
        if (evidence.Count > EvidenceShown)
        {
            lines.Add($"and {evidence.Count - EvidenceShown} more: see --report");
        }

        TextList(console, label, lines);
    }

    // Folders of a trail repeat account, Region and day, which the file's name holds as well.
    private static string EvidenceLine(Evidence evidence)
    {
        var pointer = evidence with { Source = Path.GetFileName(evidence.Source) };
        return evidence.Note is null ? pointer.ToString() : $"{evidence.Note} [{pointer}]";
    }

    internal static void TextList(IAnsiConsole console, string? label, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        var indent = label is null ? 2 : 4;
        if (label is not null)
        {
            console.Write(new Padder(new Text(label + ":", new Style(decoration: Decoration.Bold)), new Padding(indent, 0, 0, 0)));
        }

        foreach (var line in lines)
        {
            var columns = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(1)).AddColumn();
            columns.AddRow(new Text("-"), new Text(SafeText.Prose(line)));
            console.Write(new Padder(columns, new Padding(indent, 0, 0, 0)));
        }
    }

    internal static void Heading(IAnsiConsole console, string text)
    {
        console.WriteLine();
        console.Write(new Text(text, new Style(decoration: Decoration.Bold | Decoration.Underline)));
        console.WriteLine();
    }

    private static void Marked(IAnsiConsole console, string mark, Color color, string text)
    {
        var columns = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(2)).AddColumn();
        columns.AddRow(new Text(mark, new Style(color, decoration: Decoration.Bold)), new Text(SafeText.Prose(text)));
        console.Write(new Padder(columns, new Padding(2, 0, 0, 0)));
    }

    internal static void Paragraph(IAnsiConsole console, string text, int indent)
        => console.Write(new Padder(new Text(SafeText.Prose(text)), new Padding(indent, 0, 0, 0)));

    private static Color ConfidenceColor(Confidence confidence) => confidence switch
    {
        Confidence.Proven => Color.Green,
        Confidence.Likely => Color.Yellow,
        Confidence.Possible => Color.Blue,
        _ => Color.Grey,
    };

    private static Color SeverityColor(Severity severity) => severity switch
    {
        Severity.Critical => Color.Red,
        Severity.High => Color.Maroon,
        Severity.Medium => Color.Yellow,
        _ => Color.Grey,
    };
}
