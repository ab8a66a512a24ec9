using Hokusai.Core.Ecs.Deployments;

namespace Hokusai.Core.Ecs.Reversions;

/// <summary>
/// Finds where services went back, and says of each step what brought it about. Each kind is a class of its own with its criteria; here they are asked, what ECS
/// itself records first, then what two at work did to each other, then what one did alone. Pure: equal evidence gives equal reversions, in whatever order it came.
/// </summary>
internal static class ReversionAnalysis
{
    private static readonly IReadOnlyList<IReversionHypothesis> Hypotheses =
    [
        new CircuitBreakerRollbackHypothesis(),
        new AlarmRollbackHypothesis(),
        new StoppedDeploymentHypothesis(),
        new StaleTerraformApplyHypothesis(),
        new OverlappingDeploymentsHypothesis(),
        new ContentReversionHypothesis(),
        new MutableTagMovedHypothesis(),
        new ManualRollbackHypothesis(),
        new UnexplainedReversion(),
    ];

    /// <summary>The reversions in order of time; none where nothing went back.</summary>
    public static IReadOnlyList<EcsReversion> Find(EcsEvidence evidence, IReadOnlyList<ServiceHistory> histories)
    {
        var reversionCase = new ReversionCase(evidence);
        var finder = new StepBackFinder(evidence);
        return [.. histories
            .SelectMany(finder.Find)
            .Select(step => Hypotheses.Select(hypothesis => hypothesis.Explain(step, reversionCase)).OfType<EcsReversion>().First())
            .OrderBy(reversion => reversion.Time)];
    }
}
