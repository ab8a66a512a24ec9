using System.Text;
using System.Text.Json;
using Hokusai.Reports.Json;
using Hokusai.Reports.Services;
using Hokusai.Reports.Tests.Fixtures;

namespace Hokusai.Reports.Tests;

/// <summary>An investigation of a service that went back, in every format.</summary>
public class ServiceReportTests
{
    [Theory]
    [InlineData(ReportFormat.Html)]
    [InlineData(ReportFormat.Markdown)]
    [InlineData(ReportFormat.Sarif)]
    [InlineData(ReportFormat.Csv)]
    public void No_word_is_of_passwords_where_none_changed(ReportFormat format)
    {
        var text = Rendering.Text(format, ServiceFixture.Realistic(), ServiceFixture.Quiet());
        var words = format == ReportFormat.Html ? text[text.IndexOf("<body", StringComparison.Ordinal)..] : text;

        Assert.DoesNotContain("password", words, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_headline_says_what_went_back_who_did_it_and_when()
    {
        var html = Rendering.Text(ReportFormat.Html, ServiceFixture.Realistic());

        Assert.Contains("Why did the service go back?", html, StringComparison.Ordinal);
        Assert.Contains("3 steps back: hokusai-api 31 → 30, hokusai-worker 12 → 11 and hokusai-gateway 7 again", html, StringComparison.Ordinal);
        Assert.Contains("GitHubActions (Terraform 1.9.5), ECS itself and alice (Terraform 1.8.2)", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_password_investigation_has_no_section_of_services()
    {
        var html = Rendering.Text(ReportFormat.Html, IncidentFixture.Realistic());

        Assert.DoesNotContain("-services\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("-reversions\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_draws_the_steps_in_text()
    {
        const string Expected =
            """
            2025-07-18 13:00:00Z  ●                     hokusai-api:28
            2025-07-18 13:04:00Z  └───●                 hokusai-api:29
            2025-07-18 13:28:00Z      └───●             hokusai-api:30
            2025-07-18 14:03:00Z          └───●         hokusai-api:31
            2025-07-18 14:07:00Z          ◄━━━┛         hokusai-api:30  step back 1
            2025-07-18 15:10:00Z          └───────●     hokusai-api:32
            """;

        var text = Rendering.Text(ReportFormat.Markdown, ServiceFixture.Realistic());

        Assert.Contains(Expected, text, StringComparison.Ordinal);
        Assert.Contains("3 deployments at once, 2025-07-18 14:07:00Z – 14:17:00Z: API pipeline, GitHubActions and alice", text, StringComparison.Ordinal);
        Assert.Contains("**Rolled back** 6 tasks failed.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_history_is_cut_in_text_around_its_steps_back_and_says_so()
    {
        var chart = RevisionText.Draw(ServiceFixture.Crowded(), maxSteps: 24)[0].Chart;

        Assert.Equal(8, chart.Split("◄").Length - 1);
        Assert.Contains("steps not shown", chart, StringComparison.Ordinal);
        Assert.InRange(chart.Split('\n').Length, 24, 60);
        Assert.InRange(Rendering.Text(ReportFormat.Markdown, ServiceFixture.Crowded()).Length, 1, 65_536);
    }

    [Fact]
    public void Each_step_back_is_a_line_with_its_number_however_long_its_names()
    {
        var lines = ServiceWords.Reversions(ServiceFixture.Realistic());

        Assert.Equal("1. 2025-07-18 14:07:00Z  hokusai-api: 31 → 30. Put back by a Terraform run with an old revision, by GitHubActions (Terraform 1.9.5) (Proven).", lines[0]);
        Assert.Equal(3, lines.Count);
        Assert.All(ServiceWords.Reversions(ServiceFixture.Hostile()), line => Assert.InRange(line.Length, 1, 400));
    }

    [Fact]
    public void Hostile_names_yield_no_markup_in_Markdown_and_no_steering_character_in_text()
    {
        var text = Rendering.Text(ReportFormat.Markdown, ServiceFixture.Hostile());

        Assert.DoesNotContain('\u202E', text);
        Assert.DoesNotContain(text, c => char.IsControl(c) && c != '\n');
        Assert.All(text.Split('\n').Where(l => l.StartsWith("| 2025", StringComparison.Ordinal) && l.Contains("How long", StringComparison.Ordinal)), row => Assert.Equal(7, row.Replace("\\|", "", StringComparison.Ordinal).Count(c => c == '|')));
        Assert.DoesNotContain("<script", string.Concat(text.Split("\n```").Where((_, i) => i % 2 == 0)), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Deployments_and_steps_back_are_rows_of_the_csv()
    {
        var rows = Rendering.Text(ReportFormat.Csv, ServiceFixture.Realistic()).Split("\r\n");

        Assert.Equal(9, rows.Count(r => r.Contains(",Deployment,", StringComparison.Ordinal)));
        Assert.Equal(3, rows.Count(r => r.Contains(",Reversion,", StringComparison.Ordinal)));
        Assert.Contains(rows, r => r.StartsWith("2025-07-18 14:07:00,,Reversion,GitHubActions,GitHubActions,Terraform 1.9.5,31 → 30: Put back", StringComparison.Ordinal));
        Assert.Contains(rows, r => r.StartsWith("2025-07-18 14:26:00,2025-07-18 14:44:00,Deployment,Worker pipeline,", StringComparison.Ordinal) && r.Contains(",False,", StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_timeline_tells_already_is_no_second_row()
    {
        var incident = ServiceFixture.Realistic();
        var (deployment, reversion) = (incident.Deployments[0], incident.Reversions[0]);
        var entry = new TimelineEntry { Time = deployment.StartedAt, Kind = TimelineEntryKind.Deployment, Lane = "x", Title = "told", Evidence = deployment.Evidence[0] };
        var back = entry with { Time = reversion.Time, Kind = TimelineEntryKind.Reversion, Resource = "hokusai-production/hokusai-api", Title = "told" };

        var rows = Rendering.Text(ReportFormat.Csv, incident with { Timeline = [entry, back] }).Split("\r\n");

        Assert.Equal(9, rows.Count(r => r.Contains(",Deployment,", StringComparison.Ordinal)));
        Assert.Equal(3, rows.Count(r => r.Contains(",Reversion,", StringComparison.Ordinal)));
    }

    [Fact]
    public void Json_holds_all_of_it_and_is_the_same_read_back()
    {
        var text = Rendering.Text(ReportFormat.Json, ServiceFixture.Realistic());

        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var back = Assert.Single(JsonReport.Read(stream));

        Assert.Equal(text, Rendering.Text(ReportFormat.Json, back));
        Assert.Equal(ServiceFixture.Realistic().RevisionSteps, back.RevisionSteps);
        Assert.Equal(ServiceFixture.Realistic().Reversions.Select(r => (r.From, r.To, r.Kind, r.Time)), back.Reversions.Select(r => (r.From, r.To, r.Kind, r.Time)));
        Assert.Equal(ServiceFixture.Realistic().Deployments.Select(d => (d.Id, d.Status, d.FinishedAt)), back.Deployments.Select(d => (d.Id, d.Status, d.FinishedAt)));
    }

    [Fact]
    public void A_report_of_the_shape_before_is_still_read()
    {
        var old = Rendering.Text(ReportFormat.Json, IncidentFixture.Empty()).Replace($"\"{JsonReport.SchemaVersion}\"", "\"1.1\"", StringComparison.Ordinal);

        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(old));

        Assert.Empty(Assert.Single(JsonReport.Read(stream)).Reversions);
    }

    [Fact]
    public void Sarif_has_a_rule_for_the_new_kinds_of_cause()
    {
        using var log = JsonDocument.Parse(Rendering.Text(ReportFormat.Sarif, ServiceFixture.Realistic()));
        var run = log.RootElement.GetProperty("runs")[0];
        var result = run.GetProperty("results")[0];
        var rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()];

        Assert.Equal(("HKS-RC-StaleTerraformApply", "error"), (result.GetProperty("ruleId").GetString(), result.GetProperty("level").GetString()));
        Assert.Equal("A Terraform run with an old revision", rule.GetProperty("shortDescription").GetProperty("text").GetString());
        Assert.StartsWith("hokusai/ServiceReverted/", run.GetProperty("automationDetails").GetProperty("id").GetString(), StringComparison.Ordinal);
    }
}
