using System.Globalization;
using System.Text.Json;
using Hokusai.Core.Ecs.Causes;
using Hokusai.Core.Snapshots;
using static Hokusai.Core.Tests.Ecs.EcsStory;

namespace Hokusai.Core.Tests.Ecs.Causes;

public sealed class ServiceImpactTests
{
    [Fact]
    public void Failures_that_the_circuit_breaker_counted_are_failed_tasks()
    {
        var evidence = ServiceCausesTests.CircuitBreaker().Evidence();

        Assert.Equal(3, Assert.Single(evidence.Deployments).FailedTasks);
        var item = Assert.Single(ServiceImpact.Of(evidence.Reversions, evidence.Deployments, account: null));
        Assert.Equal(("production/api", "3 task(s) failed in the deployment of hokusai-api:31"), (item.Subject, item.Description));
    }

    [Fact]
    public void Deployments_that_no_step_back_is_made_of_are_left_out()
    {
        var evidence = ServiceCausesTests.CircuitBreaker().Evidence();
        Assert.Empty(ServiceImpact.Of([], evidence.Deployments, account: null));
    }

    [Theory]
    [InlineData(10, "ALARM", "api", 1)]
    [InlineData(64, "ALARM", "api", 1)]
    [InlineData(66, "ALARM", "api", 0)]
    [InlineData(10, "OK", "api", 0)]
    [InlineData(10, "ALARM", "worker", 0)]
    public void Alarms_of_the_service_within_an_hour_count(double minute, string state, string service, int expected)
    {
        var account = Account("cloudwatch", "describe-alarms", $$"""
            {"MetricAlarms":[{"AlarmName":"errors","StateValue":"{{state}}","StateUpdatedTimestamp":"{{At(minute):O}}","Dimensions":[{"Name":"ServiceName","Value":"{{service}}"},{"Name":"ClusterName","Value":"production"}]}]}
            """);
        Assert.Equal(expected, Impact(account).Count);
    }

    [Fact]
    public void One_complaint_about_many_tasks_is_told_once_with_its_number()
    {
        var events = string.Join(',', Enumerable.Range(0, 3).Select(number => string.Create(
            CultureInfo.InvariantCulture, $$"""{"id":"{{number}}","createdAt":"{{At(6 + number):O}}","message":"(service api) (task 0123abc{{number}}) failed container health checks."}""")));
        var account = Account("ecs", "describe-services", $$"""
            {"services":[{"serviceName":"api","clusterArn":"{{Arn}}:cluster/production","events":[{{events}},
              {"id":"9","createdAt":"{{At(600):O}}","message":"(service api) (task 0123abc9) failed container health checks."},
              {"id":"8","createdAt":"{{At(6):O}}","message":"(service api) has reached a steady state."}]}]}
            """);

        var item = Assert.Single(Impact(account));

        Assert.Contains("3 times", item.Description, StringComparison.Ordinal);
        Assert.DoesNotContain("0123abc", item.Description, StringComparison.Ordinal);
    }

    private static IReadOnlyList<ImpactItem> Impact(Snapshot account)
        => ServiceCausesTests.StaleApply().Evidence() is var evidence ? ServiceImpact.Of(evidence.Reversions, evidence.Deployments, account) : [];

    private static Snapshot Account(string service, string command, string content)
        => new([new SnapshotDocument(new SnapshotKey(EcsStory.Account, Region, service, command), JsonSerializer.Deserialize<JsonElement>(content), $"{command}.json")], []);
}
