using System.Text;

namespace Hokusai.Reports.Text;

/// <summary>The model's values in words for people.</summary>
internal static class Words
{
    /// <summary>A kind of cause as a phrase, for example "Terraform fights managed rotation".</summary>
    public static string Of(RootCauseKind kind) => kind switch
    {
        RootCauseKind.ConcurrentTerraformRuns => "Concurrent Terraform runs",
        RootCauseKind.TerraformRegeneratesPassword => "Terraform regenerates the password",
        RootCauseKind.TerraformFightsManagedRotation => "Terraform fights managed rotation",
        RootCauseKind.TerraformRun => "A Terraform run",
        RootCauseKind.RestoreOrSwitchover => "Restore or switchover",
        RootCauseKind.CircuitBreakerRollback => "Rollback by the deployment circuit breaker",
        RootCauseKind.AlarmRollback => "Rollback by a CloudWatch alarm",
        RootCauseKind.StaleTerraformApply => "A Terraform run with an old revision",
        RootCauseKind.ContentReversion => "A new revision with old content",
        RootCauseKind.MutableTagMoved => "A mutable image tag moved",
        RootCauseKind.LifecycleExpiration => "A lifecycle rule",
        RootCauseKind.DeletedByPerson => "Deleted by a person",
        RootCauseKind.DeletedByProgram => "Deleted by a program",
        RootCauseKind.DeletedByService => "Deleted by an AWS service",
        RootCauseKind.ReplicatedDeletion => "Deletion carried over by replication",
        RootCauseKind.SuspendedVersioningOverwrite => "Overwritten while versioning was suspended",
        RootCauseKind.NotDeletedInS3 => "Not deleted in S3",
        _ => Phrase(kind.ToString()),
    };

    public static string Of(TimelineEntryKind kind) => kind switch
    {
        TimelineEntryKind.TerraformSession => "Terraform run",
        TimelineEntryKind.SignIn => "Sign-in",
        TimelineEntryKind.Reversion => "Step back",
        TimelineEntryKind.LifecycleChange => "Change of lifecycle rules",
        _ => Phrase(kind.ToString()),
    };

    public static string Of(PasswordChangeKind kind) => kind switch
    {
        PasswordChangeKind.Set => "Password set",
        PasswordChangeKind.ManagedOn => "Management by RDS turned on",
        PasswordChangeKind.ManagedOff => "Management by RDS turned off",
        PasswordChangeKind.Reset => "Reset recorded by RDS",
        _ => Phrase(kind.ToString()),
    };

    public static string Of(PasswordRotatorKind kind) => kind switch
    {
        PasswordRotatorKind.SsmDocument => "Systems Manager document",
        PasswordRotatorKind.LambdaFunction => "Lambda function",
        PasswordRotatorKind.EventRule => "EventBridge rule",
        _ => Phrase(kind.ToString()),
    };

    public static string Of(PrincipalKind kind) => kind switch
    {
        PrincipalKind.AwsService => "AWS service",
        PrincipalKind.ServiceLinkedRole => "Service-linked role",
        PrincipalKind.ServiceRole => "Role of an AWS service",
        PrincipalKind.FederatedRole => "Role for a pipeline or service account",
        PrincipalKind.PermissionSetRole => "Role of IAM Identity Center",
        PrincipalKind.User => "IAM user",
        PrincipalKind.Root => "Root user",
        _ => Phrase(kind.ToString()),
    };

    public static string Of(AccessDecision decision) => decision switch
    {
        AccessDecision.Denied => "Not allowed",
        AccessDecision.Unknown => "Not known",
        AccessDecision.AllowedUnderCondition => "Allowed under conditions",
        _ => "Allowed",
    };

    public static string Of(CorroborationStatus status) => status switch
    {
        CorroborationStatus.NotSeen => "No event seen",
        CorroborationStatus.TooOld => "Too old to tell",
        CorroborationStatus.NotCovered => "Not covered",
        CorroborationStatus.NotInTrail => "Not in the trail",
        _ => status.ToString(),
    };

    public static string Of(EcsReversionKind kind) => kind switch
    {
        EcsReversionKind.CircuitBreakerRollback => "Rolled back by the deployment circuit breaker",
        EcsReversionKind.AlarmRollback => "Rolled back by a CloudWatch alarm",
        EcsReversionKind.ManualRollback => "Rolled back on purpose",
        EcsReversionKind.StaleTerraformApply => "Put back by a Terraform run with an old revision",
        EcsReversionKind.OverlappingDeployments => "Overlapping deployments, the older revision came last",
        EcsReversionKind.ContentReversion => "A new revision with old content",
        EcsReversionKind.MutableTagMoved => "The image's tag led to an older image",
        _ => "Not explained",
    };

