namespace Hokusai.Core.S3.Simulation;

/// <summary>
/// Walks with one version through the days on which something happens to it while it is current, or while it is noncurrent. Each day has one action, the one
/// that takes precedence by https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-conflicts.html: permanent deletion, then transition, then a delete
/// marker, which waits for the next day. What may or may not happen splits the version's future; the walk keeps what all futures have in common.
/// </summary>
/// <param name="version">The version.</param>
/// <param name="state">What it is when the walk begins.</param>
/// <param name="transitions">What moves it.</param>
/// <param name="ends">What ends its being current or noncurrent.</param>
/// <param name="until">The first day that is not looked at.</param>
/// <param name="outcomes">Takes the outcomes.</param>
internal ref struct LifecycleWalk(
    in ObjectVersion version,
    in WalkedState state,
    LifecycleSteps transitions,
    LifecycleSteps ends,
    int until,
    Span<LifecycleOutcome> outcomes)
{
    // "Amazon S3 doesn't transition objects within the first 30 days" to the infrequent access classes, says the guide
    // (https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-transition-general-considerations.html#lifecycle-configuration-constraints); the newest
    // API reference (https://docs.aws.amazon.com/AmazonS3/latest/API/API_Transition.html) allows any days. So an earlier move is one that may happen.
    private const int DaysBeforeInfrequentAccess = 30;

    private readonly ObjectVersion _version = version;
    private readonly WalkedState _state = state;
    private readonly ReadOnlySpan<LifecycleStep> _transitions = transitions.All;
    private readonly ReadOnlySpan<LifecycleStep> _ends = ends.All;
    private readonly Span<LifecycleOutcome> _outcomes = outcomes;
    private readonly long _endsFrom = Math.Max(state.From, state.LockedUntil);
    private readonly long _replaced = Math.Max(state.CurrentExpiry, state.LockedUntil);
    private StorageClassSet _classes = state.Classes;
    private bool _isCertain = state.IsCertain;
    private bool _hasPossibleEnds = state.Replacement is not null;

    /// <summary>How many outcomes there are.</summary>
    public int Count { get; private set; }

    /// <summary>The day of the first end, certain or not; never where there is none.</summary>
    public long FirstEnd { get; private set; } = LifecycleDay.Never;

    /// <summary>Whether the first end is certain.</summary>
    public bool IsFirstEndCertain { get; private set; }

    /// <summary>The classes that the version may be in at its first end.</summary>
    public StorageClassSet ClassesAtFirstEnd { get; private set; }

    /// <summary>Walks.</summary>
    /// <param name="move">What a transition is called.</param>
    /// <param name="end">What an end is called.</param>
    /// <param name="isPermanent">Whether an end deletes the version for good, which takes precedence over transitions; else transitions do.</param>
    public void Run(LifecycleAction move, LifecycleAction end, bool isPermanent)
    {
        var lastStep = LastEnd(out var last);
        long moved = _state.From - 1;
        long ended = moved;
        while (true)
        {
            var day = Math.Min(Math.Max(last, moved + 1), Math.Min(NextMove(moved), NextPossibleEnd(ended, moved)));
            if (day >= until)
            {
                return;
            }

            var isLast = lastStep is not null && last <= day;
            if (isPermanent && !isLast)
            {
                AddPossibleEnds(ended, day, end);
                ended = day;
            }

            var match = isPermanent && isLast ? Match.Never : Move(day, move);
            if (isPermanent || match != Match.Always)
            {
                if (isLast)
                {
                    AddEnd(day, lastStep!, end, match == Match.Never);
                    return;
                }

                AddPossibleEnds(ended, day, end);
                ended = day;
            }

            moved = day;
        }
    }

    private LifecycleStep? LastEnd(out long first)
    {
        LifecycleStep? last = null;
        var least = LifecycleDay.Never;
        foreach (var step in _ends)
        {
            var match = WhenEnds(step, out var due);
            _hasPossibleEnds |= match == Match.Maybe;
            if (match == Match.Always && due < least)
            {
                least = due;
                last = step;
            }
        }

        first = Math.Max(least, _endsFrom);
        return last;
    }

    private readonly long NextMove(long after)
    {
        var next = LifecycleDay.Never;
        foreach (var step in _transitions)
        {
            if (When(step, out var due) != Match.Never && Math.Max(due, _state.From) is var first && first > after)
            {
                next = Math.Min(next, first);
            }
        }

        return next;
    }

    private readonly long NextPossibleEnd(long after, long moved)
    {
        var next = LifecycleDay.Never;
        if (!_hasPossibleEnds)
        {
            return next;
        }

        foreach (var step in _ends)
        {
            if (WhenEnds(step, out var due) == Match.Maybe && Math.Max(due, _endsFrom) is var first && first > after)
            {
                next = Math.Min(next, Math.Max(first, moved + 1));
            }
        }

        return _state.Replacement is not null && _replaced > after ? Math.Min(next, Math.Max(_replaced, moved + 1)) : next;
    }

    private void AddPossibleEnds(long after, long until, LifecycleAction end)
    {
        if (!_hasPossibleEnds)
        {
            return;
        }

        foreach (var step in _ends)
        {
            if (WhenEnds(step, out var due) == Match.Maybe && Math.Max(due, _endsFrom) is var first && first > after && first <= until)
            {
                AddEnd(until, step, end, isCertain: false);
            }
        }

        if (_state.Replacement is { } replacement && _replaced > after && _replaced <= until)
        {
            AddEnd(until, replacement, LifecycleAction.ReplaceNullVersion, isCertain: false);
        }
    }

    private void AddEnd(long day, LifecycleStep step, LifecycleAction end, bool isCertain)
    {
        if (FirstEnd == LifecycleDay.Never)
        {
            FirstEnd = day;
            IsFirstEndCertain = isCertain && _isCertain;
            ClassesAtFirstEnd = _classes;
        }

        Add(day, step.Rule, end, StorageClass.Unknown, _classes.First, isCertain);
        _isCertain &= isCertain;
    }

    // The move of one day: the one that is certain, and those that would take precedence over it and may happen.
    private Match Move(long day, LifecycleAction move)
    {
        var best = BestMove(day);
        var target = best?.Target ?? StorageClass.Unknown;
        var moving = best is null ? default : _classes & TransitionPaths.To(target);
        var possible = default(StorageClassSet);
        foreach (var step in _transitions)
        {
            if (IsMove(day, step, out var due) != Match.Never && (best is null || step.Target > target || step.Target == StorageClass.Unknown) && step != best)
            {
                var from = _classes & (TransitionPaths.To(step.Target) | TransitionPaths.MaybeTo(step.Target));
                Add(day, step.Rule, move, step.Target, from.First, isCertain: false);
                possible |= StorageClassSet.Of(step.Target);
            }
        }

        if (best is null)
        {
            _classes |= possible;
            return possible.IsEmpty ? Match.Never : Match.Maybe;
        }

        var isWhole = (_classes - moving).IsEmpty && possible.IsEmpty;
        Add(day, best.Rule, move, target, moving.First, isWhole);
        _classes = (_classes - moving) | StorageClassSet.Of(target) | possible;
        return isWhole ? Match.Always : Match.Maybe;
    }

    // The cheapest; of two to one class the one that was due first.
    private readonly LifecycleStep? BestMove(long day)
    {
        LifecycleStep? best = null;
        var bestDue = LifecycleDay.Never;
        foreach (var step in _transitions)
        {
            if (IsMove(day, step, out var due) == Match.Always
                && (best is null || step.Target > best.Target || (step.Target == best.Target && due < bestDue)))
            {
                best = step;
                bestDue = due;
            }
        }

        return best;
    }

    private readonly Match IsMove(long day, LifecycleStep step, out long due)
    {
        var match = When(step, out due);
        if (match == Match.Never || Math.Max(due, _state.From) != day)
        {
            return Match.Never;
        }

        if ((_classes & TransitionPaths.To(step.Target)).IsEmpty)
        {
            return (_classes & TransitionPaths.MaybeTo(step.Target)).IsEmpty ? Match.Never : Match.Maybe;
        }

        return Least(match, NotTiered(step.Target, due, day));
    }

    // "S3 Intelligent-Tiering is favored over any storage class, aside from" the archives: of two that overlap. One that is due later is the next step down.
    private readonly Match NotTiered(StorageClass target, long due, long day)
    {
        var match = Match.Always;
        if (target is not (StorageClass.StandardIa or StorageClass.OneZoneIa or StorageClass.GlacierInstantRetrieval))
        {
            return match;
        }

        foreach (var step in _transitions)
        {
            if (step.Target == StorageClass.IntelligentTiering && When(step, out var tiered) is var tiers && tiers != Match.Never && tiered >= due && tiered <= day)
            {
                match = Least(match, tiers == Match.Always ? Match.Never : Match.Maybe);
            }
        }

        return match;
    }

    private readonly Match WhenEnds(LifecycleStep step, out long due)
    {
        var match = When(step, _endsFrom, out due);
        return _state.MayBeLocked ? Least(match, Match.Maybe) : match;
    }

    private readonly Match When(LifecycleStep step, out long due) => When(step, _state.From, out due);

    private readonly Match When(LifecycleStep step, long from, out long due)
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
    private readonly Match HasNewer(LifecycleStep step, long from, ref long due)
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
    private readonly bool KeepsNewer(int needed, long day)
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

    private void Add(long day, int rule, LifecycleAction action, StorageClass to, StorageClass from, bool isCertain) =>
        _outcomes[Count++] = new LifecycleOutcome((int)day, rule, action, from, to, isCertain && _isCertain);

    private static Match Least(Match left, Match right) => left < right ? left : right;
}
