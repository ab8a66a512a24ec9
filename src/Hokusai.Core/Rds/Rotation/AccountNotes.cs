using Hokusai.Core.Rds.Causes;
using Hokusai.Core.Snapshots;

namespace Hokusai.Core.Rds.Rotation;

/// <summary>What has to be known to read the answers rightly: what no account tells, what was not asked, and what was not answered.</summary>
internal static class AccountNotes
{
    // Each question with the part of the answer that hangs on it.
    private static readonly (string Service, string Command, string Tells)[] s_questions =
    [
        ("rds", "describe-db-instances", "which databases there are"),
        ("rds", "describe-db-clusters", "which clusters there are"),
        ("secretsmanager", "list-secrets", "which secrets are rotated"),
        ("iam", "get-account-authorization-details", "who may change a password, and which functions and schedules could"),
        ("lambda", "list-functions", "which functions could change a password"),
        ("events", "list-rules", "which rules start what"),
        ("scheduler", "list-schedules", "which schedules start what"),
        ("ssm", "list-documents", "which Systems Manager documents there are"),
        ("ssm", "list-associations", "what runs Systems Manager documents"),
        ("rds", "describe-events", "whether RDS bears the changes out"),
        ("rds", "describe-event-subscriptions", "who is told when a master password is reset"),
    ];

    /// <summary>The commands whose gaps are told.</summary>
    public static bool IsAsked(SnapshotKey key)
        => key.Service == "*" || Array.Exists(s_questions, question => question.Service == key.Service && question.Command == key.Command)
            || (key.Service, key.Command) is ("secretsmanager", "get-resource-policy") or ("events", "list-targets-by-rule") or ("scheduler", "get-schedule")
                or ("lambda", "get-policy") or ("ssm", "get-document") or ("iam", "get-service-last-accessed-details");

    public static IEnumerable<string> Of(Snapshot snapshot, RotatorSources sources)
    {
        if (sources.Passwords is { Databases.Count: 0, Secrets.Count: 0 })
        {
            yield return "The account's answers describe none of the databases and secrets that are asked about: what could change their passwords is not known.";
        }

        if (sources.Access.Principals.Count > 0)
        {
            yield return "Service and resource control policies of the organization, and session policies, are in no answer of the account: they can take away what is shown as allowed, and never give more.";
            yield return "Only calls that a principal can make itself are weighed; one that may change IAM policies, pass a role or take one (iam:PutRolePolicy, iam:PassRole, sts:AssumeRole) can reach more, and one that may write a secret needs the right to its key as well. The root user may always.";
        }

        foreach (var (service, command, tells) in s_questions)
        {
            if (!snapshot.Of(service, command).Any() && !snapshot.Gaps.Any(gap => gap.Key.Service == "*" || (gap.Key.Service == service && gap.Key.Command == command)))
            {
                yield return $"Not known: {tells}. It was not asked: aws {service} {command}.";
            }
        }

        var closed = sources.Passwords.Secrets.Where(secret => secret.Policy?.Problem is not null).Select(secret => secret.Name).ToList();
        if (closed.Count > 0)
        {
            yield return $"Whom the secrets' own policies let in is not known: those of {CauseText.List(closed)} could not be read. aws secretsmanager get-resource-policy shows them.";
        }

        var opaque = sources.Triggers.Where(trigger => trigger.IsEnabled && TriggerRotators.IsOpaque(trigger, sources)).Select(trigger => trigger.Name).Distinct(StringComparer.Ordinal).ToList();
        if (opaque.Count > 0)
        {
            yield return $"{opaque.Count} rule(s) or schedule(s) start what the snapshot does not describe (state machines, builds, tasks, functions elsewhere), and it may do anything that its role may: {CauseText.List(opaque)}.";
        }

        if (sources.Documents.Unread.Count > 0)
        {
            yield return $"{sources.Documents.Unread.Count} Systems Manager document(s) of the account may do anything: their text is not in the snapshot ({CauseText.List(sources.Documents.Unread.Order(StringComparer.Ordinal))}). aws ssm get-document shows it.";
        }
    }

    /// <summary>The questions that were not answered, each once.</summary>
    public static IEnumerable<ReadProblem> Problems(Snapshot snapshot)
        => snapshot.Gaps.Where(gap => IsAsked(gap.Key)).Select(gap => new ReadProblem
        {
            Source = gap.Key.ToString(),
            ErrorId = gap.ErrorId,
            Reason = gap.Reason,
            Advice = gap.MissingPermission is { } permission ? $"Allow {permission}; until then what depends on it is unknown." : null,
        }).Distinct();
}
