using System.Runtime.CompilerServices;
using Hokusai.Core.S3.Configuration;

namespace Hokusai.Core.S3.Simulation;

/// <summary>
/// A configuration made ready to say of millions of versions what becomes of each, without allocation, from several threads at once. It sees one version at a
/// time: what depends on the other versions of its key is an outcome that may happen, on the earliest day on which it can.
/// </summary>
internal sealed class LifecycleEvaluator
{
    private readonly PrefixTree _plans;
    private readonly BucketVersioning _versioning;
    private readonly bool _isBarred;
    private readonly bool _isDirectoryBucket;
    private readonly bool _hasUntoldLocks;

    /// <summary>Makes a configuration ready.</summary>
    /// <param name="configuration">The rules; disabled ones do nothing.</param>
    /// <param name="bucket">What else it depends on.</param>
    public LifecycleEvaluator(LifecycleConfiguration configuration, SimulatedBucket bucket)
    {
        _plans = new PrefixTree(
            configuration.Rules
                .Select((rule, place) => (rule, place))
                .OrderBy(entry => entry.rule.Id ?? "", StringComparer.Ordinal)
                .ThenBy(entry => entry.place)
                .Select((entry, precedence) => (entry.rule, entry.place, precedence))
                .Where(entry => entry.rule.IsEnabled)
                .Select(entry => new CompiledRule(entry.rule, entry.place, entry.precedence, configuration, bucket.IsDirectoryBucket)));
        _versioning = bucket.Versioning;

        // https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-and-other-bucket-config.html: not supported together. S3 takes no lifecycle
        // configuration while MFA delete is on, so that where nothing tells, a configuration that exists says that it is off.
        _isBarred = bucket.HasMfaDelete == true;
        _isDirectoryBucket = bucket.IsDirectoryBucket;
        _hasUntoldLocks = bucket.HasUntoldLocks;
    }

    /// <summary>How many outcomes one version can have at most.</summary>
    public int MostOutcomes => _plans.MostOutcomes;

    /// <summary>What becomes of a version, in order of time; nothing after what deletes it for certain.</summary>
    /// <param name="version">The version.</param>
    /// <param name="from">The first day, as <see cref="DateOnly.DayNumber"/>: what was due before and has not happened happens on it.</param>
    /// <param name="until">The first day that is not looked at any more.</param>
    /// <param name="outcomes">Takes the outcomes; at least <see cref="MostOutcomes"/> long.</param>
    /// <returns>How many there are.</returns>
    /// <exception cref="ArgumentException"><paramref name="outcomes"/> is too short.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Evaluate(in ObjectVersion version, int from, int until, Span<LifecycleOutcome> outcomes)
    {
        if (_isBarred)
        {
            return 0;
        }

        if (outcomes.Length < _plans.MostOutcomes)
        {
            throw new ArgumentException("There is less room than a version can have outcomes.", nameof(outcomes));
        }

        var plan = _plans.Find(version.Key);
        return version.Kind switch
        {
            ObjectVersionKind.Current => Current(version, plan, from, until, outcomes),
            ObjectVersionKind.CurrentDeleteMarker => DeleteMarker(version, plan, from, until, outcomes),
            ObjectVersionKind.MultipartUpload => Upload(version, plan, from, until, outcomes),
            _ => Noncurrent(version, plan, from, until, outcomes),
        };
    }

    /// <summary>The first day of creation of which no version with that key has an outcome before <paramref name="until"/>, as <see cref="DateOnly.DayNumber"/>.</summary>
    public long QuietFrom(ReadOnlySpan<byte> key, int until) => _plans.Find(key).QuietFrom(until);

