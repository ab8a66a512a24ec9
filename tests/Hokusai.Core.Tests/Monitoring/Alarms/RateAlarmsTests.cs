using Hokusai.Core.Monitoring;

namespace Hokusai.Core.Tests.Monitoring.Alarms;

public sealed class RateAlarmsTests
{
    private static readonly LoadBalancerTarget s_balancer = new("shop", "app/shop/50dc6c495c0c9188", ["targetgroup/web/73e2d6bc24d8a067", "targetgroup/api/83e2d6bc24d8a067"]);

    private static readonly MonitoringTargets s_targets = MonitoredAccount.Nothing with { LoadBalancers = [s_balancer], LogGroups = ["/ecs/orders-api"], Buckets = [new BucketTarget("orders-models", Fact.Known(true))] };

    [Theory]
    [InlineData(5.0, null, 10.0, false)]
    [InlineData(60.0, null, 1000.0, true)]
    [InlineData(30.0, 30.0, 1000.0, true)]
    [InlineData(null, 60.0, 1000.0, true)]
    [InlineData(50.0, null, 1000.0, false)]
    [InlineData(null, null, 1000.0, false)]
    [InlineData(99.0, null, 99.0, false)]
    [InlineData(100.0, null, 100.0, true)]
    [InlineData(null, null, null, false)]
    public void Errors_count_as_a_share_of_enough_requests(double? ofTargets, double? ofTheBalancer, double? requests, bool isAlarm)
    {
        var alarm = AlarmFacts.Of(s_targets).Named("orders-alb-shop-errors");

        Assert.Equal("HTTPCode_Target_5XX_Count HTTPCode_ELB_5XX_Count RequestCount", string.Join(' ', alarm.Metrics().OrderBy(metric => metric.Key, StringComparer.Ordinal).Select(metric => metric.Value)));
        Assert.Equal(isAlarm, MetricMath.Evaluate(alarm.Expression(), ("m1", ofTargets), ("m2", ofTheBalancer), ("m3", requests)) > alarm.Attributes["threshold"].Number);
    }

    [Fact]
    public void Shares_and_the_fewest_requests_are_those_of_the_settings()
    {
        var alarm = AlarmFacts.Of(s_targets, MonitoredAccount.Settings with { ErrorPercent = 40, LeastRequests = 10, PeriodSeconds = 60, ResponseSeconds = 2.5 });

        Assert.True(MetricMath.Evaluate(alarm.Named("orders-alb-shop-errors").Expression(), ("m1", 5), ("m2", null), ("m3", 10)) > 40);
        Assert.Equal(40, alarm.Named("orders-alb-shop-errors").Attributes["threshold"].Number);
        Assert.Equal(2.5, alarm.Named("orders-alb-shop-latency").Attributes["threshold"].Number);
        Assert.Equal("p95", alarm.Named("orders-alb-shop-latency").Attributes["extended_statistic"].String);
    }

    [Fact]
    public void Every_target_group_has_its_alarm_on_health()
    {
        var alarm = AlarmFacts.Of(s_targets).Named("orders-alb-shop/api-unhealthy");

        Assert.Equal("targetgroup/api/83e2d6bc24d8a067", alarm.Attributes["dimensions"]["TargetGroup"].String);
        Assert.Equal("app/shop/50dc6c495c0c9188", alarm.Attributes["dimensions"]["LoadBalancer"].String);
        AlarmFacts.Of(s_targets).Named("orders-alb-shop/web-unhealthy");
    }

    [Theory]
    [InlineData(50.0, 60.0, false)]
    [InlineData(50.0, 500.0, true)]
    [InlineData(null, 500.0, false)]
    [InlineData(null, null, false)]
    public void Lines_of_errors_count_as_a_share_of_enough_lines(double? errors, double? lines, bool isAlarm)
    {
        var alarm = AlarmFacts.Of(s_targets).Named("orders-logs-/ecs/orders-api-errors");

        Assert.Equal(isAlarm, MetricMath.Evaluate(alarm.Expression(), ("m1", errors), ("m2", lines)) > alarm.Attributes["threshold"].Number);
    }

    [Fact]
    public void Alarms_on_logs_count_what_the_filters_of_their_group_write()
    {
        var plan = AlarmFacts.Of(s_targets);
        var written = plan.Where(resource => resource.Type == "aws_cloudwatch_log_metric_filter").Select(filter => filter.Attributes["metric_transformation"].Items[0]).ToList();

        Assert.Equal(2, written.Count);
        Assert.All(written, transformation => Assert.Equal("Hokusai/orders", transformation["namespace"].String));
        Assert.Equal(written[0]["name"].String, plan.Named("orders-logs-/ecs/orders-api-errors").Metrics()["m1"]);
        Assert.Equal(written[1]["name"].String, plan.Named("orders-logs-/ecs/orders-api-refused").Attributes["metric_name"].String);
        Assert.Equal("/ecs/orders-api/orders-errors", plan.First(resource => resource.Type == "aws_cloudwatch_log_metric_filter").Name);
    }

    [Theory]
    [InlineData("/ecs/orders-api", "/ecs/orders/api")]
    [InlineData("/ecs/orders", "ecs/orders")]
    [InlineData("/ecs/orders", "/ecs.orders")]
    [InlineData("/ecs/orders", "//ecs/orders")]
    public void Log_groups_of_similar_names_are_not_counted_together(string one, string other)
    {
        var plan = AlarmFacts.Of(MonitoredAccount.Nothing with { LogGroups = [one, other] });

        Assert.Equal(plan.Count, plan.Select(resource => (resource.Type, resource.Name)).Distinct().Count());
        Assert.Equal(4, plan.Where(resource => resource.Type == "aws_cloudwatch_log_metric_filter").Select(filter => filter.Attributes["metric_transformation"].Items[0]["name"].String).Distinct().Count());
    }

    [Fact]
    public void Vanishing_objects_are_an_anomaly_of_their_daily_number()
    {
        var alarm = AlarmFacts.Of(s_targets).Named("orders-s3-orders-models-objects");
        var metric = Assert.Single(alarm.Attributes["metric_query"].Items, query => query["id"].String == "m1")["metric"].Items[0];

        Assert.Equal("ANOMALY_DETECTION_BAND(m1, 2)", alarm.Expression());
        Assert.Equal(("LessThanLowerThreshold", "band"), (alarm.Attributes["comparison_operator"].String, alarm.Attributes["threshold_metric_id"].String));
        Assert.Equal(("NumberOfObjects", 86_400, "AllStorageTypes"), (metric["metric_name"].String, metric["period"].Number, metric["dimensions"]["StorageType"].String));
        Assert.True(alarm.Attributes["threshold"].IsUnset);
        Assert.Equal("ignore", alarm.Attributes["treat_missing_data"].String);
    }

    [Theory]
    [InlineData("IF(1 > 2")]
    [InlineData("1 2")]
    [InlineData("m9")]
    public void The_evaluator_of_the_tests_refuses_what_it_does_not_know(string expression)
        => Assert.ThrowsAny<Exception>(() => MetricMath.Evaluate(expression));
}
