using Hokusai.Aws.Services.CloudWatch;
using Hokusai.Aws.Testbed;

namespace Hokusai.Aws.Tests.Services;

public sealed class CloudWatchWritingTests(AwsTestbedFixture fixture) : WritingTests(fixture)
{
    private static readonly string[] s_bothTypes = ["MetricAlarm", "CompositeAlarm"];

    private static readonly SingleMetricAnomalyDetector s_metric = new()
    {
        Namespace = "AWS/S3",
        MetricName = "NumberOfObjects",
        Stat = "Average",
        Dimensions = [new() { Name = "BucketName", Value = "b" }, new() { Name = "StorageType", Value = "AllStorageTypes" }],
    };

    [SkippableFact]
    public async Task Alarms_on_a_metric_and_on_an_anomaly_come_back_as_they_were_put()
    {
        using var aws = await ConnectAsync();
        await aws.SendAsync(Latency, default);
        await aws.SendAsync(new PutMetricAlarmRequest
        {
            AlarmName = "objects",
            ComparisonOperator = "LessThanLowerThreshold",
            EvaluationPeriods = 1,
            ThresholdMetricId = "band",
            Metrics =
            [
                new() { Id = "objects", MetricStat = new() { Metric = new() { Namespace = "AWS/S3", MetricName = "NumberOfObjects", Dimensions = s_metric.Dimensions }, Period = 86_400, Stat = "Average" } },
                new() { Id = "band", Expression = "ANOMALY_DETECTION_BAND(objects, 2)", Label = "expected" },
            ],
        }, default);

        var found = (await aws.SendAsync(new DescribeAlarmsRequest { AlarmTypes = s_bothTypes }, default)).MetricAlarms!;

        var latency = found.Single(alarm => alarm.AlarmName == "latency");
        Assert.Equal((Latency.ExtendedStatistic, Latency.Threshold, Latency.TreatMissingData), (latency.ExtendedStatistic, latency.Threshold, latency.TreatMissingData));
        Assert.Equal((Latency.EvaluateLowSampleCountPercentile, Latency.DatapointsToAlarm, false), (latency.EvaluateLowSampleCountPercentile, latency.DatapointsToAlarm, latency.ActionsEnabled));
        Assert.Equal([Topic], latency.AlarmActions!);
        var objects = found.Single(alarm => alarm.AlarmName == "objects");
        Assert.Equal(("band", "ANOMALY_DETECTION_BAND(objects, 2)"), (objects.ThresholdMetricId, objects.Metrics![1].Expression));
        Assert.Equal(["BucketName", "StorageType"], objects.Metrics[0].MetricStat!.Metric!.Dimensions!.Select(dimension => dimension.Name!));
    }

    [SkippableFact]
    public async Task A_composite_alarm_is_put_found_set_tagged_and_deleted()
    {
        using var aws = await ConnectAsync();
        await aws.SendAsync(Latency, default);
        var request = new PutCompositeAlarmRequest
        {
            AlarmName = "exhaustion",
            AlarmRule = "ALARM(\"latency\") OR ALARM(other)",
            AlarmDescription = "two & <three>",
            AlarmActions = [Topic],
            ActionsSuppressor = "maintenance",
            ActionsSuppressorWaitPeriod = 60,
            ActionsSuppressorExtensionPeriod = 120,
            Tags = [new() { Key = "managed-by", Value = "hokusai" }],
        };
        await aws.SendAsync(request, default);

        var composite = Assert.Single((await aws.SendAsync(new DescribeAlarmsRequest { AlarmTypes = s_bothTypes }, default)).CompositeAlarms!);
        Assert.Equal((request.AlarmName, request.AlarmRule, request.AlarmDescription), (composite.AlarmName, composite.AlarmRule, composite.AlarmDescription));
        Assert.Equal(request.AlarmActions, composite.AlarmActions!);
        Assert.Equal(("maintenance", 60, 120, true), (composite.ActionsSuppressor, composite.ActionsSuppressorWaitPeriod, composite.ActionsSuppressorExtensionPeriod, composite.ActionsEnabled));
        Assert.Empty((await aws.SendAsync(new DescribeAlarmsRequest(), default)).CompositeAlarms!);

        await aws.SendAsync(new SetAlarmStateRequest { AlarmName = "exhaustion", StateValue = "ALARM", StateReason = "a test" }, default);
        await aws.SendAsync(new TagResourceRequest { ResourceARN = composite.AlarmArn, Tags = [new() { Key = "a", Value = "1" }] }, default);
        await aws.SendAsync(new UntagResourceRequest { ResourceARN = composite.AlarmArn, TagKeys = ["managed-by"] }, default);
        var alarming = await aws.SendAsync(new DescribeAlarmsRequest { AlarmTypes = s_bothTypes, StateValue = "ALARM" }, default);
        Assert.Equal("a test", Assert.Single(alarming.CompositeAlarms!).StateReason);
        var tags = await aws.SendAsync(new ListTagsForResourceRequest { ResourceARN = composite.AlarmArn }, default);
        Assert.Equal(("a", "1"), (Assert.Single(tags.Tags!).Key, tags.Tags![0].Value));

        await aws.SendAsync(new DeleteAlarmsRequest { AlarmNames = ["exhaustion"] }, default);
        Assert.Empty((await aws.SendAsync(new DescribeAlarmsRequest { AlarmTypes = s_bothTypes }, default)).CompositeAlarms!);
    }

