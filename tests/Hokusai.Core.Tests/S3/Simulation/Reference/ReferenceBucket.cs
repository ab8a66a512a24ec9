using Hokusai.Core.S3.Configuration;

namespace Hokusai.Core.Tests.S3.Simulation.Reference;

/// <summary>
/// A bucket with one key, and S3's nightly run over it, as slow and plain as the user guide tells it: each midnight looks at each version as it was left by the
/// night before, collects the actions for which the version is eligible, and takes one. Knows nothing of the simulator. Pages are below
/// https://docs.aws.amazon.com/AmazonS3/latest/userguide/.
/// </summary>
internal sealed class ReferenceBucket(LifecycleConfiguration configuration, BucketVersioning versioning, string key, List<ReferenceVersion> newestFirst)
{
    private readonly List<ReferenceOutcome> _outcomes = [];

    // The moments at which versions lost their place on top, for the nights in which a delete marker was put there.
    private readonly Dictionary<int, DateTime> _superseded = [];

    public List<ReferenceOutcome> Run(DateTime from, DateTime until)
    {
        for (var at = 1; at < newestFirst.Count; at++)
        {
            _superseded[newestFirst[at].Number] = newestFirst[at - 1].Created;
        }

        for (var midnight = from; midnight < until && newestFirst.Count > 0; midnight = midnight.AddDays(1))
        {
            var night = newestFirst.Select((version, place) => (version, decision: Decide(version, place, midnight))).ToList();

            // The old ones first: what is deleted for good in this night is not replaced in it, too.
            foreach (var (version, decision) in Enumerable.Reverse(night))
            {
                decision?.Invoke(version);
            }
        }

        return _outcomes;
    }

    private Action<ReferenceVersion>? Decide(ReferenceVersion version, int place, DateTime midnight)
    {
        if (place > 0)
        {
            return DecideNoncurrent(version, place, midnight);
        }

        return version.IsDeleteMarker ? DecideMarker(version, midnight) : DecideCurrent(version, midnight);
    }

    private Action<ReferenceVersion>? DecideCurrent(ReferenceVersion version, DateTime midnight)
    {
        var expiring = Earliest(version, midnight, rule => rule.Expiration is { } expiration ? DueDate(version.Created, expiration.Days, expiration.Date) : null);

        // "Permanent deletion takes precedence over transition": the versioning state table of intro-lifecycle-rules.html says what is permanent.
        var isPermanent = versioning == BucketVersioning.Unversioned || (versioning == BucketVersioning.Suspended && version.IsNull);
        if (expiring is not null && isPermanent)
        {
            return one => DeleteCurrent(one, expiring, midnight);
        }

        // "Transition takes precedence over creation of delete markers"
        var moves = new List<ReferenceMove>();
        foreach (var rule in RulesFor(version))
        {
            foreach (var transition in rule.Transitions)
            {
                moves.Add(new ReferenceMove(rule, transition.StorageClass, DueDate(version.Created, transition.Days, transition.Date)));
            }
        }

        return ChooseMove(version, moves, midnight, LifecycleAction.Transition)
            ?? (expiring is null ? null : one => AddMarker(one, expiring, midnight));
    }

    private Action<ReferenceVersion>? DecideNoncurrent(ReferenceVersion version, int place, DateTime midnight)
    {
        if (versioning == BucketVersioning.Unversioned)
        {
            return null;
        }

        // intro-lifecycle-rules.html#non-current-days-calculations: since the successor was created. Delete markers do not count as noncurrent versions.
        var since = _superseded[version.Number];
        var newer = 0;
        for (var above = 1; above < place; above++)
        {
            newer += newestFirst[above].IsDeleteMarker ? 0 : 1;
        }

        var expiring = Earliest(version, midnight, rule => rule.NoncurrentVersionExpiration is { } expiration && newer >= (expiration.NewerNoncurrentVersions ?? 0)
            ? DueDate(since, expiration.Days, null)
            : null);
        if (expiring is not null && !IsProtected(version, midnight))
        {
            return one =>
            {
                newestFirst.Remove(one);
                Say(one, expiring, midnight, LifecycleAction.DeleteNoncurrentVersion, one.IsDeleteMarker ? StorageClass.Standard : one.Class);
            };
        }

        if (version.IsDeleteMarker)
        {
            return null;
        }

        var moves = new List<ReferenceMove>();
        foreach (var rule in RulesFor(version))
        {
            foreach (var transition in rule.NoncurrentVersionTransitions)
            {
                if (newer >= (transition.NewerNoncurrentVersions ?? 0))
                {
                    moves.Add(new ReferenceMove(rule, transition.StorageClass, DueDate(since, transition.Days, null)));
                }
            }
        }

        return ChooseMove(version, moves, midnight, LifecycleAction.TransitionNoncurrentVersion);
    }

