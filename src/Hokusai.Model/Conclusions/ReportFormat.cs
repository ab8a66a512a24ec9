namespace Hokusai;

/// <summary>The formats that a report is written in.</summary>
public enum ReportFormat
{
    /// <summary>One offline page.</summary>
    Html,

    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>JSON.</summary>
    Json,

    /// <summary>SARIF 2.1.0.</summary>
    Sarif,

    /// <summary>CSV.</summary>
    Csv,
}
