namespace Hokusai;

/// <summary>The formats in which investigations are reported.</summary>
public enum ReportFormat
{
    /// <summary>One offline HTML file for people: timeline, family tree of the state, causes, findings, events.</summary>
    Html,

    /// <summary>GitHub-flavoured Markdown for pull requests and tickets.</summary>
    Markdown,

    /// <summary>Everything, for programs: camelCase members, enums by name, a schema version.</summary>
    Json,

    /// <summary>SARIF 2.1.0, for code-scanning dashboards.</summary>
    Sarif,

    /// <summary>The timeline as a table, for spreadsheets.</summary>
    Csv,
}
