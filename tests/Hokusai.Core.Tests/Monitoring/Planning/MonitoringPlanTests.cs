using FsCheck;
using FsCheck.Fluent;
using Hokusai.Core.Monitoring;

namespace Hokusai.Core.Tests.Monitoring.Planning;

public sealed class MonitoringPlanTests
{
    private static readonly string[] s_recording = ["aws_config_configuration_recorder", "aws_config_delivery_channel", "aws_config_configuration_recorder_status"];

    [Fact]
    public void A_second_run_changes_nothing()
        => Prop.ForAll(RandomTargets.Any, targets =>
        {
            var store = new MemoryStore();
            var wanted = PlanFacts.Wanted(targets);
            store.ApplyAsync(wanted).GetAwaiter().GetResult();
            var second = store.PlanAsync(wanted, MonitoringParts.All).GetAwaiter().GetResult();

            Assert.Equal(wanted.Count, store.Resources.Count);
            Assert.All(second.Changes, change => Assert.Equal(MonitoringAction.Unchanged, change.Action));
            Assert.Empty(second.Problems);
        }).Holds();

    [Fact]
    public void Other_targets_and_pruning_lead_to_what_is_wanted_from_whatever_there_was()
        => Prop.ForAll(RandomTargets.Any, RandomTargets.Any, (before, after) =>
        {
            var store = new MemoryStore();
            var wanted = PlanFacts.Wanted(after);
            store.ApplyAsync(PlanFacts.Wanted(before)).GetAwaiter().GetResult();
            store.ApplyAsync(wanted, MonitoringParts.All).GetAwaiter().GetResult();

            Assert.Equal(
                wanted.Select(resource => (resource.Type, resource.Name)).Order(),
                store.Resources.Select(resource => (resource.Type, resource.Name)).Order());
        }).Holds();

    [Fact]
    public void Removal_leaves_nothing_but_the_recorder_and_what_is_others()
        => Prop.ForAll(RandomTargets.Any, targets =>
        {
            var wanted = PlanFacts.Wanted(targets);
            ExistingResource[] foreign = [.. MonitoringTypes.InOrder.Where(type => !s_recording.Contains(type)).SelectMany(type => new[] { PlanFacts.Existing(type, "orders-theirs", "billing"), PlanFacts.Existing(type, "orders-nobodys", null) })];
            var store = new MemoryStore(foreign);
            store.ApplyAsync(wanted).GetAwaiter().GetResult();
            store.ApplyAsync([], MonitoringParts.All).GetAwaiter().GetResult();

            Assert.Equal(foreign.Select(resource => resource.Name).Order(StringComparer.Ordinal), store.Resources.Where(resource => !s_recording.Contains(resource.Type)).Select(resource => resource.Name).Order(StringComparer.Ordinal));
        }).Holds();

    [Fact]
    public async Task What_is_referred_to_is_made_first_and_removed_last()
    {
        var store = new MemoryStore();
        await store.ApplyAsync(PlanFacts.Wanted());
        var made = store.Trail.Select(step => step.Type).Distinct().ToList();
        store.Trail.Clear();
        await store.ApplyAsync([], MonitoringParts.All);

        Assert.Equal(MonitoringTypes.InOrder.Where(made.Contains), made);
        Assert.Equal(MonitoringTypes.InOrder.Where(type => !s_recording.Contains(type) && made.Contains(type)).Reverse(), store.Trail.Select(step => step.Type).Distinct());
    }

    [Theory]
    [InlineData(null, "old", MonitoringAction.Update)]
    [InlineData("new", "old", MonitoringAction.Update)]
    [InlineData("new", "new", MonitoringAction.Unchanged)]
    public async Task An_alias_that_outlived_its_key_is_given_the_one_that_is_wanted(string? key, string named, MonitoringAction expected)
    {
        var wanted = PlanFacts.Wanted();
        var store = new MemoryStore();
        await store.ApplyAsync(wanted);
        var there = store.Resources.Where(resource => resource.Type != "aws_kms_key" || key is not null).Select(resource => resource.Type switch
        {
            "aws_kms_key" => resource with { Id = key },
            "aws_kms_alias" => resource with { Id = named },
            _ => resource,
        });
        var plan = await new MemoryStore([.. there]).PlanAsync(wanted);

        var alias = Assert.Single(plan.Changes, change => change.Type == "aws_kms_alias");
        Assert.Equal(expected, alias.Action);
        Assert.Equal(expected == MonitoringAction.Update ? [$"target_key_id: old -> {key ?? "(known after apply)"}"] : [], alias.Differences.Select(difference => difference.ToString()));
    }

