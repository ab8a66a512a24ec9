using Hokusai.Core.Trail;

namespace Hokusai.Core.Rds.Timeline;

/// <summary>Records of Secrets Manager about the secrets of an incident: who depends on them, and what was done to them.</summary>
internal static class SecretRules
{
    public static TimelineMatch? Secrets(TrailEvent record, IncidentSubjects subjects)
    {
        if (record.EventSource != "secretsmanager.amazonaws.com")
        {
            return null;
        }

        var secret = record.RequestParameters.TextField("secretId") ?? record.AdditionalEventData.TextField("secretId");
        if (!subjects.IsSecret(secret) && (record.Succeeded || !subjects.AreMentionedIn(record.ErrorMessage)))
        {
            return null;
        }

        var name = secret is null ? "the secret" : SecretName.Of(secret);
        return record switch
        {
            { EventName: "GetSecretValue" or "BatchGetSecretValue", Succeeded: false }
                => new TimelineMatch(TimelineEntryKind.Impact, $"{record.EventName} of {name} was refused ({record.ErrorCode})", name, $"was refused the secret {name} ({record.ErrorCode})"),
            { EventName: "GetSecretValue" or "BatchGetSecretValue" }
                => new TimelineMatch(TimelineEntryKind.Impact, "", name, $"depends on the secret {name}: it reads it", IsLine: false),
            { EventName: "RotationFailed" or "RotationAbandoned" }
                => new TimelineMatch(TimelineEntryKind.Impact, $"{record.EventName}: {name}", name, $"did not finish a rotation of the secret {name}", IsLine: false),
            _ when ApiNames.IsReading(record) || PasswordChangeDetector.Detect(record) is not null => null,
            _ => new TimelineMatch(TimelineEntryKind.ResourceChange, $"{record.EventName} on the secret {name}", name),
        };
    }
}
