using Hokusai.Core.Commands;
using Hokusai.Core.Monitoring;

namespace Hokusai.Core.Tests.Monitoring.Planning;

public sealed class MonitoringCommandTests
{
    private readonly MemoryStore _store = new();

    [Fact]
    public async Task Where_the_answer_is_no_nothing_is_written_and_the_plan_is_shown()
    {
        var output = await SetAsync(new AskedOutput(answer: false));

        Assert.Empty(_store.Trail);
        Assert.NotEmpty(output.Resources);
        Assert.All(output.Resources, resource => Assert.Equal(MonitoringAction.Create, resource.Action));
        Assert.Equal($"the monitoring 'orders' in 123456789012, eu-west-1: Create {output.Resources.Count} resource(s)", Assert.Single(output.Asked));
    }

    [Fact]
    public async Task Where_the_answer_is_yes_everything_is_made_and_shown()
    {
        var output = await SetAsync(new AskedOutput(answer: true));

        Assert.Equal(output.Resources.Count, _store.Resources.Count);
        Assert.Single(output.Asked);
    }

    [Fact]
    public async Task Where_there_is_nothing_to_do_nobody_is_asked()
    {
        await SetAsync(new AskedOutput(answer: true));
        var output = await SetAsync(new AskedOutput(answer: false));

        Assert.Empty(output.Asked);
        Assert.All(output.Resources, resource => Assert.Equal(MonitoringAction.Unchanged, resource.Action));
    }

    [Fact]
    public async Task What_there_is_is_listed_without_an_action_where_nothing_is_wanted_of_it()
    {
        await SetAsync(new AskedOutput(answer: true));
        var output = new AskedOutput(answer: false);
        await Command().GetAsync(PlanFacts.Request with { Buckets = [], Parts = MonitoringParts.Alarms }, output, CancellationToken.None);

        Assert.NotEmpty(output.Resources);
        Assert.All(output.Resources, resource =>
        {
            Assert.Null(resource.Action);
            Assert.Empty(resource.Differences);
        });
        Assert.Equal(["aws_cloudwatch_log_metric_filter", "aws_cloudwatch_metric_alarm", "aws_cloudwatch_composite_alarm"], output.Resources.Select(resource => resource.Type).Distinct());
    }

    [Fact]
    public async Task Where_things_are_named_what_differs_is_shown_and_nothing_is_written()
    {
        await SetAsync(new AskedOutput(answer: true));
        _store.Trail.Clear();
        var output = new AskedOutput(answer: true);
        await Command(MonitoredAccount.Targets with { Databases = [] }).GetAsync(PlanFacts.Request with { Parts = MonitoringParts.Alarms }, output, CancellationToken.None);

        Assert.Contains(output.Resources, resource => resource is { Resource: "orders-rds-billing-1-cpu", Action: MonitoringAction.Remove });
        Assert.Empty(_store.Trail);
        Assert.Empty(output.Asked);
    }

    [Fact]
    public async Task Pruning_removes_the_alarms_of_what_is_no_longer_named()
    {
        await SetAsync(new AskedOutput(answer: true));
        await SetAsync(new AskedOutput(answer: true), prunes: true, targets: MonitoredAccount.Targets with { Databases = [] });

        Assert.DoesNotContain(_store.Resources, resource => resource.Name.StartsWith("orders-rds-billing", StringComparison.Ordinal));
        Assert.Contains(_store.Resources, resource => resource.Name == "orders-alb-orders-errors");
    }

    [Fact]
    public async Task Pruning_removes_nothing_while_not_everything_could_be_read()
    {
        await SetAsync(new AskedOutput(answer: true));
        var before = _store.Resources.Count;
        var denied = new ReadProblem { Source = "rds:DescribeDBInstances", ErrorId = "AccessDenied", Reason = "Denied." };
        var output = await SetAsync(new AskedOutput(answer: true), prunes: true, targets: MonitoredAccount.Targets with { Databases = [] }, found: denied);

        Assert.Equal(before, _store.Resources.Count);
        Assert.Contains(denied, output.Problems);
        Assert.StartsWith("Nothing is removed: ", Assert.Single(output.Warnings), StringComparison.Ordinal);
        Assert.DoesNotContain(output.Resources, resource => resource.Action == MonitoringAction.Remove);
    }

    [Fact]
    public async Task Removal_asks_first_and_takes_only_the_parts_named()
    {
        await SetAsync(new AskedOutput(answer: true));
        var before = _store.Resources.Count;
        var refused = new AskedOutput(answer: false);
        await Command().RemoveAsync(PlanFacts.Request with { Parts = MonitoringParts.Dashboard }, refused, CancellationToken.None);
        Assert.Equal(before, _store.Resources.Count);
        Assert.Single(refused.Asked);

        await Command().RemoveAsync(PlanFacts.Request with { Parts = MonitoringParts.Dashboard }, new AskedOutput(answer: true), CancellationToken.None);
        Assert.Equal(before - 1, _store.Resources.Count);
        Assert.DoesNotContain(_store.Resources, resource => resource.Type == "aws_cloudwatch_dashboard");
    }

    private MonitoringCommand Command(MonitoringTargets? targets = null, params ReadProblem[] found) => new(_store, new GivenTargets(targets ?? Known(), found));

    private async Task<AskedOutput> SetAsync(AskedOutput output, bool prunes = false, MonitoringTargets? targets = null, params ReadProblem[] found)
    {
        // A recorder is not asked for, so that the rules that need one are left out and told of.
        var request = PlanFacts.Request with { Parts = MonitoringParts.All & ~MonitoringParts.ConfigRules, Prunes = prunes };
        await Command(targets, found).SetAsync(request, output, CancellationToken.None);
        return output;
    }

    private static MonitoringTargets Known() => MonitoredAccount.Targets with
    {
        Databases = [Alarms.AlarmFacts.Limited(100), Alarms.AlarmFacts.Limited(100, identifier: "billing-1")],
    };

    /// <summary>Answers always the same, and keeps what was asked and written.</summary>
    private sealed class AskedOutput(bool answer) : ICommandOutput
    {
        public List<string> Asked { get; } = [];

        public List<MonitoringResource> Resources { get; } = [];

        public List<ReadProblem> Problems { get; } = [];

        public List<string> Warnings { get; } = [];

        public void WriteObject(object value) => Resources.Add((MonitoringResource)value);

        public void WriteProblem(ReadProblem problem) => Problems.Add(problem);

        public void WriteWarning(string message) => Warnings.Add(message);

        public void WriteVerbose(string message)
        {
            // No test asks for details.
        }

        public Task<bool> ConfirmAsync(string target, string action, CancellationToken cancellationToken)
        {
            Asked.Add($"{target}: {action}");
            return Task.FromResult(answer);
        }

        public void WriteProgress(CommandProgress progress)
        {
            // No test asks how far it is.
        }
    }
}
