using Hokusai.Reports.Tests.Fixtures;
using Microsoft.Playwright;

namespace Hokusai.Reports.Tests.Browser;

public class LifecyclePageTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    private static readonly string Html = Page("realistic");

    public static TheoryData<string> Reports => ["realistic", "quarter", "year", "empty", "prefixes", "buckets", "hostile", "deleted", "deleted-hostile", "mixed"];

    [SkippableTheory]
    [MemberData(nameof(Reports))]
    public async Task A_report_makes_no_request_and_no_screen_scrolls_sideways(string name)
    {
        await using var desktop = await chromium.OpenAsync(Page(name));
        await desktop.SaveScreenshotAsync($"lifecycle-{name}", fullPage: name != "buckets");
        await using var phone = await chromium.OpenAsync(Page(name), Phone);
        await phone.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => d.open = true)");
        await phone.SaveScreenshotAsync($"phone-lifecycle-{name}", fullPage: name != "buckets");

        Assert.Empty(desktop.Misdeeds);
        Assert.Equal(0, await desktop.SidewaysAsync());
        Assert.Equal(0, await phone.SidewaysAsync());
    }

    [SkippableTheory]
    [MemberData(nameof(Reports))]
    public async Task Nothing_of_a_picture_leaves_it_on_either_screen(string name)
    {
        foreach (var configure in new Func<BrowserNewContextOptions, BrowserNewContextOptions>[] { o => o, Phone })
        {
            await using var report = await chromium.OpenAsync(Page(name), configure);
            await report.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => d.open = true)");

            Assert.Empty(await report.Page.EvaluateAsync<string[]>(
                """
                () => [...document.querySelectorAll('svg.calendarchart')].filter(s => s.getClientRects().length).flatMap(svg => {
                  const frame = svg.getBoundingClientRect();
                  return [...svg.querySelectorAll('text, rect, path')].filter(e => !e.closest('defs')).filter(e => {
                    const box = e.getBoundingClientRect();
                    return box.width > 0 && (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1);
                  }).map(e => `${svg.getAttribute('aria-labelledby')} ${e.outerHTML.slice(0, 120)}`);
                })
                """));
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Reports))]
    public async Task The_page_is_built_as_the_rest_of_the_report(string name)
    {
        await using var report = await chromium.OpenAsync(Page(name));
        Task<string[]> Find(string expression) => report.Page.EvaluateAsync<string[]>($"() => {expression}");

        Assert.Empty(await Find("(ids => ids.filter((id, i) => ids.indexOf(id) !== i))([...document.querySelectorAll('[id]')].map(e => e.id))"));
        Assert.Empty(await Find("[...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href')).filter(h => !h.startsWith('#') || !document.getElementById(h.slice(1)))"));
        Assert.Empty(await Find("[...document.querySelectorAll('[aria-labelledby],[aria-describedby]')].flatMap(e => `${e.getAttribute('aria-labelledby') || ''} ${e.getAttribute('aria-describedby') || ''}`.trim().split(/\\s+/)).filter(id => !document.getElementById(id))"));
        Assert.Empty(await Find("[...document.querySelectorAll('svg')].filter(s => s.getAttribute('aria-hidden') !== 'true' && !(s.querySelector(':scope > title')?.textContent.trim() && s.querySelector(':scope > desc')?.textContent.trim())).map(s => s.id)"));
        Assert.Empty(await Find("[...document.querySelectorAll('table')].filter(t => !t.caption?.textContent.trim()).map(t => t.className)"));
        Assert.Empty(await Find("[...document.querySelectorAll('th')].filter(h => !h.scope).map(h => h.outerHTML)"));
        Assert.Empty(await Find("[...document.querySelectorAll('.scroller')].filter(s => s.tabIndex !== 0 || !s.getAttribute('aria-label') || !s.getAttribute('role')).map(s => s.outerHTML.slice(0, 100))"));
        Assert.Empty(await Find("[...document.querySelectorAll('input,select')].filter(c => !c.labels?.[0]?.textContent.trim()).map(c => c.outerHTML)"));
        Assert.Empty(await Find("(n => n.filter((x, i) => !x || n.indexOf(x) !== i))([...document.querySelectorAll('nav')].map(n => n.getAttribute('aria-label')))"));
        var levels = await report.Page.EvaluateAsync<int[]>("() => [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => Number(h.tagName[1]))");
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.First} is followed by h{pair.Second}"));
    }

    [SkippableTheory]
    [InlineData(ColorScheme.Light, "realistic")]
    [InlineData(ColorScheme.Dark, "realistic")]
    [InlineData(ColorScheme.Light, "deleted")]
    [InlineData(ColorScheme.Dark, "deleted")]
    public async Task Every_text_stands_out_from_what_is_behind_it(ColorScheme scheme, string name)
    {
        await using var report = await chromium.OpenAsync(Page(name), o => { o.ColorScheme = scheme; return o; });
        await report.SaveScreenshotAsync($"{scheme.ToString().ToLowerInvariant()}-lifecycle-{name}");

        Assert.Empty(await report.Page.EvaluateAsync<string[]>(ContrastTests.TextBelowTheRatio));
    }

    [SkippableFact]
    public async Task The_two_configurations_stand_on_the_same_axes()
    {
        await using var report = await chromium.OpenAsync(Html);

        var panels = await report.Page.EvaluateAsync<double[][]>(
            "() => [...document.querySelectorAll('[aria-labelledby=b1size-wide-t] > rect.lane')].slice(0, 2).map(r => r.getBoundingClientRect()).map(b => [b.left, b.right, b.height])");

        Assert.Equal(panels[0], panels[1]);
    }

    [SkippableFact]
    public async Task The_days_are_filtered_by_rules_prefix_rule_and_action()
    {
        await using var report = await chromium.OpenAsync(Html);
        var rows = report.Page.Locator("#b1-table tbody tr:visible");
        var all = await rows.CountAsync();

        await report.Control("Rules").SelectOptionAsync("Proposed");
        var proposed = await rows.CountAsync();
        await report.Control("Prefix").SelectOptionAsync("models/");

        Assert.Equal(60, await rows.CountAsync());
        Assert.True(proposed > 60 && proposed < all);
        Assert.Equal($"60 of {all} rows", await report.Page.Locator("#b1-count").InnerTextAsync());
    }

    [SkippableFact]
    public async Task A_correction_is_copied_as_it_is()
    {
        await using var report = await chromium.OpenAsync(Html);
        await report.Page.Locator(".correction > summary").First.ClickAsync();

        await report.Page.GetByText("Copy JSON").First.ClickAsync();

        var copied = await report.Page.EvaluateAsync<string>("() => getSelection().toString()");
        Assert.Equal(LifecycleFixture.Risks()[0].Correction!.Json.ReplaceLineEndings("\n"), copied.TrimEnd());
        Assert.Empty(report.Misdeeds);
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task On_paper_every_picture_and_correction_is_there_and_as_wide_as_the_paper(bool script)
    {
        await using var report = await chromium.OpenAsync(Html, o =>
        {
            o.JavaScriptEnabled = script;
            o.ViewportSize = new ViewportSize { Width = 718, Height = 1047 };
            return o;
        });

        await report.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await report.SaveScreenshotAsync($"print-lifecycle-{(script ? "script" : "noscript")}");

        Assert.Equal(0, await report.SidewaysAsync());
        Assert.Equal(2, await report.Page.Locator("svg.calendarchart.wide:visible").CountAsync());
        Assert.True(await report.Page.Locator("pre").First.IsVisibleAsync());
    }

    [SkippableFact]
    public async Task Without_script_calendar_table_risks_and_standard_are_shown_and_no_dead_control()
    {
        await using var report = await chromium.OpenAsync(Html, o => { o.JavaScriptEnabled = false; return o; });
        await report.Page.Locator(".correction > summary").First.ClickAsync();

        Assert.True(await report.Page.Locator("svg.calendarchart.wide").First.IsVisibleAsync());
        Assert.False(await report.Page.Locator(".filters").First.IsVisibleAsync());
        Assert.False(await report.Page.Locator(".copy").First.IsVisibleAsync());
        Assert.True(await report.Page.Locator("pre").First.IsVisibleAsync());
    }

    [SkippableTheory]
    [InlineData("hostile")]
    [InlineData("deleted-hostile")]
    public async Task No_hostile_name_becomes_an_element_or_an_attribute(string name)
    {
        await using var report = await chromium.OpenAsync(Page(name));

        Assert.Equal(1, await report.Page.Locator("script").CountAsync());
        Assert.Equal(0, await report.Page.Locator("img, iframe, object, embed, base, svg script, foreignObject").CountAsync());
        Assert.Empty(await report.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('*')].flatMap(e => [...e.attributes]).map(a => a.name).filter(n => n.startsWith('on') || n === 'style' || n === 'autofocus')"));
        Assert.Empty(report.Misdeeds);
    }

    private static BrowserNewContextOptions Phone(BrowserNewContextOptions options)
    {
        options.ViewportSize = new ViewportSize { Width = 390, Height = 844 };
        options.IsMobile = true;
        options.HasTouch = true;
        return options;
    }

    private static string Page(string name) => Rendering.Text(ReportFormat.Html, name switch
    {
        "quarter" => LifecycleFixture.Days(90),
        "year" => LifecycleFixture.Days(365),
        "empty" => LifecycleFixture.Empty(),
        "prefixes" => LifecycleFixture.ManyPrefixes(),
        "buckets" => LifecycleFixture.ManyBuckets(),
        "hostile" => LifecycleFixture.Hostile(),
        "deleted" => new ReportContent { Investigations = [LifecycleFixture.Deleted()] },
        "deleted-hostile" => new ReportContent { Investigations = [LifecycleFixture.DeletedHostile()] },
        "mixed" => LifecycleFixture.Realistic() with { Investigations = [LifecycleFixture.Deleted(), IncidentFixture.Realistic()] },
        _ => LifecycleFixture.Realistic(),
    });
}