    /// <summary>When the rules expire a current version, over or not: what S3 answers in <c>x-amz-expiration</c>.</summary>
    public VersionExpiry Expiry(in ObjectVersion version) => new(version, _plans.Find(version.Key));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Current(in ObjectVersion version, LifecyclePlan plan, int from, int until, Span<LifecycleOutcome> outcomes)
    {
        var day = LifecycleDay.Of(version.Created);
        if (plan.Transitions.AreAfter(day, until) && plan.Expirations.AreAfter(day, until))
        {
            return 0;
        }

        var end = Expiration(version.IsNullVersion);
        var isPermanent = end != LifecycleAction.AddDeleteMarker;
        var state = new WalkedState
        {
            Day = day,
            IsDayKnown = true,
            From = from,
            Classes = StorageClassSet.Of(version.StorageClass),
            IsCertain = IsCertain(version) && (_versioning != BucketVersioning.Unknown || _isDirectoryBucket),
            CurrentExpiry = LifecycleDay.Never,
            LockedUntil = isPermanent ? version.Lock.Day : 0,
            MayBeLocked = isPermanent && MayBeLocked(version),
        };
        var timing = new StepTiming(version, state, plan.Transitions, plan.Expirations);
        var walk = new LifecycleWalk(state, timing.Moves(stackalloc TimedStep[plan.Transitions.Count]), timing.Ends(stackalloc TimedStep[plan.Expirations.Count]), until, outcomes);
        walk.Run(LifecycleAction.Transition, end, isPermanent);
        if (walk.FirstEnd == LifecycleDay.Never || _isDirectoryBucket || _versioning == BucketVersioning.Unversioned)
        {
            return walk.Count;
        }

        var marker = (int)walk.FirstEnd;
        if (end == LifecycleAction.ReplaceNullVersion)
        {
            return InOrder(outcomes, walk.Count, walk.Count + LeftMarker(version, plan, marker, marker, until, walk.IsFirstEndCertain, outcomes[walk.Count..]));
        }

        return InOrder(outcomes, walk.Count, walk.Count + Superseded(version, plan, walk.ClassesAtFirstEnd, marker, walk.IsFirstEndCertain, until, outcomes[walk.Count..]));
    }

    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/intro-lifecycle-rules.html, the table of actions and versioning states. Where nothing tells the
    // state, the worst is said, as what may happen.
    private LifecycleAction Expiration(bool isNullVersion) => _versioning switch
    {
        _ when _isDirectoryBucket => LifecycleAction.Delete,
        BucketVersioning.Enabled => LifecycleAction.AddDeleteMarker,
        BucketVersioning.Suspended => isNullVersion ? LifecycleAction.ReplaceNullVersion : LifecycleAction.AddDeleteMarker,
        _ => LifecycleAction.Delete,
    };

