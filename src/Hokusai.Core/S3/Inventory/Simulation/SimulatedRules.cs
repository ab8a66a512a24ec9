using System.Runtime.CompilerServices;
using Hokusai.Core.S3.Inventory.Fates;
using Hokusai.Core.S3.Inventory.Rows;
using Hokusai.Core.S3.Simulation;

namespace Hokusai.Core.S3.Inventory.Simulation;

/// <summary>One configuration in one thread: what is shared of it, and the tally of what it does, the thread's own.</summary>
internal sealed class SimulatedRules(SimulatedConfiguration configuration, int from, int until)
{
    private readonly FateMemo _memo = configuration.Memo;
    private readonly LifecycleOutcome[] _outcomes = new LifecycleOutcome[Math.Max(configuration.Evaluator.MostOutcomes, 1)];

    /// <summary>The configuration.</summary>
    public SimulatedConfiguration Configuration => configuration;

    /// <summary>What the rules do.</summary>
    public FateTally Tally { get; } = new();

    /// <summary>The fate of a version, evaluated.</summary>
    public int Evaluate(in ObjectVersion version)
        => configuration.Fates.NumberOf(_outcomes.AsSpan(0, configuration.Evaluator.Evaluate(version, from, until, _outcomes)));

    /// <summary>The fate of a version of which nothing but its row is known, remembered where it can be.</summary>
    /// <param name="row">The version's row.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="prefix">The place of its longest rule prefix.</param>
    /// <param name="day">The day of its creation.</param>
    /// <param name="hasOtherVersions">Whether its key has other versions, the same for all rows of a run; null where nothing tells.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int FateOf(in InventoryRow row, ObjectVersionKind kind, int prefix, int day, bool? hasOtherVersions)
    {
        var traits = ((int)row.StorageClass << 4) | ((int)kind << 2) | (row.IsReplicationOpen ? 2 : 0) | (row.IsNullVersion ? 1 : 0);
        ushort forgotten = 0;
        ref var fate = ref _memo.PlaceOf(prefix, row.Size, traits, day, ref forgotten);
        return fate != FateMemo.Unknown ? fate : Learn(row, kind, hasOtherVersions, ref fate);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Learn(in InventoryRow row, ObjectVersionKind kind, bool? hasOtherVersions, ref ushort place)
    {
        var fate = Evaluate(new ObjectVersion
        {
            Key = row.Key,
            Size = row.Size,
            Created = row.LastModified,
            StorageClass = row.StorageClass,
            Kind = kind,
            HasOtherVersions = hasOtherVersions,
            IsReplicationOpen = row.IsReplicationOpen,
            IsNullVersion = row.IsNullVersion,
        });
        place = fate <= ushort.MaxValue ? (ushort)fate : (ushort)FateMemo.Unknown;
        return fate;
    }
}