    // object-lock-managing.html#object-lock-managing-lifecycle: "a locked version of an object cannot be deleted by a S3 Lifecycle expiration policy";
    // object-lock.html: deleted "after the retention period expires", and a legal hold "remains in effect until removed".
    private static bool IsProtected(ReferenceVersion version, DateTime now) => version.HasLegalHold || now <= version.RetainUntil;

    private Action<ReferenceVersion>? DecideMarker(ReferenceVersion marker, DateTime midnight)
    {
        if (newestFirst.Count > 1)
        {
            // "Amazon S3 doesn't take any action if there are one or more object versions and the delete marker is the current version."
            return null;
        }

        var removing = Earliest(marker, midnight, rule => rule.Expiration is not { } expiration ? null
            : expiration.RemovesExpiredDeleteMarkers ? DueDate(marker.Created, 0, null)
            : DueDate(marker.Created, expiration.Days, expiration.Date));
        return removing is null ? null : one =>
        {
            newestFirst.Remove(one);
            Say(one, removing, midnight, LifecycleAction.RemoveDeleteMarker, StorageClass.Standard);
        };
    }

    private Action<ReferenceVersion>? ChooseMove(
        ReferenceVersion version,
        List<ReferenceMove> moves,
        DateTime midnight,
        LifecycleAction action)
    {
        var eligible = moves.FindAll(move => move.Due <= midnight && IsLargeEnough(version, move.Rule, move.Target));
        if (eligible.Count == 0)
        {
            return null;
        }

        // "S3 Intelligent-Tiering is favored over any storage class, aside from" the two archives, where they overlap; a step down that comes later is none.
        var tiered = eligible.Where(move => move.Target == StorageClass.IntelligentTiering).Select(move => move.Due).Max();
        var chosen = eligible
            .Where(move => CanMove(version.Class, move.Target))
            .Where(move => move.Target is StorageClass.IntelligentTiering or StorageClass.GlacierFlexibleRetrieval or StorageClass.GlacierDeepArchive
                || tiered is null || move.Due > tiered)
            .OrderByDescending(move => Cheapness(move.Target))
            .ThenBy(move => move.Due)
            .ThenBy(move => move.Rule.Id, StringComparer.Ordinal)
            .Take(1)
            .ToList();
        if (chosen.Count == 0)
        {
            return null;
        }

        return one =>
        {
            Say(one, chosen[0].Rule, midnight, action, one.Class, chosen[0].Target);
            one.Class = chosen[0].Target;
        };
    }

    // The rule that was due first; of two, the one whose ID comes first.
    private LifecycleRule? Earliest(ReferenceVersion version, DateTime midnight, Func<LifecycleRule, DateTime?> due)
    {
        LifecycleRule? earliest = null;
        foreach (var rule in RulesFor(version))
        {
            if (due(rule) is not { } its || its > midnight)
            {
                continue;
            }

            if (earliest is null || its < due(earliest) || (its == due(earliest) && string.CompareOrdinal(rule.Id, earliest.Id) < 0))
            {
                earliest = rule;
            }
        }

        return earliest;
    }

    private void DeleteCurrent(ReferenceVersion version, LifecycleRule rule, DateTime midnight)
    {
        newestFirst.Remove(version);
        Say(version, rule, midnight, versioning == BucketVersioning.Unversioned ? LifecycleAction.Delete : LifecycleAction.ReplaceNullVersion, version.Class);
        if (versioning == BucketVersioning.Suspended)
        {
            PutMarker(version, midnight);
        }
    }

