using System.Runtime.CompilerServices;

namespace Hokusai.Core.S3.Simulation;

/// <summary>
/// Walks with one version through the days on which something happens to it while it is current, or while it is noncurrent. Each day has one action, the one
/// that takes precedence by https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-conflicts.html: permanent deletion, then transition, then a delete
/// marker, which waits for the next day. What may or may not happen splits the version's future; the walk keeps what all futures have in common.
/// </summary>
/// <remarks>Compiled with optimization from the first call: most of the work of a run is done before the runtime would notice that it is worth it.</remarks>
/// <param name="state">What the version is when the walk begins.</param>
/// <param name="moves">What moves it.</param>
/// <param name="ends">What ends its being current or noncurrent.</param>
/// <param name="until">The first day that is not looked at.</param>
/// <param name="outcomes">Takes the outcomes.</param>
internal ref struct LifecycleWalk(
    in WalkedState state,
    ReadOnlySpan<TimedStep> moves,
    ReadOnlySpan<TimedStep> ends,
    int until,
    Span<LifecycleOutcome> outcomes)
{
    private const int None = -1;

    private readonly WalkedState _state = state;
    private readonly ReadOnlySpan<TimedStep> _moves = moves;
    private readonly ReadOnlySpan<TimedStep> _ends = ends;
    private readonly Span<LifecycleOutcome> _outcomes = outcomes;
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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(LifecycleAction move, LifecycleAction end, bool isPermanent)
    {
        var last = LastEnd(out var lastDay);
        long moved = _state.From - 1;
        long ended = moved;
        while (true)
        {
            var day = Math.Min(Math.Max(lastDay, moved + 1), Math.Min(NextMove(moved), NextPossibleEnd(ended, moved)));
            if (day >= until)
            {
                return;
            }

            var isLast = last != None && lastDay <= day;
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
                    AddEnd(day, _ends[last].Rule, end, match == Match.Never);
                    return;
                }

                AddPossibleEnds(ended, day, end);
                ended = day;
            }

            moved = day;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int LastEnd(out long first)
    {
        var last = None;
        first = LifecycleDay.Never;
        for (var at = 0; at < _ends.Length; at++)
        {
            ref readonly var step = ref _ends[at];
            _hasPossibleEnds |= step.Match == Match.Maybe;
            if (step.Match == Match.Always && step.Due < (last == None ? LifecycleDay.Never : _ends[last].Due))
            {
                last = at;
                first = step.First;
            }
        }

        return last;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly long NextMove(long after)
    {
        var next = LifecycleDay.Never;
        foreach (ref readonly var step in _moves)
        {
            if (step.First > after)
            {
                next = Math.Min(next, step.First);
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

        foreach (ref readonly var step in _ends)
        {
            if (step.Match == Match.Maybe && step.First > after)
            {
                next = Math.Min(next, Math.Max(step.First, moved + 1));
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

        foreach (ref readonly var step in _ends)
        {
            if (step.Match == Match.Maybe && step.First > after && step.First <= until)
            {
                AddEnd(until, step.Rule, end, isCertain: false);
            }
        }

        if (_state.Replacement is { } replacement && _replaced > after && _replaced <= until)
        {
            AddEnd(until, replacement.Rule, LifecycleAction.ReplaceNullVersion, isCertain: false);
        }
    }

    private void AddEnd(long day, int rule, LifecycleAction end, bool isCertain)
    {
        if (FirstEnd == LifecycleDay.Never)
        {
            FirstEnd = day;
            IsFirstEndCertain = isCertain && _isCertain;
            ClassesAtFirstEnd = _classes;
        }

        Add(day, rule, end, StorageClass.Unknown, _classes.First, isCertain);
        _isCertain &= isCertain;
    }

    // The move of one day: the one that is certain, and those that would take precedence over it and may happen.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Match Move(long day, LifecycleAction move)
    {
        var best = BestMove(day);
        var target = best == None ? StorageClass.Unknown : _moves[best].Target;
        var moving = best == None ? default : _classes & TransitionPaths.To(target);
        var possible = default(StorageClassSet);
        for (var at = 0; at < _moves.Length; at++)
        {
            ref readonly var step = ref _moves[at];
            if (at != best && (best == None || step.Target > target || step.Target == StorageClass.Unknown) && IsMove(day, step) != Match.Never)
            {
                var from = _classes & (TransitionPaths.To(step.Target) | TransitionPaths.MaybeTo(step.Target));
                Add(day, step.Rule, move, step.Target, from.First, isCertain: false);
                possible |= StorageClassSet.Of(step.Target);
            }
        }

        if (best == None)
        {
            _classes |= possible;
            return possible.IsEmpty ? Match.Never : Match.Maybe;
        }

        var isWhole = (_classes - moving).IsEmpty && possible.IsEmpty;
        Add(day, _moves[best].Rule, move, target, moving.First, isWhole);
        _classes = (_classes - moving) | StorageClassSet.Of(target) | possible;
        return isWhole ? Match.Always : Match.Maybe;
    }

    // The cheapest; of two to one class the one that was due first.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly int BestMove(long day)
    {
        var best = None;
        for (var at = 0; at < _moves.Length; at++)
        {
            ref readonly var step = ref _moves[at];
            if (IsMove(day, step) == Match.Always
                && (best == None || step.Target > _moves[best].Target || (step.Target == _moves[best].Target && step.Due < _moves[best].Due)))
            {
                best = at;
            }
        }

        return best;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly Match IsMove(long day, in TimedStep step)
    {
        if (step.First != day)
        {
            return Match.Never;
        }

        if ((_classes & TransitionPaths.To(step.Target)).IsEmpty)
        {
            return (_classes & TransitionPaths.MaybeTo(step.Target)).IsEmpty ? Match.Never : Match.Maybe;
        }

        var notTiered = NotTiered(step, day);
        return step.Match < notTiered ? step.Match : notTiered;
    }

    // "S3 Intelligent-Tiering is favored over any storage class, aside from" the archives: of two that overlap. One that is due later is the next step down.
    private readonly Match NotTiered(in TimedStep step, long day)
    {
        var match = Match.Always;
        if (step.Target is not (StorageClass.StandardIa or StorageClass.OneZoneIa or StorageClass.GlacierInstantRetrieval))
        {
            return match;
        }

        foreach (ref readonly var tiering in _moves)
        {
            if (tiering.Target == StorageClass.IntelligentTiering && tiering.Due >= step.Due && tiering.Due <= day)
            {
                if (tiering.Match == Match.Always)
                {
                    return Match.Never;
                }

                match = Match.Maybe;
            }
        }

        return match;
    }

    private void Add(long day, int rule, LifecycleAction action, StorageClass to, StorageClass from, bool isCertain) =>
        _outcomes[Count++] = new LifecycleOutcome((int)day, rule, action, from, to, isCertain && _isCertain);
}
