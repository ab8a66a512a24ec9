using System.Security.Cryptography;
using System.Text;
using HandlebarsDotNet;
using Hokusai.Reports.Html.View;
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

    public static void Write(IReadOnlyList<Investigation> investigations, TextWriter output)
    {
        var views = investigations.Select(InvestigationViews.Of).ToList();
        var view = new PageView(
            Title(views),
            Css,
            Script,
            Policy,
            investigations.Count == 0 ? "" : TimeText.Full(investigations.Max(i => i.GeneratedAt)),
            $"{ProductName.Name} {ProductName.Version}",
            investigations.Count > 1,
            views);
        Page.Value(output, view, new object());
    }

    private static string Title(List<InvestigationView> views) => views.Count switch
    {
        0 => "Investigation report",
        1 => $"{views[0].Question} {(views[0].Resource is { } resource ? SafeText.Short(resource, 80) : "")}".TrimEnd(),
        _ => $"{views.Count} investigations",
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
