using System.Text;
using System.Text.Json;
using Hokusai.Reports.Account;
using Hokusai.Reports.Json;
using Hokusai.Reports.Tests.Fixtures;

namespace Hokusai.Reports.Tests;

/// <summary>What could change a password, in every format.</summary>
public class AccountReportTests
{
    [Fact]
    public void Markdown_says_how_many_could_and_did_and_lists_those_that_did_first()
    {
        var text = Rendering.Text(ReportFormat.Markdown, AccountFixture.Incident());

        Assert.Contains("### What could change this password", text, StringComparison.Ordinal);
        Assert.Contains("3 automations could change it; 1 did.", text, StringComparison.Ordinal);
        Assert.Contains("3 principals may change it or its secret; 2 did. Of 1 it is not known. 1 that did raises a question.", text, StringComparison.Ordinal);
        Assert.Contains("RDS bears out 1 of 1 change. It recorded 1 reset that the trail lacks.", text, StringComparison.Ordinal);
        Assert.Contains("| **Allowed under conditions** rds:ModifyDBInstance on hokusai-production, if Bool aws:MultiFactorAuthPresent = true<br>", text, StringComparison.Ordinal);
        Assert.Contains("turned off, rate(90 days)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_shows_each_with_its_evidence_and_what_is_odd()
    {
        var html = Rendering.Text(ReportFormat.Html, AccountFixture.Incident());

        Assert.Contains("What could change this password", html, StringComparison.Ordinal);
        Assert.Contains("Role for a pipeline or service account", html, StringComparison.Ordinal);
        Assert.Contains("deleted or renamed since", html, StringComparison.Ordinal);
        Assert.Contains("GroupDetailList[0].GroupPolicyList[0] WithMfa", html, StringComparison.Ordinal);
        Assert.Contains("Not in the trail", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ReportFormat.Html)]
    [InlineData(ReportFormat.Markdown)]
    public void Without_an_account_there_is_no_such_section(ReportFormat format)
        => Assert.DoesNotContain("What could change", Rendering.Text(format, IncidentFixture.Realistic()), StringComparison.Ordinal);

    [Fact]
    public void A_large_account_is_cut_and_says_where_the_rest_is()
    {
        Assert.InRange(Rendering.Text(ReportFormat.Markdown, AccountFixture.Large()).Length, 1, 65_536);
        Assert.Contains("1,985 more are in the JSON report.", Rendering.Text(ReportFormat.Markdown, AccountFixture.Large()), StringComparison.Ordinal);
        Assert.Contains("1,960 more are in the JSON report.", Rendering.Text(ReportFormat.Html, AccountFixture.Large()), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_holds_all_of_it_and_is_read_back()
    {
        var text = Rendering.Text(ReportFormat.Json, AccountFixture.Incident());

        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        Assert.Equal(text, Rendering.Text(ReportFormat.Json, [.. JsonReport.Read(stream)]));
        using var document = JsonDocument.Parse(text);
        var principal = document.RootElement.GetProperty("investigations")[0].GetProperty("principalAccess")[0];
        Assert.Equal(("AllowedUnderCondition", true), (principal.GetProperty("decision").GetString(), principal.GetProperty("did").GetBoolean()));
    }

    [Fact]
    public void Json_of_the_first_shape_is_still_read()
    {
        var older = Rendering.Text(ReportFormat.Json, IncidentFixture.Empty()).Replace($"\"{JsonReport.SchemaVersion}\"", "\"1.0\"", StringComparison.Ordinal);

        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(older));
        Assert.Empty(Assert.Single(JsonReport.Read(stream)).Rotators);
    }

    [Fact]
    public void Csv_has_a_row_for_each_of_a_kind_of_its_own_behind_the_timeline()
    {
        var lines = Rendering.Text(ReportFormat.Csv, AccountFixture.Incident()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(3, lines.Count(line => line.Contains(",PasswordRotator,", StringComparison.Ordinal)));
        Assert.Equal(4, lines.Count(line => line.Contains(",PrincipalAccess,", StringComparison.Ordinal)));
        Assert.Equal(2, lines.Count(line => line.Contains(",ChangeCorroboration,", StringComparison.Ordinal)));
        Assert.All(lines, line => Assert.Equal(lines[0].Count(c => c == ','), WithoutQuoted(line).Count(c => c == ',')));
    }

    [Theory]
    [InlineData(ReportFormat.Html)]
    [InlineData(ReportFormat.Markdown)]
    [InlineData(ReportFormat.Csv)]
    [InlineData(ReportFormat.Json)]
    public void Hostile_names_are_shown_and_do_nothing(ReportFormat format)
    {
        var text = Rendering.Text(format, AccountFixture.Hostile());

        if (format != ReportFormat.Csv)
        {
            Assert.DoesNotContain("<img", text, StringComparison.OrdinalIgnoreCase);
        }

        Assert.DoesNotContain(text, c => char.IsControl(c) && c is not ('\n' or '\r'));
        Assert.DoesNotContain('\u202E', text);
        if (format == ReportFormat.Markdown)
        {
            Assert.All(text.Split('\n').Where(line => line.StartsWith("| <code>", StringComparison.Ordinal)), row =>
                Assert.InRange(row.Replace("\\|", "", StringComparison.Ordinal).Count(c => c == '|'), 5, 6));
        }
    }

    [Fact]
    public void Each_is_a_line_for_a_terminal()
    {
        var incident = AccountFixture.Incident();

        Assert.Equal("nightly (EventBridge rule, cron(0 2 * * ? *), Likely): It starts the function nightly-maintenance, and its role maintenance may call rds:ModifyDBInstance. 2 changes, last 2025-07-18 02:03:22Z.", AccountWords.Of(incident.Rotators[0]));
        Assert.Equal("former-contractor (IAM user): Not known. 1 change, last 2025-07-17 14:03:22Z. It is not in IAM's answer: it was deleted or renamed since.", AccountWords.Of(incident.PrincipalAccess[1]));
        Assert.StartsWith("2025-07-18 14:03:22Z  hokusai-production: Confirmed. RDS recorded", AccountWords.Of(incident.Corroborations[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_without_an_event_id_is_in_the_timeline_once()
    {
        var incident = IncidentFixture.Realistic();
        var reset = incident.PasswordChanges[0] with { Kind = PasswordChangeKind.Reset, EventId = "", EventName = "RDS-EVENT-0016", Evidence = new Evidence { Source = "describe-events.json", Field = "Events[2]" } };
        var entry = incident.Timeline[0] with { Kind = TimelineEntryKind.PasswordChange, Title = "RDS-EVENT-0016", Evidence = reset.Evidence };

        var csv = Rendering.Text(ReportFormat.Csv, incident with { PasswordChanges = [.. incident.PasswordChanges, reset], Timeline = [.. incident.Timeline, entry] });

        Assert.Equal(2, csv.Split("RDS-EVENT-0016").Length);
    }

    private static string WithoutQuoted(string line) => string.Concat(line.Split('"').Where((_, i) => i % 2 == 0));
}
