using System.Runtime.CompilerServices;
using Hokusai.Core.S3.Inventory.Fates;
using Hokusai.Core.S3.Inventory.Rows;
using Hokusai.Core.S3.Inventory.Versions;
using Hokusai.Core.S3.Simulation;

namespace Hokusai.Core.S3.Inventory.Simulation;

/// <summary>
/// Simulates the rows that one thread reads. A version whose fate depends on the other versions of its key is kept until all rows were read; what is kept is then
/// evaluated key by key.
/// </summary>
internal sealed class SimulationSink : IInventoryRowSink
{
    private readonly SimulatedRules[] _rules;
    private readonly RulePrefixes _prefixes;
    private readonly PrefixMemo _prefixMemo;
    private readonly KeyHash _hash;
    private readonly RepresentativeKeys _keys;
    private readonly RepresentativeKeys _firstParts;
    private readonly VersionWriter<VersionRecord>? _writer;
    private readonly VersionWriter<KeyWitness>? _witnesses;
    private readonly BillingTraits _billing;
    private readonly bool _isUnversioned;
    private readonly int _from;
    private readonly Func<int, RepresentativeKeys> _keysOfThread;
    private readonly RowConformance? _conformance;
    private readonly int[] _firstPartOfPrefix;
    private readonly long[] _quietFrom;
    private KeyVersion[] _versions = [];
    private VersionPlace[] _places = [];

    /// <summary>Prepares a thread's part.</summary>
    /// <param name="run">What all threads share.</param>
    /// <param name="thread">The thread's number.</param>
    public SimulationSink(SimulationRun run, int thread)
    {
        _rules = run.CreateRules();
        _prefixes = run.Prefixes;
        _prefixMemo = new PrefixMemo(run.Prefixes);
        _hash = run.Hash;
        _keys = new RepresentativeKeys(thread, run.Hash);
        _firstParts = new RepresentativeKeys(thread, run.Hash);
        _firstPartOfPrefix = new int[run.Prefixes.Count];
        _quietFrom = run.QuietFrom;
        _writer = run.Store is { } store ? new VersionWriter<VersionRecord>(store, EvaluateEach) : null;
        _witnesses = run.Witnesses is { } witnesses ? new VersionWriter<KeyWitness>(witnesses, _ => { }) : null;
        _billing = run.Billing;
        _conformance = run.CreateConformance();
        _isUnversioned = run.IsUnversioned;
        _from = run.From;
        _keysOfThread = run.KeysOf;
    }

    /// <summary>How the simulator and S3 agree; null where the inventory does not tell S3's answers.</summary>
    public RowConformance? Conformance => _conformance;

    /// <summary>What the thread's rows are.</summary>
    public InventoryTotals Totals { get; } = new();

    /// <summary>The configurations: the current one, and the proposed one if there is one.</summary>
    public IReadOnlyList<SimulatedRules> Rules => _rules;

    /// <summary>The first parts of keys, as the tallies count them.</summary>
    public RepresentativeKeys FirstParts => _firstParts;

    /// <summary>The keys that stand for those of the thread's records.</summary>
    public RepresentativeKeys Keys => _keys;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void OnRow(in InventoryRow row)
    {
        if (row.IsUpload)
        {
            EvaluateAlone(row);
            return;
        }

        if (row.IsDeleteMarker)
        {
            Totals.AddDeleteMarker();
        }
        else
        {
            Totals.Add(row.StorageClass, row.Size);
        }

        if (_conformance is not null && row.IsLatest && !row.IsDeleteMarker)
        {
            _conformance.Add(row);
        }

        var prefix = _prefixMemo.Find(row.Key);
        if (_writer is null || !TryKeep(row, prefix))
        {
            Evaluate(row, prefix);
        }
    }

    /// <summary>Hands over the records that are left.</summary>
    public void Complete()
    {
        Array.ForEach(_rules, rules => rules.Complete());
        _writer?.Complete();
        _witnesses?.Complete();
    }

    /// <summary>The versions of one key, the current one first; or some versions whose order is not known.</summary>
    public void OnKey(ReadOnlySpan<VersionRecord> versions, bool isWhole, bool hasWitness)
    {
        if (!isWhole)
        {
            EvaluateEach(versions);
            return;
        }

        if (_versions.Length < versions.Length)
        {
            _versions = new KeyVersion[versions.Length * 2];
            _places = new VersionPlace[versions.Length * 2];
        }

        for (var at = 0; at < versions.Length; at++)
        {
            ref readonly var version = ref versions[at];
            _versions[at] = new KeyVersion(version.Created, version.Has(VersionFlags.IsLatest), version.Has(VersionFlags.IsDeleteMarker), at);
        }

        // The records are in that order already, so that places and records go together.
        VersionOrder.Derive(_versions.AsSpan(0, versions.Length), _places);
        for (var at = 0; at < versions.Length; at++)
        {
            Evaluate(versions[at], _places[at] with { HasOtherVersions = _places[at].HasOtherVersions || hasWitness });
        }
    }

