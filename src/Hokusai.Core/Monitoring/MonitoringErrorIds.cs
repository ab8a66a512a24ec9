namespace Hokusai.Core.Monitoring;

/// <summary>Stable identifiers of what monitoring could not find out or do.</summary>
public static class MonitoringErrorIds
{
    /// <summary>How many connections a database takes is not known.</summary>
    public const string ConnectionLimitUnknown = "ConnectionLimitUnknown";

    /// <summary>The memory of an instance class is not known.</summary>
    public const string MemoryUnknown = "InstanceMemoryUnknown";

    /// <summary>The storage of a database is not known.</summary>
    public const string StorageUnknown = "StorageUnknown";

    /// <summary>A resource of the wanted name is there and belongs to somebody else.</summary>
    public const string NotOwned = "MonitoringNotOwned";

    /// <summary>Nothing of this type is created or removed, because what there is could not be read.</summary>
    public const string TypeUnread = "MonitoringTypeUnread";

    /// <summary>What is to be monitored is not there.</summary>
    public const string TargetNotFound = "MonitoringTargetNotFound";

    /// <summary>Config rules are wanted where nothing is recorded.</summary>
    public const string NoConfigRecorder = "NoConfigRecorder";

    /// <summary>A setting is none that can be.</summary>
    public const string InvalidSetting = "MonitoringInvalidSetting";
}
