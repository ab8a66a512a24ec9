using Hokusai.Core.Commands;

namespace Hokusai.Core.Monitoring;

/// <summary>Carries a plan out. One resource that fails does not stop the others, and a run that was stopped is finished by the next one.</summary>
public static class MonitoringExecution
{
    private const string Activity = "Setting up the monitoring";

    /// <summary>Makes, changes and removes what the plan says, and writes a <see cref="MonitoringResource"/> for each resource that is as wanted then.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="store">Where.</param>
    /// <param name="output">Takes the resources and the problems.</param>
    /// <param name="cancellationToken">Stops it between two resources.</param>
    public static async Task RunAsync(MonitoringPlan plan, IMonitoringStore store, ICommandOutput output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(output);
        for (var i = 0; i < plan.Changes.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var change = plan.Changes[i];
            output.WriteProgress(new CommandProgress(Activity, $"{change.Action} {change.Name}", 100 * i / plan.Changes.Count));
            try
            {
                var after = await CarryOutAsync(change, store, cancellationToken).ConfigureAwait(false);
                output.WriteObject(change.Show(store.AccountId, store.Region, after));
            }
            catch (MonitoringException e)
            {
                output.WriteProblem(e.Problem);
            }
        }

        output.WriteProgress(new CommandProgress(Activity, "Done", 100, IsCompleted: true));
    }

    private static async Task<ExistingResource?> CarryOutAsync(PlannedChange change, IMonitoringStore store, CancellationToken cancellationToken)
    {
        switch (change.Action)
        {
            case MonitoringAction.Create or MonitoringAction.Update:
                return await store.PutAsync(change.Desired!, change.Existing, cancellationToken).ConfigureAwait(false);
            case MonitoringAction.Remove:
                await store.RemoveAsync(change.Existing!, cancellationToken).ConfigureAwait(false);
                return null;
            default:
                return change.Existing;
        }
    }
}