    private void AddMarker(ReferenceVersion version, LifecycleRule rule, DateTime midnight)
    {
        Say(version, rule, midnight, LifecycleAction.AddDeleteMarker, version.Class);
        _superseded[version.Number] = midnight;

        // "This delete marker replaces any object version with a null version ID in the version hierarchy."
        if (versioning == BucketVersioning.Suspended)
        {
            foreach (var lost in newestFirst.Where(other => other.IsNull).ToList())
            {
                newestFirst.Remove(lost);
                Say(lost, rule, midnight, LifecycleAction.ReplaceNullVersion, lost.Class);
            }
        }

        PutMarker(version, midnight);
    }

    private void PutMarker(ReferenceVersion version, DateTime midnight) => newestFirst.Insert(0, new ReferenceVersion
    {
        Number = version.Number,
        Created = midnight,
        Size = 0,
        Class = StorageClass.Standard,
        IsDeleteMarker = true,
        IsNull = versioning == BucketVersioning.Suspended,
    });

    private void Say(ReferenceVersion version, LifecycleRule rule, DateTime midnight, LifecycleAction action, StorageClass from, StorageClass to = StorageClass.Unknown) =>
        _outcomes.Add(new ReferenceOutcome(version.Number, DateOnly.FromDateTime(midnight).DayNumber, rule.Id!, action, from, to));

    private List<LifecycleRule> RulesFor(ReferenceVersion version) => version.Rules ??= configuration.Rules.Where(rule =>
        rule.IsEnabled
        && key.StartsWith(rule.Filter.Prefix ?? "", StringComparison.Ordinal)
        && (rule.Filter.SizeGreaterThan is not { } least || version.Size > least)
        && (rule.Filter.SizeLessThan is not { } most || version.Size < most)
        && rule.Filter.Tags.All(tag => version.Tags.TryGetValue(tag.Key, out var value) && value == tag.Value)).ToList();

    private bool IsLargeEnough(ReferenceVersion version, LifecycleRule rule, StorageClass target)
    {
        if (version.Size >= 131072 || rule.Filter.SizeGreaterThan is not null || rule.Filter.SizeLessThan is not null)
        {
            return true;
        }

        return configuration.DefaultMinimumSize == MinimumTransitionSize.VariesByStorageClass
            && target is StorageClass.GlacierFlexibleRetrieval or StorageClass.GlacierDeepArchive
            && configuration.DefaultMinimumSize != MinimumTransitionSize.All128K;
    }

    // intro-lifecycle-rules.html#intro-lifecycle-rules-number-of-days: add the days, round to the next day midnight.
    private static DateTime? DueDate(DateTime start, int? days, DateTimeOffset? date)
    {
        if (days is { } some)
        {
            return start.AddDays(some).Date.AddDays(1);
        }

        // A date applies to what exists then, and to what comes later in the next nightly run.
        var night = start.Date.AddDays(1);
        return date is { } day ? (day.UtcDateTime > night ? day.UtcDateTime : night) : null;
    }

    // lifecycle-transition-general-considerations.html#supported-lifecycle-transitions, sentence by sentence.
    private static bool CanMove(StorageClass from, StorageClass to) => (from, to) switch
    {
        _ when from == to => false,
        (_, StorageClass.GlacierDeepArchive) => true,
        (StorageClass.GlacierDeepArchive or StorageClass.GlacierFlexibleRetrieval, _) => false,
        (_, StorageClass.GlacierFlexibleRetrieval) => true,
        (StorageClass.Standard, _) => true,
        (StorageClass.StandardIa, StorageClass.IntelligentTiering or StorageClass.OneZoneIa or StorageClass.GlacierInstantRetrieval) => true,
        (StorageClass.IntelligentTiering, StorageClass.OneZoneIa or StorageClass.GlacierInstantRetrieval) => true,
        _ => false,
    };

    private static int Cheapness(StorageClass target) => target switch
    {
        StorageClass.StandardIa => 1,
        StorageClass.IntelligentTiering => 2,
        StorageClass.OneZoneIa => 3,
        StorageClass.GlacierInstantRetrieval => 4,
        StorageClass.GlacierFlexibleRetrieval => 5,
        _ => 6,
    };
}
