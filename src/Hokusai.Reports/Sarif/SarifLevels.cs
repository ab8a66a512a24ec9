namespace Hokusai.Reports.Sarif;

/// <summary>The model's severities and confidences on SARIF's scale.</summary>
internal static class SarifLevels
{
    public static string Of(Severity severity) => severity switch
    {
        Severity.Critical or Severity.High => "error",
        Severity.Medium => "warning",
        _ => "note",
    };

    /// <summary>A cause is as loud as it is sure; one that is unknown is an open question, which SARIF gives no level.</summary>
    public static string Of(Confidence confidence) => confidence switch
    {
        Confidence.Proven => "error",
        Confidence.Likely => "warning",
        Confidence.Possible => "note",
        _ => "none",
    };

    /// <summary>
    /// The middle of GitHub's bands (over 9.0 critical, 7.0 high, 4.0 medium, 0.1 low):
    /// https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
    /// </summary>
    public static string SecuritySeverity(Severity severity) => severity switch
    {
        Severity.Critical => "9.5",
        Severity.High => "8.0",
        Severity.Medium => "5.5",
        Severity.Low => "2.0",
        _ => "0.0",
    };

    public static Severity SeverityOf(Confidence confidence) => confidence switch
    {
        Confidence.Proven => Severity.High,
        Confidence.Likely => Severity.Medium,
        Confidence.Possible => Severity.Low,
        _ => Severity.Informational,
    };
}
