using Hokusai.Reports.Tests.Fixtures;
using Microsoft.Playwright;

namespace Hokusai.Reports.Tests.Browser;

public class RenderingTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    public static TheoryData<string> Incidents => ["realistic", "empty", "incomplete", "hostile", "flood", "crowded", "several", "account", "account-large", "account-hostile", "services", "services-quiet", "services-crowded", "services-hostile", "none"];

    [SkippableTheory]
    [MemberData(nameof(Incidents))]
    public async Task A_report_makes_no_request_fits_the_window_and_leaves_the_console_silent(string name)
    {
        await using var report = await chromium.OpenAsync(Html(name));

        await report.SaveScreenshotAsync($"desktop-{name}");

        Assert.Empty(report.Misdeeds);
        Assert.Equal(0, await report.SidewaysAsync());
    }

    [SkippableTheory]
    [MemberData(nameof(Incidents))]
    public async Task A_phone_never_scrolls_sideways(string name)
    {
        await using var report = await chromium.OpenAsync(Html(name), Phone);
        await report.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => d.open = true)");

        await report.SaveScreenshotAsync($"phone-{name}");

        Assert.Equal(0, await report.SidewaysAsync());
    }

    [SkippableFact]
    public async Task The_dark_scheme_is_drawn_for_the_screenshots_too()
    {
        await using var report = await chromium.OpenAsync(Html("incomplete"), o => { o.ColorScheme = ColorScheme.Dark; return o; });

        await report.SaveScreenshotAsync("dark");

        Assert.Empty(report.Misdeeds);
    }

    private static BrowserNewContextOptions Phone(BrowserNewContextOptions options)
    {
        options.ViewportSize = new ViewportSize { Width = 375, Height = 812 };
        options.IsMobile = true;
        options.HasTouch = true;
        return options;
    }

    private static string Html(string name) => Rendering.Text(ReportFormat.Html, name switch
    {
        "realistic" => [IncidentFixture.Realistic()],
        "empty" => [IncidentFixture.Empty()],
        "incomplete" => [IncidentFixture.Incomplete()],
        "hostile" => [HostileFixture.Incident()],
        "flood" => [IncidentFixture.Flood(5000)],
        "crowded" => [CrowdedFixture.Incident()],
        "account" => [AccountFixture.Incident()],
        "account-large" => [AccountFixture.Large()],
        "account-hostile" => [AccountFixture.Hostile()],
        "services" => [ServiceFixture.Realistic()],
        "services-quiet" => [ServiceFixture.Quiet()],
        "services-crowded" => [ServiceFixture.Crowded()],
        "services-hostile" => [ServiceFixture.Hostile()],
        "several" => [IncidentFixture.Realistic(), IncidentFixture.Empty()],
        _ => [],
    });
}
