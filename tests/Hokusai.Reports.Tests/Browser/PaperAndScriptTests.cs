using Hokusai.Reports.Tests.Fixtures;
using Microsoft.Playwright;

namespace Hokusai.Reports.Tests.Browser;

public class PaperAndScriptTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    private static readonly string Html = Rendering.Text(ReportFormat.Html, IncidentFixture.Incomplete());

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task On_paper_everything_is_unfolded_and_no_control_is_printed(bool script)
    {
        await using var report = await chromium.OpenAsync(Html, o => { o.JavaScriptEnabled = script; return o; });

        await report.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await report.SaveScreenshotAsync($"print-{(script ? "script" : "noscript")}");

        foreach (var evidence in await report.Page.GetByText("Evidence against it").AllAsync())
        {
            Assert.True(await evidence.IsVisibleAsync());
        }

        Assert.True(await report.Page.Locator(".finding .evidence").First.IsVisibleAsync());
        Assert.False(await report.Page.Locator(".filters").IsVisibleAsync());
        Assert.False(await report.Page.Locator(".sections").IsVisibleAsync());
    }

    [SkippableFact]
    public async Task After_printing_what_was_folded_is_folded_again()
    {
        await using var report = await chromium.OpenAsync(Html);
        const string Open = "() => document.querySelectorAll('details[open]').length";
        var before = await report.Page.EvaluateAsync<int>(Open);

        await report.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await report.Page.WaitForFunctionAsync("() => document.querySelectorAll('details:not([open])').length === 0");
        await report.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen });

        await report.Page.WaitForFunctionAsync($"() => document.querySelectorAll('details[open]').length === {before}");
    }

    [SkippableFact]
    public async Task Without_script_every_entry_is_shown_and_no_dead_control()
    {
        await using var report = await chromium.OpenAsync(Html, o => { o.JavaScriptEnabled = false; return o; });

        Assert.Equal(IncidentFixture.Incomplete().Timeline.Count, await report.Page.Locator("#i1-table tbody tr:visible").CountAsync());
        Assert.False(await report.Page.Locator(".filters").IsVisibleAsync());
        Assert.True(await report.Page.Locator(".lanes.wide").First.IsVisibleAsync());
        Assert.True(await report.Page.Locator(".tree").First.IsVisibleAsync());
        Assert.Equal("303 entries", await report.Page.Locator("[role=status]").InnerTextAsync());
    }

    [SkippableFact]
    public async Task A_printed_page_is_as_wide_as_the_paper()
    {
        await using var report = await chromium.OpenAsync(Html, o =>
        {
            // A4 less 10 mm on each side, at 96 pixels an inch.
            o.ViewportSize = new ViewportSize { Width = 718, Height = 1047 };
            return o;
        });

        await report.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await report.SaveScreenshotAsync("print-a4");

        Assert.Equal(0, await report.SidewaysAsync());
    }
}
