namespace Hokusai.Reports.Html.View;

/// <summary>A bucket's standard.</summary>
internal sealed record StandardView(IReadOnlyList<RecommendationView> Recommendations, string? NotShown, CorrectionView? Configuration)
{
    // There are some ten classes of data; prefixes may be any number.
    private const int MaxRecommendations = 60;

    public static StandardView Of(LifecycleStandard standard, CorrectionViews corrections) => new(
        [.. standard.Recommendations.Take(MaxRecommendations).Select(r => new RecommendationView(
            EventRow.Name(r.DataClass), r.Prefix.Length > 0 ? EventRow.Name(r.Prefix) : null, r.Recommendation, r.Reason))],
        standard.Recommendations.Count > MaxRecommendations
            ? $"{Text.Words.Count(standard.Recommendations.Count - MaxRecommendations, "more recommendation")} in the JSON report."
            : null,
        standard.Configuration is { } configuration ? corrections.Of(configuration, "the standard") : null);
}

/// <summary>One recommendation.</summary>
internal sealed record RecommendationView(string DataClass, string? Prefix, string Recommendation, string Reason);
