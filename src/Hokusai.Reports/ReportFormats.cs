namespace Hokusai.Reports;

/// <summary>Placeholder until the reports branch lands.</summary>
public static class ReportFormats
{
    /// <summary>The extensions.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [".html", ".md", ".json", ".sarif", ".csv"];

    /// <summary>The format that a file name asks for; null where its extension names none.</summary>
    public static ReportFormat? FromExtension(string path) => Path.GetExtension(path) switch
    {
        ".html" => ReportFormat.Html,
        ".md" => ReportFormat.Markdown,
        ".json" => ReportFormat.Json,
        ".sarif" => ReportFormat.Sarif,
        ".csv" => ReportFormat.Csv,
        _ => null,
    };
}
