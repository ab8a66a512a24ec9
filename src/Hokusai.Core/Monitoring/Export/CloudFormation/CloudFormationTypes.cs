namespace Hokusai.Core.Monitoring.Export.CloudFormation;

/// <summary>The types of resources that CloudFormation has a resource for.</summary>
internal static class CloudFormationTypes
{
    private static readonly Dictionary<string, CloudFormationType> s_types = new[] { NotificationTypes.ByType, EventTypes.ByType, AlarmTypes.ByType, ConfigTypes.ByType }
        .SelectMany(family => family)
        .ToDictionary(StringComparer.Ordinal);

    /// <summary>What a resource's type is in CloudFormation.</summary>
    /// <exception cref="MonitoringExportException">It is nothing.</exception>
    public static CloudFormationType Of(DesiredResource resource) => s_types.GetValueOrDefault(resource.Type) ?? throw MonitoringExportException.Of(
        resource,
        MonitoringExportErrorIds.UnsupportedType,
        "There is no way to write this type as CloudFormation.",
        $"These types can be written: {string.Join(", ", s_types.Keys)}.");
}
