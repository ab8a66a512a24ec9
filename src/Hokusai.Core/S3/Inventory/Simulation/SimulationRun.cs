using Hokusai.Core.S3.Configuration;
using Hokusai.Core.S3.Inventory.Fates;
using Hokusai.Core.S3.Inventory.Versions;

namespace Hokusai.Core.S3.Inventory.Simulation;

/// <summary>What the threads of one simulation share.</summary>
internal sealed class SimulationRun : IDisposable
{
    private readonly InventorySimulationOptions _options;
    private readonly IReadOnlyList<SimulatedConfiguration> _configurations;
    private readonly List<SimulationSink> _sinks = [];
    private readonly bool _tellsExpirations;
    private readonly int _until;

    public SimulationRun(IObjectRows rows, InventorySimulationOptions options)
    {
        LifecycleConfiguration[] configurations = options.Proposed is { } proposed ? [options.Configuration, proposed] : [options.Configuration];
        From = options.From.DayNumber;
        _until = options.From.DayNumber + options.Days;
        _options = options;
        _tellsExpirations = rows.TellsExpirations;
        Billing = new BillingTraits(options.Prices, From);
        IsUnversioned = options.Bucket.Versioning == BucketVersioning.Unversioned || options.Bucket.IsDirectoryBucket;
        ListsVersions = rows.ListsVersions;
        Prefixes = new RulePrefixes(configurations, IsUnversioned ? BucketVersioning.Unversioned : options.Bucket.Versioning);
        var bucket = options.Bucket.ListedWith(rows.TellsLocks);
        _configurations = [.. configurations.Select(configuration => new SimulatedConfiguration(configuration, bucket, Prefixes, From))];
        QuietFrom = [.. Enumerable.Range(0, Prefixes.Count).Select(prefix => _configurations.Max(configuration => configuration.Evaluator.QuietFrom(Prefixes.Represent(prefix), _until)))];
        if (ListsVersions && Prefixes.Most != VersionNeed.None)
        {
            var budget = new VersionBudget(options.VersionBudget);
            Store = new VersionStore<VersionRecord>(budget, options.MayUseTemporaryFile);
            Witnesses = new VersionStore<KeyWitness>(budget, options.MayUseTemporaryFile);
        }
    }

    /// <summary>The first day that is simulated.</summary>
    public int From { get; }

    /// <summary>For each rule prefix the first day of creation from which nothing happens to a version.</summary>
    public long[] QuietFrom { get; }

    /// <summary>Whether no key of the bucket can have more than one version.</summary>
    public bool IsUnversioned { get; }

    /// <summary>Whether the inventory lists all versions.</summary>
    public bool ListsVersions { get; }

    /// <summary>The prefixes of all rules.</summary>
    public RulePrefixes Prefixes { get; }

    /// <summary>What the bill depends on.</summary>
    public BillingTraits Billing { get; }

    /// <summary>The hash of this run.</summary>
    public KeyHash Hash { get; } = new();

    /// <summary>Where versions wait for the others of their key; null where no rule asks for them.</summary>
    public VersionStore<VersionRecord>? Store { get; }

    /// <summary>The keys that have other versions, where only delete markers are asked about.</summary>
    public VersionStore<KeyWitness>? Witnesses { get; }

    /// <summary>Whether the stores refused something.</summary>
    public bool IsOrderUnknown => Store is { IsIncomplete: true } || Witnesses is { IsIncomplete: true };

    /// <summary>Bytes in temporary files.</summary>
    public long SpilledBytes => (Store?.SpilledBytes ?? 0) + (Witnesses?.SpilledBytes ?? 0);

    /// <summary>Makes a thread's sink; called by one thread.</summary>
    public SimulationSink CreateSink()
    {
        var sink = new SimulationSink(this, _sinks.Count);
        _sinks.Add(sink);
        return sink;
    }

    /// <summary>The configurations with tallies of a thread's own.</summary>
    public SimulatedRules[] CreateRules() => [.. _configurations.Select(configuration => new SimulatedRules(configuration, Prefixes, From, _until))];

    /// <summary>A thread's comparison with S3's answers; null where the inventory has none.</summary>
    public RowConformance? CreateConformance() => _tellsExpirations ? new RowConformance(_options.Configuration, _options.Bucket) : null;

    /// <summary>The keys that stand for those of a thread's records.</summary>
    public RepresentativeKeys KeysOf(int thread) => _sinks[thread].Keys;

    public void Dispose()
    {
        Store?.Dispose();
        Witnesses?.Dispose();
    }
}
