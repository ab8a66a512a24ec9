using Hokusai.Core.Monitoring;
using Hokusai.Core.Tests.Commands;

namespace Hokusai.Core.Tests.Monitoring.Planning;

public sealed class MonitoringExecutionTests
{
    [Fact]
    public async Task One_resource_that_is_refused_is_told_and_does_not_stop_the_others()
    {
        var wanted = PlanFacts.Wanted();
        var store = new MemoryStore { Refused = { "orders-rds-billing-1-cpu" } };
        var output = await store.ApplyAsync(wanted);

        Assert.Equal("aws_cloudwatch_metric_alarm orders-rds-billing-1-cpu", Assert.Single(output.Problems).Source);
        Assert.Equal(wanted.Count - 1, store.Resources.Count);
        Assert.DoesNotContain(output.Resources(), resource => resource.Resource == "orders-rds-billing-1-cpu");
    }

    [Fact]
    public async Task What_was_refused_once_is_made_by_the_next_run_and_nothing_else_is_touched()
    {
        var wanted = PlanFacts.Wanted();
        var store = new MemoryStore { Refused = { "orders-rds-billing-1-cpu" } };
        await store.ApplyAsync(wanted);
        store.Refused.Clear();
        store.Trail.Clear();
        var output = await store.ApplyAsync(wanted);

        Assert.Equal((MonitoringAction.Create, "aws_cloudwatch_metric_alarm", "orders-rds-billing-1-cpu"), Assert.Single(store.Trail));
        Assert.Equal(wanted.Count, output.Resources().Count);
        Assert.Empty(output.Problems);
    }

    [Fact]
    public async Task Stopped_between_two_resources_it_is_finished_by_the_next_run()
    {
        var wanted = PlanFacts.Wanted();
        var store = new MemoryStore();
        using var stop = new CancellationTokenSource();
        var steps = 0;
        var output = new CommandRecorder(() =>
        {
            if (++steps == 5)
            {
                stop.Cancel();
            }
        });
        var plan = await store.PlanAsync(wanted);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => MonitoringExecution.RunAsync(plan, store, output, stop.Token));
        Assert.Equal(5, store.Resources.Count);
        Assert.Equal(5, output.Objects.Count);

        store.Trail.Clear();
        await store.ApplyAsync(wanted);
        Assert.Equal(wanted.Count - 5, store.Trail.Count);
        Assert.Equal(wanted.Count, store.Resources.Count);
    }

    [Fact]
    public async Task What_cannot_be_removed_stays_and_is_told_and_the_rest_goes()
    {
        var store = new MemoryStore(PlanFacts.Wanted(parts: MonitoringParts.Alarms).Select(desired => desired.AsWritten())) { Refused = { "orders-rds-billing-1-cpu" } };
        var output = await store.ApplyAsync([], MonitoringParts.All);

        Assert.Equal("orders-rds-billing-1-cpu", Assert.Single(store.Resources).Name);
        Assert.Single(output.Problems);
        Assert.All(output.Resources(), resource => Assert.Equal(MonitoringAction.Remove, resource.Action));
    }
}
