using Hokusai.Core.Rds.Causes;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Rds.Timeline;

/// <summary>The lines of password changes, Terraform runs, stored state versions and other changes, and their order.</summary>
public static class TimelineEntries
{
    /// <summary>The line of a password change or an attempt at one.</summary>
    public static TimelineEntry Of(PasswordChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return new TimelineEntry
        {
            Time = change.Time,
            Kind = TimelineEntryKind.PasswordChange,
            Lane = change.Actor.Name,
            Title = $"{change.EventName} on {change.Resource}: {change.Kind}{(change.Succeeded ? "" : $" failed{(change.ErrorCode is null ? "" : $" ({change.ErrorCode})")}")}",
            Actor = change.Actor,
            Resource = change.Resource,
            Succeeded = change.Succeeded,
            SessionKey = change.SessionKey,
            Evidence = change.Evidence,
        };
    }

    /// <summary>The line of a Terraform run, from its first call to its last.</summary>
    public static TimelineEntry Of(TerraformSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        var locked = session.TookLock switch { true => ", took the lock", false => ", no lock seen", null => "" };
        return new TimelineEntry
        {
            Time = session.FirstCall,
            EndTime = session.LastCall,
            Kind = TimelineEntryKind.TerraformSession,
            Lane = session.Actor.Name,
            Title = $"{session.Actor.Tool} run of {CauseText.Who(session.Actor)}: {session.CallCount} call(s), {session.WriteCount} write(s){locked}",
            Actor = session.Actor,
            SessionKey = session.Key,
            Evidence = session.Evidence,
        };
    }

    /// <summary>The line of a call that changed something around the incident.</summary>
    internal static TimelineEntry Of(TrailEvent record, string? resource)
    {
        var actor = ActorClassifier.Classify(record);
        return new TimelineEntry
        {
            Time = record.Time,
            Kind = TimelineEntryKind.ResourceChange,
            Lane = actor.Name,
            Title = $"{record.EventName}{(resource is null ? "" : $" of {resource}")}{(record.Succeeded ? "" : $" failed ({record.ErrorCode})")}",
            Actor = actor,
            Resource = resource,
            Succeeded = record.Succeeded,
            Evidence = record.Evidence with { EventId = record.EventId.Length > 0 ? record.EventId : record.Evidence.EventId, Time = record.Time },
        };
    }

    /// <summary>The lines of an incident, of the Terraform runs, and what else changed around them, in order of time.</summary>
    internal static IReadOnlyList<TimelineEntry> InOrder(IEnumerable<TimelineEntry> incident, IReadOnlyList<TerraformSession> sessions, IReadOnlyList<TimelineEntry> related)
    {
        var keys = new SessionKeyAssigner(sessions);
        return
        [
            .. incident
                .Concat(sessions.Select(Of))
                .Concat(related.Select(entry => entry.Actor is { } actor ? entry with { SessionKey = keys.KeyOf(actor, entry.Time) } : entry))
                .OrderBy(entry => entry.Time)
                .ThenBy(entry => entry.Kind)
                .ThenBy(entry => entry.Evidence.EventId, StringComparer.Ordinal)
                .ThenBy(entry => entry.Evidence.ToString(), StringComparer.Ordinal),
        ];
    }

    /// <summary>The line of a stored state version; null where nothing tells when it was stored.</summary>
    public static TimelineEntry? Of(StateVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return version.Time is not { } time ? null : new TimelineEntry
        {
            Time = time,
            Kind = TimelineEntryKind.StateWrite,
            Lane = version.Writer?.Name ?? "Terraform state",
            Title = $"Version {version.VersionId} of {version.State} was stored: serial {version.Serial}, {version.Changes.Count} change(s){(version.IsRestored ? ", an old version put back" : "")}",
            Actor = version.Writer,
            Resource = version.State,
            SessionKey = version.SessionKey,
            Evidence = version.Evidence,
        };
    }
}
