using Microsoft.Playwright;

namespace Hokusai.Reports.Tests.Browser;

/// <summary>One headless Chromium for all browser tests, the system's own; where there is none the tests skip and say so.</summary>
public sealed class ChromiumFixture : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Why no browser test can run; null where they can.</summary>
    public string? Missing { get; private set; }

    public async Task InitializeAsync()
    {
        if (Locate() is not { } chromium)
        {
            Missing = "No chromium on PATH: install Debian's package 'chromium' to run the tests of the HTML report in a browser.";
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = chromium,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>Opens a report in a context of its own, watched for anything that a report must not do.</summary>
    internal async Task<ReportPage> OpenAsync(string html, Func<BrowserNewContextOptions, BrowserNewContextOptions>? configure = null)
    {
        Skip.If(Missing is not null, Missing);
        var options = new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 900 } };
        var context = await _browser!.NewContextAsync(configure?.Invoke(options) ?? options);
        return await ReportPage.OpenAsync(context, html);
    }

    private static string? Locate()
        => (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => new[] { "chromium", "chromium-browser" }.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
}
