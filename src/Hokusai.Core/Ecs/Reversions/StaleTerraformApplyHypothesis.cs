using Hokusai.Core.Rds.Causes;

namespace Hokusai.Core.Ecs.Reversions;

/// <summary>
/// A Terraform run put the revision of its state or configuration back, over one that somebody else had deployed since.
/// <list type="bullet">
/// <item><b>Proven</b>: the trail shows that Terraform had deployed or registered the revision that came back, that somebody else deployed the one that went, and
/// that Terraform deployed the former again; all evidence could be read.</item>
/// <item><b>Likely</b>: Terraform deployed the older revision and somebody else the one that went; what Terraform had deployed before is not in the trail, or
/// the somebody else ran Terraform as well, with a newer configuration.</item>
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
        var isRegistered = evidence.Families.Of(step.Service, step.To) is { } registered && DeployingActor.IsTerraform(registered.Actor);
        var isOwn = step.LastByTerraform is { } last ? last == step.To : isRegistered;
        var isColleagues = DeployingActor.IsTerraform(other) && step.LastByTerraform == step.From && step.RanBefore;
        if (step.LastByTerraform is not null && !isOwn && !isColleagues)
        {
            return null;
        }

        var confidence = other is null ? Confidence.Possible : isOwn ? evidence.Limit(Confidence.Proven) : Confidence.Likely;
        var knew = step.LastByTerraform == step.To ? $"{step.To} is what Terraform itself had deployed last"
            : isColleagues ? "both deploy by Terraform, this one from an older state or configuration"
            : isOwn ? $"{step.To} is what Terraform itself had registered"
            : $"what Terraform had deployed before is not in the trail, and {step.To} is older";
        return step.As(
            EcsReversionKind.StaleTerraformApply,
            confidence,
            terraform,
            $"{ReversionText.Deployed(step.Replaced, step.From)} {CauseText.Who(terraform)} put {ReversionText.Service(step)} back to {step.To} at {CauseText.At(step.Time)}: "
                + $"{knew}, and its state or configuration did not know {step.From}.{ReversionText.Others(step, evidence)}",
            confidence == Confidence.Proven ? [] : MissingRecords.All(step, evidence));
    }
}
