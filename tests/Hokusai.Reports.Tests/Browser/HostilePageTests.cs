using Hokusai.Reports.Tests.Fixtures;
using Microsoft.Playwright;

namespace Hokusai.Reports.Tests.Browser;

public class HostilePageTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    private static readonly string Html = Rendering.Text(ReportFormat.Html, HostileFixture.Incident());

    [SkippableFact]
    public async Task No_name_becomes_an_element_an_attribute_or_a_link()
    {
        await using var report = await chromium.OpenAsync(Html);
        var page = report.Page;

        Assert.Equal(1, await page.Locator("script").CountAsync());
        Assert.Equal(1, await page.Locator("style").CountAsync());
        Assert.Equal(0, await page.Locator("img, iframe, object, embed, base, svg script, foreignObject").CountAsync());
        Assert.Empty(await page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('*')].flatMap(e => [...e.attributes]).map(a => a.name).filter(n => n.startsWith('on') || n === 'style' || n === 'autofocus' || n === 'srcdoc')"));
        Assert.Empty(await page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('[href],[src]')].map(e => e.getAttribute('href') ?? e.getAttribute('src')).filter(h => !h.startsWith('#') && h !== 'data:,')"));
    }

    [SkippableFact]
    public async Task Using_the_page_runs_nothing_of_it()
    {
        await using var report = await chromium.OpenAsync(Html);
        var page = report.Page;

        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => d.open = true)");
        foreach (var control in new[] { "Who", "Kind", "When" })
        {
            var choices = await report.Control(control).Locator("option").CountAsync();
            await report.Control(control).SelectOptionAsync(new SelectOptionValue { Index = choices - 1 });
        }

        await report.Control("Text").FillAsync("<script>alert(9)</script>");
        await page.EvaluateAsync("() => { location.hash = '<img src=x onerror=alert(10)>'; }");
        await page.EvaluateAsync("() => { location.hash = '%E0%A4%A'; }");
        await page.WaitForTimeoutAsync(100);

        Assert.Empty(report.Misdeeds);
    }

    [SkippableFact]
    public async Task Each_hostile_lane_can_still_be_filtered_for()
    {
        await using var report = await chromium.OpenAsync(Html);
        var page = report.Page;
        await report.Control("When").SelectOptionAsync("");
        var lanes = await report.Control("Who").Locator("option").CountAsync();

        for (var lane = 1; lane < lanes; lane++)
        {
            await report.Control("Who").SelectOptionAsync(new SelectOptionValue { Index = lane });
            Assert.DoesNotMatch("^0 of", await page.Locator("[role=status]").InnerTextAsync());
        }
    }

    [SkippableFact]
    public async Task The_policy_stops_a_script_that_slipped_in()
    {
        var broken = Html.Replace("</main>", "<script>window.slipped = true</script><p style='color:red'>x</p></main>", StringComparison.Ordinal);

        await using var report = await chromium.OpenAsync(broken);

        Assert.False(await report.Page.EvaluateAsync<bool>("() => window.slipped === true"));
        Assert.Contains(report.Misdeeds, m => m.Contains("Content Security Policy", StringComparison.Ordinal));
    }
}
