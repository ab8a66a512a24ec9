namespace Hokusai.Reports;

/// <summary>Which format a file's name asks for.</summary>
public static class ReportFormats
{
    // The longer ending comes first: GitHub and most SARIF viewers also know ".sarif.json".
    private static readonly (string Ending, ReportFormat Format)[] Endings =
    [
        (".sarif.json", ReportFormat.Sarif),
        (".sarif", ReportFormat.Sarif),
        (".html", ReportFormat.Html),
        (".htm", ReportFormat.Html),
        (".md", ReportFormat.Markdown),
        (".markdown", ReportFormat.Markdown),
        (".json", ReportFormat.Json),
        (".csv", ReportFormat.Csv),
    ];

    /// <summary>The format that the ending of <paramref name="path"/> names, whatever its case.</summary>
    /// <param name="path">A file name or path; nothing is opened.</param>
    /// <exception cref="ArgumentException">The ending names no format; the message lists those that do.</exception>
    public static ReportFormat FromExtension(string path)
        => TryFromExtension(path, out var format)
            ? format
            : throw new ArgumentException(
                $"The name '{path}' does not tell the report's format. End it in {Known()}, or name the format.",
                nameof(path));

    /// <summary>As <see cref="FromExtension"/>, without the exception.</summary>
    /// <returns>Whether the ending names a format.</returns>
    public static bool TryFromExtension(string path, out ReportFormat format)
    {
        ArgumentNullException.ThrowIfNull(path);
        foreach (var (ending, candidate) in Endings)
        {
            if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                format = candidate;
                return true;
            }
        }

        format = default;
        return false;
    }

    private static string Known() => string.Join(", ", Endings.Select(e => e.Ending));
}
