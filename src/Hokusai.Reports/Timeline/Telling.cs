namespace Hokusai.Reports.Timeline;

/// <summary>How much a kind of entry tells about the symptom, for where there is no room for all of them.</summary>
internal static class Telling
{
    /// <summary>0 for the most telling kind.</summary>
    public static int Rank(TimelineEntryKind kind) => kind switch
    {
        TimelineEntryKind.PasswordChange or TimelineEntryKind.Reversion or TimelineEntryKind.LifecycleChange or TimelineEntryKind.Deletion => 0,
        TimelineEntryKind.TerraformSession => 1,
        TimelineEntryKind.Deployment => 2,
        TimelineEntryKind.StateWrite => 3,
        TimelineEntryKind.Impact => 4,
        TimelineEntryKind.ResourceChange => 5,
        _ => 6,
    };

    /// <summary>Whether the entry is what an investigation asks about.</summary>
    public static bool IsSymptom(TimelineEntry entry) => Rank(entry.Kind) == 0;

    /// <summary>The <paramref name="max"/> most telling entries, in their order; of equals the earlier.</summary>
    public static IEnumerable<T> Most<T>(IEnumerable<T> entries, Func<T, TimelineEntry> entry, int max)
        => entries.Select((e, i) => (e, i)).OrderBy(p => Rank(entry(p.e).Kind)).Take(max).OrderBy(p => p.i).Select(p => p.e);
}
