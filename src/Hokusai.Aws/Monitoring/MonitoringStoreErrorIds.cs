using Hokusai.Core.Monitoring;

namespace Hokusai.Aws.Monitoring;

/// <summary>The stable ids of what <see cref="MonitoringStore"/> refuses by itself. Failed calls carry those of <see cref="Connection.AwsErrorIds"/>.</summary>
public static class MonitoringStoreErrorIds
{
    /// <summary>What is to be changed or removed does not carry the monitoring's tag.</summary>
    public const string NotOwned = MonitoringErrorIds.NotOwned;

    /// <summary>The store writes no resources of this type.</summary>
    public const string TypeUnknown = "MonitoringTypeUnknown";

    /// <summary>A batch call went through, and the service did not take the entry.</summary>
    public const string EntryRefused = "MonitoringEntryRefused";

    /// <summary>An alias is wanted, and there is no key in use that it could name.</summary>
    public const string KeyMissing = "MonitoringKeyMissing";

    /// <summary>An attribute differs that can only be set when the resource is made, or that this version does not change.</summary>
    public const string ChangeUnsupported = "MonitoringChangeUnsupported";
}
