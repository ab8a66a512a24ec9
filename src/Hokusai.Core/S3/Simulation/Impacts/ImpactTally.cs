using System.Runtime.CompilerServices;
using Hokusai.Core.S3.Configuration;
using Hokusai.Core.S3.Simulation.Prices;

namespace Hokusai.Core.S3.Simulation.Impacts;

/// <summary>
/// Sums the outcomes of versions by day, prefix, rule, action and classes. One for each thread, merged at the end; nothing is allocated once the groups are
/// known.
/// </summary>
/// <remarks>
/// What the bounds of one line mean: at least <c>Objects</c>, at most <c>ObjectsAtMost</c> objects have this happen to them, by this rule, on this day; a
/// version counts once in a line. A possible outcome is in the line of the earliest day on which it can be, and may come later. Lines are not to be added up to
/// a bound for the bucket: one object is in several, as it moves and then goes, or as two rules may each be the one. Which prefixes have lines of their own is decided by which come first; where tallies that ran out of lines are
/// merged, part of a named prefix may be under <see cref="OtherPrefixes"/>.
/// </remarks>
/// <param name="prices">The prices; null to leave costs out.</param>
/// <param name="mostPrefixes">How many prefixes have lines of their own; what comes beyond is summed under <see cref="OtherPrefixes"/>.</param>
internal sealed class ImpactTally(PriceTable? prices, int mostPrefixes = ImpactTally.MostPrefixes)
{
    /// <summary>How many prefixes have lines of their own, unless told otherwise: more than anybody reads, and little memory.</summary>
    public const int MostPrefixes = 10_000;

    /// <summary>The prefix of the line that sums all prefixes beyond the bound; no prefix looks like it, for each ends in <c>/</c> or is empty.</summary>
    public const string OtherPrefixes = "(other prefixes)";

    private readonly PrefixTable _prefixes = new(mostPrefixes);
    private readonly Dictionary<ImpactGroup, ImpactSum> _sums = [];

    /// <summary>Adds what becomes of a version.</summary>
    /// <param name="version">The version.</param>
    /// <param name="outcomes">Its outcomes, all of them, in order of time.</param>
    public void Add(in ObjectVersion version, ReadOnlySpan<LifecycleOutcome> outcomes) => Add(version, outcomes, 1, version.Size);

    /// <summary>Adds what becomes of many versions that neither the rules nor the prices tell apart.</summary>
    /// <param name="version">One of them.</param>
    /// <param name="outcomes">The outcomes of each, all of them, in order of time.</param>
    /// <param name="objects">How many they are.</param>
    /// <param name="bytes">Their bytes; all of them have, or all lack, the minimum size that a class bills.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(in ObjectVersion version, ReadOnlySpan<LifecycleOutcome> outcomes, long objects, long bytes)
    {
        if (outcomes.IsEmpty)
        {
            return;
        }

        var prefix = _prefixes.Of(version.Key);

        // Evidence does not tell when an earlier rule moved an object: counted from its creation, the rest of a minimum duration is the least that it can be.
        var inClassSince = LifecycleDay.Of(version.Created);
        for (var at = 0; at < outcomes.Length; at++)
        {
            ref readonly var outcome = ref outcomes[at];
            var group = ImpactGroup.Of(outcome, prefix);
            if (IsRepeated(outcomes[..at], group))
            {
                continue;
            }

            Add(SumOf(group), outcome, objects, outcome.Action == LifecycleAction.RemoveDeleteMarker ? 0 : bytes, outcome.Day - inClassSince);
            if (IsMove(outcome.Action) && outcome.IsCertain)
            {
                inClassSince = outcome.Day;
            }
        }
    }

    /// <summary>Adds the sums of another tally of the same rules and prices.</summary>
    public void Merge(ImpactTally other)
    {
        foreach (var (group, sum) in other._sums)
        {
            var prefix = group.Prefix == PrefixTable.Other ? PrefixTable.Other : _prefixes.NumberOf(other._prefixes.Bytes(group.Prefix));
            SumOf(group with { Prefix = prefix }).Add(sum);
        }
    }

