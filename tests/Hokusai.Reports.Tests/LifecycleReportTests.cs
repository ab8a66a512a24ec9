using System.Text;
using System.Text.Json;
using CsvHelper;
using Hokusai.Reports.Json;
using Hokusai.Reports.Tests.Fixtures;

namespace Hokusai.Reports.Tests;

public class LifecycleReportTests
{
    public static TheoryData<ReportFormat> Formats => [.. Enum.GetValues<ReportFormat>()];

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_same_results_give_the_same_text_and_lines_end_alike(ReportFormat format)
    {
        var text = Rendering.Text(format, LifecycleFixture.Realistic());

        Assert.Equal(text, Rendering.Text(format, LifecycleFixture.Realistic()));
        Assert.Equal(format == ReportFormat.Csv, text.Contains('\r', StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Investigations_alone_are_written_as_ever(ReportFormat format)
    {
        var incident = IncidentFixture.Realistic();

        Assert.Equal(Rendering.Text(format, incident), Rendering.Text(format, new ReportContent { Investigations = [incident] }));
    }

    [Fact]
    public void A_JSON_report_read_back_and_written_again_is_the_same()
    {
        var text = Rendering.Text(ReportFormat.Json, LifecycleFixture.Realistic() with { Investigations = [LifecycleFixture.Deleted()] });

        var back = ReadBack(text);

        Assert.Equal(text, Rendering.Text(ReportFormat.Json, back));
        Assert.Equal(LifecycleFixture.Realistic().LifecycleImpacts, back.LifecycleImpacts);
        Assert.Equal(LifecycleFixture.Risks()[0].Correction, back.LifecycleRisks[0].Correction);
        Assert.Equal(LifecycleFixture.Deleted().LifecycleChanges[0].Rules, back.Investigations[0].LifecycleChanges[0].Rules);
        Assert.Equal(LifecycleFixture.Deleted().Deletions.Count, back.Investigations[0].Deletions.Count);
    }

    [Fact]
    public void A_JSON_report_of_the_shape_before_lifecycle_is_still_read()
    {
        const string Before = """{ "schemaVersion": "1.2", "investigations": [] }""";

        var back = ReadBack(Before);

        Assert.Empty(back.Investigations);
        Assert.Empty(back.LifecycleImpacts);
    }

    [Fact]
    public void Every_impact_risk_and_recommendation_is_a_row_of_as_many_cells_as_the_header()
    {
        var rows = Rows(Rendering.Text(ReportFormat.Csv, LifecycleFixture.Realistic() with { Investigations = [IncidentFixture.Realistic()] }), out var header);

        Assert.Equal("TimeUtc,EndTimeUtc,Kind,Lane,Actor,Tool,Title,Resource,Succeeded,SessionKey,EventId,Source,RecordIndex,Investigation,"
            + "Bucket,Configuration,IsPast,Prefix,RuleId,Action,StorageClass,NewStorageClass,Objects,Bytes,ObjectsAtMost,BytesAtMost,MonthlyCost,OneTimeCost,Severity", header);
        Assert.All(rows.Where(r => r[2].StartsWith("Lifecycle", StringComparison.Ordinal)), row => Assert.Equal(29, row.Length));
        Assert.Equal(LifecycleFixture.Realistic().LifecycleImpacts.Count, rows.Count(r => r[2] == "LifecycleImpact"));
        Assert.Equal(4, rows.Count(r => r[2] == "LifecycleRisk"));
        Assert.Equal(4, rows.Count(r => r[2] == "LifecycleStandard"));
        Assert.Equal(["2026-11-14", "True", "DeleteOldData", "Delete"], new[] { 0, 16, 18, 19 }.Select(i => rows.First(r => r[2] == "LifecycleImpact")[i]));
    }

    [Fact]
    public void A_saving_is_a_number_and_no_hostile_cell_starts_a_formula()
    {
        var rows = Rows(Rendering.Text(ReportFormat.Csv, LifecycleFixture.Hostile() with { Investigations = [LifecycleFixture.DeletedHostile()] }), out _);

        Assert.All(rows.SelectMany(r => r.Select((cell, i) => (cell, i))).Where(c => c.cell.Length > 0 && c.i is not (26 or 27)), c =>
        {
            Assert.False("=+-@\t\r\n＝＋－＠".Contains(c.cell[0], StringComparison.Ordinal), c.cell);
            Assert.DoesNotContain(c.cell, char.IsControl);
            Assert.DoesNotContain('\u202E', c.cell);
        });
        Assert.All(rows.Where(r => r[2] == "LifecycleImpact"), r => Assert.True(decimal.Parse(r[26], System.Globalization.CultureInfo.InvariantCulture) < 0));
    }

    [Fact]
    public void Risks_are_results_of_their_own_run_with_line_and_level_and_what_is_not_known_is_an_open_question()
    {
        using var log = JsonDocument.Parse(Rendering.Text(ReportFormat.Sarif, LifecycleFixture.Realistic() with { Investigations = [IncidentFixture.Realistic()] }));
        var runs = log.RootElement.GetProperty("runs").EnumerateArray().ToList();
        var results = runs[1].GetProperty("results").EnumerateArray().ToList();
        var rules = runs[1].GetProperty("tool").GetProperty("driver").GetProperty("rules");

        Assert.Equal(2, runs.Count);
        Assert.Equal(["HKS-S3-001", "HKS-S3-003", "HKS-S3-005", "HKS-S3-009"], results.Select(r => r.GetProperty("ruleId").GetString()));
        Assert.Equal([("fail", "error"), ("fail", "error"), ("open", "none"), ("fail", "note")], results.Select(r => (r.GetProperty("kind").GetString(), r.GetProperty("level").GetString())));
        Assert.All(results, r => Assert.Equal(r.GetProperty("ruleId").GetString(), rules[r.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()));
        var place = results[0].GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal(("lifecycle/acme-ml-artifacts.json", 14), (place.GetProperty("artifactLocation").GetProperty("uri").GetString(), place.GetProperty("region").GetProperty("startLine").GetInt32()));
    }

    [Fact]
    public void Markdown_has_the_sentence_the_days_the_risks_with_three_corrections_and_the_standard()
    {
        var text = Rendering.Text(ReportFormat.Markdown, LifecycleFixture.Realistic());

        Assert.Contains("# S3 lifecycle report", text, StringComparison.Ordinal);
        Assert.Contains("rule DeleteOldData deletes 174,600 objects", text, StringComparison.Ordinal);
        Assert.Contains("| Day (UTC) | Current rules | Proposed rules |", text, StringComparison.Ordinal);
        Assert.Contains("#### Critical: A rule expires everything in the bucket (HKS-S3-001)", text, StringComparison.Ordinal);
        Assert.All(["```json", "```hcl", "```powershell"], fence => Assert.Equal(2, text.Split(fence + "\n").Length - 1));
        Assert.Contains("Mended by the same rules as HKS-S3-001 above.", text, StringComparison.Ordinal);
        Assert.Contains("| Data class | Prefix | Recommendation | Why |", text, StringComparison.Ordinal);
        Assert.True(text.Length < 65_536, $"{text.Length} characters");
    }

    [Theory]
    [InlineData(ReportFormat.Html)]
    [InlineData(ReportFormat.Markdown)]
    public void Proposed_rules_that_do_nothing_stand_beside_the_current_ones(ReportFormat format)
    {
        var current = LifecycleFixture.Days(5).LifecycleImpacts.Where(impact => !impact.IsProposed).ToList();
        const string Nothing = "The proposed rules do nothing in this time.";

        Assert.Contains(Nothing, Rendering.Text(format, new ReportContent { LifecycleImpacts = [.. current.Select(impact => impact with { HasProposal = true })] }), StringComparison.Ordinal);
        Assert.DoesNotContain(Nothing, Rendering.Text(format, new ReportContent { LifecycleImpacts = current }), StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_tells_who_changed_the_rules_and_what_was_deleted()
    {
        var text = Rendering.Text(ReportFormat.Markdown, LifecycleFixture.Deleted());

        Assert.Contains("Why are the objects gone?", text, StringComparison.Ordinal);
        Assert.Contains("| 365 days | 1 day |", text, StringComparison.Ordinal);
        Assert.Contains("(refused: AccessDenied)", text, StringComparison.Ordinal);
        Assert.Contains("14 calls of up to 1,000 objects each", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_names_leave_no_markup_in_Markdown_and_JSON()
    {
        var content = LifecycleFixture.Hostile() with { Investigations = [LifecycleFixture.DeletedHostile()] };
        var markdown = Rendering.Text(ReportFormat.Markdown, content);

        Assert.DoesNotContain("<script", OutsideOfFences(markdown), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('\u202E', markdown);
        Assert.DoesNotContain('\u001B', markdown);
        Assert.DoesNotContain('<', Rendering.Text(ReportFormat.Json, content));
    }

    [Fact]
    public void Changes_of_rules_and_deletions_are_entries_of_the_timeline_once()
    {
        var rows = Rows(Rendering.Text(ReportFormat.Csv, LifecycleFixture.Deleted()), out _);

        Assert.Equal(2, rows.Count(r => r[2] == "LifecycleChange"));
        Assert.Equal(4, rows.Count(r => r[2] == "Deletion"));
        Assert.Equal("False", rows.Last(r => r[2] == "LifecycleChange")[8]);
    }

    [Fact]
    public void A_page_of_thousands_of_rows_stays_small()
    {
        Assert.True(Rendering.Text(ReportFormat.Html, LifecycleFixture.ManyPrefixes()).Length < 1_000_000);
        Assert.True(Rendering.Text(ReportFormat.Html, LifecycleFixture.ManyBuckets()).Length < 8_000_000);
    }

    private static string OutsideOfFences(string markdown)
    {
        var outside = new StringBuilder();
        string? fence = null;
        foreach (var line in markdown.Split('\n'))
        {
            var ticks = line.TakeWhile(c => c == '`').Count();
            if (ticks >= 3 && (fence is null || line == fence))
            {
                fence = fence is null ? new string('`', ticks) : null;
            }
            else if (fence is null)
            {
                outside.AppendLine(line);
            }
        }

        return outside.ToString();
    }

    private static ReportContent ReadBack(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return JsonReport.ReadContent(stream);
    }

    private static List<string[]> Rows(string text, out string header)
    {
        header = text[..text.IndexOf("\r\n", StringComparison.Ordinal)];
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
