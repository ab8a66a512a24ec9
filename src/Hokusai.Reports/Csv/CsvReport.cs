using System.Globalization;
using CsvHelper;
using Hokusai.Reports.Text;
using Hokusai.Reports.Timeline;

namespace Hokusai.Reports.Csv;

/// <summary>
/// The timeline as one table for spreadsheets: a row for each entry, every password change, Terraform run, deployment and step back among them. Behind it, where an account
/// was asked, a row for each automation (kind <c>PasswordRotator</c>) and principal (<c>PrincipalAccess</c>), at the time of its last change, if it made one,
/// and for each change beside RDS's events (<c>ChangeCorroboration</c>).
/// Times are UTC, in the form that spreadsheets recognise as a date; record indexes are zero-based as in the evidence;
/// the column <c>Investigation</c> numbers the investigations of the report from 1. A report about lifecycle rules has more columns and rows: <see cref="CsvLifecycle"/>.
/// </summary>
internal static class CsvReport
{
    private static readonly string[] Columns =
    [
        "TimeUtc", "EndTimeUtc", "Kind", "Lane", "Actor", "Tool", "Title", "Resource", "Succeeded", "SessionKey",
        "EventId", "Source", "RecordIndex", "Investigation",
    ];

    // Starts of a formula, https://owasp.org/www-community/attacks/CSV_Injection: CsvHelper knows the ASCII ones.
    private static readonly CsvWriterOptions Options = new() { Injection = CsvInjection.Escape };

    // The full-width ones, which some spreadsheets fold to ASCII.
    private const string WideFormulaStarts = "＝＋－＠";

    public static void Write(ReportContent content, TextWriter output)
    {
        using var csv = CsvWriter.Create(output, Options, leaveOpen: true);
        csv.WriteHeader(content.HasLifecycle ? [.. Columns, .. CsvLifecycle.Columns] : Columns);
        WriteInvestigations(content.Investigations, content.HasLifecycle ? CsvLifecycle.Columns.Length : 0, csv);
        CsvLifecycle.Write(content, Columns.Length, csv);
    }

    /// <summary>A text as a cell: one line that no spreadsheet takes for a formula; the ASCII starts of one are CsvHelper's to escape.</summary>
    public static string? Cell(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var line = SafeText.Line(text);
        return WideFormulaStarts.Contains(line[0], StringComparison.Ordinal) ? "'" + line : line;
    }

    /// <summary>Writes the rows of the investigations, with <paramref name="blanks"/> empty cells behind each: a table has as many cells in every row.</summary>
    private static void WriteInvestigations(IReadOnlyList<Investigation> investigations, int blanks, CsvWriter csv)
    {
        var behind = new string?[blanks];
        for (var i = 0; i < investigations.Count; i++)
        {
            foreach (var entry in CompleteTimeline.Of(investigations[i]))
            {
                csv.WriteRecord([.. Row(entry, i + 1), .. behind]);
            }

            foreach (var row in AccountRows(investigations[i], i + 1))
            {
                csv.WriteRecord([.. row, .. behind]);
            }
        }
    }

    private static string?[] Row(TimelineEntry entry, int investigation) =>
    [
        Time(entry.Time),
        entry.EndTime is { } end ? Time(end) : null,
        entry.Kind.ToString(),
        Cell(entry.Lane),
        Cell(entry.Actor?.Name),
        Cell(entry.Actor is { } actor ? Words.Tool(actor) : null),
        Cell(entry.Title),
        Cell(entry.Resource),
        entry.Succeeded ? "True" : "False",
        Cell(entry.SessionKey),
        Cell(entry.Evidence.EventId),
        Cell(entry.Evidence.Source),
        entry.Evidence.RecordIndex?.ToString(CultureInfo.InvariantCulture),
        investigation.ToString(CultureInfo.InvariantCulture),
    ];

    private static IEnumerable<string?[]> AccountRows(Investigation investigation, int number)
        => investigation.Rotators.Select(rotator => Row("PasswordRotator", rotator.LastChange, rotator.Kind.ToString(), rotator.Name, rotator.How, rotator.Targets, rotator.Evidence, number))
            .Concat(investigation.PrincipalAccess.Select(principal => Row(
                "PrincipalAccess", principal.LastChange, principal.Kind.ToString(), principal.Name, May(principal), [.. principal.Grants.SelectMany(grant => grant.Targets).Distinct(StringComparer.Ordinal)], principal.Evidence, number)))
            .Concat(investigation.Corroborations.Select(corroboration => Row(
                "ChangeCorroboration", corroboration.Time, corroboration.Status.ToString(), actor: null, corroboration.Note, [corroboration.Resource], corroboration.Evidence is { } evidence ? [evidence] : [], number)));

    private static string?[] Row(
        string kind, DateTimeOffset? time, string lane, string? actor, string title, IReadOnlyList<string> resources, IReadOnlyList<Evidence> evidence, int investigation) =>
    [
        time is { } when ? Time(when) : null,
        null,
        kind,
        lane,
        Cell(actor),
        null,
        Cell(title),
        Cell(string.Join(' ', resources)),
        null,
        null,
        null,
        Cell(evidence.Count > 0 ? evidence[0].Source : null),
        null,
        investigation.ToString(CultureInfo.InvariantCulture),
    ];

    private static string May(PrincipalAccess principal)
        => principal.Grants.Count == 0 ? Words.Of(principal.Decision) : $"{Words.Of(principal.Decision)}: {string.Join(", ", principal.Grants.Select(grant => grant.Action).Distinct(StringComparer.Ordinal))}";

    private static string Time(DateTimeOffset time)
        => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
