using Hokusai.Reports.Tests.Fixtures;
using Microsoft.Playwright;

namespace Hokusai.Reports.Tests.Browser;

/// <summary>WCAG 2.2, success criterion 1.4.3 (AA): 4.5 to 1, or 3 to 1 for large text, from the styles that the browser computed.</summary>
public class ContrastTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    internal const string TextBelowTheRatio =
        """
        () => {
          const parse = colour => {
            const context = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d");
            context.fillStyle = colour;
            context.fillRect(0, 0, 1, 1);
            return [...context.getImageData(0, 0, 1, 1).data];
          };
          const luminance = rgb => {
            const [r, g, b] = rgb.slice(0, 3).map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          const ratio = (one, other) => {
            const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
            return (light + 0.05) / (dark + 0.05);
          };
          const background = element => {
            for (let e = element; e; e = e.parentElement) {
              const colour = parse(getComputedStyle(e).backgroundColor);
              if (colour[3] === 255) return colour;
            }
            return [255, 255, 255, 255];
          };
          const bad = [];
          const check = (element, colour, behind) => {
            const style = getComputedStyle(element);
            const size = parseFloat(style.fontSize);
            const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
            const found = ratio(parse(colour), behind);
            if (found < (large ? 3 : 4.5)) bad.push(`${found.toFixed(2)} ${element.tagName}.${element.getAttribute("class")}: ${element.textContent.slice(0, 40)}`);
          };
          document.querySelectorAll("details").forEach(d => d.open = true);
          let checked = 0;
          for (const element of document.body.querySelectorAll("*")) {
            const hasText = [...element.childNodes].some(n => n.nodeType === Node.TEXT_NODE && n.data.trim());
            if (!hasText || element.getClientRects().length === 0 || element.closest("title,desc,script,style")) continue;
            checked++;
            if (element.closest("svg")) {
              const run = element.closest(".run, .flag, .segment");
              const fill = run && getComputedStyle(run.querySelector("rect, path")).fill;
              const behind = run ? parse(fill.startsWith("url") ? getComputedStyle(document.documentElement).getPropertyValue("--run") : fill) : background(element);
              check(element, getComputedStyle(element).fill, behind);
              if (!run) check(element, getComputedStyle(element).fill, parse(getComputedStyle(document.documentElement).getPropertyValue("--surface")));
            } else {
              check(element, getComputedStyle(element).color, background(element));
            }
          }
          return checked < 100 ? [`only ${checked} texts were found`] : [...new Set(bad)];
        }
        """;

    [SkippableTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Every_text_stands_out_from_what_is_behind_it(ColorScheme scheme)
    {
        var html = Rendering.Text(ReportFormat.Html, IncidentFixture.Incomplete());
        await using var report = await chromium.OpenAsync(html, o => { o.ColorScheme = scheme; return o; });

        Assert.Empty(await report.Page.EvaluateAsync<string[]>(TextBelowTheRatio));
    }
}
