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
}
