using Hokusai.Core.Monitoring.Alarms;
using Hokusai.Core.Monitoring.Config;
using Hokusai.Core.Monitoring.Dashboards;
using Hokusai.Core.Monitoring.Events;
using Hokusai.Core.Monitoring.Notification;

namespace Hokusai.Core.Monitoring;

/// <summary>All parts of the monitoring put together.</summary>
public static class WantedMonitoring
{
    /// <summary>The resources of the parts that are wanted, and of the notification that alarms and rules need.</summary>
    /// <param name="request">What a person wants.</param>
    /// <param name="targets">What is monitored.</param>
    /// <param name="problems">Takes what could not be decided.</param>
    /// <exception cref="FormatException">A name, an address or an ARN is none; the message says which.</exception>
    public static IReadOnlyList<DesiredResource> Of(MonitoringRequest request, MonitoringTargets targets, ICollection<ReadProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(targets);
        ArgumentNullException.ThrowIfNull(problems);
        var (settings, parts) = (request.Settings, request.Parts);
        var rules = EventRulesPlan.Of(settings, targets);
        string[] ruleNames = [.. rules.Where(rule => rule.Type == "aws_cloudwatch_event_rule").Select(rule => rule.Name)];
        var failures = ruleNames.Where(name => name.StartsWith($"{settings.Name}-{EventRulesPlan.FailedDeployments}", StringComparison.Ordinal)).ToList();
        var wanted = new List<DesiredResource>();
        if ((parts & (MonitoringParts.Notification | MonitoringParts.Alarms | MonitoringParts.EventRules)) != MonitoringParts.None)
        {
            // Only rules have something that could not be delivered.
            wanted.AddRange(NotificationPlan.Of(settings, targets).Where(resource => resource.Type != "aws_sqs_queue" || parts.HasFlag(MonitoringParts.EventRules)));
        }

        // The alarm on failed deployments counts what a rule matched: without the rule it would never go off.
        wanted.AddRange(rules.Where(rule => parts.HasFlag(MonitoringParts.EventRules)
            || (parts.HasFlag(MonitoringParts.Alarms) && rule.Type == "aws_cloudwatch_event_rule" && failures.Contains(rule.Name))));

        if (parts.HasFlag(MonitoringParts.Alarms))
        {
            wanted.AddRange(AlarmPlan.Of(settings, targets, NotificationTopic.Arn(settings, targets), failures, problems));
        }

        if (parts.HasFlag(MonitoringParts.ConfigRules))
        {
            wanted.AddRange(ConfigRulesPlan.Of(settings, targets, request.CreatesConfigRecorder, request.ConfigBucket));
        }

        if (parts.HasFlag(MonitoringParts.Dashboard))
        {
            wanted.Add(DashboardPlan.Of(settings, targets, ruleNames));
        }

        return wanted;
    }
}
