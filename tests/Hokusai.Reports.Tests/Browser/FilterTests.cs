using Hokusai.Reports.Tests.Fixtures;
using Microsoft.Playwright;

namespace Hokusai.Reports.Tests.Browser;

public class FilterTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    private static readonly string Html = Rendering.Text(ReportFormat.Html, IncidentFixture.Realistic());

    [SkippableFact]
    public async Task A_long_table_opens_on_the_first_moment_and_says_how_much_it_shows()
    {
        await using var report = await chromium.OpenAsync(Html);

        Assert.Equal(8, await VisibleRowsAsync(report.Page));
        Assert.Equal("8 of 303 entries", await CountAsync(report.Page));
    }

    [SkippableFact]
    public async Task A_short_table_opens_whole()
    {
        var incident = IncidentFixture.Realistic();
        await using var report = await chromium.OpenAsync(Rendering.Text(ReportFormat.Html, incident with { Timeline = [.. incident.Timeline.Take(20)] }));

        Assert.StartsWith("All ", await CountAsync(report.Page), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Filters_combine_and_reset_shows_everything()
    {
        await using var report = await chromium.OpenAsync(Html);
        var page = report.Page;

        await report.Control("When").SelectOptionAsync("");
        Assert.Equal(303, await VisibleRowsAsync(page));
        await report.Control("Kind").SelectOptionAsync("Password change");
        Assert.Equal(4, await VisibleRowsAsync(page));
        await report.Control("Who").SelectOptionAsync("deploy-main");
        Assert.Equal(2, await VisibleRowsAsync(page));
        await report.Control("Only failed").CheckAsync();
        Assert.Equal(1, await VisibleRowsAsync(page));
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Show all" }).ClickAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('[role=status]').textContent === 'All 303 entries'");
        Assert.Empty(report.Misdeeds);
    }

    [SkippableFact]
    public async Task The_text_filter_finds_what_a_row_shows_whatever_its_case()
    {
        await using var report = await chromium.OpenAsync(Html);

        await report.Control("When").SelectOptionAsync("");
        await report.Control("Text").FillAsync("PUTBUCKETPOLICY");

        var shown = await VisibleRowsAsync(report.Page);
        Assert.Equal(IncidentFixture.Realistic().Timeline.Count(e => e.Title == "PutBucketPolicy"), shown);
    }

    [SkippableFact]
    public async Task The_keyboard_alone_filters_and_the_count_is_announced()
    {
        await using var report = await chromium.OpenAsync(Html);
        var page = report.Page;

        await page.EvaluateAsync("() => document.querySelector('.cause:last-of-type > summary').focus()");
        for (var presses = 0; presses < 20 && await FocusAsync(page) != "i1-f-text"; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        await page.Keyboard.TypeAsync("state serial");
        Assert.Equal("3 of 303 entries", await CountAsync(page));
        foreach (var next in new[] { "i1-f-lane", "i1-f-kind", "i1-f-moment", "i1-f-failed" })
        {
            await page.Keyboard.PressAsync("Tab");
            Assert.Equal(next, await FocusAsync(page));
        }

        await page.Keyboard.PressAsync("Space");
        Assert.Equal("0 of 303 entries", await CountAsync(page));
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForFunctionAsync("() => document.querySelector('[role=status]').textContent === 'All 303 entries'");
        Assert.Equal("polite", await page.Locator("[role=status]").GetAttributeAsync("aria-live"));
    }

    [SkippableFact]
    public async Task A_mark_leads_to_its_row_even_if_a_filter_hides_it()
    {
        await using var report = await chromium.OpenAsync(Html);
        var page = report.Page;
        await report.Control("Kind").SelectOptionAsync("Sign-in");
        Assert.Equal(0, await VisibleRowsAsync(page));

        await page.Locator(".lanes.wide .run").First.ClickAsync(new LocatorClickOptions { Position = new Position { X = 20, Y = 9 } });

        await page.WaitForFunctionAsync("() => document.activeElement.matches('tr[data-kind=\"Terraform run\"]')");
    }

    private static Task<string> FocusAsync(IPage page) => page.EvaluateAsync<string>("() => document.activeElement.id");

    private static Task<int> VisibleRowsAsync(IPage page)
        => page.EvaluateAsync<int>("() => [...document.querySelectorAll('#i1-table tbody tr')].filter(r => r.getClientRects().length > 0).length");

    private static Task<string> CountAsync(IPage page) => page.Locator("[role=status]").InnerTextAsync();
}
