namespace Hokusai.Core.Rds;

/// <summary>Everything that changed around the resource and the time, in one order, one lane for each actor.</summary>
internal static class InvestigationTimeline
{
    private const string StateLane = "Terraform state";

    public static IReadOnlyList<TimelineEntry> Of(RdsEvidence evidence, IReadOnlyList<TimelineEntry> related)
    {
        var told = evidence.PasswordChanges.Select(change => change.EventId).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. evidence.PasswordChanges.Select(Entry)
                .Concat(evidence.TerraformSessions.Select(Entry))
                .Concat(evidence.StateVersions.Where(version => version.Time is not null).Select(Entry))
                .Concat(related.Where(entry => entry.Evidence.EventId is not { } id || !told.Contains(id)))
                .OrderBy(entry => entry.Time)
                .ThenBy(entry => entry.Kind)
                .ThenBy(entry => entry.Evidence.ToString(), StringComparer.Ordinal),
        ];
    }

    private static TimelineEntry Entry(PasswordChange change) => new()
    {
        Time = change.Time,
        Kind = TimelineEntryKind.PasswordChange,
        Lane = change.Actor.Name,
        Title = $"{change.EventName} {change.Resource}: {Words(change)}",
        Actor = change.Actor,
        Resource = change.Resource,
        Succeeded = change.Succeeded,
        SessionKey = change.SessionKey,
        Evidence = change.Evidence,
    };

    private static TimelineEntry Entry(TerraformSession session) => new()
    {
        Time = session.FirstCall,
        EndTime = session.LastCall,
        Kind = TimelineEntryKind.TerraformSession,
        Lane = session.Actor.Name,
        Title = session.WriteCount == 0
            ? $"{session.Actor.Tool} run, reads only ({session.CallCount} calls)"
            : $"{session.Actor.Tool} run ({session.CallCount} calls, {session.WriteCount} changing something)",
        Actor = session.Actor,
        SessionKey = session.Key,
        Evidence = session.Evidence,
    };

    private static TimelineEntry Entry(StateVersion version) => new()
    {
        Time = version.Time!.Value,
        Kind = TimelineEntryKind.StateWrite,
        Lane = version.Writer?.Name ?? StateLane,
        Title = $"State serial {version.Serial} stored ({version.Changes.Count} attributes changed)",
        Actor = version.Writer,
        Resource = version.State,
        SessionKey = version.SessionKey,
        Evidence = version.Evidence,
    };

    private static string Words(PasswordChange change)
    {
        var done = change.Kind switch
        {
            PasswordChangeKind.Set => "password set",
            PasswordChangeKind.ManagedOn => "password management by RDS turned on",
            PasswordChangeKind.ManagedOff => "password management by RDS turned off",
            PasswordChangeKind.ManagedRotation => "managed password rotated",
            PasswordChangeKind.SecretRotationRequested => "rotation requested",
            PasswordChangeKind.SecretRotationStarted => "rotation started",
            PasswordChangeKind.SecretRotated => "secret rotated",
            PasswordChangeKind.SecretRotationFailed => "rotation failed",
            PasswordChangeKind.SecretWritten => "secret value written",
            PasswordChangeKind.CreatedWithPassword => "created with a password",
            PasswordChangeKind.Restored => "restored with its password",
            PasswordChangeKind.Switchover => "blue/green switchover",
            _ => change.Kind.ToString(),
        };
        return change.Succeeded ? done : $"{done}: failed ({change.ErrorCode})";
    }
}
