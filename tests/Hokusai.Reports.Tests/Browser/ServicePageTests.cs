using Hokusai.Reports.Tests.Fixtures;
using Microsoft.Playwright;

namespace Hokusai.Reports.Tests.Browser;

public class ServicePageTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    private static readonly string Html = Rendering.Text(ReportFormat.Html, ServiceFixture.Realistic());

    public static TheoryData<string> Reports => ["realistic", "crowded", "hostile", "quiet"];

    [SkippableTheory]
    [MemberData(nameof(Reports))]
    public async Task No_text_of_a_picture_leaves_it_and_no_bar_is_outside(string name)
    {
        await using var report = await chromium.OpenAsync(Page(name));
        await report.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => d.open = true)");

        Assert.Empty(await report.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('svg.revisions')].filter(s => s.getClientRects().length).flatMap(svg => {
              const frame = svg.getBoundingClientRect();
              return [...svg.querySelectorAll('text, rect, path, circle')].filter(e => !e.closest('defs, [clip-path]')).filter(e => {
                const box = e.getBoundingClientRect();
                return box.width > 0 && (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1);
              }).map(e => `${svg.id} ${e.outerHTML.slice(0, 120)}`);
            })
            """));
        Assert.Empty(report.Misdeeds);
    }

    [SkippableTheory]
    [MemberData(nameof(Reports))]
    public async Task Ids_are_unique_and_every_mark_leads_to_what_it_stands_for(string name)
    {
        await using var report = await chromium.OpenAsync(Page(name));

        Assert.Empty(await report.Page.EvaluateAsync<string[]>("() => (ids => ids.filter((id, i) => ids.indexOf(id) !== i))([...document.querySelectorAll('[id]')].map(e => e.id))"));
        Assert.Empty(await report.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('[data-row]')].map(m => m.dataset.row).filter(id => !document.getElementById(id))"));
        Assert.Empty(await report.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('svg')].filter(s => s.getAttribute('aria-hidden') !== 'true' && !(s.querySelector(':scope > title')?.textContent.trim() && s.querySelector(':scope > desc')?.textContent.trim())).map(s => s.id)"));
        Assert.Empty(await report.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('table')].filter(t => !t.caption?.textContent.trim()).map(t => t.className)"));
        var levels = await report.Page.EvaluateAsync<int[]>("() => [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => Number(h.tagName[1]))");
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.First} is followed by h{pair.Second}"));
    }

    [SkippableFact]
    public async Task A_flag_leads_to_its_step_back_and_a_bar_to_its_row()
    {
        await using var report = await chromium.OpenAsync(Html);

        await report.Page.Locator("svg.revisions.wide .flag").First.ClickAsync();
        await report.Page.WaitForFunctionAsync("() => document.activeElement.id === 'i1back1'");
        await report.Page.Locator("svg.revisions.wide .run[data-row=i1deployment3]").First.ClickAsync();
        await report.Page.WaitForFunctionAsync("() => document.activeElement.id === 'i1deployment3'");
    }

    [SkippableTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Every_text_stands_out_from_what_is_behind_it(ColorScheme scheme)
    {
        await using var report = await chromium.OpenAsync(Html, o => { o.ColorScheme = scheme; return o; });

        Assert.Empty(await report.Page.EvaluateAsync<string[]>(ContrastTests.TextBelowTheRatio));
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task On_paper_every_picture_and_list_is_there_and_as_wide_as_the_paper(bool script)
    {
        await using var report = await chromium.OpenAsync(Html, o =>
        {
            o.JavaScriptEnabled = script;
            o.ViewportSize = new ViewportSize { Width = 718, Height = 1047 };
            return o;
        });

        await report.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await report.SaveScreenshotAsync($"print-services-{(script ? "script" : "noscript")}");

        Assert.Equal(0, await report.SidewaysAsync());
        foreach (var picture in await report.Page.Locator("svg.revisions.wide").AllAsync())
        {
            Assert.True(await picture.IsVisibleAsync());
        }

        Assert.Equal(3, await report.Page.Locator(".reversion .evidence:visible").CountAsync());
    }

    [SkippableFact]
    public async Task Without_script_pictures_steps_back_and_deployments_are_shown()
    {
        await using var report = await chromium.OpenAsync(Html, o => { o.JavaScriptEnabled = false; return o; });

        Assert.True(await report.Page.Locator("svg.revisions.wide").First.IsVisibleAsync());
        Assert.Equal(3, await report.Page.Locator(".reversion:visible").CountAsync());
        Assert.Equal(9, await report.Page.Locator(".deployments tbody tr:visible").CountAsync());
    }

    [SkippableFact]
    public async Task No_hostile_name_becomes_an_element_or_an_attribute()
    {
        await using var report = await chromium.OpenAsync(Page("hostile"));

        Assert.Equal(1, await report.Page.Locator("script").CountAsync());
        Assert.Equal(0, await report.Page.Locator("img, iframe, object, embed, base, svg script, foreignObject").CountAsync());
        Assert.Empty(await report.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('*')].flatMap(e => [...e.attributes]).map(a => a.name).filter(n => n.startsWith('on') || n === 'style' || n === 'autofocus')"));
        Assert.Empty(report.Misdeeds);
    }

    [SkippableFact]
    public async Task The_dark_scheme_and_the_phone_are_drawn_for_the_screenshots_too()
    {
        await using var dark = await chromium.OpenAsync(Html, o => { o.ColorScheme = ColorScheme.Dark; return o; });
        await dark.SaveScreenshotAsync("dark-services");
        await using var phone = await chromium.OpenAsync(Html, o => { o.ViewportSize = new ViewportSize { Width = 390, Height = 844 }; o.ColorScheme = ColorScheme.Dark; return o; });
        await phone.SaveScreenshotAsync("phone-dark-services");

        Assert.Empty(dark.Misdeeds);
        Assert.Equal(0, await phone.SidewaysAsync());
    }

    private static string Page(string name) => Rendering.Text(ReportFormat.Html, name switch
    {
        "crowded" => ServiceFixture.Crowded(),
        "hostile" => ServiceFixture.Hostile(),
        "quiet" => ServiceFixture.Quiet(),
        _ => ServiceFixture.Realistic(),
    });
}
