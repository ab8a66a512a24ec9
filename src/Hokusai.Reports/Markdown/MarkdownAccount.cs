using Hokusai.Reports.Account;
using Hokusai.Reports.Text;
using static Hokusai.Reports.Markdown.MarkdownText;

namespace Hokusai.Reports.Markdown;

/// <summary>What the account lets happen to the password, and what RDS recorded, as tables.</summary>
internal static class MarkdownAccount
{
    // A ticket is read, not searched: those that did, and those that may the most, come first.
    private const int MaxRows = 15;

    private const int MaxCell = 300;

    public static void Write(Investigation investigation, TextWriter output)
    {
        if (!AccountWords.IsTold(investigation))
        {
            return;
        }

        output.Write("### What could change this password\n\n");
        Table(investigation.Rotators, AccountWords.Rotators(investigation.Rotators), "| Automation | Kind | How it could | When | Did |\n|---|---|---|---|---|", Row, output);
        Table(investigation.PrincipalAccess, AccountWords.Principals(investigation.PrincipalAccess), "| Principal | Kind | May | Did |\n|---|---|---|---|", Row, output);
        Table(investigation.Corroborations, AccountWords.Corroborations(investigation.Corroborations), "| Change (UTC) | Database | RDS | |\n|---|---|---|---|", Row, output);
        foreach (var note in investigation.AccountNotes)
        {
            output.Write($"- {Line(note)}\n");
        }

        output.Write(investigation.AccountNotes.Count > 0 ? "\n" : "");
    }

    private static void Table<T>(IReadOnlyList<T> items, string sum, string header, Func<T, string> row, TextWriter output)
    {
        if (items.Count == 0)
        {
            return;
        }

        output.Write($"{Line(sum)}\n\n{header}\n");
        foreach (var item in items.Take(MaxRows))
        {
            output.Write(row(item) + "\n");
        }

        output.Write(items.Count > MaxRows ? $"\n{items.Count - MaxRows:N0} more are in the JSON report.\n\n" : "\n");
    }

    private static string Row(PasswordRotator rotator)
    {
        var row = RotatorRow.Of(rotator);
        return $"| {Code(row.Name)} | {row.Kind} | **{row.Confidence}**: {Cell(row.How)} For {Cell(row.Targets)}. | {Cell(string.Join(", ", row.When))} | {Did(row.Did, row.Last)} |";
    }

    private static string Row(PrincipalAccess principal)
    {
        var row = PrincipalRow.Of(principal);
        var concern = row.Concern is null ? "" : $" **{Cell(row.Concern)}**";
        return $"| {Code(row.Name)} | {row.Kind} | **{row.May}** {string.Join("<br>", row.Grants.Select(Cell))} | {Did(row.Did, row.Last)}{concern} |";
    }

    private static string Row(ChangeCorroboration corroboration)
        => $"| {TimeText.Full(corroboration.Time)} | {Code(corroboration.Resource)} | **{Words.Of(corroboration.Status)}** | {Cell(corroboration.Note)} |";

    private static string Did(string text, DateTimeOffset? last) => last is { } time ? $"**{Line(text)}**, last {TimeText.Full(time)}" : Line(text);

    private static string Cell(string text) => Line(SafeText.Short(text, MaxCell));
}
