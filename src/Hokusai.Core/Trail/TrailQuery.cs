namespace Hokusai.Core.Trail;

/// <summary>Which records a reading is after. Conditions are joined by "and".</summary>
public sealed record TrailQuery
{
    /// <summary>The event names wanted; null for every record.</summary>
    public IReadOnlySet<string>? EventNames { get; init; }

    /// <summary>The first moment wanted, inclusive; null for no limit.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The last moment wanted, inclusive; null for no limit.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>Where and when to look; a record must lie in one of them. Empty for everywhere.</summary>
    public IReadOnlyList<TrailScope> Scopes { get; init; } = [];

    /// <summary>
    /// Where set, calls that only read (<see cref="TrailEvent.ReadOnly"/>) are needed only if they are named here or come by
    /// <see cref="FollowedCalls"/>: a source that pays for every page (event history allows 100 events a second) may leave the others
    /// out. Null where all are needed.
    /// </summary>
    public IReadOnlySet<string>? RequiredReads { get; init; }

    /// <summary>
    /// Calls that are followed, beside <see cref="RequiredReads"/>: everything that was done with the credentials of such a call is needed,
    /// reading or not. Null for none.
    /// </summary>
    public Func<TrailEvent, bool>? FollowedCalls { get; init; }

    /// <summary>How many records are enough, whichever they are; a source may stop there. Null where all are wanted.</summary>
    public int? Enough { get; init; }
}
