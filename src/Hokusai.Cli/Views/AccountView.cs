using Hokusai.Reports.Account;
using Spectre.Console;

namespace Hokusai.Cli.Views;

/// <summary>What the account lets happen to the password: those that did first, the rest counted.</summary>
internal static class AccountView
{
    // A screen of each; the reports have all of them.
    private const int Shown = 8;

    public static void Write(Investigation investigation, IAnsiConsole console)
    {
        if (!AccountWords.IsTold(investigation))
        {
            return;
        }

        InvestigationView.Heading(console, "What could change this password");
        List(console, investigation.Rotators, AccountWords.Rotators, AccountWords.Of);
        List(console, investigation.PrincipalAccess, AccountWords.Principals, AccountWords.Of);
        List(console, investigation.Corroborations, AccountWords.Corroborations, AccountWords.Of);
        InvestigationView.TextList(console, null, investigation.AccountNotes);
    }

    private static void List<T>(IAnsiConsole console, IReadOnlyList<T> items, Func<IReadOnlyList<T>, string> sum, Func<T, string> line)
    {
        if (items.Count == 0)
        {
            return;
        }

        InvestigationView.Paragraph(console, sum(items), indent: 2);
        var lines = items.Take(Shown).Select(line).ToList();
        if (items.Count > Shown)
        {
            lines.Add($"and {items.Count - Shown} more: see --report");
        }

        InvestigationView.TextList(console, null, lines);
    }
}
