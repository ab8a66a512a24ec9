using Hokusai.Reports.Tests.Fixtures;

namespace Hokusai.Reports.Tests;

/// <summary>What the page holds as text; what it does in a browser is in the Browser folder.</summary>
public class HtmlReportTests
{
    [Fact]
    public void The_page_refers_to_nothing_outside_itself()
    {
        var html = Rendering.Text(ReportFormat.Html, IncidentFixture.Incomplete());

        Assert.DoesNotContain("http://", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("https://", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" src=", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Writes_of_a_secret_are_counted_apart_from_the_changes_of_its_database()
    {
        var incident = IncidentFixture.Realistic();
        var secret = incident.PasswordChanges[0] with
        {
            EventId = "x", ResourceType = PasswordResourceType.Secret, Resource = "arn:aws:secretsmanager:us-east-1:111122223333:secret:db-Xq7R",
        };

        var html = Rendering.Text(ReportFormat.Html, incident with { PasswordChanges = [.. incident.PasswordChanges, secret] });

        Assert.Contains("3 password changes, 1 failed attempt: hokusai-production\n1 write or rotation: secret:db-Xq7R", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_text_is_escaped_and_shown()
    {
        var html = Rendering.Text(ReportFormat.Html, HostileFixture.Incident());

        Assert.DoesNotContain("<script>alert", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", html, StringComparison.Ordinal);
        Assert.Contains(@"evil\u202Egnp.exe", html, StringComparison.Ordinal);
        Assert.Contains("{{7*7}}", html, StringComparison.Ordinal);
        Assert.DoesNotContain(html, c => char.IsControl(c) && c is not '\n');
        Assert.DoesNotContain('\u202E', html);
    }
}
