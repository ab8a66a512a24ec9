using Hokusai.Reports.Tests.Fixtures;
using Microsoft.Playwright;

namespace Hokusai.Reports.Tests.Browser;

public class AccessibilityTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    private static readonly string Html = Rendering.Text(ReportFormat.Html, IncidentFixture.Incomplete(), IncidentFixture.Empty());

    [SkippableFact]
    public async Task Headings_descend_one_level_at_a_time_from_a_single_first()
    {
        var levels = await EvaluateAsync<int[]>("[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => Number(h.tagName[1]))");

        Assert.Equal(1, levels[0]);
        Assert.Single(levels, level => level == 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.First} is followed by h{pair.Second}"));
    }

    [SkippableFact]
    public async Task The_page_has_one_main_a_banner_a_footer_named_navigations_and_a_language()
    {
        Assert.Equal(1, await EvaluateAsync<int>("document.querySelectorAll('main').length"));
        Assert.Equal(1, await EvaluateAsync<int>("document.querySelectorAll('body > header').length"));
        Assert.Equal(1, await EvaluateAsync<int>("document.querySelectorAll('body > footer').length"));
        Assert.Equal("en", await EvaluateAsync<string>("document.documentElement.lang"));
        var names = await EvaluateAsync<string[]>("[...document.querySelectorAll('nav')].map(n => n.getAttribute('aria-label') || '')");
        Assert.DoesNotContain("", names);
        Assert.Equal(names.Length, names.Distinct().Count());
    }

    [SkippableFact]
    public async Task Ids_are_unique_and_every_reference_has_its_target()
    {
        Assert.Empty(await EvaluateAsync<string[]>(
            "(ids => ids.filter((id, i) => ids.indexOf(id) !== i))([...document.querySelectorAll('[id]')].map(e => e.id))"));
        Assert.Empty(await EvaluateAsync<string[]>(
            "[...document.querySelectorAll('[aria-labelledby]')].flatMap(e => e.getAttribute('aria-labelledby').split(' ')).filter(id => !document.getElementById(id))"));
        Assert.Empty(await EvaluateAsync<string[]>(
            "[...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href')).filter(h => !h.startsWith('#') || !document.getElementById(h.slice(1)))"));
        Assert.Empty(await EvaluateAsync<string[]>(
            "[...document.querySelectorAll('[data-row]')].map(m => m.dataset.row).filter(id => !document.getElementById(id))"));
    }

    [SkippableFact]
    public async Task Every_control_has_a_label()
        => Assert.Empty(await EvaluateAsync<string[]>(
            "[...document.querySelectorAll('input,select,textarea')].filter(c => !c.labels || c.labels.length === 0 || !c.labels[0].textContent.trim()).map(c => c.outerHTML)"));

    [SkippableFact]
    public async Task Every_picture_has_a_title_and_a_description_or_is_decoration()
        => Assert.Empty(await EvaluateAsync<string[]>(
            """
            [...document.querySelectorAll('svg')].filter(s => s.getAttribute('aria-hidden') !== 'true'
              && !(s.getAttribute('role') === 'img' && s.querySelector(':scope > title')?.textContent.trim() && s.querySelector(':scope > desc')?.textContent.trim()))
              .map(s => s.outerHTML.slice(0, 200))
            """));

    [SkippableFact]
    public async Task Every_table_has_a_caption_and_scoped_headers()
    {
        Assert.Empty(await EvaluateAsync<string[]>("[...document.querySelectorAll('table')].filter(t => !t.caption?.textContent.trim()).map(t => t.className)"));
        Assert.Empty(await EvaluateAsync<string[]>("[...document.querySelectorAll('th')].filter(h => !h.scope).map(h => h.outerHTML)"));
    }

    [SkippableFact]
    public async Task Nothing_overtakes_the_order_of_the_page_and_the_skip_link_is_first()
    {
        Assert.Empty(await EvaluateAsync<string[]>("[...document.querySelectorAll('[tabindex]')].filter(e => e.tabIndex > 0).map(e => e.outerHTML)"));

        await using var report = await chromium.OpenAsync(Html);
        await report.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("#main", await report.Page.EvaluateAsync<string>("() => document.activeElement.getAttribute('href')"));
        Assert.True(await report.Page.EvaluateAsync<bool>("() => document.activeElement.getBoundingClientRect().left >= 0"));
        await report.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await report.Page.EvaluateAsync<string>("() => document.activeElement.id"));
    }

    [SkippableFact]
    public async Task What_scrolls_can_be_reached_by_keyboard_and_has_a_name()
        => Assert.Empty(await EvaluateAsync<string[]>(
            "[...document.querySelectorAll('.scroller')].filter(s => s.tabIndex !== 0 || !s.getAttribute('aria-label') || !s.getAttribute('role')).map(s => s.outerHTML.slice(0, 100))"));

    [SkippableFact]
    public async Task The_focus_is_visible()
    {
        await using var report = await chromium.OpenAsync(Html);
        await report.Page.Keyboard.PressAsync("Tab");
        await report.Page.Keyboard.PressAsync("Tab");

        Assert.Equal("solid", await report.Page.EvaluateAsync<string>("() => getComputedStyle(document.activeElement).outlineStyle"));
    }

    [SkippableFact]
    public async Task Kinds_differ_by_shape_not_only_by_colour()
    {
        var shapes = await EvaluateAsync<string[]>("[...document.querySelectorAll('.legend .mark')].slice(0, 6).map(m => m.getAttribute('d'))");

        Assert.Equal(6, shapes.Distinct().Count());
    }

    [SkippableFact]
    public async Task Nothing_moves_where_the_reader_wants_no_motion()
    {
        await using var report = await chromium.OpenAsync(Html, o => { o.ReducedMotion = ReducedMotion.Reduce; return o; });

        Assert.Equal("auto", await report.Page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).scrollBehavior"));
        Assert.Equal(0, await report.Page.EvaluateAsync<int>("() => document.getAnimations().length"));
    }

    private async Task<T> EvaluateAsync<T>(string expression)
    {
        await using var report = await chromium.OpenAsync(Html);
        return await report.Page.EvaluateAsync<T>($"() => {expression}");
    }
}
