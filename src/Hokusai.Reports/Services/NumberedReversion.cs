namespace Hokusai.Reports.Services;

/// <summary>A step back and its number in the report, counted from 1 in order of time, by which pictures and tables refer to it.</summary>
internal sealed record NumberedReversion(int Number, EcsReversion Reversion)
{
    /// <summary>The steps back in order of time; those of one moment keep the investigation's order.</summary>
    public static IReadOnlyList<NumberedReversion> Of(Investigation investigation)
        => [.. investigation.Reversions.OrderBy(r => r.Time).Select((r, i) => new NumberedReversion(i + 1, r))];

    /// <summary>The revisions in few characters: <c>31 → 30</c>.</summary>
    public string Change => RevisionName.Change(Reversion.From, Reversion.To);
}
