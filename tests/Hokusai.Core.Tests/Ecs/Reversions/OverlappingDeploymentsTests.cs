using static Hokusai.Core.Tests.Ecs.EcsStory;

namespace Hokusai.Core.Tests.Ecs.Reversions;

public sealed class OverlappingDeploymentsTests
{
    // Two pipelines build at once; the one that registered first deploys last.
    private static EcsStory Race(EcsStory.Who second) => new EcsStory()
        .Update(-60, Pipeline, 29)
        .Register(-3, second, 30)
        .Register(-2, Pipeline, 31)
        .Update(0, Pipeline, 31, id: "2");

    [Fact]
    public void The_older_build_of_another_pipeline_lands_last()
    {
        var reversion = Race(OtherPipeline).Update(1, OtherPipeline, 30, active: ("2", 31, true)).Reversion();

        Assert.Equal((EcsReversionKind.OverlappingDeployments, Confidence.Proven, "other-ci"), (reversion.Kind, reversion.Confidence, reversion.Actor?.Name));
        Assert.Equal(("hokusai-api:31", "hokusai-api:30", At(1)), (reversion.From, reversion.To, reversion.Time));
        Assert.Contains("hokusai-api-ci", reversion.Explanation, StringComparison.Ordinal);
        Assert.Contains("still at work", reversion.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void The_end_of_the_first_as_ECS_records_it_shows_the_overlap_too()
        => Assert.Equal(
            (EcsReversionKind.OverlappingDeployments, Confidence.Proven),
            Kind(Race(OtherPipeline).Update(1, OtherPipeline, 30).Record(0, "a", 29, 31, "STOPPED", finished: 1.1)));

    [Fact]
    public void Without_an_end_in_the_records_it_is_likely_for_ten_minutes()
    {
        Assert.Equal((EcsReversionKind.OverlappingDeployments, Confidence.Likely), Kind(Race(OtherPipeline).Update(1, OtherPipeline, 30)));
        Assert.Equal(EcsReversionKind.ManualRollback, Kind(Race(OtherPipeline).Update(30, OtherPipeline, 30)).Kind);
    }

    [Fact]
    public void An_older_revision_of_somebody_else_s_may_be_on_purpose()
        => Assert.Equal(
            (EcsReversionKind.OverlappingDeployments, Confidence.Likely),
            Kind(new EcsStory().Update(-60, Pipeline, 30).Update(0, Pipeline, 31, id: "2").Update(1, Bob, 30, active: ("2", 31, true))));

    [Fact]
    public void Without_a_name_for_the_first_it_is_possible()
        => Assert.Equal(
            (EcsReversionKind.OverlappingDeployments, Confidence.Possible),
            Kind(new EcsStory().Record(0, "a", 30, 31, "STOPPED", finished: 5).Update(1, OtherPipeline, 30)));

    [Fact]
    public void The_same_actor_twice_is_no_race()
        => Assert.Equal(EcsReversionKind.ManualRollback, Kind(Race(Pipeline).Update(1, Pipeline, 30, active: ("2", 31, true))).Kind);

    [Fact]
    public void A_first_deployment_that_had_ended_is_no_race()
        => Assert.Equal(
            EcsReversionKind.ManualRollback,
            Kind(Race(OtherPipeline).Update(1, OtherPipeline, 30).Record(0, "a", 29, 31, finished: 0.5)).Kind);

    [Fact]
    public void Another_service_and_another_cluster_are_no_race()
    {
        Assert.Empty(Race(OtherPipeline).Update(1, OtherPipeline, 30, service: "worker").Evidence().Reversions);
        Assert.Empty(Race(OtherPipeline).Update(1, OtherPipeline, 30, cluster: "staging").Evidence().Reversions);
    }

    private static (EcsReversionKind Kind, Confidence Confidence) Kind(EcsStory story)
    {
        var reversion = story.Reversion();
        return (reversion.Kind, reversion.Confidence);
    }
}
