using System.Runtime.CompilerServices;
using Hokusai.Core.S3.Inventory.Fates;
using Hokusai.Core.S3.Inventory.Versions;
using Hokusai.Core.S3.Simulation;

namespace Hokusai.Core.S3.Inventory.Simulation;

/// <summary>One configuration in one thread: what is shared of it, and the tally of what it does, the thread's own.</summary>
internal sealed class SimulatedRules(SimulatedConfiguration configuration, RulePrefixes prefixes, int from, int until)
{
    /// <summary>Versions that come between two steps of one: each step begins to fetch what the next one looks at, and by then the memory has answered.</summary>
    private const int Lag = 16;

    /// <summary>Room for those that are between steps, a power of two, few enough for the nearest cache.</summary>
    private const int Room = 4 * Lag;

    private readonly RowVersion[] _versions = new RowVersion[Room];
    private readonly MemoKey[] _keys = new MemoKey[Room];
    private readonly int[] _places = new int[Room];
    private readonly Counted[] _counted = new Counted[Room];
    private readonly FateMemo _memo = configuration.Memo;
    private readonly LifecycleOutcome[] _outcomes = new LifecycleOutcome[Math.Max(configuration.Evaluator.MostOutcomes, 1)];

    // How many came to each step; their places in the rooms are what is left of that.
    private long _added;
    private long _placed;
    private long _fated;
    private long _counting;
    private long _tallied;

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
        get => ref _versions[_added & (Room - 1)];
    }

    /// <summary>Counts what becomes of <see cref="Next"/>, a version of which nothing but its row is known; not before <see cref="Complete"/> or a while later.</summary>
    /// <param name="day">The day of its creation.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int day)
    {
        ref readonly var version = ref Next;
        _keys[_added & (Room - 1)] = _memo.KeyOf(version.Prefix, version.Size, version.Traits, day);
        _added++;
        Step(_added - Lag, _added - (2 * Lag), _counting - Lag);
    }

    /// <summary>Counts what was added so far.</summary>
    public void Complete()
    {
        // How many are to be tallied is known when all have their fates.
        Step(_added, _added, _tallied);
        Step(_added, _added, _counting);
    }

    /// <summary>Takes the steps up to some versions: one of each, but at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Step(long placed, long fated, long tallied)
    {
        for (; _placed < placed; _placed++)
        {
            _places[_placed & (Room - 1)] = _memo.PlaceOf(_keys[_placed & (Room - 1)]);
        }

        for (; _fated < fated; _fated++)
        {
            ref readonly var version = ref _versions[_fated & (Room - 1)];
            var place = _places[_fated & (Room - 1)];
            var fate = _memo[place];
            fate = fate != FateMemo.Unknown ? fate : Learn(version, place);
            Tally.Prefetch(fate, version.FirstPart, version.Billing);
            ref var counted = ref _counted[_counting & (Room - 1)];
            counted.Fate = fate;
            counted.FirstPart = version.FirstPart;
            counted.Billing = version.Billing;
            counted.Size = version.Size;
            _counting += fate != FateList.Nothing ? 1 : 0;
        }

        for (; _tallied < tallied; _tallied++)
        {
            ref readonly var counted = ref _counted[_tallied & (Room - 1)];
            Tally.Add(counted.Fate, counted.FirstPart, counted.Billing, counted.Size);
        }
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

    /// <summary>A version to which something happens.</summary>
    private struct Counted
    {
        public int Fate;
        public int FirstPart;
        public int Billing;
        public long Size;
    }
}
