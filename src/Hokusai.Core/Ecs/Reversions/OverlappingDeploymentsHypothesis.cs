using Hokusai.Core.Rds.Causes;

namespace Hokusai.Core.Ecs.Reversions;

/// <summary>
/// Two people or pipelines deployed to one service at the same time, and the one with the older revision came last.
/// <list type="bullet">
/// <item><b>Proven</b>: ECS shows the first deployment at work when the second began (its end, or its state in a later answer), the trail names two different actors or runs,
/// and the second one's revision had never run or was registered by that very actor: it carried an older build, and did not go back on purpose. All evidence could be read.</item>
/// <item><b>Likely</b>: the same, but the revision had run before and somebody else's, so that it may be on purpose; or the overlap is not shown by ECS,
/// and the second deployment began within ten minutes of the first, which nothing says to have ended.</item>
/// <item><b>Possible</b>: ECS shows the overlap, and no record names one of the two.</item>
/// </list>
/// </summary>
internal sealed class OverlappingDeploymentsHypothesis : IReversionHypothesis
{
    /// <inheritdoc/>
    public EcsReversion? Explain(StepBack step, ReversionCase evidence)
    {
        var (first, second) = (step.Replaced, step.Deployment);
        if (step.Sign is not (StepBackSign.LowerRevision or StepBackSign.EarlierFamily) || first is null || first.Id == second.Id
            || DeployingActor.IsExternallyControlled(second) || DeployingActor.IsSameRun(first, second))
        {
            return null;
        }

        var isShown = first.FinishedAt > second.StartedAt || first.LastSeenInProgress >= second.StartedAt;
        var areKnown = first.Actor is not null && second.Actor is not null;
        var mayOverlap = first.FinishedAt is null && first.Status is EcsDeploymentStatus.Unknown or EcsDeploymentStatus.InProgress
            && second.StartedAt - first.StartedAt <= ReversionCase.Soon;
        if (!isShown && !(mayOverlap && areKnown))
        {
            return null;
        }

        var registered = evidence.Families.Of(step.Service, step.To);
        var carriedIt = !step.RanBefore || (registered is not null && second.Actor is { } actor && DeployingActor.IsSamePrincipal(registered.Actor, actor));
        var confidence = !areKnown ? Confidence.Possible
            : isShown && carriedIt ? evidence.Limit(Confidence.Proven)
            : Confidence.Likely;
        var overlap = isShown ? "while the first was still at work" : $"{(int)(second.StartedAt - first.StartedAt).TotalSeconds} second(s) later, and nothing says that the first had ended";
        var purpose = carriedIt ? "" : $" {step.To} had run before, so that it may have been on purpose.";
        return step.As(
            EcsReversionKind.OverlappingDeployments,
            confidence,
            second.Actor,
            $"{ReversionText.Deployed(first, step.From)} {ReversionText.Deployed(second, step.To)} The second began {overlap}, and brought the older revision.{purpose}{ReversionText.Others(step, evidence)}",
            confidence == Confidence.Proven ? [] : MissingRecords.All(step, evidence));
    }
}
