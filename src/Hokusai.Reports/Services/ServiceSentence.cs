using Hokusai.Reports.Text;

namespace Hokusai.Reports.Services;

/// <summary>A service's deployments in words.</summary>
internal static class ServiceSentence
{
    /// <summary>What happened to the service, counted.</summary>
    public static string Of(ServiceHistory service)
    {
        var parts = new[]
        {
            service.Reversions.Count > 0 ? Words.Count(service.Reversions.Count, "step back", "steps back") : null,
            Words.Count(service.Steps.Select(RevisionName.Of).Distinct().Count(), "revision"),
            Words.Count(service.Deployments.Count, "deployment"),
            service.Overlaps.Count > 0 ? $"up to {service.Overlaps.Max(o => o.MaxAtOnce)} at once" : null,
        };
        return string.Join(", ", parts.OfType<string>());
    }

    /// <summary>A deployment in one line: who, what, when, and how it ended.</summary>
    public static string Of(EcsDeployment deployment)
    {
        var who = deployment.Actor is { } actor ? Words.WithTool(actor) : Words.Deployer(deployment);
        var time = deployment.FinishedAt is { } end ? TimeText.Range(deployment.StartedAt, end) : $"from {TimeText.Full(deployment.StartedAt)}, end not recorded";
        return SafeText.Short($"{who}: {Revision(deployment)}, {time}, {Words.Of(deployment.Status).ToLowerInvariant()}", 300);
    }

    /// <summary>From which revision to which.</summary>
    public static string Revision(EcsDeployment deployment) => deployment switch
    {
        { From: { } from, To: { } to } when from == to => $"{to} again",
        { From: { } from, To: { } to } => $"{from} → {to}",
        { To: { } to } => to,
        _ => "revision unknown",
    };

    /// <summary>How long it took, or what is known of its end.</summary>
    public static string Until(EcsDeployment deployment, ServiceHistory service)
    {
        var span = DeploymentSpan.Of(deployment, service.Until);
        return span.End switch
        {
            DeploymentEnd.Known => $"for {TimeText.Length(span.To - span.From)}",
            DeploymentEnd.Open => "still under way at the end of the evidence",
            _ when span.To > span.From => $"last seen under way {TimeText.Full(span.To)}, end unknown",
            _ => "end unknown",
        };
    }

    /// <summary>Whether ECS gave it up.</summary>
    public static bool IsFailure(EcsDeploymentStatus status) => status
        is EcsDeploymentStatus.RollbackRequested or EcsDeploymentStatus.RollbackInProgress or EcsDeploymentStatus.RollbackSuccessful or EcsDeploymentStatus.RollbackFailed;

    /// <summary>What else is worth knowing of it; null where nothing is.</summary>
    public static string? Note(EcsDeployment deployment)
    {
        var parts = new[]
        {
            deployment.IsForced ? "A new deployment was forced." : null,
            deployment.FailedTasks is > 0 and { } failed ? $"{Words.Count(failed, "task")} failed." : null,
            deployment.RollbackTo is { } to ? $"Rolled back to {to}." : null,
            deployment.RollbackStartedAt is { } rollback ? $"The rollback began {TimeText.Full(rollback)}." : null,
            deployment.RollbackReason ?? deployment.StatusReason,
        };
        var known = parts.OfType<string>().ToList();
        return known.Count == 0 ? null : string.Join(' ', known);
    }
}
