using Hokusai.Aws.Connection;
using Hokusai.Aws.Monitoring.Discovery;
using Hokusai.Aws.Testbed;
using Hokusai.Aws.Tests.Faults;
using Hokusai.Core.Commands;
using Hokusai.Core.Monitoring;

namespace Hokusai.Aws.Tests.Monitoring;

/// <summary>Where the threshold of the alarm on connections comes from, with a database whose Performance Insights is on, off, or not to be read.</summary>
public sealed class MeasuredConnectionsTests(AwsTestbedFixture fixture) : MonitoringStoreTests(fixture)
{
    // What Performance Insights knows the database by.
    private const string Id = "db-ORDERS";
    private const string Counter = "db.User.max_connections.avg";

    [SkippableFact]
    public async Task With_Performance_Insights_the_real_limit_counts_and_the_reason_says_so()
    {
        await MakeDatabaseAsync(withInsights: true);
        Aws.PerformanceInsights.Add(Id, Counter, DateTimeOffset.UtcNow.AddMinutes(-10), 600);
        Aws.PerformanceInsights.Add(Id, Counter, DateTimeOffset.UtcNow.AddMinutes(-5), 1000);
        Aws.PerformanceInsights.Add(Id, "db.load.avg", DateTimeOffset.UtcNow.AddMinutes(-4), 3);

        var (alarm, problems) = await AlarmAsync();

        Assert.Equal("800", Threshold(alarm));
        Assert.Contains("1000 connections, measured: db.User.max_connections of Performance Insights", alarm.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("estimated", alarm.Reason, StringComparison.Ordinal);
        Assert.Empty(problems);
    }

    [SkippableFact]
    public async Task With_Performance_Insights_that_has_no_points_yet_the_limit_is_an_estimate()
    {
        await MakeDatabaseAsync(withInsights: true);

        var (alarm, problems) = await AlarmAsync();

        Assert.Contains("estimated: ", alarm.Reason, StringComparison.Ordinal);
        Assert.Empty(problems);
    }

    [SkippableFact]
    public async Task Without_Performance_Insights_the_limit_is_an_estimate_and_nothing_is_asked()
    {
        await MakeDatabaseAsync(withInsights: false);
        Aws.PerformanceInsights.Add(Id, Counter, DateTimeOffset.UtcNow.AddMinutes(-5), 1000);
        Aws.Requests.Clear();

        var (alarm, problems) = await AlarmAsync();

        Assert.NotEqual("800", Threshold(alarm));
        Assert.Contains("estimated: ", alarm.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("Performance Insights", alarm.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(Aws.Requests.All, request => request.Request.Service == "pi");
        Assert.Empty(problems);
    }

    [SkippableFact]
    public async Task Where_Performance_Insights_may_not_be_read_the_limit_is_an_estimate_that_says_so()
    {
        await MakeDatabaseAsync(withInsights: true);
        Aws.PerformanceInsights.Add(Id, Counter, DateTimeOffset.UtcNow.AddMinutes(-5), 1000);
        Aws.Faults.Inject(new Fault { Kind = FaultKinds.AccessDenied, Service = "pi", Operation = "GetResourceMetrics", Times = Fault.Always });

        var (alarm, problems) = await AlarmAsync();

        Assert.NotEqual("800", Threshold(alarm));
        Assert.Contains("estimated: ", alarm.Reason, StringComparison.Ordinal);
        Assert.Contains("Performance Insights, which tells the real limit, could not be read (pi:GetResourceMetrics is missing)", alarm.Reason, StringComparison.Ordinal);
        var problem = Assert.Single(problems);
        Assert.Equal(("orders", AwsErrorIds.AccessDenied), (problem.Source, problem.ErrorId));
    }

    private async Task MakeDatabaseAsync(bool withInsights)
    {
        await StartAsync();
        // moto keeps no Performance Insights.
        Aws.Answers.AddXml("rds", "DescribeDBInstances", $"""
            <DescribeDBInstancesResponse xmlns="http://rds.amazonaws.com/doc/2014-10-31/"><DescribeDBInstancesResult><DBInstances><DBInstance>
            <DBInstanceIdentifier>orders</DBInstanceIdentifier><DBInstanceClass>db.r5.large</DBInstanceClass><Engine>postgres</Engine><EngineVersion>16.8</EngineVersion>
            <AllocatedStorage>100</AllocatedStorage><DbiResourceId>{Id}</DbiResourceId><PerformanceInsightsEnabled>{(withInsights ? "true" : "false")}</PerformanceInsightsEnabled>
            </DBInstance></DBInstances></DescribeDBInstancesResult></DescribeDBInstancesResponse>
            """);
    }

    private async Task<(MonitoringResource Alarm, IReadOnlyCollection<ReadProblem> Problems)> AlarmAsync()
    {
        var output = new TestOutput();
        var command = new MonitoringCommand(Store, new MonitoringDiscovery(FaultClient.Connect(Aws.EndpointUrl, timeout: null), TimeProvider.System));
        await command.SetAsync(
            new MonitoringRequest { Parts = MonitoringParts.Alarms, RdsInstances = ["orders"], Settings = new() { Name = Wanted.Name, TopicArn = Wanted.TopicArn } }, output, CancellationToken.None);
        return (output.Objects.OfType<MonitoringResource>().Single(resource => resource.Resource.EndsWith("-connections", StringComparison.Ordinal)), output.Problems);
    }

    private static string? Threshold(MonitoringResource alarm) => alarm.Differences.Single(difference => difference.Attribute == "threshold").Desired;
}
