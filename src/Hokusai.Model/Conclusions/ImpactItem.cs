namespace Hokusai;

/// <summary>A consequence of the change that the evidence shows; nothing here is guessed.</summary>
public sealed record ImpactItem
{
    /// <summary>When it was seen, UTC; null for a standing relation such as "depends on".</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>Who or what was hit, or depends on the resource.</summary>
    public required string Subject { get; init; }

    /// <summary>What the evidence shows, in one line.</summary>
    public required string Description { get; init; }

    /// <summary>The record.</summary>
    public required Evidence Evidence { get; init; }
}
