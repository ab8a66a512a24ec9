using System.Globalization;
using Hokusai.Core.S3.Inventory.Versions;
using Hokusai.Core.S3.Listing;

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
    public static Task<InventorySimulationResult> RunAsync(
        InventorySource inventory, InventorySimulationOptions options, IInventoryObserver observer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(inventory);
        return RunAsync(new InventoryReader(inventory, observer), options, observer, cancellationToken);
    }

    /// <summary>Lists a bucket, or reads its listing, and says what the rules do to what it holds.</summary>
    /// <param name="listing">The listing.</param>
    /// <param name="options">What is simulated.</param>
    /// <param name="observer">Hears of problems and progress.</param>
    /// <param name="cancellationToken">Stops it; temporary files are gone then.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="IOException">The temporary file could not be written.</exception>
    public static Task<InventorySimulationResult> RunAsync(
        IObjectListing listing, InventorySimulationOptions options, IInventoryObserver observer, CancellationToken cancellationToken)
        => RunAsync(new ListingRows(listing, observer), options, observer, cancellationToken);

    private static async Task<InventorySimulationResult> RunAsync(
        IObjectRows rows, InventorySimulationOptions options, IInventoryObserver observer, CancellationToken cancellationToken)
    {
        using var run = new SimulationRun(rows, options);
        TellOfLackingVersions(rows, run, observer);
        var sinks = await rows.ReadAsync(run.CreateSink, options.Threads, cancellationToken).ConfigureAwait(false);
        sinks.ToList().ForEach(sink => sink.Complete());
        if (run.Store is { } store && run.Witnesses is { } witnesses)
        {
            var groups = new VersionGroups(store, witnesses);
            await Task.WhenAll(sinks.Select(sink => Task.Run(() => groups.Read(sink.OnKey, cancellationToken), cancellationToken))).ConfigureAwait(false);
            TellOfUnknownOrder(rows, options, run, observer);
        }

        return InventorySimulationResult.Of(rows, options, sinks, run.SpilledBytes);
    }

    private static void TellOfLackingVersions(IObjectRows rows, SimulationRun run, IInventoryObserver observer)
    {
        if (!run.ListsVersions && run.Prefixes.Most != VersionNeed.None)
        {
            observer.OnProblem(new ReadProblem
            {
                Source = rows.Name,
                ErrorId = InventoryErrorIds.CurrentVersionsOnly,
                Reason = "Current versions alone are listed, and the rules act on noncurrent versions or delete markers, too: what they do to those is not in the result.",
                Advice = "Set the inventory's object versions to include all versions, or list with list-object-versions.",
            });
        }
    }

    private static void TellOfUnknownOrder(IObjectRows rows, InventorySimulationOptions options, SimulationRun run, IInventoryObserver observer)
    {
        if (run.IsOrderUnknown)
        {
            observer.OnProblem(new ReadProblem
            {
                Source = rows.Name,
                ErrorId = InventoryErrorIds.NoncurrentAgeUnknown,
                Reason = string.Create(
                    CultureInfo.InvariantCulture,
                    $"The versions are more than the {options.VersionBudget >> 20} MB that memory may hold, and no temporary file was allowed: since when versions are noncurrent is unknown, and what depends on it is uncertain."),
                Advice = "Allow a temporary file, or more memory.",
            });
        }
    }
}
