namespace Hokusai.Reports.Timeline;

/// <summary>A stretch of time worth a picture of its own: password changes, steps back of services, or deletions and changes of lifecycle rules, close together, with the runs around them.</summary>
/// <param name="From">Left edge of the picture, UTC.</param>
/// <param name="To">Right edge of the picture, UTC; after <paramref name="From"/>.</param>
/// <param name="PasswordChanges">How many changes and attempts lie in it.</param>
/// <param name="Reversions">How many steps back of services lie in it.</param>
/// <param name="LifecycleChanges">How many changes of lifecycle rules and attempts at them lie in it.</param>
/// <param name="Deletions">How many deletions of objects lie in it.</param>
/// <param name="Overlaps">The overlaps of Terraform runs that lie in it.</param>
internal sealed record Moment(
    DateTimeOffset From, DateTimeOffset To, int PasswordChanges, int Reversions, int LifecycleChanges, int Deletions, IReadOnlyList<RunOverlap> Overlaps)
{
    /// <summary>How much of what an investigation asks about lies in it.</summary>
    public int Symptoms => PasswordChanges + Reversions + LifecycleChanges + Deletions;

    /// <summary>Whether anything that an investigation asks about lies in it.</summary>
    public bool HasSymptom => Symptoms > 0;

    /// <summary>Whether any part of the entry lies in the picture.</summary>
    public bool Contains(TimelineEntry entry) => entry.Time <= To && (entry.EndTime ?? entry.Time) >= From;
}
