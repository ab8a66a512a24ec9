namespace Hokusai.Core.Monitoring.Limits;

/// <summary>The stable ids of what a service would not take.</summary>
public static class MonitoringLimitErrorIds
{
    /// <summary>A name is longer than its service takes.</summary>
    public const string NameTooLong = "MonitoringNameTooLong";

    /// <summary>A document or a text is larger than its service takes.</summary>
    public const string TextTooLong = "MonitoringTextTooLong";

    /// <summary>There would be more of something than its service takes.</summary>
    public const string LimitReached = "MonitoringLimitReached";

    /// <summary>A document that has to be JSON is none.</summary>
    public const string DocumentInvalid = "MonitoringDocumentInvalid";
}
