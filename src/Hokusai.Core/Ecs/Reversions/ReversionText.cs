using Hokusai.Core.Ecs.Deployments;
using Hokusai.Core.Rds.Causes;

namespace Hokusai.Core.Ecs.Reversions;

/// <summary>Sentences about a step back, alike in every kind.</summary>
internal static class ReversionText
{
    // ECS's reasons are a sentence or two; one that is longer is cut, as it stands in the middle of ours.
    private const int LongestReason = 300;

    // More of them hide the sentence.
    private const int MaxOthers = 3;

    public static string Service(StepBack step) => $"{step.Service.Cluster}/{step.Service.Service}";

    /// <summary>Who deployed what and when, as far as the records tell.</summary>
    public static string Deployed(EcsDeployment? deployment, RevisionName revision)
        => deployment is null ? $"{revision} ran when the evidence begins."
            : deployment.Actor is { } actor ? $"{CauseText.Who(actor)} deployed {revision} to {deployment.Cluster}/{deployment.Service} at {CauseText.At(deployment.StartedAt)}."
            : $"{revision} was deployed to {deployment.Cluster}/{deployment.Service} at {CauseText.At(deployment.StartedAt)}; no record names who asked for it.";

    /// <summary>What ECS says of the rollback; empty where it says nothing.</summary>
    public static string Reason(EcsDeployment deployment)
    {
        var reason = deployment.RollbackReason ?? deployment.StatusReason;
        return reason is null ? "" : $" ECS says: \"{(reason.Length > LongestReason ? reason[..LongestReason] + "…" : reason).TrimEnd('.')}.\"";
    }

    public static string RolledBack(StepBack step)
        => $"{Deployed(step.Deployment, step.From)} At {CauseText.At(step.Time)} {(step.Deployment.Status == EcsDeploymentStatus.RollbackFailed ? "its rollback, which failed in the end, began" : "it was rolled back")} to {step.To}.";

    /// <summary>Calls of others for the revision that changed nothing any more.</summary>
    public static string Others(StepBack step, ReversionCase evidence)
        => evidence.AlsoAskedFor(step).Take(MaxOthers).ToList() is { Count: > 0 } calls
            ? $" {CauseText.List(calls.Select(call => $"{CauseText.Who(call.Actor)} at {CauseText.At(call.Time)}"))} asked for {step.To} too, which changed nothing any more."
            : "";
}