    /// <summary>The lines, by day, prefix and rule.</summary>
    /// <param name="bucket">The bucket's name.</param>
    /// <param name="configuration">The rules of which the outcomes are.</param>
    /// <param name="isProposed">Whether they are the proposed ones.</param>
    /// <param name="today">The first day that is not over.</param>
    public IReadOnlyList<LifecycleImpact> ToImpacts(string bucket, LifecycleConfiguration configuration, bool isProposed, DateOnly today)
    {
        var lines = _sums.Select(entry => new Line(entry.Key, entry.Value, entry.Key.Prefix == PrefixTable.Other ? OtherPrefixes : _prefixes.Text(entry.Key.Prefix))).ToList();
        lines.Sort(Line.Compare);
        return lines.ConvertAll(line => new LifecycleImpact
        {
            Bucket = bucket,
            IsProposed = isProposed,
            Day = DateOnly.FromDayNumber(line.Group.Day),
            IsPast = line.Group.Day < today.DayNumber,
            Prefix = line.Prefix,
            RuleId = configuration.Rules[line.Group.Rule].Id ?? $"rule {line.Group.Rule + 1}",
            Action = line.Group.Action,
            StorageClass = line.Group.From,
            NewStorageClass = ClassAfter(line.Group),
            Objects = line.Sum.Objects,
            Bytes = line.Sum.Bytes,
            ObjectsAtMost = line.Sum.ObjectsAtMost,
            BytesAtMost = line.Sum.BytesAtMost,
            MonthlyCost = MonthlyCost(line.Group, line.Sum),
            OneTimeCost = OneTimeCost(line.Group, line.Sum),
        });
    }

    private static bool IsMove(LifecycleAction action) => action is LifecycleAction.Transition or LifecycleAction.TransitionNoncurrentVersion;

    // Data under a delete marker stays where it is, and is billed on.
    private static StorageClass? ClassAfter(in ImpactGroup group) => group.Action switch
    {
        LifecycleAction.AddDeleteMarker => group.From,
        _ when IsMove(group.Action) => group.To,
        _ => null,
    };

    private static bool IsRepeated(ReadOnlySpan<LifecycleOutcome> before, in ImpactGroup group)
    {
        foreach (ref readonly var outcome in before)
        {
            if (ImpactGroup.Of(outcome, group.Prefix) == group)
            {
                return true;
            }
        }

        return false;
    }

    private ImpactSum SumOf(in ImpactGroup group)
    {
        if (!_sums.TryGetValue(group, out var sum))
        {
            sum = new ImpactSum();
            _sums.Add(group, sum);
        }

        return sum;
    }

    private void Add(ImpactSum sum, in LifecycleOutcome outcome, long objects, long bytes, int daysInClass)
    {
        sum.ObjectsAtMost += objects;
        sum.BytesAtMost += bytes;
        if (!outcome.IsCertain)
        {
            return;
        }

        sum.Objects += objects;
        sum.Bytes += bytes;
        if (prices is null || outcome.Action is LifecycleAction.AddDeleteMarker or LifecycleAction.RemoveDeleteMarker)
        {
            return;
        }

        var below = StorageCost.BytesBelowMinimum(prices, outcome.From, objects, bytes);
        sum.BelowMinimumBefore += below;
        sum.BelowMinimumAfter += IsMove(outcome.Action) ? StorageCost.BytesBelowMinimum(prices, outcome.To, objects, bytes) : 0;
        if (StorageCost.DaysBelowMinimum(prices, outcome.From, daysInClass) is > 0 and var days)
        {
            sum.EarlyByteDays += (Int128)(bytes + below + (objects * prices[outcome.From]!.OverheadBytes)) * days;
        }
    }

    private decimal? MonthlyCost(in ImpactGroup group, ImpactSum sum)
    {
        if (prices is null || group.Action is LifecycleAction.AddDeleteMarker or LifecycleAction.RemoveDeleteMarker)
        {
            return prices is null ? null : 0;
        }

        var before = StorageCost.Monthly(prices, group.From, sum.Objects, sum.Bytes, sum.BelowMinimumBefore);
        return IsMove(group.Action) ? StorageCost.Monthly(prices, group.To, sum.Objects, sum.Bytes, sum.BelowMinimumAfter) - before : -before;
    }

    private decimal? OneTimeCost(in ImpactGroup group, ImpactSum sum)
    {
        if (prices is null || group.Action is LifecycleAction.AddDeleteMarker or LifecycleAction.RemoveDeleteMarker)
        {
            return prices is null ? null : 0;
        }

        var early = StorageCost.EarlyDeletion(prices, group.From, sum.EarlyByteDays);
        return IsMove(group.Action) ? StorageCost.Transitions(prices, group.To, sum.Objects) + early : early;
    }

    private sealed record Line(ImpactGroup Group, ImpactSum Sum, string Prefix)
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public static int Compare(Line left, Line right)
        {
            var order = left.Group.Day.CompareTo(right.Group.Day);
            order = order != 0 ? order : string.CompareOrdinal(left.Prefix, right.Prefix);
            order = order != 0 ? order : left.Group.Rule.CompareTo(right.Group.Rule);
            order = order != 0 ? order : (int)left.Group.Action - (int)right.Group.Action;
            order = order != 0 ? order : (int)left.Group.From - (int)right.Group.From;
            return order != 0 ? order : (int)left.Group.To - (int)right.Group.To;
        }
    }
}
