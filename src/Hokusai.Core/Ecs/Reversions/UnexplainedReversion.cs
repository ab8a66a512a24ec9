using Hokusai.Core.Rds.Causes;

namespace Hokusai.Core.Ecs.Reversions;

/// <summary>What is said of a step back that no kind explains: that it happened, and what would tell more. Its confidence is Unknown.</summary>
internal sealed class UnexplainedReversion : IReversionHypothesis
{
    /// <inheritdoc/>
    public EcsReversion? Explain(StepBack step, ReversionCase evidence)
    {
        var deployment = step.Deployment;
        var what = step.Sign == StepBackSign.Rollback
            ? ReversionText.RolledBack(step) + (RollbackReasons.AreGiven(deployment) ? ReversionText.Reason(deployment) : " No record says why.")
            : $"{ReversionText.Deployed(step.Replaced, step.From)} {ReversionText.Deployed(deployment, step.To)}";
        var isExternal = DeployingActor.IsExternallyControlled(deployment);
        var isStack = deployment.Actor?.Tool == ActorTool.CloudFormation;
        var why = isExternal ? $" The service's deployments are controlled from outside ECS ({deployment.Controller ?? "CodeDeploy"}), which alone knows whether it rolled back."
            : isStack ? " CloudFormation acts for somebody else: whether a stack was rolled back or updated, its own events tell."
            : "";
        var missing = MissingRecords.All(step, evidence).ToList();
        if (isExternal)
        {
            missing.Insert(0, "The deployment as its controller tells it, for CodeDeploy: aws deploy list-deployments, then aws deploy get-deployment (rollbackInfo, deploymentOverview).");
        }
        else if (isStack)
        {
            missing.Insert(0, $"The stack's events around {CauseText.At(step.Time)}: aws cloudformation describe-stack-events (UPDATE_ROLLBACK_IN_PROGRESS is a rollback).");
        }

        return step.As(EcsReversionKind.Unexplained, Confidence.Unknown, isExternal || isStack ? deployment.Actor : null, what + why, missing);
    }
}
