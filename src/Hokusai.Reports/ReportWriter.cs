using System.Text;
using Hokusai.Reports.Csv;
using Hokusai.Reports.Html;
using Hokusai.Reports.Json;
using Hokusai.Reports.Markdown;
using Hokusai.Reports.Sarif;

namespace Hokusai.Reports;

/// <summary>
/// Writes investigations and what lifecycle rules do in one of the <see cref="ReportFormat"/>s. Writing is pure: the only times that appear
/// are those of the results, and the same results give the same bytes.
/// </summary>
public static class ReportWriter
{
    // Excel takes a CSV file for the system's code page unless it starts with a byte order mark.
    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);
    private static readonly UTF8Encoding WithoutMark = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a report of one investigation.</summary>
    public static void Write(Investigation investigation, ReportFormat format, TextWriter output)
        => Write([investigation], format, output);

    /// <summary>Writes a report of one investigation as UTF-8; <paramref name="output"/> stays open.</summary>
    public static void Write(Investigation investigation, ReportFormat format, Stream output)
        => Write([investigation], format, output);

    /// <summary>Writes one report of several investigations, in the order given.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="format"/> is none of the enumeration's values.</exception>
    public static void Write(IReadOnlyList<Investigation> investigations, ReportFormat format, TextWriter output)
        => Write(ContentOf(investigations), format, output);

    /// <summary>
    /// Writes one report of several investigations as UTF-8, in the order given; <paramref name="output"/> stays open.
    /// CSV begins with a byte order mark, which Excel needs; the other formats have none.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="format"/> is none of the enumeration's values.</exception>
    public static void Write(IReadOnlyList<Investigation> investigations, ReportFormat format, Stream output)
        => Write(ContentOf(investigations), format, output);

    /// <summary>Writes one report of all that <paramref name="content"/> holds: the investigations first, then each bucket's lifecycle.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="format"/> is none of the enumeration's values.</exception>
    public static void Write(ReportContent content, ReportFormat format, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(output);
        Action<ReportContent, TextWriter> write = format switch
        {
            ReportFormat.Html => HtmlReport.Write,
            ReportFormat.Markdown => MarkdownReport.Write,
            ReportFormat.Json => JsonReport.Write,
            ReportFormat.Sarif => SarifReport.Write,
            ReportFormat.Csv => CsvReport.Write,
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "This is not a report format."),
        };
        write(content, output);
    }

    /// <summary>As the other, as UTF-8; <paramref name="output"/> stays open.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="format"/> is none of the enumeration's values.</exception>
    public static void Write(ReportContent content, ReportFormat format, Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var writer = new StreamWriter(output, format == ReportFormat.Csv ? WithMark : WithoutMark, leaveOpen: true);
        Write(content, format, writer);
    }

    private static ReportContent ContentOf(IReadOnlyList<Investigation> investigations)
    {
        ArgumentNullException.ThrowIfNull(investigations);
        return new ReportContent { Investigations = investigations };
    }
}