    [SkippableFact]
    public async Task A_dashboard_is_put_read_listed_and_deleted()
    {
        const string Body = """{"widgets":[{"type":"text","properties":{"markdown":"a + b & c % d = ü"}}]}""";
        using var aws = await ConnectAsync();
        await aws.SendAsync(new PutDashboardRequest { DashboardName = "hokusai", DashboardBody = Body }, default);

        Assert.Equal(Body, (await aws.SendAsync(new GetDashboardRequest { DashboardName = "hokusai" }, default)).DashboardBody);
        Assert.Equal("hokusai", Assert.Single((await aws.SendAsync(new ListDashboardsRequest(), default)).DashboardEntries!).DashboardName);

        await aws.SendAsync(new DeleteDashboardsRequest { DashboardNames = ["hokusai"] }, default);
        Assert.Equal("ResourceNotFound", await CodeAsync(() => aws.SendAsync(new GetDashboardRequest { DashboardName = "hokusai" }, default)));
    }

    [SkippableFact]
    public async Task An_anomaly_detector_is_put_once_found_by_its_type_and_deleted()
    {
        using var aws = await ConnectAsync();
        await aws.SendAsync(new PutAnomalyDetectorRequest { SingleMetricAnomalyDetector = s_metric }, default);
        await aws.SendAsync(new PutAnomalyDetectorRequest { SingleMetricAnomalyDetector = s_metric, Configuration = new() { MetricTimezone = "UTC" } }, default);
        await aws.SendAsync(new PutAnomalyDetectorRequest
        {
            MetricMathAnomalyDetector = new() { MetricDataQueries = [new() { Id = "rate", Expression = "errors / requests" }, new() { Id = "errors", ReturnData = false }] },
        }, default);

        var single = Assert.Single((await aws.SendAsync(new DescribeAnomalyDetectorsRequest(), default)).AnomalyDetectors!);
        Assert.Equal(("NumberOfObjects", "UTC", "PENDING_TRAINING"), (single.SingleMetricAnomalyDetector!.MetricName, single.Configuration!.MetricTimezone, single.StateValue));
        Assert.Equal(2, single.SingleMetricAnomalyDetector.Dimensions!.Count);
        var math = Assert.Single((await aws.SendAsync(new DescribeAnomalyDetectorsRequest { AnomalyDetectorTypes = ["METRIC_MATH"] }, default)).AnomalyDetectors!);
        Assert.Equal(["rate", "errors"], math.MetricMathAnomalyDetector!.MetricDataQueries!.Select(query => query.Id!));

        await aws.SendAsync(new DeleteAnomalyDetectorRequest { SingleMetricAnomalyDetector = s_metric }, default);
        Assert.Equal("ResourceNotFoundException", await CodeAsync(() => aws.SendAsync(new DeleteAnomalyDetectorRequest { SingleMetricAnomalyDetector = s_metric }, default)));
        Assert.Empty((await aws.SendAsync(new DescribeAnomalyDetectorsRequest(), default)).AnomalyDetectors!);
    }

    private static PutMetricAlarmRequest Latency => new()
    {
        AlarmName = "latency",
        Namespace = "AWS/ApplicationELB",
        MetricName = "TargetResponseTime",
        ExtendedStatistic = "p95",
        Period = 60,
        EvaluationPeriods = 5,
        DatapointsToAlarm = 3,
        Threshold = 1.5,
        ComparisonOperator = "GreaterThanThreshold",
        TreatMissingData = "notBreaching",
        EvaluateLowSampleCountPercentile = "ignore",
        ActionsEnabled = false,
        AlarmActions = [Topic],
        OKActions = [],
    };
}
