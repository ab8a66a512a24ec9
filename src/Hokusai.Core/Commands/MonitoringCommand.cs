using Hokusai.Core.Monitoring;
using Hokusai.Core.Monitoring.Export;

namespace Hokusai.Core.Commands;

/// <summary>Keeps the monitoring of one account and Region as it is wanted, or shows and removes it.</summary>
/// <param name="store">The resources of the monitoring.</param>
/// <param name="discovery">What is to be known of the things to monitor.</param>
public sealed class MonitoringCommand(IMonitoringStore store, IMonitoringDiscovery discovery)
{
    /// <summary>
    /// Makes and changes what is not as wanted, after asking. Writes a <see cref="MonitoringResource"/> for each resource: what was done, or, where the
    /// answer was no, what would be.
    /// </summary>
    /// <exception cref="FormatException">A name, an address or an ARN in the request is none.</exception>
    public async Task SetAsync(MonitoringRequest request, ICommandOutput output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(output);
        var (desired, _, isComplete) = await WantedAsync(request, output, cancellationToken).ConfigureAwait(false);
        if (request.Prunes && !isComplete)
        {
            output.WriteWarning("Nothing is removed: not everything that is to be monitored could be found out, and what is not wanted any more can't be told from what could not be read.");
        }

        await CarryOutAsync(request.Settings.Name, desired, request.Prunes && isComplete ? request.Parts : MonitoringParts.None, output, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Writes a <see cref="MonitoringResource"/> for each resource that is there or wanted. Where things to monitor are named, each says what is not as wanted.
    /// </summary>
    /// <exception cref="FormatException">A name, an address or an ARN in the request is none.</exception>
    public async Task GetAsync(MonitoringRequest request, ICommandOutput output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(output);
        if (request.NamesTargets)
        {
            var (desired, _, isComplete) = await WantedAsync(request, output, cancellationToken).ConfigureAwait(false);
            Show(await PlanAsync(request.Settings.Name, desired, isComplete ? request.Parts : MonitoringParts.None, output, cancellationToken).ConfigureAwait(false), output);
            return;
        }

        var types = MonitoringPartTypes.Of(request.Parts);
        var inventory = await store.ReadAsync(request.Settings.Name, cancellationToken).ConfigureAwait(false);
        Tell(inventory.Problems, output);
        foreach (var resource in inventory.Resources
            .Where(resource => resource.Owner == request.Settings.Name && types.Contains(resource.Type))
            .OrderBy(resource => MonitoringTypes.OrderOf(resource.Type))
            .ThenBy(resource => resource.Name, StringComparer.Ordinal))
        {
            output.WriteObject(new PlannedChange(MonitoringAction.Unchanged, null, resource, []).Show(store.AccountId, store.Region) with { Action = null });
        }
    }

    /// <summary>Writes what is wanted as one text, and neither looks at what is there nor changes it.</summary>
    /// <param name="request">What a person wants.</param>
    /// <param name="write">Writes the resources for an account, a Region and a partition.</param>
    /// <param name="output">Takes the text, and the problems.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="FormatException">A name, an address or an ARN in the request is none.</exception>
    /// <exception cref="MonitoringExportException">The format has no words for what is wanted.</exception>
    public async Task ExportAsync(
        MonitoringRequest request, Func<IReadOnlyList<DesiredResource>, string, string, string, string> write, ICommandOutput output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(write);
        ArgumentNullException.ThrowIfNull(output);
        var (desired, targets, _) = await WantedAsync(request, output, cancellationToken).ConfigureAwait(false);
        output.WriteObject(write(desired, targets.AccountId, targets.Region, targets.Partition));
    }

    /// <summary>Removes what the monitoring made, after asking, and nothing else.</summary>
    public Task RemoveAsync(MonitoringRequest request, ICommandOutput output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(output);
        return CarryOutAsync(request.Settings.Name, [], request.Parts, output, cancellationToken);
    }

    /// <summary>What is wanted for what, and whether that is all of it: what could not be found out is missing.</summary>
    private async Task<(IReadOnlyList<DesiredResource> Desired, MonitoringTargets Targets, bool IsComplete)> WantedAsync(
        MonitoringRequest request, ICommandOutput output, CancellationToken cancellationToken)
    {
        var problems = new List<ReadProblem>();
        var targets = await discovery.FindAsync(request, problems, cancellationToken).ConfigureAwait(false);
        var desired = WantedMonitoring.Of(request, targets, problems);
        Tell(problems, output);
        return (desired, targets, problems.Count == 0);
    }

    private async Task<MonitoringPlan> PlanAsync(
        string name, IReadOnlyList<DesiredResource> desired, MonitoringParts removed, ICommandOutput output, CancellationToken cancellationToken)
    {
        var plan = MonitoringPlan.Of(name, desired, await store.ReadAsync(name, cancellationToken).ConfigureAwait(false), removed);
        Tell(plan.Problems, output);
        return plan;
    }

    private async Task CarryOutAsync(
        string name, IReadOnlyList<DesiredResource> desired, MonitoringParts removed, ICommandOutput output, CancellationToken cancellationToken)
    {
        var plan = await PlanAsync(name, desired, removed, output, cancellationToken).ConfigureAwait(false);
        var changes = plan.Changes.Where(change => change.Action != MonitoringAction.Unchanged).ToList();
        var target = $"the monitoring '{name}' in {store.AccountId}, {store.Region}";
        if (changes.Count == 0 || await output.ConfirmAsync(target, Summary(changes), cancellationToken).ConfigureAwait(false))
        {
            await MonitoringExecution.RunAsync(plan, store, output, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            Show(plan, output);
        }
    }

    private void Show(MonitoringPlan plan, ICommandOutput output)
    {
        foreach (var change in plan.Changes)
        {
            output.WriteObject(change.Show(store.AccountId, store.Region));
        }
    }

    private static string Summary(IReadOnlyList<PlannedChange> changes)
        => string.Join(", ", changes.GroupBy(change => change.Action).OrderBy(group => group.Key).Select(group => $"{group.Key} {group.Count()} resource(s)"));

    private static void Tell(IEnumerable<ReadProblem> problems, ICommandOutput output)
    {
        foreach (var problem in problems)
        {
            output.WriteProblem(problem);
        }
    }
}
