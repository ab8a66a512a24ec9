using Hokusai.Aws.Services.CloudWatch;

namespace Hokusai.Aws.Collectors.Steps;

/// <summary>Alarms, whom they tell, and dashboards.</summary>
internal static class AlarmSteps
{
    private static readonly CollectionStep s_alarms = CollectionStep.Once(new DescribeAlarmsRequest { AlarmTypes = ["CompositeAlarm", "MetricAlarm"] });
    private static readonly CollectionStep s_dashboards = CollectionStep.Once(new ListDashboardsRequest());

    public static IReadOnlyList<CollectionStep> All { get; } =
    [
        s_alarms,
        CollectionStep.Each(
            alarm => new ListTagsForResourceRequest { ResourceARN = alarm.Subject },
            s_alarms.Items("MetricAlarms", "AlarmArn"),
            s_alarms.Items("CompositeAlarms", "AlarmArn")),
        s_dashboards,
        CollectionStep.Each(dashboard => new GetDashboardRequest { DashboardName = dashboard.Subject }, s_dashboards.Items("DashboardEntries", "DashboardName")),
    ];
}
