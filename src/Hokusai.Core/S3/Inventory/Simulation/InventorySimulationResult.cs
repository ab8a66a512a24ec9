namespace Hokusai.Core.S3.Inventory.Simulation;

/// <summary>What rules do to what an inventory lists.</summary>
public sealed record InventorySimulationResult
{
    /// <summary>What happens, by day, prefix, rule, action and storage class; of the proposed rules after that of the current ones.</summary>
    public required IReadOnlyList<LifecycleImpact> Impacts { get; init; }

    /// <summary>What the inventory lists.</summary>
    public required InventoryTotals Totals { get; init; }

    /// <summary>Rows that were left out, each a problem or counted in one.</summary>
    public required long BadRows { get; init; }

    /// <summary>Files that were not read to their end.</summary>
    public required int IncompleteFiles { get; init; }

    /// <summary>Whether something of the inventory is not in the result.</summary>
    public bool IsIncomplete => BadRows > 0 || IncompleteFiles > 0;

    /// <summary>Bytes that were in the temporary file.</summary>
    public required long SpilledBytes { get; init; }

    internal static InventorySimulationResult Of(
        InventorySource inventory, InventorySimulationOptions options, IReadOnlyList<SimulationSink> sinks, InventoryReader reader, long spilledBytes)
    {
        var totals = new InventoryTotals();
        foreach (var sink in sinks)
        {
            totals.Add(sink.Totals);
        }

        return new InventorySimulationResult
        {
            Impacts = [.. Impacts(0, false), .. options.Proposed is null ? [] : Impacts(1, true)],
            Totals = totals,
            BadRows = reader.BadRows,
            IncompleteFiles = reader.IncompleteFiles,
            SpilledBytes = spilledBytes,
        };

        IReadOnlyList<LifecycleImpact> Impacts(int place, bool isProposed)
        {
            var tally = new PlaceholderTally();
            foreach (var sink in sinks)
            {
                foreach (ref readonly var entry in sink.Rules[place].Tally.Entries)
                {
                    foreach (ref readonly var outcome in sink.Rules[place].Configuration.Fates[entry.Fate])
                    {
                        tally.Add(sink.FirstParts[entry.FirstPart], outcome, entry.Objects, entry.Bytes);
                    }
                }
            }

            return tally.Impacts(isProposed, inventory.Bucket);
        }
    }
}
