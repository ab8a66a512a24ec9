using Microsoft.Playwright;

namespace Hokusai.Reports.Tests.Browser;

/// <summary>A report opened from a file, with everything noted that a report must not do.</summary>
internal sealed class ReportPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly string _folder;
    private readonly List<string> _misdeeds = [];

    private ReportPage(IBrowserContext context, IPage page, string folder) => (_context, Page, _folder) = (context, page, folder);

    public IPage Page { get; }

    /// <summary>Console messages, uncaught errors, dialogs and requests, in words. Empty for a good report.</summary>
    public IReadOnlyList<string> Misdeeds => _misdeeds;

    public static async Task<ReportPage> OpenAsync(IBrowserContext context, string html)
    {
        var folder = Directory.CreateTempSubdirectory("hokusai-report-").FullName;
        var file = Path.Combine(folder, "report.html");
        await File.WriteAllTextAsync(file, html);
        var page = new ReportPage(context, await context.NewPageAsync(), folder);
        await page.GoAsync(new Uri(file).AbsoluteUri);
        return page;
    }

    /// <summary>The filter with exactly this label.</summary>
    public ILocator Control(string label) => Page.GetByLabel(label, new PageGetByLabelOptions { Exact = true });

    public async Task SaveScreenshotAsync(string name, bool fullPage = true)
        => await Page.ScreenshotAsync(new PageScreenshotOptions
        {
            Path = Path.Combine(AppContext.BaseDirectory, "TestResults", "screenshots", name + ".png"),
            FullPage = fullPage,
        });

    /// <summary>How far the page sticks out sideways, in pixels.</summary>
    public Task<int> SidewaysAsync()
        => Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task GoAsync(string address)
    {
        Page.Console += (_, message) => _misdeeds.Add($"console {message.Type}: {message.Text}");
        Page.PageError += (_, error) => _misdeeds.Add($"error: {error}");
        Page.Request += (_, request) =>
        {
            if (request.Url != address && !request.Url.StartsWith("data:,", StringComparison.Ordinal))
            {
                _misdeeds.Add($"request: {request.Url}");
            }
        };
        Page.Dialog += async (_, dialog) =>
        {
            _misdeeds.Add($"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        await Page.GotoAsync(address);
    }
}
