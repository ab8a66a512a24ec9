using Hokusai.Core.Rds.Causes;

namespace Hokusai.Core.Ecs.Reversions;

/// <summary>
/// A new revision was deployed whose content equals that of an older one that ran before, and not that of the one right before.
/// <list type="bullet">
/// <item><b>Proven</b>: the contents of all three are known in full.</item>
/// <item><b>Likely</b>: never.</item>
/// <item><b>Possible</b>: CloudTrail masks the values of environment variables, and everything else is equal.</item>
/// </list>
/// </summary>
internal sealed class ContentReversionHypothesis : IReversionHypothesis
{
    /// <inheritdoc/>
    public EcsReversion? Explain(StepBack step, ReversionCase evidence)
    {
        if (step.Sign != StepBackSign.EarlierContent)
        {
            return null;
        }

        var registered = evidence.Families.Of(step.Service, step.To) is { } registration
            ? $" {CauseText.Who(registration.Actor)} registered it at {CauseText.At(registration.Time)}."
            : "";
        var equal = step.IsMasked
            ? $"{step.To} is new, and what is known of it equals {step.ContentOf}, which ran before; CloudTrail masks values, so that they may differ."
            : $"{step.To} is new, and its content equals that of {step.ContentOf}, which ran before.";
        return step.As(
            EcsReversionKind.ContentReversion,
            step.IsMasked ? Confidence.Possible : Confidence.Proven,
            step.Deployment.Actor,
            $"{ReversionText.Deployed(step.Replaced, step.From)} {ReversionText.Deployed(step.Deployment, step.To)} {equal}{registered}",
            step.IsMasked
                ? [$"The content of {step.ContentOf} and {step.To} with the values that the trail masks: aws ecs describe-task-definition --task-definition {step.To}; the same of {step.ContentOf}, and of {step.From}."]
                : []);
    }
}
