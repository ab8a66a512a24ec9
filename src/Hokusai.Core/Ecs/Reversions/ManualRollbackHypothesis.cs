using Hokusai.Core.Ecs.Deployments;
using Hokusai.Core.Rds.Causes;

namespace Hokusai.Core.Ecs.Reversions;

/// <summary>
/// A person or a pipeline deployed an older revision, with nobody else at work. Asked last of all: whatever tells of another at work has been asked before.
/// <list type="bullet">
/// <item><b>Proven</b>: a person's own call (console, AWS CLI) names a revision that ran before; all evidence could be read.</item>
/// <item><b>Likely</b>: the trail names the actor: a pipeline, a program or Terraform, which may not know that it went back.</item>
/// <item><b>Possible</b>: never: without an actor it is unexplained.</item>
/// </list>
/// </summary>
internal sealed class ManualRollbackHypothesis : IReversionHypothesis
{
    /// <inheritdoc/>
    public EcsReversion? Explain(StepBack step, ReversionCase evidence)
    {
        var deployment = step.Deployment;
        if (step.Sign == StepBackSign.Rollback || deployment.Actor is not { } actor || !DeployingActor.IsPersonOrPipeline(actor) || DeployingActor.IsExternallyControlled(deployment))
        {
            return null;
        }

        var isPersons = actor.Tool is ActorTool.Console or ActorTool.AwsCli && actor.Pipeline is null;
        var confidence = isPersons && step.RanBefore && evidence.WasAskedFor(step) ? evidence.Limit(Confidence.Proven) : Confidence.Likely;
        var own = DeployingActor.IsTerraform(actor) ? " Terraform's own configuration asks for it: it is not the revision that Terraform had deployed last before somebody else did." : "";
        own = step.Replaced?.Actor is { } before && DeployingActor.IsSamePrincipal(before, actor) ? " Both were deployed by the same." : own;
        return step.As(
            EcsReversionKind.ManualRollback,
            confidence,
            actor,
            $"{ReversionText.Deployed(step.Replaced, step.From)} {CauseText.Who(actor)} went back to {step.To} at {CauseText.At(step.Time)}, with nobody else at work in the evidence.{own}{ReversionText.Others(step, evidence)}",
            confidence == Confidence.Proven ? [] : MissingRecords.All(step, evidence));
    }
}
