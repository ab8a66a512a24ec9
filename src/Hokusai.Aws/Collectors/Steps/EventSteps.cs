using Hokusai.Aws.Services.CloudWatch;
using Hokusai.Aws.Services.Config;
using Hokusai.Aws.Services.EventBridge;

namespace Hokusai.Aws.Collectors.Steps;

/// <summary>Who is told when something happens: alarms, dashboards, event rules and AWS Config.</summary>
internal static class EventSteps
{
    private static readonly CollectionStep s_alarms = CollectionStep.Once(new DescribeAlarmsRequest { AlarmTypes = ["CompositeAlarm", "MetricAlarm"] });
    private static readonly CollectionStep s_dashboards = CollectionStep.Once(new ListDashboardsRequest());
    private static readonly CollectionStep s_buses = CollectionStep.Once(new ListEventBusesRequest());

    private static readonly CollectionStep s_rules = CollectionStep.Each(
        bus => new ListRulesRequest { EventBusName = bus.Subject }, s_buses.Items("EventBuses", "Name"));

    public static IReadOnlyList<CollectionStep> All { get; } =
    [
        s_alarms,
        CollectionStep.Each(
            alarm => new ListTagsForResourceRequest { ResourceARN = alarm.Subject },
            s_alarms.Items("MetricAlarms", "AlarmArn"),
            s_alarms.Items("CompositeAlarms", "AlarmArn")),
        s_dashboards,
        CollectionStep.Each(dashboard => new GetDashboardRequest { DashboardName = dashboard.Subject }, s_dashboards.Items("DashboardEntries", "DashboardName")),
        s_buses,
        s_rules,
        // A rule's name is its own on its bus only.
        CollectionStep.Each(
            rule => new ListTargetsByRuleRequest { Rule = rule.Text("Name"), EventBusName = rule.Text("EventBusName") }, s_rules.Items("Rules", "Arn")),
        CollectionStep.Once(new DescribeConfigurationRecordersRequest()),
        CollectionStep.Once(new DescribeConfigurationRecorderStatusRequest()),
        CollectionStep.Once(new DescribeDeliveryChannelsRequest()),
        CollectionStep.Once(new DescribeConfigRulesRequest()),
        CollectionStep.Once(new DescribeComplianceByConfigRuleRequest()),
    ];
}