    public static string Of(EcsDeploymentStatus status) => status switch
    {
        EcsDeploymentStatus.Unknown => "Outcome unknown",
        EcsDeploymentStatus.RollbackInProgress => "Being rolled back",
        EcsDeploymentStatus.RollbackSuccessful => "Rolled back",
        EcsDeploymentStatus.RollbackFailed => "Rollback failed",
        _ => Phrase(status.ToString()),
    };

    /// <summary>Who asked for a deployment, by name.</summary>
    public static string Deployer(EcsDeployment deployment) => deployment.Actor?.Name ?? "Actor unknown";

    /// <summary>Somebody with the tool, for example "GitHubActions (Terraform 1.9.5)".</summary>
    public static string WithTool(Actor actor) => Tool(actor) is { } tool && tool != actor.Name ? $"{actor.Name} ({tool})" : actor.Name;

    /// <summary>Who brought a step back about; ECS itself for what it does by itself.</summary>
    public static string Who(EcsReversion reversion)
        => reversion.Actor is { } actor ? WithTool(actor)
            : reversion.Kind is EcsReversionKind.CircuitBreakerRollback or EcsReversionKind.AlarmRollback ? "ECS itself"
            : "Nobody that the evidence shows";

    public static string Of(StateChangeKind kind) => kind.ToString().ToLowerInvariant();

    public static string Of(Symptom symptom) => symptom switch
    {
        Symptom.PasswordChanged => "Why did the password change?",
        Symptom.ServiceReverted => "Why did the service go back?",
        Symptom.ObjectsDeleted => "Why are the objects gone?",
        _ => Phrase(symptom.ToString()) + "?",
    };

    /// <summary>What the confidence claims, as defined at <see cref="Confidence"/>.</summary>
    public static string Meaning(Confidence confidence) => confidence switch
    {
        Confidence.Proven => "the records admit no other reading",
        Confidence.Likely => "all required evidence is there, nothing against it",
        Confidence.Possible => "some of the required evidence is there, nothing refutes it",
        _ => "the evidence does not allow a statement",
    };

    /// <summary>The tool with its version, for example "Terraform 1.9.5"; null where the record does not tell.</summary>
    public static string? Tool(Actor actor)
    {
        var name = actor.Tool switch
        {
            ActorTool.Unknown => actor.ToolName,
            ActorTool.AwsCli => "AWS CLI",
            ActorTool.Sdk => actor.ToolName ?? "SDK",
            ActorTool.Ci => actor.ToolName ?? "CI",
            ActorTool.AwsService => "AWS service",
            ActorTool.Console => "AWS console",
            _ => actor.Tool.ToString(),
        };
        return name is null || actor.ToolVersion is null ? name : $"{name} {actor.ToolVersion}";
    }

    /// <summary>A count with its noun: "1 event", "1,204 events".</summary>
    public static string Count(int count, string noun) => Count(count, noun, noun + "s");

    /// <summary>As the other, for nouns with a plural of their own.</summary>
    public static string Count(int count, string noun, string plural) => count == 1 ? $"1 {noun}" : $"{count:N0} {plural}";

    /// <summary>How many password changes, steps back, changes of lifecycle rules and deletions: those of which there are any.</summary>
    public static string Symptoms(int passwordChanges, int reversions, int lifecycleChanges, int deletions)
    {
        string?[] parts =
        [
            passwordChanges > 0 || reversions + lifecycleChanges + deletions == 0 ? Count(passwordChanges, "password change") : null,
            reversions > 0 ? Count(reversions, "step back", "steps back") : null,
            lifecycleChanges > 0 ? Count(lifecycleChanges, "change of lifecycle rules", "changes of lifecycle rules") : null,
            deletions > 0 ? Count(deletions, "deletion") : null,
        ];
        return string.Join(", ", parts.OfType<string>());
    }

    /// <summary>"a", "a and b", "a, b and c"; past <paramref name="limit"/> the rest is counted.</summary>
    public static string List(IReadOnlyList<string> items, int limit = 4)
    {
        if (items.Count > limit)
        {
            return string.Join(", ", items.Take(limit - 1)) + $" and {items.Count - limit + 1} more";
        }

        return items.Count switch
        {
            0 => "",
            1 => items[0],
            _ => string.Join(", ", items.Take(items.Count - 1)) + " and " + items[^1],
        };
    }

    private static string Phrase(string pascal)
    {
        var text = new StringBuilder(pascal.Length + 4);
        foreach (var letter in pascal)
        {
            if (char.IsUpper(letter) && text.Length > 0)
            {
                text.Append(' ').Append(char.ToLowerInvariant(letter));
            }
            else
            {
                text.Append(letter);
            }
        }

        return text.ToString();
    }
}
