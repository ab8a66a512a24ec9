namespace Hokusai.Reports;

/// <summary>Placeholder until the reports branch lands.</summary>
public static class ReportWriter
{
    /// <summary>Writes it.</summary>
    public static void Write(IReadOnlyList<Investigation> investigations, ReportFormat format, Stream output)
    {
        ArgumentNullException.ThrowIfNull(investigations);
        ArgumentNullException.ThrowIfNull(output);
        output.Write(System.Text.Encoding.UTF8.GetBytes($"{format}: {investigations.Count}"));
    }
}
