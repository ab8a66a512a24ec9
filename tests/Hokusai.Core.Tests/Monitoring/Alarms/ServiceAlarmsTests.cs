using Hokusai.Core.Monitoring;
using Hokusai.Core.Monitoring.Alarms;

namespace Hokusai.Core.Tests.Monitoring.Alarms;

public sealed class ServiceAlarmsTests
{
    private const string Tasks = "orders-ecs-production/api-tasks";

    [Theory]
    [InlineData(3, 3, false)]
    [InlineData(3, 2, true)]
    [InlineData(0, 0, false)]
    public void With_Container_Insights_tasks_are_counted_against_what_is_wanted_now(double desired, double running, bool isShort)
    {
        var alarm = Of(Fact.Known(true), 3, isScaled: true).Named(Tasks);

        Assert.Equal("DesiredTaskCount RunningTaskCount", $"{alarm.Metrics()["m1"]} {alarm.Metrics()["m2"]}");
        Assert.Equal(isShort, MetricMath.Evaluate(alarm.Expression(), ("m1", desired), ("m2", running)) > alarm.Attributes["threshold"].Number.GetValueOrDefault());
    }

    [Theory]
    [InlineData(3, false, 3)]
    [InlineData(3, true, 1)]
    [InlineData(0, true, 1)]
    public void Without_it_the_samples_of_running_tasks_are_counted_against_what_is_sure(int desired, bool isScaled, double least)
    {
        var alarm = Of(Fact.Unknown<bool>("Denied."), desired, isScaled).Named(Tasks);

        Assert.Equal("SampleCount", alarm.Attributes["statistic"].String);
        Assert.Equal("LessThanThreshold", alarm.Attributes["comparison_operator"].String);
        Assert.Equal(least, alarm.Attributes["threshold"].Number);
        Assert.Equal("breaching", alarm.Attributes["treat_missing_data"].String);
        Assert.Equal(isScaled, alarm.Reason!.Contains("Auto Scaling", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_a_service_that_is_to_run_no_tasks_none_can_be_missing()
    {
        Assert.DoesNotContain(Of(Fact.Known(false), 0, isScaled: false), alarm => alarm.Name == Tasks);
        Of(Fact.Known(true), 0, isScaled: false).Named(Tasks);
    }

    [Fact]
    public void Services_of_which_the_names_run_together_have_alarms_of_their_own()
    {
        var alarms = AlarmFacts.Of(MonitoredAccount.Nothing with
        {
            Services = [new ServiceTarget("a", "b-c", Fact.Known(true), 1, IsScaled: false), new ServiceTarget("a-b", "c", Fact.Known(true), 1, IsScaled: false)],
        });

        Assert.Equal(6, alarms.Select(alarm => alarm.Name).Distinct().Count());
    }

    [Theory]
    [InlineData("cpu", 61)]
    [InlineData("memory", 62)]
    public void Thresholds_and_periods_are_those_of_the_settings(string kind, double threshold)
    {
        var alarm = Of(Fact.Known(true), 1, isScaled: false, MonitoredAccount.Settings with { CpuPercent = 61, MemoryPercent = 62, PeriodSeconds = 900 }).Named($"orders-ecs-production/api-{kind}");

        Assert.Equal((threshold, 900), (alarm.Attributes["threshold"].Number, alarm.Attributes["period"].Number));
    }

    [Fact]
    public void One_failed_deployment_is_enough_and_none_is_fine()
    {
        var alarm = Assert.Single(AlarmPlan.Of(MonitoredAccount.Settings, MonitoredAccount.Nothing, AlarmFacts.Topic, ["orders-ecs-deployment-failed"], []));

        Assert.Equal("orders-ecs-deployment-failed", alarm.Attributes["dimensions"]["RuleName"].String);
        Assert.Equal(("GreaterThanThreshold", 0, "notBreaching"), (alarm.Attributes["comparison_operator"].String, alarm.Attributes["threshold"].Number, alarm.Attributes["treat_missing_data"].String));
    }

    private static IReadOnlyList<DesiredResource> Of(Fact<bool> insights, int desired, bool isScaled, MonitoringSettings? settings = null)
        => AlarmFacts.Of(MonitoredAccount.Nothing with { Services = [new ServiceTarget("production", "api", insights, desired, isScaled)] }, settings);
}
