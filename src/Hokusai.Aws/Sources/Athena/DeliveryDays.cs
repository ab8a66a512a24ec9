using Hokusai.Core.Trail;

namespace Hokusai.Aws.Sources.Athena;

/// <summary>
/// The days whose files may hold what a query wants. Files lie under the day of their delivery, which may be the day after the event:
/// CloudTrail delivers "within an average of about 5 minutes of an API call. This time is not guaranteed"
/// (https://docs.aws.amazon.com/awscloudtrail/latest/userguide/get-and-view-cloudtrail-log-files.html). A day covers the delays reported.
/// </summary>
internal static class DeliveryDays
{
    private static readonly TimeSpan s_longestDelay = TimeSpan.FromHours(24);

    /// <summary>Clocks of AWS services differ by less than this.</summary>
    private static readonly TimeSpan s_clockSlack = TimeSpan.FromMinutes(5);

    /// <summary>The spans of days, apart from one another and in order; an end is null where there is no limit. Empty where nothing can match.</summary>
    public static IReadOnlyList<(DateOnly? From, DateOnly? To)> Of(TrailQuery query)
    {
        IEnumerable<(DateTimeOffset? From, DateTimeOffset? To)> wanted = query.Scopes.Count == 0
            ? [(query.From, query.To)]
            : query.Scopes.Select(scope => (
                query.From > scope.From ? query.From : (DateTimeOffset?)scope.From,
                query.To < scope.To ? query.To : (DateTimeOffset?)scope.To));
        var merged = new List<(DateOnly? From, DateOnly? To)>();
        foreach (var (from, to) in wanted
            .Where(span => !(span.From > span.To))
            .Select(span => (From: First(span.From), To: Last(span.To)))
            .OrderBy(span => span.From ?? DateOnly.MinValue))
        {
            if (merged.Count > 0 && (merged[^1].To is not { } open || from is null || from <= open.AddDays(1)))
            {
                merged[^1] = (merged[^1].From, merged[^1].To is { } end && to is { } other ? (other > end ? other : end) : null);
            }
            else
            {
                merged.Add((from, to));
            }
        }

        return merged;
    }

    // The beginning and the end of time are usual ways to say "no limit".
    private static DateOnly? First(DateTimeOffset? time)
        => time is { } from && from > DateTimeOffset.MinValue + s_clockSlack ? DateOnly.FromDateTime((from - s_clockSlack).UtcDateTime) : null;

    private static DateOnly? Last(DateTimeOffset? time)
        => time is { } to && to < DateTimeOffset.MaxValue - s_longestDelay - TimeSpan.FromDays(2)
            ? DateOnly.FromDateTime((to + s_longestDelay + s_clockSlack).UtcDateTime)
            : null;
}
