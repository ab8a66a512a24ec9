using System.Globalization;
using Hokusai.Core.S3.Inventory.Versions;

namespace Hokusai.Core.S3.Inventory.Simulation;

/// <summary>Simulates lifecycle rules over an inventory, in one pass and with memory that does not grow with it.</summary>
public static class InventorySimulation
{
    /// <summary>Reads the inventory and says what the rules do to what it lists.</summary>
    /// <param name="inventory">The inventory.</param>
    /// <param name="options">What is simulated.</param>
    /// <param name="observer">Hears of problems and progress, from any thread.</param>
    /// <param name="cancellationToken">Stops it within a second; temporary files are gone then.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="IOException">The temporary file could not be written.</exception>
    public static async Task<InventorySimulationResult> RunAsync(
        InventorySource inventory, InventorySimulationOptions options, IInventoryObserver observer, CancellationToken cancellationToken)
    {
        using var run = new SimulationRun(inventory, options);
        TellOfLackingVersions(inventory, run, observer);
        var reader = new InventoryReader(inventory, observer);
        var sinks = await reader.ReadAsync(run.CreateSink, options.Threads, cancellationToken).ConfigureAwait(false);
        sinks.ToList().ForEach(sink => sink.Complete());
        if (run.Store is { } store && run.Witnesses is { } witnesses)
        {
            var groups = new VersionGroups(store, witnesses);
            await Task.WhenAll(sinks.Select(sink => Task.Run(() => groups.Read(sink.OnKey, cancellationToken), cancellationToken))).ConfigureAwait(false);
            TellOfUnknownOrder(inventory, options, run, observer);
        }

        return InventorySimulationResult.Of(inventory, options, sinks, reader, run.SpilledBytes);
    }

    private static void TellOfLackingVersions(InventorySource inventory, SimulationRun run, IInventoryObserver observer)
    {
        if (!run.ListsVersions && run.Prefixes.Most != VersionNeed.None)
        {
            observer.OnProblem(new ReadProblem
            {
                Source = NameOf(inventory),
                ErrorId = InventoryErrorIds.CurrentVersionsOnly,
                Reason = "The inventory lists current versions only, and the rules act on noncurrent versions or delete markers, too: what they do to those is not in the result.",
                Advice = "Set the inventory's object versions to include all versions.",
            });
        }
    }

    private static void TellOfUnknownOrder(InventorySource inventory, InventorySimulationOptions options, SimulationRun run, IInventoryObserver observer)
    {
        if (run.IsOrderUnknown)
        {
            observer.OnProblem(new ReadProblem
            {
                Source = NameOf(inventory),
                ErrorId = InventoryErrorIds.NoncurrentAgeUnknown,
                Reason = string.Create(
                    CultureInfo.InvariantCulture,
                    $"The versions are more than the {options.VersionBudget >> 20} MB that memory may hold, and no temporary file was allowed: since when versions are noncurrent is unknown, and what depends on it is uncertain."),
                Advice = "Allow a temporary file, or more memory.",
            });
        }
    }

    private static string NameOf(InventorySource inventory) => inventory.Bucket.Length > 0 ? inventory.Bucket : inventory.Files is [var first, ..] ? first.Key : "inventory";
}
