using Hokusai.Core.S3.Configuration;

namespace Hokusai.Core.S3.Risk.Repair;

/// <summary>Makes the actions of a rule ones that S3 takes; what would be deleted is deleted no earlier.</summary>
internal static class ActionRepair
{
    private const int MaxVersions = 100;

    /// <summary>The rule.</summary>
    public static LifecycleRule Of(LifecycleRule rule)
    {
        var transitions = TransitionRepair.Of(rule.Transitions);
        var noncurrent = TransitionRepair.Of(rule.NoncurrentVersionTransitions);
        return rule with
        {
            Transitions = transitions,
            Expiration = Expiration(rule, transitions),
            NoncurrentVersionTransitions = noncurrent,
            NoncurrentVersionExpiration = Expiration(rule.NoncurrentVersionExpiration, noncurrent),
            AbortMultipartUploadDays = rule.AbortMultipartUploadDays is { } days ? Math.Max(days, 1) : null,
        };
    }

    private static LifecycleExpiration? Expiration(LifecycleRule rule, IReadOnlyList<LifecycleTransition> transitions)
    {
        var expiration = rule.Expiration;
        if (expiration?.Days is { } days)
        {
            // Of days and a date, the days delete nothing that is new.
            var end = After(days, transitions.Where(transition => transition.Days is not null).Select(transition => (transition.Days!.Value, transition.StorageClass)));
            return days < 1 || end is null ? null : new LifecycleExpiration { Days = end };
        }

        if (expiration?.Date is { } date)
        {
            var midnight = TransitionRepair.MidnightAfter(date);
            var last = transitions.Max(transition => transition.Date);
            return midnight <= last
                ? last.Value.UtcDateTime.Date == DateTime.MaxValue.Date ? null : new LifecycleExpiration { Date = last.Value.AddDays(1) }
                : new LifecycleExpiration { Date = midnight };
        }

        return expiration is { RemovesExpiredDeleteMarkers: true } && rule.Filter.Tags.Count == 0 ? expiration : null;
    }

    private static NoncurrentVersionExpiration? Expiration(NoncurrentVersionExpiration? expiration, IReadOnlyList<NoncurrentVersionTransition> transitions)
        => expiration?.Days is not >= 1 || After(expiration.Days.Value, transitions.Select(transition => (transition.Days!.Value, transition.StorageClass))) is not { } end ? null : new NoncurrentVersionExpiration
        {
            Days = end,
            NewerNoncurrentVersions = expiration.NewerNoncurrentVersions is < 1 ? null : expiration.NewerNoncurrentVersions > MaxVersions ? MaxVersions : expiration.NewerNoncurrentVersions,
        };

    // What has moved is billed for a minimum: to expire before its end saves nothing. Null where there is no later day.
    private static int? After(int days, IEnumerable<(int Days, StorageClass Class)> transitions)
    {
        var last = transitions.Select(transition => ((int Days, StorageClass Class)?)transition).MaxBy(transition => transition!.Value.Days);
        return last is not { } move || days > move.Days ? days
            : move.Days == int.MaxValue ? null
            : (int)Math.Min((long)move.Days + Math.Max(MinimumStorageDuration.DaysOf(move.Class), 1), int.MaxValue);
    }
}
