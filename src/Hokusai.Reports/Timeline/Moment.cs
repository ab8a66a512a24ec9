namespace Hokusai.Reports.Timeline;

/// <summary>A stretch of time worth a picture of its own: password changes, or steps back of services, close together, with the runs around them.</summary>
/// <param name="From">Left edge of the picture, UTC.</param>
/// <param name="To">Right edge of the picture, UTC; after <paramref name="From"/>.</param>
/// <param name="PasswordChanges">How many changes and attempts lie in it.</param>
/// <param name="Reversions">How many steps back of services lie in it.</param>
/// <param name="Overlaps">The overlaps of Terraform runs that lie in it.</param>
internal sealed record Moment(
    DateTimeOffset From, DateTimeOffset To, int PasswordChanges, int Reversions, IReadOnlyList<RunOverlap> Overlaps)
{
    /// <summary>Whether anything that an investigation asks about lies in it.</summary>
    public bool HasSymptom => PasswordChanges + Reversions > 0;

    /// <summary>Whether any part of the entry lies in the picture.</summary>
    public bool Contains(TimelineEntry entry) => entry.Time <= To && (entry.EndTime ?? entry.Time) >= From;
}
