using FsCheck;
using FsCheck.Fluent;
using Hokusai.Core.S3.Configuration;
using Hokusai.Core.S3.Simulation;
using Hokusai.Core.Tests.S3.Simulation.Reference;
using Xunit;

namespace Hokusai.Core.Tests.S3.Simulation;

public sealed class LifecyclePropertyTests
{
    private const int Runs = 2000;

    [Fact]
    public void Nothing_is_deleted_before_its_days_are_over() => Check(bucket =>
    {
        for (var place = 0; place < bucket.Versions.Count; place++)
        {
            var version = bucket.See(place, hidden: 0);
            foreach (var outcome in Outcomes(bucket.Configuration, bucket, place))
            {
                var rule = bucket.Configuration.Rules[outcome.Rule];
                var midnight = outcome.Day * TimeSpan.TicksPerDay;
                var isTooEarly = outcome.Action switch
                {
                    LifecycleAction.DeleteNoncurrentVersion when version.NoncurrentSince is { } since
                        => midnight < since + (rule.NoncurrentVersionExpiration!.Days!.Value * TimeSpan.TicksPerDay),
                    LifecycleAction.Delete or LifecycleAction.AddDeleteMarker or LifecycleAction.ReplaceNullVersion when rule.Expiration!.Days is { } days
                        => midnight < version.Created + (days * TimeSpan.TicksPerDay),
                    LifecycleAction.Delete or LifecycleAction.AddDeleteMarker or LifecycleAction.ReplaceNullVersion
                        => midnight < rule.Expiration!.Date!.Value.UtcTicks,
                    _ => false,
                };
                if (isTooEarly)
                {
                    return false;
                }
            }
        }

        return true;
    });

    // A transition may put off a delete marker by a day, for it takes precedence: where one that only may come falls on the marker's day, neither day is certain.
    // Nothing puts off a deletion.
    [Fact]
    public void Another_rule_never_makes_an_object_live_longer() => Check((bucket, other) =>
    {
        var more = other.Configuration.Rules[0] with { Id = "another", Transitions = bucket.Versioning == BucketVersioning.Unversioned ? other.Configuration.Rules[0].Transitions : [] };
        var before = LastDay(Outcomes(bucket.Configuration, bucket, 0));
        var outcomes = Outcomes(bucket.Configuration with { Rules = [.. bucket.Configuration.Rules, more] }, bucket, 0);
        return LastDay(outcomes) <= before
            || outcomes.Any(marker => marker.Action == LifecycleAction.AddDeleteMarker && marker.Day <= before
                && outcomes.Any(move => move is { Action: LifecycleAction.Transition, IsCertain: false } && move.Day == marker.Day));
    });

    [Fact]
    public void The_order_of_the_rules_does_not_matter() => Check((bucket, other) =>
    {
        var rules = bucket.Configuration.Rules.ToArray();
        new Random(other.Start.DayOfYear).Shuffle(rules);
        var shuffled = bucket.Configuration with { Rules = rules };
        for (var place = 0; place < bucket.Versions.Count; place++)
        {
            var said = Outcomes(bucket.Configuration, bucket, place).Select(outcome => Named(bucket.Configuration, outcome)).Order();
            if (!said.SequenceEqual(Outcomes(shuffled, bucket, place).Select(outcome => Named(shuffled, outcome)).Order()))
            {
                return false;
            }
        }

        return true;
    });

    [Fact]
    public void Two_windows_say_what_one_says() => Check((bucket, other) =>
    {
        var evaluator = new LifecycleEvaluator(bucket.Configuration, new SimulatedBucket { Versioning = bucket.Versioning });
        var room = new LifecycleOutcome[evaluator.MostOutcomes];
        var (from, until) = (DayOf(bucket.Start), DayOf(bucket.End));
        var between = from + (other.Start.DayOfYear % 60);
        var version = bucket.See(0, hidden: 0);
        var whole = room[..evaluator.Evaluate(version, from, until, room)];
        if (whole.Any(outcome => !outcome.IsCertain))
        {
            return true;
        }

        var parts = room[..evaluator.Evaluate(version, from, between, room)].ToList();
        if (Advanced(version, parts, out var advanced))
        {
            parts.AddRange(room[..evaluator.Evaluate(advanced, between, until, room)]);
        }

        // The delete marker that is left is a version of its own after the first window.
        return whole.Where(outcome => outcome.Action != LifecycleAction.RemoveDeleteMarker)
            .SequenceEqual(parts.Where(outcome => outcome.Action != LifecycleAction.RemoveDeleteMarker));
    });

