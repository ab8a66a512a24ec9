using Hokusai.Core.S3.Configuration;
using Hokusai.Core.S3.Simulation;
using Hokusai.Core.S3.Simulation.Prices;

namespace Hokusai.Core.S3.Inventory.Simulation;

/// <summary>What is simulated over an inventory.</summary>
public sealed record InventorySimulationOptions
{
    /// <summary>The rules that are in force.</summary>
    public required LifecycleConfiguration Configuration { get; init; }

    /// <summary>Rules that somebody proposes, simulated in the same pass; null for none.</summary>
    public LifecycleConfiguration? Proposed { get; init; }

    /// <summary>What else the rules' effect depends on.</summary>
    public required SimulatedBucket Bucket { get; init; }

    /// <summary>The prices; null to leave costs out.</summary>
    public PriceTable? Prices { get; init; }

    /// <summary>The first day, UTC: what was due before and has not happened happens on it.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The first day that is not over: what was due before should have happened by now.</summary>
    public DateOnly Today
    {
        get => field == default ? From : field;
        init;
    }

    /// <summary>How many days are looked at, at least 1.</summary>
    public required int Days { get; init; }

    /// <summary>Threads at most; the processors of this machine.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>
    /// Bytes of versions that stay in memory where rules ask since when versions are noncurrent; the rest goes to a temporary file. Configurations without such rules
    /// keep nothing.
    /// </summary>
    public long VersionBudget { get; init; } = 48L * 1024 * 1024;

    /// <summary>Whether a temporary file may be written; where it may not and the budget is exceeded, what depends on the order of versions is uncertain.</summary>
    public bool MayUseTemporaryFile { get; init; } = true;
}