    // A current version that got a delete marker is noncurrent from that day on, with no noncurrent version above it.
    private int Superseded(
        in ObjectVersion version,
        LifecyclePlan plan,
        StorageClassSet classes,
        int marker,
        bool isCertain,
        int until,
        Span<LifecycleOutcome> outcomes)
    {
        if (plan.NoncurrentTransitions.AreAfter(marker, until) && plan.NoncurrentExpirations.AreAfter(marker, until))
        {
            return 0;
        }

        var state = new WalkedState
        {
            Day = marker,
            IsDayKnown = true,
            From = marker + 1,
            Classes = classes,
            IsCertain = isCertain,
            NewerVersions = 0,
            CurrentExpiry = LifecycleDay.Never,
            LockedUntil = version.Lock.Day,
            MayBeLocked = MayBeLocked(version),
        };
        var timing = new StepTiming(version, state, plan.NoncurrentTransitions, plan.NoncurrentExpirations);
        var walk = new LifecycleWalk(
            state, timing.Moves(stackalloc TimedStep[plan.NoncurrentTransitions.Count]), timing.Ends(stackalloc TimedStep[plan.NoncurrentExpirations.Count]), until, outcomes);
        walk.Run(LifecycleAction.TransitionNoncurrentVersion, LifecycleAction.DeleteNoncurrentVersion, isPermanent: true);
        return walk.FirstEnd == LifecycleDay.Never
            ? walk.Count
            : InOrder(outcomes, walk.Count, walk.Count + LeftMarker(version, plan, marker, (int)walk.FirstEnd, until, walk.IsFirstEndCertain, outcomes[walk.Count..]));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Noncurrent(in ObjectVersion version, LifecyclePlan plan, int from, int until, Span<LifecycleOutcome> outcomes)
    {
        if (_isDirectoryBucket)
        {
            return 0;
        }

        // Where nothing tells since when it is noncurrent: not before it was created.
        var day = LifecycleDay.Of(version.NoncurrentSince ?? version.Created);
        var isMarker = version.Kind == ObjectVersionKind.NoncurrentDeleteMarker;
        var isReplaceable = _versioning == BucketVersioning.Suspended && version.IsNullVersion;
        if (!isReplaceable && plan.NoncurrentTransitions.AreAfter(day, until) && plan.NoncurrentExpirations.AreAfter(day, until))
        {
            return 0;
        }

        // The version above was created on that day or later; a delete marker does not expire.
        var expiry = LifecycleDay.Never;
        var replacement = version.IsBelowDeleteMarker == true ? null : plan.Expirations.FirstOf(day, out expiry);
        var state = new WalkedState
        {
            Day = day,
            IsDayKnown = version.NoncurrentSince is not null,
            From = from,
            Classes = StorageClassSet.Of(isMarker ? StorageClass.Standard : version.StorageClass),

            // Only a bucket that is or was versioned has noncurrent versions: one said to be unversioned contradicts itself.
            IsCertain = IsCertain(version) && _versioning != BucketVersioning.Unversioned,
            IsDeleteMarker = isMarker,
            NewerVersions = version.NewerNoncurrentVersions,
            CurrentExpiry = replacement is null ? LifecycleDay.Never : Math.Max(expiry, from),
            Replacement = isReplaceable ? replacement : null,

            // "Delete markers are not WORM-protected": object-lock-managing.html#object-lock-managing-delete-markers.
            LockedUntil = isMarker ? 0 : version.Lock.Day,
            MayBeLocked = !isMarker && MayBeLocked(version),
        };
        var transitions = isMarker ? LifecycleSteps.None : plan.NoncurrentTransitions;
        var timing = new StepTiming(version, state, transitions, plan.NoncurrentExpirations);
        var walk = new LifecycleWalk(state, timing.Moves(stackalloc TimedStep[transitions.Count]), timing.Ends(stackalloc TimedStep[plan.NoncurrentExpirations.Count]), until, outcomes);
        walk.Run(LifecycleAction.TransitionNoncurrentVersion, LifecycleAction.DeleteNoncurrentVersion, isPermanent: true);
        return walk.Count;
    }

    private int DeleteMarker(in ObjectVersion version, LifecyclePlan plan, int from, int until, Span<LifecycleOutcome> outcomes)
    {
        if (_isDirectoryBucket || plan.MarkerRemovals.FirstOf(LifecycleDay.Of(version.Created), out var due) is not { } step)
        {
            return 0;
        }

        var day = Math.Max(due, from);
        if (version.HasOtherVersions == true)
        {
            // The newest version below became noncurrent with this marker; the marker goes on the day after the last version, at the earliest.
            plan.NoncurrentExpirations.FirstOf(LifecycleDay.Of(version.Created), out var emptied);
            day = emptied == LifecycleDay.Never ? emptied : Math.Max(day, Math.Max(emptied, from) + 1);
        }

        return Single(outcomes, day, until, step, LifecycleAction.RemoveDeleteMarker, StorageClass.Standard, IsCertain(version) && version.HasOtherVersions == false);
    }

    private static int Upload(in ObjectVersion version, LifecyclePlan plan, int from, int until, Span<LifecycleOutcome> outcomes) =>
        plan.Aborts.FirstOf(LifecycleDay.Of(version.Created), out var due) is { } step
            ? Single(outcomes, Math.Max(due, from), until, step, LifecycleAction.AbortMultipartUpload, version.StorageClass, isCertain: true)
            : 0;

    // The delete marker that an expiration made is alone from the day after the deletion of the version, if that was the only one.
    private static int LeftMarker(
        in ObjectVersion version,
        LifecyclePlan plan,
        int marker,
        int emptied,
        int until,
        bool isCertain,
        Span<LifecycleOutcome> outcomes) =>
        plan.MarkerRemovals.FirstOf(marker, out var due) is { } step
            ? Single(outcomes, Math.Max(due, emptied + 1), until, step, LifecycleAction.RemoveDeleteMarker, StorageClass.Standard, isCertain && version.HasOtherVersions == false)
            : 0;

    private static int Single(Span<LifecycleOutcome> outcomes, long day, int until, LifecycleStep step, LifecycleAction action, StorageClass from, bool isCertain)
    {
        if (day >= until)
        {
            return 0;
        }

        outcomes[0] = new LifecycleOutcome((int)day, step.Rule, action, from, StorageClass.Unknown, isCertain);
        return 1;
    }

    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-and-other-bucket-config.html: replication that is pending or failed holds the actions, till
    // a day that nothing tells.
    private static bool IsCertain(in ObjectVersion version) => !version.IsReplicationOpen;

    private bool MayBeLocked(in ObjectVersion version) => _hasUntoldLocks || version.Lock.IsUnknown;

    // What follows a possible end lies between what happens if it does not come. Both parts are in order; the second is short.
    private static int InOrder(Span<LifecycleOutcome> outcomes, int first, int count)
    {
        for (var at = first; at < count; at++)
        {
            var moving = outcomes[at];
            var to = at;
            for (; to > 0 && outcomes[to - 1].Day > moving.Day; to--)
            {
                outcomes[to] = outcomes[to - 1];
            }

            outcomes[to] = moving;
        }

        return count;
    }
}
