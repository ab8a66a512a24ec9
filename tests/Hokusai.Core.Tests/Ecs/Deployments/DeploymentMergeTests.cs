using System.Text.Json.Nodes;
using static Hokusai.Core.Tests.Ecs.EcsStory;

namespace Hokusai.Core.Tests.Ecs.Deployments;

public sealed class DeploymentMergeTests
{
    [Fact]
    public void The_call_the_service_deployment_and_the_description_tell_of_one_deployment()
    {
        var deployment = Assert.Single(new EcsStory()
            .Update(0, Pipeline, 31, id: "1")
            .Record(0.05, "a", from: 30, to: 31, finished: 3)
            .Service(Deployment("1", 31, 0.01, failed: 2), Event(3, "(deployment ecs-svc/1) deployment completed."))
            .Evidence().Deployments);

        Assert.Equal("hokusai-api:30", deployment.From);
        Assert.Equal("hokusai-api:31", deployment.To);
        Assert.Equal("hokusai-api-ci", deployment.Actor!.Name);
        Assert.Equal(EcsDeploymentStatus.Successful, deployment.Status);
        Assert.Equal(At(3), deployment.FinishedAt);
        Assert.Equal(2, deployment.FailedTasks);
        Assert.EndsWith("/a", deployment.Id, StringComparison.Ordinal);
        Assert.True(deployment.Evidence.Count >= 3);
    }

    [Fact]
    public void From_the_trail_alone_there_is_an_actor_and_from_the_account_alone_an_end()
    {
        var trail = Assert.Single(new EcsStory().Update(0, Pipeline, 31).Evidence().Deployments);
        var account = Assert.Single(new EcsStory().Record(0, "a", from: 30, to: 31, finished: 3).Evidence().Deployments);

        Assert.Equal(("hokusai-api-ci", null, EcsDeploymentStatus.Unknown), (trail.Actor?.Name, trail.FinishedAt, trail.Status));
        Assert.Equal((null, At(3), EcsDeploymentStatus.Successful), (account.Actor, account.FinishedAt, account.Status));
        Assert.Equal((trail.To, "hokusai-api:30"), (account.To, account.From));
    }

    [Fact]
    public void A_call_whose_answer_the_trail_left_out_is_joined_by_revision_and_time()
        => Assert.Single(new EcsStory().Update(0, Pipeline, 31, withAnswer: false).Service(Deployment("1", 31, 0.1)).Record(0.1, "a", 30, 31).Evidence().Deployments);

    [Fact]
    public void Records_of_other_revisions_or_far_apart_are_not_joined()
    {
        Assert.Equal(2, new EcsStory().Update(0, Pipeline, 31).Record(0.1, "a", 30, 32).Evidence().Deployments.Count);
        Assert.Equal(2, new EcsStory().Update(0, Pipeline, 31).Record(1, "a", 30, 31).Evidence().Deployments.Count);
    }

    [Fact]
    public void A_call_that_only_scales_deploys_nothing()
        => Assert.Single(new EcsStory().Update(0, Pipeline, 31, id: "1").Update(5, Bob, null, id: "1", created: 0, answered: 31).Evidence().Deployments);

    [Fact]
    public void A_call_for_the_revision_that_runs_deploys_nothing_without_an_answer_too()
        => Assert.Single(new EcsStory().Update(0, Pipeline, 31, withAnswer: false).Update(5, Bob, 31, withAnswer: false).Evidence().Deployments);

    [Fact]
    public void A_forced_deployment_is_one_of_the_same_revision()
    {
        var forced = new EcsStory().Update(0, Pipeline, 31).Update(5, Bob, null, force: true, withAnswer: false).Evidence().Deployments[1];

        Assert.Equal(("hokusai-api:31", "hokusai-api:31", true), (forced.From, forced.To, forced.IsForced));
    }

    [Fact]
    public void A_call_that_failed_deploys_nothing()
        => Assert.Empty(new EcsStory().Update(0, Pipeline, 31, error: "ClientException").Evidence().Deployments);

