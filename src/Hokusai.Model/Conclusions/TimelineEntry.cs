namespace Hokusai;

/// <summary>One thing that happened around the resource and the time under investigation.</summary>
public sealed record TimelineEntry
{
    /// <summary>When it began, UTC.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>When it ended; null for a point in time.</summary>
    public DateTimeOffset? EndTime { get; init; }

    /// <summary>What kind of thing it is.</summary>
    public required TimelineEntryKind Kind { get; init; }

    /// <summary>The lane that it is drawn in: a short name of who acted. One lane for each distinct value.</summary>
    public required string Lane { get; init; }

    /// <summary>What happened, in one line without secrets.</summary>
    public required string Title { get; init; }

    /// <summary>Who acted; null where the record has no caller.</summary>
    public Actor? Actor { get; init; }

    /// <summary>The resource concerned, where there is one.</summary>
    public string? Resource { get; init; }

    /// <summary>Whether the call succeeded; attempts are entries too.</summary>
    public bool Succeeded { get; init; } = true;

    /// <summary>The Terraform session that it belongs to, as in <see cref="TerraformSession.Key"/>.</summary>
    public string? SessionKey { get; init; }

    /// <summary>The record.</summary>
    public required Evidence Evidence { get; init; }
}
