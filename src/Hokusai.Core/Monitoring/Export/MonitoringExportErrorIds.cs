namespace Hokusai.Core.Monitoring.Export;

/// <summary>Stable identifiers of why monitoring could not be written as text.</summary>
public static class MonitoringExportErrorIds
{
    /// <summary>There is no mapping for a resource's type.</summary>
    public const string UnsupportedType = "MonitoringExportUnsupportedType";

    /// <summary>There is no mapping for an attribute, or for its value.</summary>
    public const string UnsupportedAttribute = "MonitoringExportUnsupportedAttribute";

    /// <summary>A resource needs another one that is not among those to be written.</summary>
    public const string MissingReference = "MonitoringExportMissingReference";

    /// <summary>Two resources are of one type and name.</summary>
    public const string DuplicateResource = "MonitoringExportDuplicateResource";

    /// <summary>There is more than the format takes.</summary>
    public const string TooLarge = "MonitoringExportTooLarge";
}
