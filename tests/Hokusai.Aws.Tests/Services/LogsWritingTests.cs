using System.Text.Json.Nodes;
using Hokusai.Aws.Services.Logs;
using Hokusai.Aws.Testbed;

namespace Hokusai.Aws.Tests.Services;

public sealed class LogsWritingTests(AwsTestbedFixture fixture) : WritingTests(fixture)
{
    [SkippableFact]
    public async Task A_metric_filter_is_put_found_and_deleted()
    {
        using var aws = await ConnectAsync();
        await Raw.JsonAsync("logs", "Logs_20140328.CreateLogGroup", new JsonObject { ["logGroupName"] = "/ecs/app" });
        await aws.SendAsync(new PutMetricFilterRequest
        {
            LogGroupName = "/ecs/app",
            FilterName = "refused",
            FilterPattern = "?\"connection refused\" ?ECONNREFUSED",
            MetricTransformations = [new() { MetricName = "Refused", MetricNamespace = "Hokusai", MetricValue = "1", DefaultValue = 0, Unit = "Count" }],
        }, default);

        var filter = Assert.Single((await aws.SendAsync(new DescribeMetricFiltersRequest { LogGroupName = "/ecs/app" }, default)).MetricFilters!);
        Assert.Equal("?\"connection refused\" ?ECONNREFUSED", filter.FilterPattern);
        Assert.Equal(("Refused", 0.0), (Assert.Single(filter.MetricTransformations!).MetricName, filter.MetricTransformations![0].DefaultValue));

        await aws.SendAsync(new DeleteMetricFilterRequest { LogGroupName = "/ecs/app", FilterName = "refused" }, default);
        Assert.Empty((await aws.SendAsync(new DescribeMetricFiltersRequest { LogGroupName = "/ecs/app" }, default)).MetricFilters!);
    }
}
