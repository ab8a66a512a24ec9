using System.Text.Json.Nodes;

namespace Hokusai.SampleIncident.Ecs;

/// <summary>What CloudWatch and Application Auto Scaling answer.</summary>
internal static class WatchAnswers
{
    /// <summary>The alarm that guards the deployments of the web service, and those of the database.</summary>
    public const string WebAlarm = "hokusai-web-5xx";

    public const string WebTargetGroup = "hokusai-web/4b6d8f0a2c4e6b8d";

    public static JsonObject ScalableTargets() => new()
    {
        ["ScalableTargets"] = new JsonArray(new JsonObject
        {
            ["ServiceNamespace"] = "ecs",
            ["ResourceId"] = "service/hokusai-apps/web",
            ["ScalableDimension"] = "ecs:service:DesiredCount",
            ["MinCapacity"] = 3,
            ["MaxCapacity"] = 6,
            ["RoleARN"] = $"arn:aws:iam::{Place.Account}:role/aws-service-role/ecs.application-autoscaling.amazonaws.com/AWSServiceRoleForApplicationAutoScaling_ECSService",
            ["CreationTime"] = CliJson.Time(new DateTimeOffset(2025, 3, 4, 10, 12, 40, TimeSpan.Zero), "scalable-target"),
            ["SuspendedState"] = new JsonObject { ["DynamicScalingInSuspended"] = false, ["DynamicScalingOutSuspended"] = false, ["ScheduledScalingSuspended"] = false },
            ["ScalableTargetARN"] = Place.Arn("application-autoscaling", "scalable-target/" + new Dice("scalable-target").Hex(36)),
        }),
    };

    public static JsonObject Alarms() => new()
    {
        ["MetricAlarms"] = new JsonArray(
            Alarm("hokusai-production-db-connections", "DatabaseConnections", "AWS/RDS", "Average", Database(), 400, 3, "missing", Place.July(17, "13:30:53"), Place.July(14, "09:23:26")),
            Alarm("hokusai-production-db-cpu", "CPUUtilization", "AWS/RDS", "Average", Database(), 80, 3, "missing", Place.July(15, "16:06:01"), Place.July(14, "09:23:31")),
            Alarm(
                WebAlarm, "HTTPCode_Target_5XX_Count", "AWS/ApplicationELB", "Sum",
                [("TargetGroup", "targetgroup/" + WebTargetGroup), ("LoadBalancer", "app/hokusai-web/8d0f2b4c6e8a0c2e")], 20, 1, "notBreaching",
                new DateTimeOffset(2025, 7, 2, 9, 3, 15, TimeSpan.Zero), Place.July(16, "09:33:14"))),
        ["CompositeAlarms"] = new JsonArray(),
    };

    private static (string Name, string Value)[] Database() => [("DBInstanceIdentifier", Place.DBInstance)];

    private static JsonObject Alarm(
        string name, string metric, string space, string statistic, (string Name, string Value)[] dimensions, int threshold, int periods, string missing,
        DateTimeOffset configured, DateTimeOffset changed) => new()
    {
        ["AlarmName"] = name,
        ["AlarmArn"] = Place.Arn("cloudwatch", "alarm:" + name),
        ["AlarmConfigurationUpdatedTimestamp"] = CliJson.Time(configured, name),
        ["ActionsEnabled"] = true,
        ["OKActions"] = new JsonArray(),
        ["AlarmActions"] = CliJson.Texts(Place.Arn("sns", "hokusai-ops")),
        ["InsufficientDataActions"] = new JsonArray(),
        ["StateValue"] = "OK",
        ["StateReason"] = $"Threshold Crossed: 1 out of the last {periods} datapoints was not greater than the threshold ({threshold}.0) (minimum 1 datapoint for ALARM -> OK transition).",
        ["StateUpdatedTimestamp"] = CliJson.Time(changed, name),
        ["MetricName"] = metric,
        ["Namespace"] = space,
        ["Statistic"] = statistic,
        ["Dimensions"] = new JsonArray([.. dimensions.Select(dimension => new JsonObject { ["Name"] = dimension.Name, ["Value"] = dimension.Value })]),
        ["Period"] = 60,
        ["EvaluationPeriods"] = periods,
        ["Threshold"] = (double)threshold,
        ["ComparisonOperator"] = "GreaterThanThreshold",
        ["TreatMissingData"] = missing,
        ["StateTransitionedTimestamp"] = CliJson.Time(changed, name),
    };
}
