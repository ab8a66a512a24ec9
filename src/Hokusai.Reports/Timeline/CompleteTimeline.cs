namespace Hokusai.Reports.Timeline;

/// <summary>
/// The timeline with every password change, Terraform run, deployment, step back, change of lifecycle rules and deletion of the investigation in it,
/// so that no writer depends on which list an investigator filled.
/// </summary>
internal static class CompleteTimeline
{
    /// <summary>The entries in order of time; entries of one moment keep the investigation's order.</summary>
    public static IReadOnlyList<TimelineEntry> Of(Investigation investigation)
    {
        var entries = investigation.Timeline.ToList();
        var lanes = entries
            .Where(e => e.SessionKey is not null)
            .GroupBy(e => e.SessionKey!, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Lane, StringComparer.Ordinal);

        var runs = KeysOf(entries, TimelineEntryKind.TerraformSession, e => e.SessionKey);
        entries.AddRange(investigation.TerraformSessions
            .Where(s => !runs.Contains(s.Key))
            .Select(s => FromSession(s, lanes.GetValueOrDefault(s.Key, s.Actor.Name))));

        var changes = KeysOf(entries, TimelineEntryKind.PasswordChange, e => e.Evidence.EventId);

        // Some changes are told by what has no event id: an RDS event.
        var records = entries.Select(e => e.Evidence).ToHashSet();
        entries.AddRange(investigation.PasswordChanges
            .Where(c => !changes.Contains(c.EventId) && !records.Contains(c.Evidence))
            .Select(c => FromChange(c, LaneOf(c, lanes))));

        entries.AddRange(ServiceEntries.Missing(investigation, entries, lanes));
        entries.AddRange(DeletionEntries.Missing(investigation, entries, lanes));
        return [.. entries.OrderBy(e => e.Time)];
    }

    private static string LaneOf(PasswordChange change, Dictionary<string, string> lanes)
        => change.SessionKey is { } key ? lanes.GetValueOrDefault(key, change.Actor.Name) : change.Actor.Name;

    private static HashSet<string> KeysOf(
        List<TimelineEntry> entries, TimelineEntryKind kind, Func<TimelineEntry, string?> key)
        => entries.Where(e => e.Kind == kind).Select(key).OfType<string>().ToHashSet(StringComparer.Ordinal);

    private static TimelineEntry FromSession(TerraformSession session, string lane) => new()
    {
        Time = session.FirstCall,
        EndTime = session.LastCall,
        Kind = TimelineEntryKind.TerraformSession,
        Lane = lane,
        Title = $"Terraform run: {session.CallCount} calls, {session.WriteCount} of them writes",
        Actor = session.Actor,
        SessionKey = session.Key,
        Evidence = session.Evidence,
    };

    private static TimelineEntry FromChange(PasswordChange change, string lane) => new()
    {
        Time = change.Time,
        Kind = TimelineEntryKind.PasswordChange,
        Lane = lane,
        Title = change.ErrorCode is { } error ? $"{change.EventName} ({error})" : change.EventName,
        Actor = change.Actor,
        Resource = change.Resource,
        Succeeded = change.Succeeded,
        SessionKey = change.SessionKey,
        Evidence = change.Evidence,
    };
}
