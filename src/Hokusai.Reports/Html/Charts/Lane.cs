using Hokusai.Reports.Timeline;

namespace Hokusai.Reports.Html.Charts;

/// <summary>The entries of one lane within a moment, its runs stacked so that none covers another.</summary>
/// <param name="Name">Whose lane it is.</param>
/// <param name="Runs">The Terraform runs, each with the track that it is drawn on, from 0.</param>
/// <param name="Events">Everything else.</param>
/// <param name="Tracks">How many tracks the runs need; one at least where there is something to draw on it.</param>
internal sealed record Lane(
    string Name,
    IReadOnlyList<(NumberedEntry Entry, int Track)> Runs,
    IReadOnlyList<NumberedEntry> Events,
    int Tracks)
{
    /// <summary>Whether there are events that are drawn below the tracks.</summary>
    public bool HasEventLine => Events.Any(e => !IsOnTrack(e.Entry.Kind));

    /// <summary>Passwords and states are drawn on the track of the run that wrote them.</summary>
    public static bool IsOnTrack(TimelineEntryKind kind)
        => kind is TimelineEntryKind.PasswordChange or TimelineEntryKind.StateWrite or TimelineEntryKind.TerraformSession;

    // Past this many lanes a picture takes more than a screen; the busiest stay, the rest share the last lane.
    private const int MaxLanes = 10;

    // A person with more runs at once than this is a machine; the last track takes the rest.
    private const int MaxTracks = 4;

    /// <summary>The lanes of a moment: those of overlapping runs first, then those that changed the password or took a service back, then by name.</summary>
    public static IReadOnlyList<Lane> Of(Moment moment, IReadOnlyList<NumberedEntry> entries)
    {
        var overlapping = moment.Overlaps.SelectMany(o => o.Sessions).Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
        var lanes = entries
            .Where(e => moment.Contains(e.Entry))
            .GroupBy(e => e.Entry.Lane, StringComparer.Ordinal)
            .OrderBy(g => Rank(g, overlapping))
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (g.Key, Entries: g.ToList()))
            .ToList();
        if (lanes.Count > MaxLanes)
        {
            var rest = lanes.Skip(MaxLanes - 1).ToList();
            lanes = [.. lanes.Take(MaxLanes - 1), ($"{rest.Count} others", rest.SelectMany(l => l.Entries).OrderBy(e => e.Entry.Time).ToList())];
        }

        return [.. lanes.Select(l => Build(l.Key, l.Entries))];
    }

    private static int Rank(IEnumerable<NumberedEntry> lane, HashSet<string> overlapping)
    {
        var rank = 2;
        foreach (var entry in lane.Select(e => e.Entry))
        {
            if (entry.SessionKey is { } key && overlapping.Contains(key))
            {
                return 0;
            }

            if (Telling.IsSymptom(entry))
            {
                rank = 1;
            }
        }

        return rank;
    }

    private static Lane Build(string name, List<NumberedEntry> entries)
    {
        var runs = new List<(NumberedEntry, int)>();
        var freeFrom = new List<DateTimeOffset>();
        foreach (var run in entries.Where(e => e.Entry.Kind == TimelineEntryKind.TerraformSession))
        {
            var track = freeFrom.FindIndex(free => free < run.Entry.Time);
            var end = run.Entry.EndTime ?? run.Entry.Time;
            if (track < 0 && freeFrom.Count < MaxTracks)
            {
                track = freeFrom.Count;
                freeFrom.Add(end);
            }
            else
            {
                track = track < 0 ? MaxTracks - 1 : track;
                freeFrom[track] = end;
            }

            runs.Add((run, track));
        }

        return new Lane(
            name,
            runs,
            [.. entries.Where(e => e.Entry.Kind != TimelineEntryKind.TerraformSession)],
            Math.Max(entries.Exists(e => IsOnTrack(e.Entry.Kind)) ? 1 : 0, freeFrom.Count));
    }
}
