namespace Hokusai.Aws.Sources.EventHistory;

/// <summary>How event history is read.</summary>
internal sealed record EventHistoryOptions
{
    /// <summary>
    /// A folder that every page is kept in, in the shape that <c>aws cloudtrail lookup-events</c> prints, so that a reading that was
    /// stopped goes on where it was; null to keep nothing. Its files are for their owner alone.
    /// </summary>
    public string? CacheFolder { get; init; }

    /// <summary>How many lookups are under way at once over all accounts and Regions, 1 or more.</summary>
    public int ThrottleLimit { get; init; } = 16;

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>What spaces the lookups.</summary>
    public LookupPacers Pacers { get; init; } = LookupPacers.Shared;
}