    [Fact]
    public void Fewer_facts_never_make_more_certain() => Check((bucket, other) =>
    {
        var hidden = other.Start.DayOfYear % 32;
        for (var place = 0; place < bucket.Versions.Count; place++)
        {
            var known = Outcomes(bucket.Configuration, bucket, place).Where(outcome => outcome.IsCertain).Select(Deed).ToHashSet();
            if (Outcomes(bucket.Configuration, bucket, place, hidden).Where(outcome => outcome.IsCertain).Any(outcome => !known.Contains(Deed(outcome))))
            {
                return false;
            }
        }

        return true;
    });

    // Whatever the versioning is said to be: a locked version contradicts some, and is locked all the same.
    [Fact]
    public void A_lock_never_makes_a_permanent_deletion_earlier_and_keeps_it_off_till_its_end() => Check((bucket, other) =>
    {
        var end = bucket.Start.AddHours(new Random(other.Start.DayOfYear).Next(-24 * 5, 24 * 70));
        for (var place = 0; place < bucket.Versions.Count; place++)
        {
            var deletions = Deletions(bucket, place, VersionLock.Until(end.Ticks));
            var least = Deletions(bucket, place, VersionLock.None).Select(outcome => outcome.Day).DefaultIfEmpty(int.MaxValue).Min();
            if (!bucket.Versions[place].IsDeleteMarker && deletions.Any(outcome => outcome.Day < least || outcome.Day * TimeSpan.TicksPerDay <= end.Ticks))
            {
                return false;
            }
        }

        return true;
    });

    [Fact]
    public void A_version_under_legal_hold_never_goes_while_delete_markers_come_as_ever() => Check(bucket =>
    {
        for (var place = 0; place < bucket.Versions.Count; place++)
        {
            if (!bucket.Versions[place].IsDeleteMarker
                && (Deletions(bucket, place, VersionLock.Held).Count > 0
                    || !Markers(bucket, place, VersionLock.Held).SequenceEqual(Markers(bucket, place, VersionLock.None))))
            {
                return false;
            }
        }

        return true;
    });

    [Fact]
    public void What_is_of_a_quiet_day_is_left_alone() => Check((bucket, other) =>
    {
        var evaluator = new LifecycleEvaluator(bucket.Configuration, new SimulatedBucket { Versioning = bucket.Versioning });
        var until = DayOf(bucket.Start) + (other.Start.DayOfYear / 2);
        var room = new LifecycleOutcome[evaluator.MostOutcomes];
        for (var place = 0; place < bucket.Versions.Count; place++)
        {
            var version = bucket.See(place, hidden: 0);
            if (LifecycleDay.Of(version.Created) >= evaluator.QuietFrom(version.Key, until) && evaluator.Evaluate(version, DayOf(bucket.Start), until, room) > 0)
            {
                return false;
            }
        }

        return true;
    });

    [Fact]
    public void Till_a_version_would_be_deleted_a_lock_changes_nothing() => Check(bucket =>
    {
        for (var place = 0; place < bucket.Versions.Count; place++)
        {
            var first = Deletions(bucket, place, VersionLock.None).Select(outcome => outcome.Day).DefaultIfEmpty(int.MaxValue).Min();
            if (!Locked(bucket, place, VersionLock.None).Where(outcome => outcome.Day < first)
                .SequenceEqual(Locked(bucket, place, VersionLock.Held).Where(outcome => outcome.Day < first)))
            {
                return false;
            }
        }

        return true;
    });

