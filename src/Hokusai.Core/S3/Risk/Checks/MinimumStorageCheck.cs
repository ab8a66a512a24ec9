using Hokusai.Core.S3.Configuration;
using Hokusai.Core.S3.Configuration.Validation;
using Hokusai.Core.S3.Risk.Repair;

namespace Hokusai.Core.S3.Risk.Checks;

/// <summary>
/// HKS-S3-012: objects expire or move before the minimum storage duration of their class is over: the rest is billed all the same.
/// https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-expire-general-considerations.html
/// </summary>
internal sealed class MinimumStorageCheck : LifecycleCheck
{
    public override string Id => "HKS-S3-012";

    public override LifecycleRiskKind Kind => LifecycleRiskKind.BeforeMinimumStorageDuration;

    public override IEnumerable<RiskDraft> Find(RiskCase bucket)
    {
        Func<LifecycleConfiguration, LifecycleConfiguration> change = configuration => Settled(bucket, configuration);
        foreach (var rule in bucket.Active)
        {
            var found = Current(rule.Rule).Concat(Noncurrent(rule.Rule)).ToList();
            if (found.Count > 0)
            {
                yield return bucket.Risk(
                    this, rule, Severity.Medium, $"{RiskCase.NameOf(rule)}: {string.Join(" ", found)}",
                    "What is corrected is kept longer at the price that is paid anyway. Where it must go earlier, leave out the transition instead.",
                    change);
            }

            foreach (var other in DeletingNoncurrentWith(bucket, rule))
            {
                if (NoncurrentMoves(rule.Rule).LastOrDefault() is { Class: not StorageClass.Unknown } move && IsShort(move, other.Rule.NoncurrentVersionExpiration!.Days!.Value))
                {
                    yield return bucket.Risk(
                        this, rule, Severity.Medium,
                        $"{RiskCase.NameOf(rule)} moves noncurrent versions to {StorageClassNames.NameOf(move.Class)} on day {move.Day}, and {RiskCase.NameOf(other)} deletes them after {other.Rule.NoncurrentVersionExpiration.Days} days: {Rest(move.Class)}",
                        $"The noncurrent versions of {RiskCase.NameOf(other)} are kept longer.",
                        change);
                }
            }

            foreach (var other in ExpiringWith(bucket, rule))
            {
                if (Last(rule.Rule) is { } move && other.Rule.Expiration?.Days is { } days && IsShort(move, days))
                {
                    yield return bucket.Risk(
                        this, rule, Severity.Medium,
                        $"{RiskCase.NameOf(rule)} moves {RiskCase.ObjectsOf(rule.Rule.Filter)} to {StorageClassNames.NameOf(move.Class)} on day {move.Day}, and {RiskCase.NameOf(other)} makes them expire on day {days}: {Rest(move.Class)}",
                        $"The objects of {RiskCase.NameOf(other)} are kept longer.",
                        change);
                }
            }
        }
    }

    private static IEnumerable<RuleInPlace> ExpiringWith(RiskCase bucket, RuleInPlace rule)
        => bucket.Expiring.Where(other => other.Index != rule.Index && FilterOverlap.Contains(other.Rule.Filter, rule.Rule.Filter));

    private static IEnumerable<RuleInPlace> DeletingNoncurrentWith(RiskCase bucket, RuleInPlace rule)
        => bucket.Active.Where(other => other.Index != rule.Index && other.Rule.NoncurrentVersionExpiration?.Days is not null && FilterOverlap.Contains(other.Rule.Filter, rule.Rule.Filter));

    // To be valid, rules that S3 refuses move to other days, too, and may then be too short; what expires later meets moves that never came to pass before. Days
    // only grow, and each pass settles one rule at least.
    private static LifecycleConfiguration Settled(RiskCase bucket, LifecycleConfiguration configuration)
    {
        var active = bucket.Active.Select(rule => (rule.Index, Expiring: Places(ExpiringWith(bucket, rule)), Deleting: Places(DeletingNoncurrentWith(bucket, rule)))).ToList();
        var rules = configuration.Rules.ToArray();
        for (var pass = 0; pass <= rules.Length; pass++)
        {
            var before = Times(rules).ToList();
            foreach (var (index, expiring, deleting) in active)
            {
                rules[index] = Corrected(rules[index]);
                foreach (var other in expiring)
                {
                    var moves = Spread(Moves(ActionRepair.Of(rules[index])));
                    if (rules[other].Expiration?.Days is { } days && moves.Exists(move => IsShort(move, days)))
                    {
                        rules[other] = rules[other].ExpiringAfter(EndOf(moves, days));
                    }
                }

                foreach (var other in deleting)
                {
                    var moves = Spread(NoncurrentMoves(ActionRepair.Of(rules[index])));
                    if (rules[other].NoncurrentVersionExpiration is { Days: { } days } expiration && moves.Exists(move => IsShort(move, days)))
                    {
                        rules[other] = rules[other] with { NoncurrentVersionExpiration = expiration with { Days = EndOf(moves, days) } };
                    }
                }
            }

            if (before.SequenceEqual(Times(rules)))
            {
                break;
            }
        }

        return configuration with { Rules = rules };
    }

    private static int[] Places(IEnumerable<RuleInPlace> rules) => [.. rules.Select(rule => rule.Index)];

    // All that settling changes. Rules are not compared: they hold lists, which are equal only where they are the same.
    private static IEnumerable<object?> Times(LifecycleRule[] rules)
        => rules.SelectMany(rule => (object?[])[.. rule.Transitions, rule.Expiration, .. rule.NoncurrentVersionTransitions, rule.NoncurrentVersionExpiration]);

