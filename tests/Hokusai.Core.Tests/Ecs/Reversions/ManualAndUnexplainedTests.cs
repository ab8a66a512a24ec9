using System.Text.Json.Nodes;
using static Hokusai.Core.Tests.Ecs.EcsStory;

namespace Hokusai.Core.Tests.Ecs.Reversions;

public sealed class ManualAndUnexplainedTests
{
    [Fact]
    public void A_person_alone_goes_back_on_purpose_and_a_pipeline_likely_so()
    {
        var person = new EcsStory().Update(-60, Pipeline, 30).Update(0, Pipeline, 31).Update(60, Bob, 30).Reversion();
        var pipeline = new EcsStory().Update(-60, Pipeline, 30).Update(0, Pipeline, 31).Update(60, OtherPipeline, 30).Reversion();

        Assert.Equal((EcsReversionKind.ManualRollback, Confidence.Proven, "bob"), (person.Kind, person.Confidence, person.Actor?.Name));
        Assert.Equal((EcsReversionKind.ManualRollback, Confidence.Likely, "other-ci"), (pipeline.Kind, pipeline.Confidence, pipeline.Actor?.Name));
    }

    [Fact]
    public void Going_forward_again_after_a_rollback_is_no_second_reversion()
        => Assert.Single(new EcsStory().Update(-60, Pipeline, 30).Update(0, Pipeline, 31).Update(60, Bob, 30).Update(90, Bob, 31).Evidence().Reversions);

    [Fact]
    public void Without_a_trail_a_step_back_is_unexplained_and_says_what_would_tell()
    {
        var reversion = new EcsStory().Record(-60, "a", 30, 31, finished: -55).Record(0, "b", 31, 30, finished: 5).Reversion();

        Assert.Equal((EcsReversionKind.Unexplained, Confidence.Unknown), (reversion.Kind, reversion.Confidence));
        Assert.Contains(reversion.Missing, text => text.Contains("lookup-events", StringComparison.Ordinal));
        Assert.Null(reversion.Actor);
    }

    [Fact]
    public void CodeDeploy_moving_task_sets_is_not_taken_for_a_person()
    {
        var codeDeploy = new EcsStory.Who("codedeploy", "", "codedeploy.amazonaws.com");
        var reversion = TaskSet(TaskSet(TaskSet(new EcsStory(), -60, codeDeploy, 30), -30, codeDeploy, 31), 0, codeDeploy, 30).Reversion();

        Assert.Equal((EcsReversionKind.Unexplained, Confidence.Unknown), (reversion.Kind, reversion.Confidence));
        Assert.Contains("controlled from outside ECS", reversion.Explanation, StringComparison.Ordinal);
        Assert.Contains(reversion.Missing, text => text.Contains("aws deploy", StringComparison.Ordinal));
    }

    [Fact]
    public void A_release_forward_redeployment_and_scaling_are_no_reversions()
        => Assert.Empty(new EcsStory().Update(-60, Pipeline, 30).Update(-30, Bob, null, force: true, answered: 30).Update(0, Bob, null, id: "1", created: -30, answered: 30).Evidence().Reversions);

    private static EcsStory TaskSet(EcsStory story, double minute, EcsStory.Who who, int revision) => story.Add(
        minute,
        who,
        "UpdateServicePrimaryTaskSet",
        new JsonObject { ["cluster"] = "production", ["service"] = "api", ["primaryTaskSet"] = $"ecs-svc/{revision}" },
        (JsonObject)JsonNode.Parse($$"""
            {"taskSet":{"id":"ecs-svc/{{revision}}","serviceArn":"{{Arn}}:service/production/api","clusterArn":"{{Arn}}:cluster/production","taskDefinition":"{{Definition(revision)}}"} }
            """)!);
}
