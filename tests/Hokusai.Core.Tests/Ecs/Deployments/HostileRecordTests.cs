using System.Text.Json;
using Hokusai.Core.Ecs;
using Hokusai.Core.Snapshots;
using static Hokusai.Core.Tests.Ecs.EcsStory;

namespace Hokusai.Core.Tests.Ecs.Deployments;

/// <summary>Whatever a record or an answer holds, the others are still read.</summary>
public sealed class HostileRecordTests
{
    [Theory]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"service":7,"taskDefinition":[]}""")]
    [InlineData("""{"service":"arn:aws:ecs:us-east-1:1:service","cluster":"arn:"}""")]
    [InlineData("""{"service":"api","taskDefinition":"hokusai-api:99999999999999999999"}""")]
    [InlineData("""{"service":"api","taskDefinition":"hokusai-api:-1"}""")]
    [InlineData("""{"service":{"deployments":[7,{"id":7},{"id":"ecs-svc/9","status":"PRIMARY","createdAt":"yesterday"},{"id":"ecs-svc/8","createdAt":1e300}]}}""")]
    public void A_strange_record_harms_only_itself(string json)
    {
        var story = new EcsStory().Update(-60, Pipeline, 30).Update(0, Pipeline, 31).Update(60, Bob, 30);
        var strange = story.Records.Select((record, index) => record with { EventId = $"strange-{index}", RequestParameters = TrailEvents.Json(json), ResponseElements = TrailEvents.Json(json) });

        Assert.Contains(story.Evidence(story.Records.Concat(strange)).Reversions, reversion => reversion.Kind == EcsReversionKind.ManualRollback);
    }

    [Theory]
    [InlineData("describe-services", """{"services":[null,7,{},{"serviceArn":"x"},{"serviceName":"api","deployments":[{},{"id":"a"},7],"events":[{"message":7},7,{"message":"rolling back to deployment"}]}]}""")]
    [InlineData("describe-services", "[]")]
    [InlineData("describe-service-deployments", """{"serviceDeployments":[{},7,{"serviceDeploymentArn":"x","createdAt":1},{"serviceDeploymentArn":"arn:aws:ecs:::service-deployment/a","createdAt":1}]}""")]
    [InlineData("describe-service-revisions", """{"serviceRevisions":[{},7,{"serviceRevisionArn":"x","serviceArn":"y","containerImages":[7,{"containerName":"a"}]}]}""")]
    public void A_strange_answer_is_no_reason_to_fail(string command, string json)
    {
        var document = new SnapshotDocument(new SnapshotKey(Account, Region, "ecs", command), JsonDocument.Parse(json).RootElement, "answer.json");

        Assert.Empty(new EcsEvidenceBuilder().Build(new Snapshot([document], [])).Reversions);
    }

    [Fact]
    public void Many_rollbacks_and_repeated_messages_are_told_once_each()
    {
        var events = string.Join(',', Enumerable.Range(0, 3).SelectMany(_ => new[]
        {
            Event(5, "(deployment ecs-svc/2) deployment failed: tasks failed to start."),
            Event(5.001, "rolling back to deployment ecs-svc/1."),
        }));

        Assert.Single(new EcsStory().Update(-60, Pipeline, 30, id: "1").Update(0, Pipeline, 31, id: "2").Service("", events).Evidence().Reversions);
    }
}