    private static IEnumerable<string> Current(LifecycleRule rule)
        => Short([.. Moves(rule)], rule.Expiration?.Days, "Objects").Concat(Dated(rule));

    private static IEnumerable<string> Noncurrent(LifecycleRule rule)
        => Short([.. NoncurrentMoves(rule)], rule.NoncurrentVersionExpiration?.Days, "Noncurrent versions");

    private static IEnumerable<string> Dated(LifecycleRule rule)
    {
        var last = rule.Transitions.Where(transition => transition.Date is not null).MaxBy(transition => transition.Date);
        return last is not null && rule.Expiration?.Date is { } date && date > last.Date && (date - last.Date.Value).TotalDays < MinimumStorageDuration.DaysOf(last.StorageClass)
            ? [$"Objects move to {StorageClassNames.NameOf(last.StorageClass)}, and expire {(int)(date - last.Date.Value).TotalDays} days later: {Rest(last.StorageClass)}"]
            : [];
    }

    private static IEnumerable<string> Short(IReadOnlyList<(int Day, StorageClass Class)> moves, int? expiration, string what)
    {
        foreach (var (from, to) in moves.Zip(moves.Skip(1)).Where(pair => IsShort(pair.First, pair.Second.Day)))
        {
            yield return $"{what} move to {StorageClassNames.NameOf(from.Class)} on day {from.Day}, and on to {StorageClassNames.NameOf(to.Class)} on day {to.Day}: {Rest(from.Class)}";
        }

        if (moves.Count > 0 && expiration is { } day && IsShort(moves[^1], day))
        {
            yield return $"{what} move to {StorageClassNames.NameOf(moves[^1].Class)} on day {moves[^1].Day}, and expire on day {day}: {Rest(moves[^1].Class)}";
        }
    }

    // A transition on or after the other action is another matter: it is refused, or never happens.
    private static bool IsShort((int Day, StorageClass Class) move, int next) => next > move.Day && next - (long)move.Day < MinimumStorageDuration.DaysOf(move.Class);

    private static string Rest(StorageClass storageClass) => $"that class is billed for {MinimumStorageDuration.DaysOf(storageClass)} days at least.";

    private static (int Day, StorageClass Class)? Last(LifecycleRule rule)
    {
        var moves = Moves(rule).ToList();
        return moves.Count > 0 ? moves[^1] : null;
    }

    private static IEnumerable<(int Day, StorageClass Class)> Moves(LifecycleRule rule)
        => rule.Transitions.Where(transition => transition.Days is not null).Select(transition => (transition.Days!.Value, transition.StorageClass)).OrderBy(move => move.Item1);

    private static IEnumerable<(int Day, StorageClass Class)> NoncurrentMoves(LifecycleRule rule)
        => rule.NoncurrentVersionTransitions.Where(transition => transition.Days is not null).Select(transition => (transition.Days!.Value, transition.StorageClass)).OrderBy(move => move.Item1);

    private static LifecycleRule Corrected(LifecycleRule flawed)
    {
        // What S3 refuses moves to other days when it is corrected: those count.
        var rule = ActionRepair.Of(flawed);
        var moves = Spread(Moves(rule));
        var noncurrent = Spread(NoncurrentMoves(rule));
        var last = rule.Transitions.Where(transition => transition.Date is not null).MaxBy(transition => transition.Date);
        return rule with
        {
            Transitions = [.. rule.Transitions.Select(transition => transition.Days is null ? transition : transition with { Days = DayOf(moves, transition.StorageClass, transition.Days.Value) })],
            Expiration = rule.Expiration?.Days is { } days ? rule.Expiration with { Days = EndOf(moves, days) }
                : rule.Expiration?.Date is { } date && last is not null && date < Over(last) ? rule.Expiration with { Date = Over(last) }
                : rule.Expiration,
            NoncurrentVersionTransitions = [.. rule.NoncurrentVersionTransitions.Select(transition => transition.Days is null ? transition : transition with { Days = DayOf(noncurrent, transition.StorageClass, transition.Days.Value) })],
            NoncurrentVersionExpiration = rule.NoncurrentVersionExpiration?.Days is { } end ? rule.NoncurrentVersionExpiration with { Days = EndOf(noncurrent, end) } : rule.NoncurrentVersionExpiration,
        };
    }

    private static DateTimeOffset Over(LifecycleTransition transition) => transition.Date!.Value.AddDays(MinimumStorageDuration.DaysOf(transition.StorageClass));

    private static List<(int Day, StorageClass Class)> Spread(IEnumerable<(int Day, StorageClass Class)> moves)
    {
        var spread = new List<(int Day, StorageClass Class)>();
        foreach (var move in moves)
        {
            spread.Add(spread.Count > 0 ? (EndOf(spread, move.Day), move.Class) : move);
        }

        return spread;
    }

    private static int EndOf(List<(int Day, StorageClass Class)> moves, int day)
        => moves.Count == 0 ? day : (int)Math.Min(Math.Max(day, (long)moves[^1].Day + MinimumStorageDuration.DaysOf(moves[^1].Class)), int.MaxValue);

    private static int DayOf(List<(int Day, StorageClass Class)> moves, StorageClass storageClass, int day)
        => moves.Where(move => move.Class == storageClass).Select(move => move.Day).DefaultIfEmpty(day).First();
}
