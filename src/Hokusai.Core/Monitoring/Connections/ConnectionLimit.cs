namespace Hokusai.Core.Monitoring.Connections;

/// <summary>How many connections a database takes at once, and how that is known.</summary>
public sealed record ConnectionLimit
{
    /// <summary>The number of connections; at least 1.</summary>
    public required int Limit { get; init; }

    /// <summary>How it is known.</summary>
    public required ConnectionLimitSource Source { get; init; }

    /// <summary>Whether the database may take a few percent more or fewer.</summary>
    public bool IsEstimate => Source == ConnectionLimitSource.Estimated;

    /// <summary>How it is known, in a sentence for a person: the formula, the memory, the documentation or the reading.</summary>
    public required string Explanation { get; init; }

    /// <summary>The explanation.</summary>
    public override string ToString() => Explanation;
}
