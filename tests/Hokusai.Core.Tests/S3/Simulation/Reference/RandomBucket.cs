using System.Text;
using Hokusai.Core.S3.Configuration;
using Hokusai.Core.S3.Simulation;

namespace Hokusai.Core.Tests.S3.Simulation.Reference;

/// <summary>A configuration and the versions of one key, drawn at random; small numbers, so that days, sizes and prefixes meet often.</summary>
internal sealed class RandomBucket
{
    private static readonly string[] Keys = ["logs/a", "logs/b/c", "data/x", "l"];
    private static readonly string[] Prefixes = ["", "l", "logs/", "logs/b", "data/", "zzz"];
    private static readonly long[] Sizes = [0, 1, 1000, 131071, 131072, 10_000_000];
    private static readonly BucketVersioning[] Versionings = [BucketVersioning.Unversioned, BucketVersioning.Enabled, BucketVersioning.Enabled, BucketVersioning.Suspended];

    private readonly Random _random;
    private bool _hasLocks;

    public RandomBucket(Random random)
    {
        _random = random;
        Start = new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(random.Next(100));
        Versioning = Versionings[random.Next(Versionings.Length)];
        Key = Keys[random.Next(Keys.Length)];
        Configuration = new LifecycleConfiguration
        {
            Rules = [.. Enumerable.Range(0, random.Next(1, 5)).Select(Rule)],
            DefaultMinimumSize = random.Next(2) == 0 ? MinimumTransitionSize.All128K : MinimumTransitionSize.VariesByStorageClass,
        };
        Versions = NewestFirst();
        Lock();
    }

    public DateTime Start { get; }

    public DateTime End => Start.AddDays(60);

    public BucketVersioning Versioning { get; }

    public string Key { get; }

    public LifecycleConfiguration Configuration { get; }

    public List<ReferenceVersion> Versions { get; }

    /// <summary>A version as the evaluator sees it.</summary>
    /// <param name="place">Its place, the newest first.</param>
    /// <param name="hidden">Which of its facts the evidence lacks: bits 1 tags, 2 since when, 4 how many newer, 8 whether there are others, 16 the locks.</param>
    /// <param name="held">A lock to see instead of its own.</param>
    public ObjectVersion See(int place, int hidden, VersionLock? held = null)
    {
        var version = Versions[place];
        var isCurrent = place == 0;
        return new ObjectVersion
        {
            Key = Encoding.UTF8.GetBytes(Key),
            Size = version.Size,
            Created = version.Created.Ticks,
            StorageClass = version.Class,
            Kind = (isCurrent, version.IsDeleteMarker) switch
            {
                (true, false) => ObjectVersionKind.Current,
                (true, true) => ObjectVersionKind.CurrentDeleteMarker,
                (false, false) => ObjectVersionKind.Noncurrent,
                (false, true) => ObjectVersionKind.NoncurrentDeleteMarker,
            },
            NoncurrentSince = isCurrent || (hidden & 2) != 0 ? null : Versions[place - 1].Created.Ticks,
            NewerNoncurrentVersions = isCurrent || (hidden & 4) != 0 ? null : Versions.Skip(1).Take(place - 1).Count(other => !other.IsDeleteMarker),
            IsBelowDeleteMarker = isCurrent || (hidden & 8) != 0 ? null : Versions[0].IsDeleteMarker,
            HasOtherVersions = !isCurrent || (hidden & 8) != 0 ? null : Versions.Count > 1,
            Tags = (hidden & 1) != 0 ? null : [.. version.Tags],
            IsNullVersion = version.IsNull,
            Lock = held is { } instead ? instead
                : (hidden & 16) != 0 ? VersionLock.None
                : version.HasLegalHold ? VersionLock.Held
                : version.RetainUntil is { } end ? VersionLock.Until(end.Ticks)
                : VersionLock.None,
        };
    }

    /// <summary>The bucket as the evaluator knows it.</summary>
    /// <param name="hidden">Which facts the evidence lacks, as of <see cref="See"/>.</param>
    public SimulatedBucket SeeBucket(int hidden) => new SimulatedBucket { Versioning = Versioning, HasObjectLock = _hasLocks }.ListedWith(tellsLocks: (hidden & 16) != 0 ? null : true);

