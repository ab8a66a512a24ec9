using CsvHelper;
using Hokusai.Reports.Tests.Fixtures;

namespace Hokusai.Reports.Tests;

public class CsvReportTests
{
    private const string Header =
        "TimeUtc,EndTimeUtc,Kind,Lane,Actor,Tool,Title,Resource,Succeeded,SessionKey,EventId,Source,RecordIndex,Investigation";

    [Fact]
    public void The_header_names_the_documented_columns()
        => Assert.StartsWith(Header + "\r\n", Rendering.Text(ReportFormat.Csv, IncidentFixture.Realistic()), StringComparison.Ordinal);

    [Fact]
    public void No_entries_give_a_table_with_a_header_only()
        => Assert.Equal(Header + "\r\n", Rendering.Text(ReportFormat.Csv, IncidentFixture.Empty()));

    [Fact]
    public void Every_timeline_entry_is_a_row()
    {
        var incident = IncidentFixture.Realistic();

        Assert.Equal(incident.Timeline.Count, Rows(Rendering.Text(ReportFormat.Csv, incident)).Count);
    }

    [Fact]
    public void Password_changes_and_runs_that_the_timeline_lacks_are_rows_too()
    {
        var incident = IncidentFixture.Realistic() with { Timeline = [] };

        var rows = Rows(Rendering.Text(ReportFormat.Csv, incident));

        Assert.Equal(incident.PasswordChanges.Count, rows.Count(r => r[2] == "PasswordChange"));
        Assert.Equal(incident.TerraformSessions.Count, rows.Count(r => r[2] == "TerraformSession"));
        Assert.Equal("2025-07-18 14:03:22", rows.First(r => r[2] == "PasswordChange")[0]);
    }

    [Fact]
    public void Rows_of_several_investigations_tell_which_they_belong_to()
    {
        var incident = IncidentFixture.Realistic();

        var rows = Rows(Rendering.Text(ReportFormat.Csv, incident, incident));

        Assert.Equal(["1", "2"], rows.Select(r => r[^1]).Distinct());
    }

    [Fact]
    public void No_cell_starts_a_formula_or_holds_a_control_character()
    {
        var rows = Rows(Rendering.Text(ReportFormat.Csv, HostileFixture.Incident()));

        Assert.All(rows.SelectMany(r => r).Where(c => c.Length > 0), cell =>
        {
            Assert.False("=+-@\t\r\n＝＋－＠".Contains(cell[0], StringComparison.Ordinal), cell);
            Assert.DoesNotContain(cell, char.IsControl);
            Assert.DoesNotContain('\u202E', cell);
        });
    }

    [Fact]
    public void A_stream_begins_with_the_byte_order_mark_that_Excel_needs()
    {
        using var stream = new MemoryStream();

        ReportWriter.Write(IncidentFixture.Empty(), ReportFormat.Csv, stream);

        Assert.Equal([0xEF, 0xBB, 0xBF], stream.ToArray()[..3]);
    }

    private static List<string[]> Rows(string text)
    {
        var rows = new List<string[]>();
        using var reader = CsvReader.Create(new StringReader(text));
        foreach (var row in reader)
        {
            var cells = new string[row.FieldCount];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = row[i].ToString();
            }

            rows.Add(cells);
        }

        return rows;
    }
}
