using Hokusai.Core.S3.Configuration;
using Hokusai.Core.S3.Configuration.Validation;

namespace Hokusai.Core.S3.Risk.Checks;

/// <summary>
/// Finds rules that keep each other from doing what is written in them about noncurrent versions. Each acts on what is noncurrent for its days and has its number of
/// newer noncurrent versions above it: https://docs.aws.amazon.com/AmazonS3/latest/API/API_NoncurrentVersionExpiration.html.
/// </summary>
internal static class NoncurrentConflicts
{
    /// <summary>The conflicts between two rules whose objects meet.</summary>
    /// <param name="winner">The rule that acts first.</param>
    /// <param name="beaten">The rule that is kept from what is written in it.</param>
    /// <param name="isWhole">Whether all objects of the beaten rule are the winner's as well.</param>
    public static IEnumerable<RuleConflict> Between(RuleInPlace winner, RuleInPlace beaten, bool isWhole)
    {
        var conflicts = isWhole ? NeverMoved(winner, beaten).Concat(MovedAlready(winner, beaten)) : [];
        return winner.Rule.NoncurrentVersionExpiration is { Days: not null } sooner && beaten.Rule.NoncurrentVersionExpiration is { Days: not null } later
            ? Kept(winner, sooner, beaten, later, isWhole).Concat(conflicts)
            : conflicts;
    }

    private static IEnumerable<RuleConflict> Kept(RuleInPlace winner, NoncurrentVersionExpiration sooner, RuleInPlace beaten, NoncurrentVersionExpiration later, bool isWhole)
    {
        string Deletes() => $"{RiskCase.NameOf(winner)} deletes {RuleConflicts.Extent(isWhole)} after {RiskCase.InDays(sooner.Days!.Value)}{ButFor(sooner)}";
        if (sooner.Days < later.Days)
        {
            yield return new RuleConflict(
                beaten, !isWhole, () => $"{RiskCase.NameOf(beaten)} keeps noncurrent versions for {RiskCase.InDays(later.Days!.Value)}, and {Deletes()}: the shorter time wins.",
                winner.Index, rule => Expiring(rule, own => own with { Days = Math.Max(later.Days!.Value, own.Days ?? 0) }));
        }

        if (NewerOf(sooner) < NewerOf(later))
        {
            yield return new RuleConflict(
                beaten, !isWhole, () => $"{RiskCase.NameOf(beaten)} keeps the newest {later.NewerNoncurrentVersions} noncurrent versions whatever their age, and {Deletes()}.",
                winner.Index, rule => Expiring(rule, own => own with { NewerNoncurrentVersions = Math.Max(NewerOf(later), NewerOf(own)) }));
        }
    }

    private static IEnumerable<RuleConflict> NeverMoved(RuleInPlace winner, RuleInPlace beaten)
        => from move in Moves(beaten.Rule)
           where winner.Rule.NoncurrentVersionExpiration is { } expiration && expiration.Days <= move.Days && NewerOf(expiration) <= (move.NewerNoncurrentVersions ?? 0)
           select new RuleConflict(
               beaten, IsPartial: false,
               () => $"{RiskCase.NameOf(beaten)} moves noncurrent versions to {StorageClassNames.NameOf(move.StorageClass)} on day {move.Days}, and {RiskCase.NameOf(winner)} deletes them after "
                   + $"{RiskCase.InDays(winner.Rule.NoncurrentVersionExpiration!.Days!.Value)}: they never move.",
               move.Days == int.MaxValue ? beaten.Index : winner.Index,
               // There is no later day than the last one: then the move goes.
               rule => move.Days == int.MaxValue
                   ? WithoutMove(rule, move.StorageClass)
                   : Expiring(rule, own => own with { Days = (int)Math.Min((long)move.Days!.Value + Math.Max(MinimumStorageDuration.DaysOf(move.StorageClass), 1), int.MaxValue) }));

    private static IEnumerable<RuleConflict> MovedAlready(RuleInPlace winner, RuleInPlace beaten)
        => from move in Moves(beaten.Rule)
           let colder = Moves(winner.Rule).FirstOrDefault(other => Beats(other, move))
           where colder is not null
           select new RuleConflict(
               beaten, IsPartial: false,
               () => $"{RiskCase.NameOf(beaten)} moves noncurrent versions to {StorageClassNames.NameOf(move.StorageClass)} on day {move.Days}, and {RiskCase.NameOf(winner)} has moved them to "
                   + $"{StorageClassNames.NameOf(colder.StorageClass)} by day {colder.Days}: they do not move back.",
               beaten.Index, rule => WithoutMove(rule, move.StorageClass));

    private static IEnumerable<NoncurrentVersionTransition> Moves(LifecycleRule rule)
        => rule.NoncurrentVersionTransitions.Where(move => move is { Days: not null, StorageClass: not StorageClass.Unknown });

    // The same move on the same day is said twice, and does no harm.
    private static bool Beats(NoncurrentVersionTransition other, NoncurrentVersionTransition move)
        => other.Days <= move.Days && (other.NewerNoncurrentVersions ?? 0) <= (move.NewerNoncurrentVersions ?? 0)
            && !StorageClassOrder.CanFollow(other.StorageClass, move.StorageClass) && !(other.Days == move.Days && other.StorageClass == move.StorageClass);

    private static LifecycleRule Expiring(LifecycleRule rule, Func<NoncurrentVersionExpiration, NoncurrentVersionExpiration> change)
        => rule with { NoncurrentVersionExpiration = change(rule.NoncurrentVersionExpiration!) };

    private static LifecycleRule WithoutMove(LifecycleRule rule, StorageClass storageClass)
    {
        var rest = rule with { NoncurrentVersionTransitions = [.. rule.NoncurrentVersionTransitions.Where(move => move.StorageClass != storageClass)] };
        return RuleEdits.HasAction(rest) ? rest : rule with { IsEnabled = false };
    }

    private static int NewerOf(NoncurrentVersionExpiration expiration) => expiration.NewerNoncurrentVersions ?? 0;

    private static string ButFor(NoncurrentVersionExpiration expiration) => NewerOf(expiration) > 0 ? $", but for the newest {NewerOf(expiration)}" : "";
}