    [Theory]
    [InlineData("aws_kms_key", "orders-notifications")]
    [InlineData("aws_kms_alias", "orders-notifications")]
    [InlineData("aws_sns_topic", "orders-notifications")]
    [InlineData("aws_sqs_queue", "orders-undelivered")]
    public async Task A_topic_key_or_queue_of_others_stands_in_the_way_of_everything(string type, string name)
    {
        var store = new MemoryStore(PlanFacts.Existing(type, name, "billing"), PlanFacts.Existing("aws_cloudwatch_metric_alarm", "orders-old", "orders"));
        var plan = await store.PlanAsync(PlanFacts.Wanted(), MonitoringParts.All);

        Assert.Empty(plan.Changes);
        var problem = Assert.Single(plan.Problems);
        Assert.Equal((MonitoringErrorIds.NotOwned, name), (problem.ErrorId, problem.Source));
        Assert.Contains("'billing'", problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_of_others_stands_in_the_way_of_its_targets_only()
        => Assert.Equal(
            [("aws_cloudwatch_event_rule", "orders-ecs-deployment-failed"), ("aws_cloudwatch_event_target", "orders-ecs-deployment-failed/notify")],
            await LeftOutAsync(PlanFacts.Existing("aws_cloudwatch_event_rule", "orders-ecs-deployment-failed", null)));

    [Fact]
    public async Task A_rule_of_others_stands_in_no_alarms_way_whatever_it_is_called()
        => Assert.Equal(
            [("aws_cloudwatch_event_rule", "orders-ecs-deployment-failed"), ("aws_cloudwatch_event_target", "orders-ecs-deployment-failed/notify")],
            await LeftOutAsync(
                PlanFacts.Existing("aws_cloudwatch_event_rule", "orders-ecs-deployment-failed", null),
                MonitoredAccount.Targets with { Services = [new ServiceTarget("deployment-failed", "api", Fact.Known(true), 1, IsScaled: false)] }));

    [Fact]
    public async Task An_alarm_of_others_stands_in_its_own_way_only()
        => Assert.Equal(
            [("aws_cloudwatch_metric_alarm", "orders-rds-billing-1-cpu")],
            await LeftOutAsync(PlanFacts.Existing("aws_cloudwatch_metric_alarm", "orders-rds-billing-1-cpu", "billing")));

    [Fact]
    public async Task What_could_not_be_read_is_neither_made_nor_removed_and_that_is_told()
    {
        var store = new MemoryStore(PlanFacts.Existing("aws_cloudwatch_dashboard", "orders-old", "orders"));
        store.UnreadTypes.UnionWith(["aws_cloudwatch_metric_alarm", "aws_cloudwatch_event_rule"]);

        // Some of an unread type may be in the inventory all the same.
        var inventory = await store.ReadAsync("orders", CancellationToken.None);
        inventory = inventory with { Resources = [.. inventory.Resources, PlanFacts.Existing("aws_cloudwatch_metric_alarm", "orders-old", "orders")] };
        var plan = MonitoringPlan.Of("orders", PlanFacts.Wanted(), inventory, MonitoringParts.All);
        var removal = MonitoringPlan.Of("orders", [], inventory, MonitoringParts.Alarms | MonitoringParts.Dashboard);

        Assert.DoesNotContain(plan.Changes, change => store.UnreadTypes.Contains(change.Type));
        Assert.Equal(store.UnreadTypes.Order(StringComparer.Ordinal), plan.Problems.Where(problem => problem.ErrorId == MonitoringErrorIds.TypeUnread).Select(problem => problem.Source).Order(StringComparer.Ordinal));
        Assert.Equal("aws_cloudwatch_dashboard", Assert.Single(removal.Changes).Type);
        Assert.Equal("aws_cloudwatch_metric_alarm", Assert.Single(removal.Problems).Source);
    }

    [Theory]
    [InlineData(MonitoringParts.None, "")]
    [InlineData(MonitoringParts.Alarms, "aws_cloudwatch_metric_alarm")]
    [InlineData(MonitoringParts.Dashboard | MonitoringParts.ConfigRules, "aws_cloudwatch_dashboard aws_config_config_rule")]
    public async Task Only_of_the_parts_asked_for_is_removed_what_is_not_wanted(MonitoringParts parts, string types)
    {
        string[] old = ["aws_cloudwatch_metric_alarm", "aws_cloudwatch_dashboard", "aws_config_config_rule", "aws_sns_topic_subscription", "aws_cloudwatch_event_rule"];
        var plan = await new MemoryStore(old.Select(type => PlanFacts.Existing(type, "orders-old", "orders"))).PlanAsync([], parts);

        Assert.Equal(types, string.Join(' ', plan.Changes.Select(change => change.Type).Order(StringComparer.Ordinal)));
        Assert.All(plan.Changes, change => Assert.Equal(MonitoringAction.Remove, change.Action));
    }

    [Fact]
    public async Task Without_a_recorder_Config_rules_are_left_out_and_the_way_to_have_them_is_told()
    {
        var wanted = PlanFacts.Wanted(parts: MonitoringParts.ConfigRules).Where(resource => !s_recording.Contains(resource.Type)).ToList();
        var plan = await new MemoryStore().PlanAsync(wanted);

        Assert.Empty(plan.Changes);
        var problem = Assert.Single(plan.Problems);
        Assert.Equal(MonitoringErrorIds.NoConfigRecorder, problem.ErrorId);
        Assert.Contains("-CreateConfigRecorder", problem.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_somebodys_recorder_the_rules_are_made_and_no_second_one()
    {
        var plan = await new MemoryStore(PlanFacts.Existing("aws_config_configuration_recorder", "default", null)).PlanAsync(PlanFacts.Wanted(parts: MonitoringParts.ConfigRules));

        Assert.Equal(["aws_config_config_rule"], plan.Changes.Select(change => change.Type).Distinct());
        Assert.Empty(plan.Problems);
    }

    [Fact]
    public async Task Where_recorders_could_not_be_read_no_part_of_one_is_made_and_the_rules_are()
    {
        var store = new MemoryStore();
        store.UnreadTypes.Add("aws_config_configuration_recorder");
        var plan = await store.PlanAsync(PlanFacts.Wanted(parts: MonitoringParts.ConfigRules));

        Assert.Equal(["aws_config_config_rule"], plan.Changes.Select(change => change.Type).Distinct());
        Assert.Equal((MonitoringErrorIds.TypeUnread, "aws_config_configuration_recorder"), (Assert.Single(plan.Problems).ErrorId, plan.Problems[0].Source));
    }

    [Fact]
    public async Task With_none_the_one_that_is_asked_for_is_made_first()
    {
        var plan = await new MemoryStore().PlanAsync(PlanFacts.Wanted(parts: MonitoringParts.ConfigRules));

        Assert.Equal([.. s_recording, "aws_config_config_rule"], plan.Changes.Select(change => change.Type).Distinct());
        Assert.Empty(plan.Problems);
    }

    [Fact]
    public async Task Drift_is_an_update_of_the_one_resource_with_what_differs()
    {
        var store = new MemoryStore(PlanFacts.Wanted().Select(desired => desired.Name == "orders-rds-billing-1-cpu" ? desired.With("threshold", 99).AsWritten() : desired.AsWritten()));
        var change = Assert.Single((await store.PlanAsync(PlanFacts.Wanted())).Changes, change => change.Action != MonitoringAction.Unchanged);

        Assert.Equal((MonitoringAction.Update, "orders-rds-billing-1-cpu"), (change.Action, change.Name));
        Assert.Equal("threshold: 99 -> 80", Assert.Single(change.Differences).ToString());
    }

    private static async Task<IReadOnlyList<(string Type, string Name)>> LeftOutAsync(ExistingResource foreign, MonitoringTargets? targets = null)
    {
        var wanted = PlanFacts.Wanted(targets);
        var plan = await new MemoryStore(foreign).PlanAsync(wanted);
        Assert.Equal(foreign.Name, Assert.Single(plan.Problems).Source);
        return [.. wanted.Select(resource => (resource.Type, resource.Name)).Except(plan.Changes.Select(change => (change.Type, change.Name)))];
    }
}
