using System.Runtime.CompilerServices;
using Hokusai.Core.S3.Inventory.Fates;
using Hokusai.Core.S3.Inventory.Versions;
using Hokusai.Core.S3.Simulation;

namespace Hokusai.Core.S3.Inventory.Simulation;

/// <summary>One configuration in one thread: what is shared of it, and the tally of what it does, the thread's own.</summary>
internal sealed class SimulatedRules(SimulatedConfiguration configuration, RulePrefixes prefixes, int from, int until)
{
    /// <summary>Versions that wait for being looked up together: enough for the memory to be busy, few enough for the nearest cache.</summary>
    private const int Waiting = 64;

    private readonly RowVersion[] _waiting = new RowVersion[Waiting];
    private readonly int[] _waitingPlaces = new int[Waiting];
    private readonly (int Fate, int Waiting)[] _fated = new (int Fate, int Waiting)[Waiting];
    private readonly FateMemo _memo = configuration.Memo;
    private readonly LifecycleOutcome[] _outcomes = new LifecycleOutcome[Math.Max(configuration.Evaluator.MostOutcomes, 1)];
    private int _waitingCount;

    /// <summary>The configuration.</summary>
    public SimulatedConfiguration Configuration => configuration;

    /// <summary>What the rules do.</summary>
    public FateTally Tally { get; } = new();

    /// <summary>The fate of a version, evaluated.</summary>
    public int Evaluate(in ObjectVersion version)
        => configuration.Fates.NumberOf(_outcomes.AsSpan(0, configuration.Evaluator.Evaluate(version, from, until, _outcomes)));

    /// <summary>Where the next version is to be filled in, whole, before <see cref="Add"/>.</summary>
    public ref RowVersion Next
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _waiting[_waitingCount];
    }

    /// <summary>Counts what becomes of <see cref="Next"/>, a version of which nothing but its row is known; not before <see cref="Complete"/> or a while later.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add()
    {
        ref readonly var version = ref _waiting[_waitingCount];
        _waitingPlaces[_waitingCount] = _memo.PlaceOf(version.Prefix, version.Size, version.Traits, LifecycleDay.Of(version.Created));
        if (++_waitingCount == Waiting)
        {
            Complete();
        }
    }

    /// <summary>Counts what was added so far.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Complete()
    {
        // First look all up, then count: short loops in which the memory's answers do not wait for each other.
        var count = 0;
        for (var at = 0; at < _waitingCount; at++)
        {
            var fate = _memo[_waitingPlaces[at]];
            fate = fate != FateMemo.Unknown ? fate : Learn(_waiting[at], _waitingPlaces[at]);
            _fated[count] = (fate, at);
            count += fate != FateList.Nothing ? 1 : 0;
        }

        for (var at = 0; at < count; at++)
        {
            ref readonly var version = ref _waiting[_fated[at].Waiting];
            Tally.Add(_fated[at].Fate, version.FirstPart, version.Billing, version.Size);
        }

        _waitingCount = 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Learn(in RowVersion version, int place)
    {
        var fate = Evaluate(new ObjectVersion
        {
            // All rules take it for the key.
            Key = prefixes.Represent(version.Prefix),
            Size = version.Size,
            Created = version.Created,
            StorageClass = version.StorageClass,
            Kind = version.Kind,
            HasOtherVersions = version.HasOtherVersions,
            IsReplicationOpen = version.IsReplicationOpen,
            IsNullVersion = version.IsNullVersion,
        });
        _memo.Remember(place, fate);
        return fate;
    }
}
