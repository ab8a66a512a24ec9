using Hokusai.Core.Ecs.Deployments;
using Hokusai.Core.Rds.Causes;

namespace Hokusai.Core.Ecs.Reversions;

/// <summary>
/// Somebody stopped a deployment and had it rolled back (<c>StopServiceDeployment</c>, "Roll back" in the console). ECS can do nothing but roll back when it is
/// asked to stop: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/stop-service-deployment.html.
/// <list type="bullet">
/// <item><b>Proven</b>: the trail shows the call, and the service deployment's status is one of a rollback.</item>
/// <item><b>Likely</b>: one of both: the call, or the status <c>ROLLBACK_REQUESTED</c>, which only such a call leads to.</item>
/// <item><b>Possible</b>: never.</item>
/// </list>
/// </summary>
internal sealed class StoppedDeploymentHypothesis : IReversionHypothesis
{
    /// <inheritdoc/>
    public EcsReversion? Explain(StepBack step, ReversionCase evidence)
    {
        var deployment = step.Deployment;
        var isRequested = deployment.Status == EcsDeploymentStatus.RollbackRequested;
        if (step.Sign != StepBackSign.Rollback || (deployment.StopRequestedAt is null && !isRequested))
        {
            return null;
        }

        var isProven = deployment.StopRequestedAt is not null && DeploymentStatuses.IsRollback(deployment.Status);
        var who = deployment is { StopRequestedAt: { } time, StoppedBy: { } actor }
            ? $" {CauseText.Who(actor)} asked for it at {CauseText.At(time)} (StopServiceDeployment)."
            : " Its status says that a stop was asked for; no record names who did.";
        return step.As(
            EcsReversionKind.ManualRollback, isProven ? Confidence.Proven : Confidence.Likely, deployment.StoppedBy, ReversionText.RolledBack(step) + who,
            isProven ? [] : MissingRecords.Record(step).Concat(MissingRecords.Unread(evidence)));
    }
}
