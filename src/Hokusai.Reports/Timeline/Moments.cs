namespace Hokusai.Reports.Timeline;

/// <summary>
/// Finds what to zoom in on. Runs last minutes and the evidence spans days, so one picture of everything would show nothing.
/// </summary>
internal static class Moments
{
    // Events further apart than this would shrink the minutes of a run to a few pixels if they shared a picture.
    private static readonly TimeSpan Gap = TimeSpan.FromMinutes(20);

    // A run that is far longer than a picture should be must not stretch it; its bar is cut at the edge.
    private static readonly TimeSpan MaxStretch = TimeSpan.FromHours(1);

    private static readonly TimeSpan MinMargin = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The moments, most telling first: those in which a password changed, or a service went back, while runs overlapped,
    /// then those in which lifecycle rules changed, then other such changes, then other overlaps. Where there is neither, the time asked about is the one moment, or else the whole timeline;
    /// where that is empty there is none.
    /// </summary>
    public static IReadOnlyList<Moment> Find(
        IReadOnlyList<TimelineEntry> timeline, IReadOnlyList<RunOverlap> overlaps, DateTimeOffset? around)
    {
        if (timeline.Count == 0)
        {
            return [];
        }

        var spans = timeline
            .Where(Telling.IsSymptom)
            .Select(e => (From: e.Time, To: e.EndTime ?? e.Time))
            .Concat(overlaps.Select(o => (o.From, o.To)))
            .OrderBy(s => s.From)
            .ToList();
        if (spans.Count == 0)
        {
            spans.Add(around is { } asked
                ? (asked - Gap, asked + Gap)
                : (timeline[0].Time, timeline.Max(e => e.EndTime ?? e.Time)));
        }

        return [.. Merge(spans)
            .Select(span => Of(span, timeline, overlaps))
            .OrderByDescending(m => m.HasSymptom && m.Overlaps.Count > 0)
            .ThenByDescending(m => m.LifecycleChanges > 0 && timeline.Any(e => e is { Kind: TimelineEntryKind.LifecycleChange, Succeeded: true } && m.Contains(e)))
            .ThenByDescending(m => m.Symptoms)
            .ThenByDescending(m => m.From)];
    }

    private static List<(DateTimeOffset From, DateTimeOffset To)> Merge(List<(DateTimeOffset From, DateTimeOffset To)> spans)
    {
        var merged = new List<(DateTimeOffset From, DateTimeOffset To)> { spans[0] };
        foreach (var span in spans.Skip(1))
        {
            var last = merged[^1];
            if (span.From - last.To <= Gap)
            {
                merged[^1] = (last.From, span.To > last.To ? span.To : last.To);
            }
            else
            {
                merged.Add(span);
            }
        }

        return merged;
    }

    private static Moment Of(
        (DateTimeOffset From, DateTimeOffset To) span, IReadOnlyList<TimelineEntry> timeline, IReadOnlyList<RunOverlap> overlaps)
    {
        var (from, to) = span;
        foreach (var run in timeline.Where(e => e.Kind == TimelineEntryKind.TerraformSession && e.EndTime is not null
            && e.Time <= span.To && e.EndTime >= span.From))
        {
            from = Earliest(from, Latest(run.Time, span.From - MaxStretch));
            to = Latest(to, Earliest(run.EndTime!.Value, span.To + MaxStretch));
        }

        var margin = Max((to - from) / 8, MinMargin);
        return new Moment(
            from - margin,
            to + margin,
            CountOf(TimelineEntryKind.PasswordChange),
            CountOf(TimelineEntryKind.Reversion),
            CountOf(TimelineEntryKind.LifecycleChange),
            CountOf(TimelineEntryKind.Deletion),
            [.. overlaps.Where(o => o.From <= span.To && o.To >= span.From)]);

        int CountOf(TimelineEntryKind kind) => timeline.Count(e => e.Kind == kind && e.Time >= span.From && e.Time <= span.To);
    }

    private static DateTimeOffset Earliest(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static DateTimeOffset Latest(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