    // The marker that is left when the last version goes is no version's data.
    private static List<LifecycleOutcome> Deletions(RandomBucket bucket, int place, VersionLock held)
        => [.. Locked(bucket, place, held).Where(outcome => outcome.Action is LifecycleAction.Delete or LifecycleAction.DeleteNoncurrentVersion or LifecycleAction.ReplaceNullVersion)];

    private static List<LifecycleOutcome> Markers(RandomBucket bucket, int place, VersionLock held)
        => [.. Locked(bucket, place, held).Where(outcome => outcome.Action == LifecycleAction.AddDeleteMarker)];

    private static LifecycleOutcome[] Locked(RandomBucket bucket, int place, VersionLock held)
    {
        var evaluator = new LifecycleEvaluator(bucket.Configuration, new SimulatedBucket { Versioning = bucket.Versioning });
        var room = new LifecycleOutcome[evaluator.MostOutcomes];
        return room[..evaluator.Evaluate(bucket.See(place, hidden: 0, held), DayOf(bucket.Start), DayOf(bucket.End), room)];
    }

    // The state of the version when the second window begins; false where nothing is left of it.
    private static bool Advanced(in ObjectVersion version, IReadOnlyList<LifecycleOutcome> outcomes, out ObjectVersion advanced)
    {
        var storageClass = version.StorageClass;
        var kind = version.Kind;
        long? since = null;
        advanced = default;
        foreach (var outcome in outcomes)
        {
            switch (outcome.Action)
            {
                case LifecycleAction.Transition or LifecycleAction.TransitionNoncurrentVersion:
                    storageClass = outcome.To;
                    break;
                case LifecycleAction.AddDeleteMarker:
                    kind = ObjectVersionKind.Noncurrent;
                    since = outcome.Day * TimeSpan.TicksPerDay;
                    break;
                default:
                    return false;
            }
        }

        advanced = new ObjectVersion
        {
            Key = version.Key,
            Size = version.Size,
            Created = version.Created,
            StorageClass = storageClass,
            Kind = kind,
            Tags = version.Tags,
            IsNullVersion = version.IsNullVersion,
            HasOtherVersions = version.HasOtherVersions,
            NoncurrentSince = since,
            NewerNoncurrentVersions = since is null ? null : 0,
            IsBelowDeleteMarker = since is null ? null : true,
            Lock = version.Lock,
        };
        return true;
    }

    private static (int Day, LifecycleAction Action, StorageClass To) Deed(LifecycleOutcome outcome) => (outcome.Day, outcome.Action, outcome.To);

    private static string Named(LifecycleConfiguration configuration, LifecycleOutcome outcome) => $"{configuration.Rules[outcome.Rule].Id} {outcome with { Rule = 0 }}";

    private static int LastDay(IReadOnlyList<LifecycleOutcome> outcomes) => outcomes
        .Where(outcome => outcome.IsCertain && outcome.Action is LifecycleAction.Delete or LifecycleAction.AddDeleteMarker or LifecycleAction.ReplaceNullVersion)
        .Select(outcome => outcome.Day)
        .DefaultIfEmpty(int.MaxValue)
        .Min();

    private static LifecycleOutcome[] Outcomes(LifecycleConfiguration configuration, RandomBucket bucket, int place, int hidden = 0)
    {
        var evaluator = new LifecycleEvaluator(configuration, bucket.SeeBucket(hidden));
        var room = new LifecycleOutcome[evaluator.MostOutcomes];
        return room[..evaluator.Evaluate(bucket.See(place, hidden), DayOf(bucket.Start), DayOf(bucket.End), room)];
    }

    private static int DayOf(DateTime midnight) => DateOnly.FromDateTime(midnight).DayNumber;

    private static void Check(Func<RandomBucket, bool> holds) => Check((bucket, _) => holds(bucket));

    private static void Check(Func<RandomBucket, RandomBucket, bool> holds) => Prop
        .ForAll(Gen.Choose(0, int.MaxValue - 1).Two().ToArbitrary(), seeds => holds(new RandomBucket(new Random(seeds.Item1)), new RandomBucket(new Random(seeds.Item2))))
        .Holds(Runs);
}
