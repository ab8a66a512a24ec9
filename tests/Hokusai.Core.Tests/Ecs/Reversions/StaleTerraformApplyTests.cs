using static Hokusai.Core.Tests.Ecs.EcsStory;

namespace Hokusai.Core.Tests.Ecs.Reversions;

public sealed class StaleTerraformApplyTests
{
    private static EcsStory PipelineOverTerraform() => new EcsStory().Register(-61, TerraformRun, 30).Update(-60, TerraformRun, 30).Register(-1, Pipeline, 31).Update(0, Pipeline, 31);

    [Fact]
    public void Terraform_puts_its_own_revision_back_over_a_pipelines()
    {
        var reversion = PipelineOverTerraform().Update(30, TerraformRun, 30).Reversion();

        Assert.Equal((EcsReversionKind.StaleTerraformApply, Confidence.Proven, "terraform-ci"), (reversion.Kind, reversion.Confidence, reversion.Actor?.Name));
        Assert.Equal(("hokusai-api:31", "hokusai-api:30", At(30)), (reversion.From, reversion.To, reversion.Time));
        Assert.Contains("hokusai-api-ci", reversion.Explanation, StringComparison.Ordinal);
        Assert.Equal(2, reversion.Deployments.Count);
    }

    [Fact]
    public void A_second_Terraform_run_that_changes_nothing_is_told_and_is_no_second_reversion()
    {
        var reversion = PipelineOverTerraform().Update(4.5, TerraformRun, 30, id: "x").Update(4.7, Alice, 30, id: "x", created: 4.5).Reversion();

        Assert.Equal(EcsReversionKind.StaleTerraformApply, reversion.Kind);
        Assert.Contains("alice", reversion.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_Terraform_runs_that_both_put_the_service_back_are_two_reversions()
        => Assert.Equal(
            ["terraform-ci", "alice"],
            PipelineOverTerraform().Update(30, TerraformRun, 30).Update(60, Pipeline, 31).Update(90, Alice, 30).Evidence().Reversions.Select(reversion => reversion.Actor?.Name));

    [Fact]
    public void What_Terraform_knew_is_likely_where_the_trail_begins_later_and_possible_where_nobody_is_known_for_the_newer_one()
    {
        var likely = new EcsStory().Update(0, Pipeline, 31).Update(30, TerraformRun, 30).Reversion();
        var possible = new EcsStory().Record(0, "a", 30, 31, finished: 3).Update(30, TerraformRun, 30).Reversion();

        Assert.Equal((EcsReversionKind.StaleTerraformApply, Confidence.Likely), (likely.Kind, likely.Confidence));
        Assert.Equal((EcsReversionKind.StaleTerraformApply, Confidence.Possible), (possible.Kind, possible.Confidence));
        Assert.Contains(possible.Missing, text => text.Contains("lookup-events", StringComparison.Ordinal));
    }

    [Fact]
    public void It_is_not_proven_where_something_could_not_be_read()
        => Assert.Equal(Confidence.Likely, PipelineOverTerraform().Update(30, TerraformRun, 30).Unreadable().Reversion().Confidence);

    [Fact]
    public void Terraform_that_goes_forward_scales_or_plans_puts_nothing_back()
    {
        Assert.Empty(PipelineOverTerraform().Update(30, TerraformRun, 32).Evidence().Reversions);
        Assert.Empty(PipelineOverTerraform().Update(30, TerraformRun, null, id: "3", created: 0, answered: 31).Evidence().Reversions);
        Assert.Empty(PipelineOverTerraform().Add(30, TerraformRun, "DescribeServices", [], null).Evidence().Reversions);
    }

    [Fact]
    public void Terraform_that_takes_its_own_deployment_back_is_not_stale()
    {
        var reversion = new EcsStory().Update(-60, TerraformRun, 30).Update(0, TerraformRun, 31).Update(30, TerraformRun, 30).Reversion();

        Assert.Equal((EcsReversionKind.ManualRollback, Confidence.Likely), (reversion.Kind, reversion.Confidence));
    }

    [Fact]
    public void A_colleague_with_an_older_configuration_is_likely_stale()
    {
        var reversion = new EcsStory().Update(-60, Pipeline, 30).Update(0, TerraformRun, 31).Update(30, Alice, 30).Reversion();

        Assert.Equal((EcsReversionKind.StaleTerraformApply, Confidence.Likely, "alice"), (reversion.Kind, reversion.Confidence, reversion.Actor?.Name));
    }

    [Fact]
    public void Terraform_that_goes_to_another_revision_than_its_last_one_is_not_stale()
        => Assert.Equal(
            EcsReversionKind.ManualRollback,
            new EcsStory().Update(-90, Pipeline, 28).Update(-60, TerraformRun, 30).Update(0, Pipeline, 31).Update(30, TerraformRun, 28).Reversion().Kind);

    [Fact]
    public void The_same_by_the_command_line_is_a_manual_rollback()
    {
        var reversion = PipelineOverTerraform().Update(30, Bob, 30).Reversion();

        Assert.Equal((EcsReversionKind.ManualRollback, Confidence.Proven, "bob"), (reversion.Kind, reversion.Confidence, reversion.Actor?.Name));
    }
}
