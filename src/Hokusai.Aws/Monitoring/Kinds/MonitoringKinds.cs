using Hokusai.Aws.Connection;
using Hokusai.Core.Monitoring.Limits;

namespace Hokusai.Aws.Monitoring.Kinds;

/// <summary>The kinds of resources that monitoring is made of.</summary>
internal static class MonitoringKinds
{
    /// <summary>One of each, for one account and Region.</summary>
    public static IReadOnlyList<MonitoringKind> Of(IAwsConnection connection, MonitoringQuotas quotas)
    {
        var keys = new OwnedKeys(connection);
        return
        [
            new KmsKeyKind(connection, keys),
            new KmsAliasKind(connection, keys),
            new TopicKind(connection),
            new TopicSubscriptionKind(connection),
            new QueueKind(connection),
            new EventRuleKind(connection, quotas),
            new EventTargetKind(connection, quotas),
            new DbEventSubscriptionKind(connection),
            new MetricFilterKind(connection, quotas),
            new MetricAlarmKind(connection),
            new CompositeAlarmKind(connection),
            new ConfigRecorderKind(connection),
            new DeliveryChannelKind(connection),
            new ConfigRecorderStatusKind(connection),
            new ConfigRuleKind(connection),
            new DashboardKind(connection),
        ];
    }
}
