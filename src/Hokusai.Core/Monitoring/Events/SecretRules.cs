using static Hokusai.Core.Monitoring.Events.PatternJson;

namespace Hokusai.Core.Monitoring.Events;

/// <summary>
/// Rules for Secrets Manager: its calls, the events of rotations that it records without a caller, and the one that it sends by itself:
/// https://docs.aws.amazon.com/secretsmanager/latest/userguide/monitoring-eventbridge.html and
/// https://docs.aws.amazon.com/secretsmanager/latest/userguide/cloudtrail_log_entries.html
/// </summary>
internal static class SecretRules
{
    private const string Source = "aws.secretsmanager";
    private const string AllSecrets = "Which secret holds which password is not in the event, so that all of the Region's are told.";

    public static IEnumerable<EventRule> Of(MonitoringTargets targets)
    {
        // Passwords of databases, and what tasks are given.
        if (targets.Databases.Count == 0 && targets.Services.Count == 0)
        {
            yield break;
        }

        yield return new(
            "secret-written",
            "Calls that write, rotate or delete secrets.",
            [Calls(Source, ("eventName", Texts("PutSecretValue", "UpdateSecret", "RotateSecret", "CancelRotateSecret", "DeleteSecret")), ("errorCode", Succeeded))],
            EventMessage.OfCall(
                targets,
                "A secret was written, rotated or deleted.",
                "<secret>",
                [("secret", "$.detail.requestParameters.secretId")],
                "See that whoever reads it got the new value: tasks of ECS read secrets when they start only."),
            $"A password that changes in the secret and not in the database, or the other way round, ends connections. {AllSecrets} {Requirements.Trail}");

        // https://docs.aws.amazon.com/secretsmanager/latest/userguide/event-detail-secret-label-updated-secretsmanager.html
        yield return new(
            "secret-current",
            "Secrets whose current version is another one.",
            [Fields(("source", Texts(Source)), ("detail-type", Texts("Secret Label Updated")), ("detail", Fields(("labelUpdated", Texts("AWSCURRENT")))))],
            EventMessage.OfService(
                "A secret has a new current version.",
                "<secret>, version <version>",
                [("secret", "$.detail.name"), ("version", "$.detail.versionId")],
                SecretsPage(targets),
                "See that the database has the same password, and that whoever reads the secret got the new value."),
            $"Secrets Manager tells this by itself, also where no trail is logging, but not who did it. {AllSecrets}");

        yield return Rotation(
            targets,
            "secret-rotated",
            "Secrets that were rotated.",
            ["RotationSucceeded"],
            "A secret was rotated.",
            "Start tasks anew that read it when they start: aws ecs update-service --force-new-deployment.",
            "Explains a password that changed without anybody's call.");

        yield return Rotation(
            targets,
            "secret-rotation-failed",
            "Rotations of secrets that failed.",
            ["RotationFailed", "RotationAbandoned"],
            "The rotation of a secret failed: the database and the secret may have different passwords.",
            "Read the rotation function's log, then rotate anew: aws secretsmanager rotate-secret.",
            "A rotation that stops half way leaves the database and the secret with different passwords.");
    }

    private static EventRule Rotation(MonitoringTargets targets, string suffix, string description, IReadOnlyList<string> names, string headline, string advice, string reason) => new(
        suffix,
        description,
        [Fields(("source", Texts(Source)), ("detail-type", Texts("AWS Service Event via CloudTrail")), ("detail", Fields(("eventName", Texts(names)))))],
        EventMessage.OfService(
            headline,
            "<call> of <secret>",
            [("call", "$.detail.eventName"), ("secret", "$.detail.additionalEventData.SecretId")],
            SecretsPage(targets),
            advice),
        $"{reason} {AllSecrets} {Requirements.Trail}");

    private static string SecretsPage(MonitoringTargets targets) => $"https://{EventMessage.Console(targets)}/secretsmanager/listsecrets?region={targets.Region}";
}
