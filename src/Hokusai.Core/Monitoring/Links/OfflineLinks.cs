namespace Hokusai.Core.Monitoring.Links;

/// <summary>All that the resources themselves tell of whether somebody is reached.</summary>
internal static class OfflineLinks
{
    public static IReadOnlyList<MonitoringLink> Of(MonitoringView view)
        => [.. UnreadLinks.Of(view), .. RuleLinks.Of(view), .. QueueLinks.Of(view), .. AlarmLinks.Of(view), .. RdsSubscriptionLinks.Of(view), .. TopicLinks.Of(view)];
}
