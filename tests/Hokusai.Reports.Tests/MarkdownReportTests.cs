using Hokusai.Reports.Tests.Fixtures;

namespace Hokusai.Reports.Tests;

public class MarkdownReportTests
{
    [Fact]
    public void The_conclusion_and_its_confidence_come_first()
    {
        var text = Rendering.Text(ReportFormat.Markdown, IncidentFixture.Realistic());

        var cause = text.IndexOf("**Proven** (the records admit no other reading)", StringComparison.Ordinal);
        Assert.InRange(cause, 0, text.IndexOf("### Timeline", StringComparison.Ordinal));
    }

    [Fact]
    public void The_overlap_is_said_in_words()
        => Assert.Contains(
            "- **2 Terraform runs at once**, 2025-07-18 14:03:57Z – 14:06:30Z: <code>alice</code> and <code>deploy-main</code>",
            Rendering.Text(ReportFormat.Markdown, IncidentFixture.Realistic()),
            StringComparison.Ordinal);

    [Fact]
    public void The_fork_is_drawn_with_the_branch_that_ends()
    {
        const string Expected =
            """
            serial 41  2025-07-17 15:07:30Z  deploy-main
            ├── serial 42  2025-07-18 14:06:28Z  alice  ✕ overwritten, ends here
            └── serial 42  2025-07-18 14:08:10Z  deploy-main
                serial 43  2025-07-18 14:08:11Z  deploy-main
            """;

        Assert.Contains(Expected, Rendering.Text(ReportFormat.Markdown, IncidentFixture.Realistic()), StringComparison.Ordinal);
    }

    [Fact]
    public void An_incomplete_investigation_warns_before_it_concludes()
    {
        var text = Rendering.Text(ReportFormat.Markdown, IncidentFixture.Incomplete());

        Assert.InRange(text.IndexOf("[!WARNING]", StringComparison.Ordinal), 0, text.IndexOf("**Proven**", StringComparison.Ordinal));
        Assert.DoesNotContain("[!WARNING]", Rendering.Text(ReportFormat.Markdown, IncidentFixture.Realistic()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_timeline_is_cut_to_what_tells_most_and_says_so()
    {
        var text = Rendering.Text(ReportFormat.Markdown, IncidentFixture.Flood(5000));

        Assert.Contains("entries are left out here", text, StringComparison.Ordinal);
        Assert.Equal(4, text.Split("| Password change |").Length - 1);
        Assert.InRange(text.Length, 1, 65_536);
    }

    [Fact]
    public void Hostile_text_yields_no_markup_link_mention_or_table_column()
    {
        var text = WithoutFences(Rendering.Text(ReportFormat.Markdown, HostileFixture.Incident()));

        Assert.DoesNotContain("<script", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("](", text.Replace("\\]", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("://evil", text, StringComparison.Ordinal);
        Assert.DoesNotContain("@octocat", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n# heading", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text, c => char.IsControl(c) && c != '\n');
        Assert.DoesNotContain('\u202E', text);
        Assert.All(
            text.Split('\n').Where(l => l.StartsWith("| 2025", StringComparison.Ordinal)),
            row => Assert.Equal(6, row.Replace("\\|", "", StringComparison.Ordinal).Count(c => c == '|')));
    }

    [Fact]
    public void What_to_do_keeps_its_lines_and_their_indentation()
    {
        var incident = IncidentFixture.Empty();
        var cause = incident.RootCauses[0] with { Remediation = ["Add a line:\nbackend \"s3\" {\n  use_lockfile = true\n}"] };

        Assert.Contains(
            "- Add a line:<br>backend \"s3\" {<br>&nbsp;&nbsp;use\\_lockfile = true<br>}\n",
            Rendering.Text(ReportFormat.Markdown, incident with { RootCauses = [cause] }),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_fence_is_longer_than_the_backticks_inside()
    {
        var incident = IncidentFixture.Realistic();
        var versions = incident.StateVersions.Select(v => v with { Writer = v.Writer! with { Name = "a````b" } });

        Assert.Contains("`````text\n", Rendering.Text(ReportFormat.Markdown, incident with { StateVersions = [.. versions] }), StringComparison.Ordinal);
    }

    // Inside a fence everything is literal.
    private static string WithoutFences(string text)
        => string.Concat(text.Split("\n```").Where((_, i) => i % 2 == 0));
}
