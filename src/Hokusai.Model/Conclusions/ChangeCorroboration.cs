namespace Hokusai;

/// <summary>What RDS's own events say about one change of a master password.</summary>
public sealed record ChangeCorroboration
{
    /// <summary>The database's identifier.</summary>
    public required string Resource { get; init; }

    /// <summary>When the change was made as the trail has it; for a reset that is not in the trail, as RDS has it. UTC.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The CloudTrail event id of the change; null for a reset that is not in the trail.</summary>
    public string? EventId { get; init; }

    /// <summary>Whether RDS bears it out.</summary>
    public required CorroborationStatus Status { get; init; }

    /// <summary>What that rests on, in one sentence.</summary>
    public required string Note { get; init; }

    /// <summary>RDS's event, or the list of events that lacks it; null where the events could not reach it.</summary>
    public Evidence? Evidence { get; init; }
}
