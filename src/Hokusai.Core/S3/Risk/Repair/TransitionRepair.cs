using Hokusai.Core.S3.Configuration;
using Hokusai.Core.S3.Configuration.Validation;

namespace Hokusai.Core.S3.Risk.Repair;

/// <summary>Makes transitions ones that S3 takes: those that cannot be are left out, those that come too soon come later.</summary>
internal static class TransitionRepair
{
    private const int MaxVersions = 100;

    /// <summary>The transitions of current versions, by time.</summary>
    public static IReadOnlyList<LifecycleTransition> Of(IReadOnlyList<LifecycleTransition> transitions)
    {
        // Of days and a date, the days move nothing that is new.
        var byDays = InOrder(transitions.Where(transition => transition.Days is >= 0).Select(transition => (transition.Days!.Value, transition.StorageClass)), isAge: true);
        var byDate = InOrder(
            transitions.Where(transition => transition is { Days: null, Date: not null }).Select(transition => (DateOnly.FromDateTime(MidnightAfter(transition.Date!.Value).UtcDateTime).DayNumber, transition.StorageClass)),
            isAge: false);
        return
        [
            .. byDays.Select(move => new LifecycleTransition { Days = move.Day, StorageClass = move.Class }),
            .. byDate.Select(move => new LifecycleTransition { Date = new DateTimeOffset(DateOnly.FromDayNumber(move.Day), TimeOnly.MinValue, TimeSpan.Zero), StorageClass = move.Class }),
        ];
    }

    /// <summary>The transitions of noncurrent versions, by time.</summary>
    public static IReadOnlyList<NoncurrentVersionTransition> Of(IReadOnlyList<NoncurrentVersionTransition> transitions)
    {
        var kept = InOrder(transitions.Where(transition => transition.Days is >= 0).Select(transition => (transition.Days!.Value, transition.StorageClass)), isAge: true);
        return [.. kept.Select(move => new NoncurrentVersionTransition { Days = move.Day, StorageClass = move.Class, NewerNoncurrentVersions = Versions(transitions.First(transition => transition.StorageClass == move.Class)) })];
    }

    /// <summary>The date, or the next midnight UTC where it is none.</summary>
    public static DateTimeOffset MidnightAfter(DateTimeOffset date)
    {
        var midnight = new DateTimeOffset(date.UtcDateTime.Date, TimeSpan.Zero);
        return midnight == date || midnight.Year == DateTimeOffset.MaxValue.Year ? midnight : midnight.AddDays(1);
    }

    private static List<(int Day, StorageClass Class)> InOrder(IEnumerable<(int Day, StorageClass Class)> moves, bool isAge)
    {
        var kept = new List<(int Day, StorageClass Class)>();
        foreach (var (day, storageClass) in moves.OrderBy(move => move.Day).ThenBy(move => move.Class))
        {
            var from = kept.Count > 0 ? kept[^1].Class : StorageClass.Standard;
            var first = isAge && storageClass is StorageClass.StandardIa or StorageClass.OneZoneIa ? StorageClassOrder.InfrequentAccessDays : 0;
            var next = kept.Count > 0 ? (long)kept[^1].Day + StorageClassOrder.DaysBetween(from, storageClass) : 0;
            var moved = Math.Max(Math.Max(day, first), next);
            if (storageClass != StorageClass.Unknown && StorageClassOrder.CanFollow(from, storageClass) && moved <= (isAge ? int.MaxValue : DateOnly.MaxValue.DayNumber))
            {
                kept.Add(((int)moved, storageClass));
            }
        }

        return kept;
    }

    private static int? Versions(NoncurrentVersionTransition transition)
        => transition.NewerNoncurrentVersions is < 1 ? null : transition.NewerNoncurrentVersions > MaxVersions ? MaxVersions : transition.NewerNoncurrentVersions;
}
