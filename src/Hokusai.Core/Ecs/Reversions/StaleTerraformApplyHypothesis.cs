using Hokusai.Core.Rds.Causes;

namespace Hokusai.Core.Ecs.Reversions;

/// <summary>
/// A Terraform run put the revision of its state or configuration back, over one that somebody else had deployed since.
/// <list type="bullet">
/// <item><b>Proven</b>: the trail shows that Terraform had deployed or registered the revision that came back, that somebody else deployed the one that went, and
/// that Terraform deployed the former again; all evidence could be read.</item>
/// <item><b>Likely</b>: Terraform deployed the older revision and somebody else the one that went; what Terraform had deployed before is not in the trail.</item>
/// <item><b>Possible</b>: Terraform deployed the older revision, and no record names who deployed the one that went.</item>
/// </list>
/// Not so where one person or pipeline had deployed both by Terraform, or where Terraform went to another revision than its last one: its configuration says so.
/// </summary>
internal sealed class StaleTerraformApplyHypothesis : IReversionHypothesis
{
    /// <inheritdoc/>
    public EcsReversion? Explain(StepBack step, ReversionCase evidence)
    {
        var deployment = step.Deployment;
        if (step.Sign is not (StepBackSign.LowerRevision or StepBackSign.EarlierFamily) || deployment.Actor is not { } terraform || !DeployingActor.IsTerraform(terraform)
            || (step.Replaced?.Actor is { } owner && DeployingActor.IsTerraform(owner) && DeployingActor.IsSamePrincipal(owner, terraform)))
        {
            return null;
        }

        var other = step.Replaced?.Actor;
        var registered = evidence.Families.Of(step.Service, step.To);
        var isRegistered = registered is not null && DeployingActor.IsTerraform(registered.Actor);
        var isTerraforms = step.LastByTerraform is { } last ? last == step.To || IsColleagues(step) : isRegistered;
        if (step.LastByTerraform is not null && !isTerraforms)
        {
            return null;
        }

        var confidence = other is null ? Confidence.Possible : isTerraforms ? evidence.Limit(Confidence.Proven) : Confidence.Likely;
        var knew = step.LastByTerraform == step.To ? $"{step.To} is what Terraform itself had deployed last"
            : isRegistered ? $"{step.To} is what Terraform itself had registered"
            : $"what Terraform had deployed before is not in the trail, and {step.To} is older";
        return step.As(
            EcsReversionKind.StaleTerraformApply,
            confidence,
            terraform,
            $"{ReversionText.Deployed(step.Replaced, step.From)} {CauseText.Who(terraform)} put {ReversionText.Service(step)} back to {step.To} at {CauseText.At(step.Time)}: "
                + $"{knew}, and its state or configuration did not know {step.From}.{ReversionText.Others(step, evidence)}",
            confidence == Confidence.Proven ? [] : MissingRecords.All(step, evidence));
    }

    // The one that went was a colleague's Terraform's: the run that put it back had an older configuration, or an older state.
    private static bool IsColleagues(StepBack step) => DeployingActor.IsTerraform(step.Replaced?.Actor) && step.LastByTerraform == step.From && step.RanBefore;
}
