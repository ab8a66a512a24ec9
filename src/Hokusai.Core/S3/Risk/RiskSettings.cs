namespace Hokusai.Core.S3.Risk;

/// <summary>The limits by which rules are judged.</summary>
public sealed record RiskSettings
{
    /// <summary>The kinds of data. Of several that a name fits, the last word decides, as in English: <c>model-logs</c> are logs.</summary>
    public IReadOnlyList<DataClass> Classes { get; init; } = DataClasses.Default;

    /// <summary>The kind of everything else.</summary>
    public DataClass Other { get; init; } = DataClasses.Other;

    /// <summary>
    /// In how many days after its creation an object is read, as long as no access log tells: before, it is not moved where reading takes hours. The fix of the
    /// incident that this product was made for waits 60 days.
    /// </summary>
    public int FirstAccessDays { get; init; } = 60;

    /// <summary>How many newer noncurrent versions make up for a short time: with these kept, an object can be brought back whatever its age.</summary>
    public int VersionsThatProtect { get; init; } = 3;

    /// <summary>After how many days the standard aborts an unfinished upload: nothing uploads for longer.</summary>
    public int AbortMultipartDays { get; init; } = 1;

    /// <summary>What reading a gigabyte back from S3 Glacier Flexible Retrieval costs in US dollars; null where no price is known.</summary>
    public decimal? RetrievalPerGB { get; init; }
}
