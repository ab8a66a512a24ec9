using System.Runtime.CompilerServices;
using Hokusai.Core.S3.Inventory.Fates;
using Hokusai.Core.S3.Simulation;

namespace Hokusai.Core.S3.Inventory.Simulation;

/// <summary>One configuration in one thread: what is shared of it, and the tally of what it does, the thread's own.</summary>
internal sealed class SimulatedRules(SimulatedConfiguration configuration, int from, int until)
{
    private readonly FateMemo _memo = new(configuration.SizeLimits);
    private readonly LifecycleOutcome[] _outcomes = new LifecycleOutcome[Math.Max(configuration.Evaluator.MostOutcomes, 1)];

    /// <summary>The configuration.</summary>
    public SimulatedConfiguration Configuration => configuration;

    /// <summary>What the rules do.</summary>
    public FateTally Tally { get; } = new();

    /// <summary>The fate of a version, evaluated.</summary>
    public int Evaluate(in ObjectVersion version)
        => configuration.Fates.NumberOf(_outcomes.AsSpan(0, configuration.Evaluator.Evaluate(version, from, until, _outcomes)));

    /// <summary>The fate of a version of which nothing but itself is known, remembered where it can be.</summary>
    /// <param name="version">The version.</param>
    /// <param name="prefix">The place of its longest rule prefix.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int FateOf(in ObjectVersion version, int prefix)
    {
        var traits = ((int)version.StorageClass << 4) | ((int)version.Kind << 2) | (version.IsReplicationOpen ? 2 : 0) | (version.IsNullVersion ? 1 : 0);
        ushort forgotten = 0;
        ref var fate = ref _memo.PlaceOf(prefix, version.Size, traits, LifecycleDay.Of(version.Created), ref forgotten);
        return fate != FateMemo.Unknown ? fate : Learn(version, ref fate);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Learn(in ObjectVersion version, ref ushort place)
    {
        var fate = Evaluate(version);
        place = fate <= ushort.MaxValue ? (ushort)fate : (ushort)FateMemo.Unknown;
        return fate;
    }
}
