namespace Hokusai.Reports.Tests;

internal static class Rendering
{
    public static string Text(ReportFormat format, params Investigation[] investigations)
    {
        using var writer = new StringWriter();
        ReportWriter.Write(investigations, format, writer);
        return writer.ToString();
    }

    public static string Text(ReportFormat format, ReportContent content)
    {
        using var writer = new StringWriter();
        ReportWriter.Write(content, format, writer);
        return writer.ToString();
    }
}
