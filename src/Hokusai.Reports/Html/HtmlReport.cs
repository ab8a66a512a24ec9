using System.Security.Cryptography;
using System.Text;
using HandlebarsDotNet;
using Hokusai.Reports.Html.View;
using Hokusai.Reports.Lifecycle;
using Hokusai.Reports.Text;

namespace Hokusai.Reports.Html;

/// <summary>
/// One offline page: nothing is fetched, and its content security policy admits the one style sheet and the one script by hash,
/// so that nothing which slipped into the markup could run.
/// </summary>
internal static class HtmlReport
{
    private static readonly string Css = Resources.Read("report.css");
    private static readonly string Script = Resources.Read("report.js");
    private static readonly string Policy =
        $"default-src 'none'; style-src '{Hash(Css)}'; script-src '{Hash(Script)}'; img-src data:; base-uri 'none'; form-action 'none'";

    private static readonly Lazy<HandlebarsTemplate<TextWriter, object, object>> Page = new(Compile);

    // A picture of each bucket of an account would be a page that no browser opens; those of which most goes come first.
    private const int MaxBuckets = 100;
    private const int MaxCalendars = 8;

    public static void Write(ReportContent content, TextWriter output)
    {
        var investigations = content.Investigations.Select(InvestigationViews.Of).ToList();
        var all = BucketLifecycle.Of(content);
        var buckets = all.Take(MaxBuckets).Select((bucket, i) => BucketView.Of(bucket, $"b{i + 1}", isDrawn: i < MaxCalendars)).ToList();
        var view = new PageView(
            Title(investigations, buckets),
            investigations.Count == 0 && buckets.Count > 0 ? "S3 lifecycle report" : "Investigation report",
            Css,
            Script,
            Policy,
            investigations.Count == 0 ? "" : TimeText.Full(content.Investigations.Max(i => i.GeneratedAt)),
            $"{ProductName.Name} {ProductName.Version}",
            investigations.Count + buckets.Count > 1,
            content.IsEmpty,
            investigations,
            buckets,
            NotShown(all.Count, all.Skip(MaxCalendars).Take(MaxBuckets - MaxCalendars).Count(b => b.Impacts.Count > 0)));
        Page.Value(output, view, new object());
    }

    private static string? NotShown(int buckets, int undrawn)
    {
        string?[] notes =
        [
            undrawn > 0 ? $"{Words.Count(undrawn, "bucket has", "buckets have")} no picture here; write a report of those alone to see it." : null,
            buckets > MaxBuckets ? $"{Words.Count(buckets - MaxBuckets, "more bucket")}; the CSV and JSON reports have all." : null,
        ];
        return notes.Any(n => n is not null) ? string.Join(' ', notes.OfType<string>()) : null;
    }

    private static string Title(List<InvestigationView> investigations, List<BucketView> buckets) => (investigations.Count, buckets.Count) switch
    {
        (0, 0) => "Investigation report",
        (1, 0) => $"{investigations[0].Question} {(investigations[0].Resource is { } resource ? SafeText.Short(resource, 80) : "")}".TrimEnd(),
        (0, 1) => $"S3 lifecycle of {SafeText.Short(buckets[0].Name, 80)}",
        (0, var several) => $"S3 lifecycle of {several} buckets",
        (var several, 0) => $"{several} investigations",
        var (several, more) => $"{Words.Count(several, "investigation")}, S3 lifecycle of {Words.Count(more, "bucket")}",
    };

    private static HandlebarsTemplate<TextWriter, object, object> Compile()
    {
        var handlebars = Handlebars.Create(new HandlebarsConfiguration
        {
            TextEncoder = new HtmlEncoder(),

            // A misspelt name in a template must fail a test, not leave a gap in a report.
            ThrowOnUnresolvedBindingExpression = true,
        });
        foreach (var name in Resources.Templates())
        {
            handlebars.RegisterTemplate(name[..^".hbs".Length], Resources.Read(name));
        }

        using var page = new StringReader(Resources.Read("page.hbs"));
        return handlebars.Compile(page);
    }

    private static string Hash(string content) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
}
