namespace Hokusai.Core.Commands;

/// <summary>What to investigate.</summary>
public sealed record InvestigationOptions
{
    /// <summary>The symptoms to look into; empty for all.</summary>
    public IReadOnlyList<Symptom> Symptoms { get; init; } = [];

    /// <summary>The resource concerned (identifier, ARN or wildcard); null for all.</summary>
    public string? Resource { get; init; }

    /// <summary>The time concerned; evidence within <see cref="Window"/> of it is considered. Null for all times.</summary>
    public DateTimeOffset? Around { get; init; }

    /// <summary>How far from <see cref="Around"/> evidence is considered, each way. A day by default: people report a broken login late.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromDays(1);

    /// <summary>The time that the last days before the end of the time asked about are, up to now: for sources that are asked for a number of days.</summary>
    /// <param name="days">How many days.</param>
    /// <param name="now">The time now.</param>
    public (DateTimeOffset From, DateTimeOffset To) LastDays(int days, DateTimeOffset now)
    {
        var to = Around is { } around && around < now - Window ? around + Window : now;
        return (to.AddDays(-days), to);
    }
}