    // "Object Lock works only in buckets that have S3 Versioning enabled": object-lock.html. Drawn last, so that what was drawn before stays what it was.
    private void Lock()
    {
        _hasLocks = Versioning == BucketVersioning.Enabled && Chance(40);
        foreach (var version in Versions.Where(version => _hasLocks && !version.IsDeleteMarker && Chance(60)))
        {
            version.HasLegalHold = Chance(25);
            version.RetainUntil = Chance(25) ? null : Chance(20) ? Start.AddDays(_random.Next(-10, 70)) : Start.AddHours(_random.Next(-24 * 10, 24 * 70));
        }
    }

    private LifecycleRule Rule(int number)
    {
        var hasTags = Chance(15);
        var isMarkerRule = !hasTags && Chance(15);
        return new LifecycleRule
        {
            Id = $"rule-{(char)('a' + _random.Next(26))}{number}",
            IsEnabled = !Chance(10),
            Filter = new LifecycleFilter
            {
                Prefix = Prefixes[_random.Next(Prefixes.Length)],
                Tags = hasTags ? [KeyValuePair.Create("t", _random.Next(2) == 0 ? "1" : "2")] : [],
                SizeGreaterThan = Chance(12) ? Sizes[_random.Next(Sizes.Length)] : null,
                SizeLessThan = Chance(12) ? Sizes[_random.Next(Sizes.Length)] : null,
            },
            Expiration = isMarkerRule ? new LifecycleExpiration { RemovesExpiredDeleteMarkers = true }
                : !Chance(50) ? null
                : Chance(20) ? new LifecycleExpiration { Date = Date() }
                : new LifecycleExpiration { Days = _random.Next(1, 60) },
            Transitions = [.. Enumerable.Range(0, Chance(50) ? _random.Next(1, 4) : 0).Select(_ => Transition())],
            NoncurrentVersionExpiration = Chance(40) ? new NoncurrentVersionExpiration { Days = _random.Next(1, 40), NewerNoncurrentVersions = Newer() } : null,
            NoncurrentVersionTransitions = Chance(25)
                ? [new NoncurrentVersionTransition { Days = _random.Next(0, 40), NewerNoncurrentVersions = Newer(), StorageClass = Target() }]
                : [],
        };
    }

    private LifecycleTransition Transition()
    {
        var target = Target();
        return Chance(15)
            ? new LifecycleTransition { StorageClass = target, Date = Date() }
            : new LifecycleTransition { StorageClass = target, Days = _random.Next(target is StorageClass.StandardIa or StorageClass.OneZoneIa ? 30 : 0, 60) };
    }

    private List<ReferenceVersion> NewestFirst()
    {
        var count = Versioning == BucketVersioning.Unversioned ? 1 : _random.Next(1, 5);
        var created = Start.AddHours(-_random.Next(0, 24 * 40));
        var versions = new List<ReferenceVersion>();
        var nullAt = Versioning == BucketVersioning.Unversioned ? 0 : _random.Next(-1, count);
        for (var number = 0; number < count; number++)
        {
            var isMarker = Versioning != BucketVersioning.Unversioned && Chance(25);
            versions.Add(new ReferenceVersion
            {
                Number = number,
                Created = created,
                IsDeleteMarker = isMarker,
                IsNull = number == nullAt,
                Size = isMarker ? 0 : Sizes[_random.Next(Sizes.Length)],
                Class = isMarker ? StorageClass.Standard : Class(),
                Tags = !isMarker && Chance(50) ? new Dictionary<string, string> { ["t"] = _random.Next(2) == 0 ? "1" : "2" } : [],
            });
            created = created.AddHours(-_random.Next(1, 24 * 20));
        }

        return versions;
    }

    private DateTimeOffset Date() => new(Start.AddDays(_random.Next(-30, 60)));

    private int? Newer() => Chance(50) ? _random.Next(1, 4) : null;

    private StorageClass Target() => (StorageClass)_random.Next((int)StorageClass.StandardIa, (int)StorageClass.GlacierDeepArchive + 1);

    private StorageClass Class() => Chance(70) ? StorageClass.Standard : (StorageClass)_random.Next((int)StorageClass.StandardIa, (int)StorageClass.GlacierDeepArchive + 1);

    private bool Chance(int percent) => _random.Next(100) < percent;
}
