using System.Runtime.CompilerServices;

namespace Hokusai.Core.S3.Simulation;

/// <summary>
/// When each step applies to one version, with what is known of its filter and of what else must hold: worked out once before a walk, which looks at them day by day.
/// </summary>
/// <param name="version">The version.</param>
/// <param name="state">What it is when the walk begins.</param>
/// <param name="transitions">What moves it.</param>
/// <param name="ends">What ends its being current or noncurrent.</param>
internal readonly ref struct StepTiming(in ObjectVersion version, in WalkedState state, LifecycleSteps transitions, LifecycleSteps ends)
{
    // "Amazon S3 doesn't transition objects within the first 30 days" to the infrequent access classes, says the guide
    // (https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-transition-general-considerations.html#lifecycle-configuration-constraints); the newest
    // API reference (https://docs.aws.amazon.com/AmazonS3/latest/API/API_Transition.html) allows any days. So an earlier move is one that may happen.
    private const int DaysBeforeInfrequentAccess = 30;

    private readonly ObjectVersion _version = version;
    private readonly WalkedState _state = state;
    private readonly ReadOnlySpan<LifecycleStep> _transitions = transitions.All;
    private readonly ReadOnlySpan<LifecycleStep> _ends = ends.All;

    /// <summary>The first day on which an end can come.</summary>
    private long EndsFrom => Math.Max(_state.From, _state.LockedUntil);

    /// <summary>The transitions that may apply, in order of precedence.</summary>
    /// <param name="room">Where they are written; as many as there are transitions at most.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Span<TimedStep> Moves(Span<TimedStep> room)
    {
        var count = 0;
        foreach (var step in _transitions)
        {
            if (When(step, _state.From, out var due) is var match && match != Match.Never)
            {
                room[count++] = new TimedStep(step.Rule, step.Target, match, due, Math.Max(due, _state.From));
            }
        }

        return room[..count];
    }

    /// <summary>The ends that may apply, in order of precedence.</summary>
    /// <param name="room">Where they are written; as many as there are ends at most.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Span<TimedStep> Ends(Span<TimedStep> room)
    {
        var count = 0;
        foreach (var step in _ends)
        {
            if (When(step, EndsFrom, out var due) is var match && match != Match.Never)
            {
                room[count++] = new TimedStep(step.Rule, StorageClass.Unknown, _state.MayBeLocked ? Match.Maybe : match, due, Math.Max(due, EndsFrom));
            }
        }

        return room[..count];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Match When(LifecycleStep step, long from, out long due)
    {
        due = step.Due(_state.Day);
        var match = _state.IsDeleteMarker ? (step.Filter.IsForDeleteMarkers ? Match.Always : Match.Never) : step.For(_version);
        if (match == Match.Never)
        {
            return match;
        }

        if (step.Newer > 0)
        {
            match = Least(match, HasNewer(step, from, ref due));
        }

        var isEarly = step.Target is StorageClass.StandardIa or StorageClass.OneZoneIa
            && Math.Max(due, _state.From) < LifecycleDay.After(_state.Day, DaysBeforeInfrequentAccess);
        return isEarly || !_state.IsDayKnown ? Least(match, Match.Maybe) : match;
    }

    // Both the days and the count must hold: https://docs.aws.amazon.com/AmazonS3/latest/userguide/intro-lifecycle-rules.html, "the number of noncurrent
    // versions to retain". Whether a delete marker is retained, which the count leaves out, is not documented.
    private Match HasNewer(LifecycleStep step, long from, ref long due)
    {
        var needed = step.Newer;
        if (_state.NewerVersions is not { } newer)
        {
            return Match.Maybe;
        }

        if (newer >= needed)
        {
            return KeepsNewer(needed, Math.Max(due, from)) ? Match.Always : Match.Maybe;
        }

        if (_state.IsDeleteMarker)
        {
            return Match.Maybe;
        }

        if (newer + 1 == needed && _state.CurrentExpiry != LifecycleDay.Never)
        {
            // The current version becomes the one that lacks when it expires; the next day sees it.
            due = Math.Max(due, _state.CurrentExpiry + 1);
            return Match.Maybe;
        }

        return Match.Never;
    }

    // Whether no rule that keeps fewer can delete newer versions, which became noncurrent on that day or later and need not be locked, before the day of this one.
    private bool KeepsNewer(int needed, long day)
    {
        foreach (var step in _ends)
        {
            if (step.Newer < needed && Math.Max(step.Due(_state.Day), _state.From) < day)
            {
                return false;
            }
        }

        return true;
    }

    private static Match Least(Match left, Match right) => left < right ? left : right;
}