    [Fact]
    public void A_family_without_a_revision_means_the_newest_registered_until_then()
        => Assert.Equal("hokusai-api:31", Assert.Single(new EcsStory()
            .Register(0, Pipeline, 30).Register(1, Pipeline, 31).Register(9, Pipeline, 32)
            .Add(2, Pipeline, "UpdateService", new JsonObject { ["cluster"] = "production", ["service"] = "api", ["taskDefinition"] = "hokusai-api" }, null)
            .Evidence().Deployments).To);

    [Theory]
    [InlineData("Jul 18, 2025 2:04:42 PM")]
    [InlineData("Jul 18, 2025, 2:04:42 PM")]
    [InlineData("Jul 18, 2025, 2:04:42\u202fPM")]
    [InlineData("2025-07-18T14:04:42Z")]
    [InlineData(1752847482)]
    public void Times_of_recorded_answers_are_read_however_CloudTrail_wrote_them(object time)
    {
        var story = new EcsStory().Add(
            4.7, Pipeline, "UpdateService", new JsonObject { ["service"] = "api", ["cluster"] = "production" },
            (JsonObject)JsonNode.Parse($$"""
                {"service":{"serviceArn":"{{Arn}}:service/production/api","clusterArn":"{{Arn}}:cluster/production",
                 "deployments":[{"id":"ecs-svc/1","status":"PRIMARY","taskDefinition":"{{Definition(31)}}","createdAt":{{System.Text.Json.JsonSerializer.Serialize(time)}} } ] } }
                """)!);

        Assert.Equal(At(4.7), Assert.Single(story.Evidence().Deployments).StartedAt);
    }

    [Fact]
    public void Services_of_one_name_in_other_clusters_are_others()
    {
        var evidence = new EcsStory().Update(0, Pipeline, 31, cluster: "production").Update(1, Pipeline, 30, cluster: "staging").Evidence();

        Assert.Equal(["production", "staging"], evidence.Deployments.Select(deployment => deployment.Cluster));
        Assert.Empty(evidence.Reversions);
    }

    [Fact]
    public void The_running_revision_steps_back_at_a_rollback_that_no_call_made()
    {
        var evidence = new EcsStory()
            .Record(0, "a", from: 30, to: 31, status: "ROLLBACK_SUCCESSFUL", finished: 9, rollback: 5, breaker: "TRIGGERED")
            .Evidence();

        Assert.Equal([(30, false), (31, false), (30, true)], evidence.Steps.Select(step => (step.Revision, step.IsReversion)));
        Assert.Equal(At(5), evidence.Steps[2].Time);
        Assert.Null(evidence.Steps[0].DeploymentId);
    }

    [Fact]
    public void A_later_call_whose_answer_shows_the_older_deployment_tells_of_a_rollback_from_the_trail_alone()
    {
        var reversion = new EcsStory().Update(-60, Pipeline, 30, id: "1").Update(0, Pipeline, 31, id: "2").Update(20, Bob, null, id: "1", created: -60, answered: 30).Reversion();

        Assert.Equal(("hokusai-api:31", "hokusai-api:30", EcsReversionKind.Unexplained), (reversion.From, reversion.To, reversion.Kind));
        Assert.Equal(At(20), reversion.Time);
    }

    [Fact]
    public void A_service_whose_newest_deployment_is_an_older_one_has_been_rolled_back()
    {
        var story = new EcsStory().Update(0, Pipeline, 31, id: "2").Service(Deployment("1", 30, -60), configuration: """{"deploymentCircuitBreaker":{"enable":true,"rollback":true}}""");

        var reversion = story.Reversion();

        Assert.Equal(("hokusai-api:31", "hokusai-api:30"), (reversion.From, reversion.To));
        Assert.Equal((EcsReversionKind.CircuitBreakerRollback, Confidence.Possible), (reversion.Kind, reversion.Confidence));
        Assert.Empty(new EcsStory().Update(0, Pipeline, 31, id: "2").Service(Deployment("1", 30, -60)).Evidence(askedAt: -30).Reversions);
    }
}