    /// <summary>Keeps a version for later; false where it is to be evaluated at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryKeep(in InventoryRow row, int prefix)
    {
        // Only an ordinary current version has, under most rules, nothing to do with others.
        var need = _prefixes.NeedOf(prefix);
        if (need == VersionNeed.None || (need == VersionNeed.Markers && row.IsLatest && !row.IsDeleteMarker))
        {
            return false;
        }

        Keep(row, prefix, need);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Keep(in InventoryRow row, int prefix, VersionNeed need)
    {
        var hash = _hash.Of(row.Key);
        if (need == VersionNeed.Markers && !row.IsLatest)
        {
            // Only delete markers are asked about: what lies below them has but to be there, and no rule does anything to it.
            _witnesses!.Add(new KeyWitness((ulong)(hash >> 64), (ulong)hash));
        }
        else
        {
            KeepVersion(row, prefix, hash);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void KeepVersion(in InventoryRow row, int prefix, UInt128 hash)
        => _writer!.Add(new VersionRecord
        {
            HashHigh = (ulong)(hash >> 64),
            HashLow = (ulong)hash,
            Created = row.LastModified,
            Size = row.Size,
            Key = _keys.NumberOf(_prefixes.Represent(row.Key, prefix), _prefixes.Represent(prefix)),
            StorageClass = (byte)row.StorageClass,
            Flags = (row.IsLatest ? VersionFlags.IsLatest : VersionFlags.None)
                | (row.IsDeleteMarker ? VersionFlags.IsDeleteMarker : VersionFlags.None)
                | (row.IsNullVersion ? VersionFlags.IsNullVersion : VersionFlags.None)
                | (row.IsReplicationOpen ? VersionFlags.IsReplicationOpen : VersionFlags.None),
            Lock = row.Lock,
        });

    /// <summary>Evaluates what is not remembered by its traits: uploads, of which there are few, and locked versions.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void EvaluateAlone(in InventoryRow row)
    {
        var version = new ObjectVersion
        {
            Key = row.Key,
            Size = row.Size,
            Created = row.LastModified,
            StorageClass = row.StorageClass,
            Kind = row.IsUpload ? ObjectVersionKind.MultipartUpload : KindOf(row.IsLatest, row.IsDeleteMarker),
            HasOtherVersions = _isUnversioned ? false : null,
            IsReplicationOpen = row.IsReplicationOpen,
            IsNullVersion = row.IsNullVersion,
            Lock = row.Lock,
        };
        Evaluate(version);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Evaluate(in InventoryRow row, int prefix)
    {
        var day = LifecycleDay.Of(row.LastModified);
        if (day >= _quietFrom[prefix])
        {
            return;
        }

        // A period that is over keeps nothing: most are, where a bucket has a default one.
        if (!row.Lock.IsNone && row.Lock.MayKeep(_from))
        {
            EvaluateAlone(row);
            return;
        }

        var firstPart = FirstPartOf(row.Key, prefix);
        var billing = _billing.Of(row.Size, day);
        foreach (var rules in _rules)
        {
            ref var version = ref rules.Next;
            version.Size = row.Size;
            version.Created = row.LastModified;
            version.Prefix = prefix;
            version.FirstPart = firstPart;
            version.Billing = billing;
            version.StorageClass = row.StorageClass;
            version.Kind = KindOf(row.IsLatest, row.IsDeleteMarker);
            version.HasOtherVersions = _isUnversioned ? false : null;
            version.IsReplicationOpen = row.IsReplicationOpen;
            version.IsNullVersion = row.IsNullVersion;
            rules.Add(day);
        }
    }

    /// <summary>The number of a key's first part, which is told by the rule prefix where that reaches as far.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int FirstPartOf(ReadOnlySpan<byte> key, int prefix) => _firstPartOfPrefix[prefix] is > 0 and var known ? known - 1 : LearnFirstPart(key, prefix);

    private int LearnFirstPart(ReadOnlySpan<byte> key, int prefix)
    {
        var number = FirstPartOf(key);
        if (_prefixes.Represent(prefix).Contains((byte)'/'))
        {
            _firstPartOfPrefix[prefix] = number + 1;
        }

        return number;
    }

    private int FirstPartOf(ReadOnlySpan<byte> key) => _firstParts.NumberOf(key[..(key.IndexOf((byte)'/') + 1)], []);

    /// <summary>Evaluates a version that was kept; without a place where the order of the key's versions is not known.</summary>
    private void Evaluate(in VersionRecord record, VersionPlace? place)
    {
        var version = new ObjectVersion
        {
            Key = _keysOfThread(RepresentativeKeys.ThreadOf(record.Key))[record.Key],
            Size = record.Size,
            Created = record.Created,
            StorageClass = (StorageClass)record.StorageClass,
            Kind = place?.Kind ?? KindOf(record.Has(VersionFlags.IsLatest), record.Has(VersionFlags.IsDeleteMarker)),
            NoncurrentSince = place?.NoncurrentSince,
            NewerNoncurrentVersions = place?.NewerNoncurrentVersions,
            IsBelowDeleteMarker = place?.IsBelowDeleteMarker,
            HasOtherVersions = place?.HasOtherVersions,
            IsReplicationOpen = record.Has(VersionFlags.IsReplicationOpen),
            IsNullVersion = record.Has(VersionFlags.IsNullVersion),
            Lock = record.Lock,
        };
        Evaluate(version);
    }

    private void Evaluate(in ObjectVersion version)
    {
        foreach (var rules in _rules)
        {
            var fate = rules.Evaluate(version);
            if (fate != FateList.Nothing)
            {
                rules.Tally.Add(fate, FirstPartOf(version.Key), _billing.Of(version.Size, LifecycleDay.Of(version.Created)), version.Size);
            }
        }
    }

    private void EvaluateEach(ReadOnlySpan<VersionRecord> versions)
    {
        foreach (ref readonly var version in versions)
        {
            Evaluate(version, place: null);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ObjectVersionKind KindOf(bool isLatest, bool isDeleteMarker)
        => (isDeleteMarker ? ObjectVersionKind.CurrentDeleteMarker : ObjectVersionKind.Current) + (isLatest ? 0 : ObjectVersionKind.Noncurrent - ObjectVersionKind.Current);
}
