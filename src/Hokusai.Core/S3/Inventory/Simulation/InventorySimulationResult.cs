using Hokusai.Core.S3.Inventory.Fates;
using Hokusai.Core.S3.Simulation;
using Hokusai.Core.S3.Simulation.Conformance;
using Hokusai.Core.S3.Simulation.Impacts;

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

    /// <summary>S3's own answers that were compared: the column LifecycleExpirationDate of current versions; 0 where the inventory lacks it.</summary>
    public required long ExpirationsCompared { get; init; }

    /// <summary>Those that the simulator shares.</summary>
    public required long ExpirationsAgreed { get; init; }

    /// <summary>The first disagreements.</summary>
    public required IReadOnlyList<Disagreement> Disagreements { get; init; }

    /// <summary>Bytes that were in the temporary file.</summary>
    public required long SpilledBytes { get; init; }

    internal static InventorySimulationResult Of(
        IObjectRows rows, InventorySimulationOptions options, IReadOnlyList<SimulationSink> sinks, long spilledBytes)
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
            BadRows = rows.BadRows,
            IncompleteFiles = rows.IncompleteFiles,
            ExpirationsCompared = sinks.Sum(sink => sink.Conformance?.Compared ?? 0),
            ExpirationsAgreed = sinks.Sum(sink => sink.Conformance?.Agreed ?? 0),
            Disagreements = [.. sinks.SelectMany(sink => sink.Conformance?.Disagreements ?? [])],
            SpilledBytes = spilledBytes,
        };

        IReadOnlyList<LifecycleImpact> Impacts(int place, bool isProposed)
        {
            var tally = new ImpactTally(options.Prices);
            foreach (var sink in sinks)
            {
                foreach (ref readonly var entry in sink.Rules[place].Tally.Entries)
                {
                    if (entry.Fate != FateMemo.Unknown)
                    {
                        var version = new ObjectVersion { Key = sink.FirstParts[entry.FirstPart], Created = BillingTraits.DayOf(entry.Billing) * TimeSpan.TicksPerDay };
                        tally.Add(version, sink.Rules[place].Configuration.Fates[entry.Fate], entry.Objects, entry.Bytes);
                    }
                }
            }

            return tally.ToImpacts(rows.Bucket, sinks[0].Rules[place].Configuration.Configuration, isProposed, options.Today);
        }
    }
}
