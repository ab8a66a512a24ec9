using Hokusai.Core.S3.Configuration;
using Hokusai.Core.S3.Configuration.Validation;

namespace Hokusai.Core.S3.Risk.Checks;

/// <summary>Finds rules that keep each other from doing what is written in them. A narrow rule that deletes earlier than a wide one is what its author means.</summary>
internal static class RuleConflicts
{
    /// <summary>The conflicts between the enabled rules of a configuration.</summary>
    public static IReadOnlyList<RuleConflict> OfEnabled(LifecycleConfiguration configuration)
        => Of([.. configuration.Rules.Select((rule, index) => new RuleInPlace(rule, index)).Where(rule => rule.Rule.IsEnabled)]);

    /// <summary>The conflicts between rules.</summary>
    public static IReadOnlyList<RuleConflict> Of(IReadOnlyList<RuleInPlace> rules)
    {
        var found = new List<RuleConflict>();
        foreach (var winner in rules)
        {
            foreach (var beaten in rules.Where(rule => rule.Index != winner.Index && FilterOverlap.Meet(rule.Rule.Filter, winner.Rule.Filter)))
            {
                found.AddRange(Between(winner, beaten));
            }
        }

        return found;
    }

    private static IEnumerable<RuleConflict> Between(RuleInPlace winner, RuleInPlace beaten)
    {
        var isWhole = FilterOverlap.Contains(winner.Rule.Filter, beaten.Rule.Filter);
        var isMeant = !isWhole && FilterOverlap.Contains(beaten.Rule.Filter, winner.Rule.Filter);
        if (isMeant)
        {
            yield break;
        }

        var (sooner, later) = (RiskCase.DaysUntilExpiration(winner.Rule), RiskCase.DaysUntilExpiration(beaten.Rule));
        if (sooner < later)
        {
            yield return new RuleConflict(
                beaten, !isWhole,
                () => $"{RiskCase.NameOf(beaten)} keeps {RiskCase.ObjectsOf(beaten.Rule.Filter)} until day {later}, and {RiskCase.NameOf(winner)} makes {Extent(isWhole)} expire {RiskCase.WhenOf(winner.Rule)}: the shorter time wins.",
                winner.Index, rule => rule.ExpiringAfter(later!.Value));
        }

        foreach (var conflict in NoncurrentConflicts.Between(winner, beaten, isWhole))
        {
            yield return conflict;
        }

        var (abort, laterAbort) = (winner.Rule.AbortMultipartUploadDays, beaten.Rule.AbortMultipartUploadDays);
        if (abort < laterAbort)
        {
            yield return new RuleConflict(
                beaten, !isWhole,
                () => $"{RiskCase.NameOf(beaten)} leaves unfinished uploads {RiskCase.InDays(laterAbort!.Value)}, and {RiskCase.NameOf(winner)} aborts {Extent(isWhole)} after {RiskCase.InDays(abort!.Value)}: the shorter time wins.",
                winner.Index, rule => rule with { AbortMultipartUploadDays = Math.Max(laterAbort!.Value, rule.AbortMultipartUploadDays ?? 0) });
        }

        if (isWhole)
        {
            foreach (var conflict in Moves(winner, beaten))
            {
                yield return conflict;
            }
        }
    }

    private static IEnumerable<RuleConflict> Moves(RuleInPlace winner, RuleInPlace beaten)
    {
        foreach (var move in beaten.Rule.Transitions.Where(transition => transition is { Days: not null, StorageClass: not StorageClass.Unknown }))
        {
            var name = StorageClassNames.NameOf(move.StorageClass);
            if (RiskCase.DaysUntilExpiration(winner.Rule) <= move.Days)
            {
                yield return new RuleConflict(
                    beaten, IsPartial: false, () => $"{RiskCase.NameOf(beaten)} moves objects to {name} on day {move.Days}, and {RiskCase.NameOf(winner)} makes them expire {RiskCase.WhenOf(winner.Rule)}: they never move.",
                    move.Days == int.MaxValue ? beaten.Index : winner.Index,
                    // There is no later day than the last one: then the move goes.
                    rule => move.Days == int.MaxValue
                        ? WithoutMove(rule, move.StorageClass)
                        : rule.ExpiringAfter((int)Math.Min((long)move.Days!.Value + Math.Max(MinimumStorageDuration.DaysOf(move.StorageClass), 1), int.MaxValue)));
            }

            if (winner.Rule.Transitions.FirstOrDefault(other => Beats(other, move)) is { } colder)
            {
                yield return new RuleConflict(
                    beaten, IsPartial: false, () => $"{RiskCase.NameOf(beaten)} moves objects to {name} on day {move.Days}, and {RiskCase.NameOf(winner)} has moved them to {StorageClassNames.NameOf(colder.StorageClass)} by day {colder.Days}: they do not move back.",
                    beaten.Index, rule => WithoutMove(rule, move.StorageClass));
            }
        }
    }

    // The same move on the same day is said twice, and does no harm.
    private static bool Beats(LifecycleTransition other, LifecycleTransition move)
        => other.Days <= move.Days && !StorageClassOrder.CanFollow(other.StorageClass, move.StorageClass) && !(other.Days == move.Days && other.StorageClass == move.StorageClass) && other.StorageClass != StorageClass.Unknown;

    private static LifecycleRule WithoutMove(LifecycleRule rule, StorageClass storageClass)
    {
        var rest = rule with { Transitions = [.. rule.Transitions.Where(transition => transition.StorageClass != storageClass)] };
        return RuleEdits.HasAction(rest) ? rest : rule with { IsEnabled = false };
    }

    /// <summary>Which objects of the beaten rule are meant, in words.</summary>
    public static string Extent(bool isWhole) => isWhole ? "them" : "those that are its own as well";
}
