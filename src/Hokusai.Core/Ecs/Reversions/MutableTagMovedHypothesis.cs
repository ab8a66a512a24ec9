namespace Hokusai.Core.Ecs.Reversions;

/// <summary>
/// The revision stayed, and a tag in it led to an image that had run before, with another one in between.
/// <list type="bullet">
/// <item><b>Proven</b>: ECS records the digests of all three service revisions; the image is named by a tag.</item>
/// <item><b>Likely</b> and <b>Possible</b>: never, as nothing but the digests tells.</item>
/// </list>
/// A digest that was never seen before is a release by a moved tag, and no step back.
/// </summary>
internal sealed class MutableTagMovedHypothesis : IReversionHypothesis
{
    /// <inheritdoc/>
    public EcsReversion? Explain(StepBack step, ReversionCase evidence) => step.Sign != StepBackSign.EarlierImage ? null : step.As(
        EcsReversionKind.MutableTagMoved,
        Confidence.Proven,
        step.Deployment.Actor,
        $"{ReversionText.Deployed(step.Deployment, step.To)} The revision was the same as before, but {step.ImageNote}.",
        [$"Who moved the tag: CloudTrail's PutImage of the repository; aws ecr describe-images tells when {step.ContentOf} was pushed. Tag immutability excludes it."]);
}
