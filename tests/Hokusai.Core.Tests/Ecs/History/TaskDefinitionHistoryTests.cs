using Hokusai.Core.Ecs.History;
using Hokusai.Core.Ecs.TaskDefinitions;
using Hokusai.Core.Snapshots;
using static Hokusai.Core.Tests.Ecs.Definitions;
using static Hokusai.Core.Tests.Ecs.TaskDefinitions.TrailDefinitions;

namespace Hokusai.Core.Tests.Ecs.History;

public sealed class TaskDefinitionHistoryTests
{
    [Fact]
    public void A_revision_with_the_content_of_an_older_one_says_so_and_its_changes_are_those_from_the_one_before()
    {
        var history = Of(Revision(33, Image("v1")), Revision(31, Image("v2")), Revision(30, Image("v1")), Revision(28, Image("v1")));
        Assert.Equal([28, 30, 31, 33], history.Select(revision => revision.Revision!.Value));
        Assert.Equal([30, 28], history[3].SameAs);
        Assert.Equal(31, history[3].PreviousRevision);
        Assert.Equal("api: image: hokusai-api:v2 -> hokusai-api:v1", Assert.Single(history[3].Changes).ToString());
        Assert.Equal([28], history[1].SameAs);
        Assert.Empty(history[1].Changes);
        Assert.Empty(history[2].SameAs);
        Assert.Null(history[0].PreviousRevision);
    }

    [Fact]
    public void Masked_revisions_are_the_same_as_none_and_their_environment_is_unknown()
    {
        var history = Of(TaskDefinitionTrail.Registered(Register(30))!, TaskDefinitionTrail.Registered(Register(31))!);
        Assert.All(history, revision => Assert.Empty(revision.SameAs));
        Assert.Equal(TaskDefinitionDifferenceKind.Unknown, Assert.Single(history[1].Changes).Kind);
        Assert.Equal("alice", history[1].RegisteredBy!.Name);
    }

    [Fact]
    public void Families_and_accounts_are_kept_apart()
    {
        var history = Of(
            Revision(1, Image("v1")), Revision(2, Image("v2"), "other"), Revision(2, Image("v3")) with { AccountId = "444455556666" });
        Assert.All(history, revision => Assert.Null(revision.PreviousRevision));
    }

    [Fact]
    public void A_file_that_was_never_registered_is_compared_with_the_last_revision()
    {
        var file = Revision(1, Image("v3")) with { Revision = null, AccountId = Account };
        var history = Of(file, Revision(31, Image("v2")));
        Assert.Null(history[1].Revision);
        Assert.Equal(31, history[1].PreviousRevision);
        Assert.Single(history[1].Changes);
    }

    [Theory]
    [InlineData("hokusai-api:v1.1.0", "v1.1.0", null)]
    [InlineData("registry:5000/team/api", "latest", null)]
    [InlineData("registry:5000/team/api@sha256:abc", null, "sha256:abc")]
    [InlineData("api:v1@sha256:abc", "v1", "sha256:abc")]
    [InlineData("<IMAGE1_NAME>", null, null)]
    public void An_image_has_a_tag_or_a_digest(string image, string? tag, string? digest)
    {
        var found = Assert.Single(Assert.Single(Of(Revision(1, Image2(image)))).Images);
        Assert.Equal((tag, digest, "api"), (found.Tag, found.Digest, found.Container));
    }

    [Fact]
    public void A_tag_has_the_digest_that_ECS_resolved_it_to_last()
    {
        var snapshot = new Snapshot([new SnapshotDocument(new SnapshotKey(Account, "us-east-1", "ecs", "describe-service-revisions"), Json($$"""
            {"serviceRevisions":[
              {"taskDefinition":"{{ArnPrefix}}hokusai-api:31","createdAt":"2025-07-15T10:00:00Z","containerImages":[{"containerName":"api","image":"x","imageDigest":"sha256:new"}]},
              {"taskDefinition":"{{ArnPrefix}}hokusai-api:31","createdAt":"2025-07-14T10:00:00Z","containerImages":[{"containerName":"api","image":"x","imageDigest":"sha256:old"},{"containerName":"api"}]},
              {"taskDefinition":"nonsense:x"}]}
            """), "answers")], []);
        var history = TaskDefinitionHistory.Of(TaskDefinitionCollection.Of([Revision(31, Image("v1")), Revision(32, Image("v1"))], []), [], ResolvedImage.Of(snapshot));
        Assert.Equal("sha256:new", history[0].Images[0].Digest);
        Assert.Null(history[1].Images[0].Digest);
    }

    [Fact]
    public void Services_ran_it_from_one_step_to_the_next()
    {
        EcsRevisionStep[] steps = [Step(32, 12), Step(30, 9) with { DeploymentId = null }, Step(31, 10), Step(30, 11), Step(32, 10) with { Service = "worker" }];
        var history = TaskDefinitionHistory.Of(TaskDefinitionCollection.Of([Revision(30, Image("v1")), Revision(31, Image("v2")), Revision(32, Image("v3"))], []), steps, []);
        Assert.Equal([(null, TrailEvents.At(10), false), (TrailEvents.At(11), TrailEvents.At(12), false)], history[0].Services.Select(use => (use.From, use.To!.Value, use.IsRunning)));
        Assert.Equal(["hokusai/worker", "hokusai/api"], history[2].Services.Select(use => use.ToString()));
        Assert.All(history[2].Services, use => Assert.True(use is { IsRunning: true, To: null }));
    }

    [Fact]
    public void Who_registered_it_is_the_principal_of_ECS_where_no_trail_tells()
    {
        var history = Of(Revision(30, Image("v1")) with { RegisteredBy = "arn:aws:sts::111122223333:assumed-role/deployer/run-77" }, Revision(31, Image("v1")) with { RegisteredBy = "arn:aws:iam::111122223333:user/bob" }, Revision(32, Image("v1")));
        Assert.Equal(("run-77", "arn:aws:iam::111122223333:role/deployer", ActorTool.Unknown), (history[0].RegisteredBy!.Name, history[0].RegisteredBy!.PrincipalArn, history[0].RegisteredBy!.Tool));
        Assert.Equal("bob", history[1].RegisteredBy!.Name);
        Assert.Null(history[2].RegisteredBy);
    }

    [Theory]
    [InlineData(new[] { 1, 2, 3 }, null)]
    [InlineData(new[] { 30, 28, 34 }, "29, 31-33")]
    [InlineData(new int[0], null)]
    public void Numbers_that_are_missing_are_told(int[] known, string? gaps) => Assert.Equal(gaps, RevisionGaps.Between(known, _ => true));

    private static EcsRevisionStep Step(int revision, int hour) => new()
    {
        Cluster = "hokusai", Service = "api", Family = "hokusai-api", Revision = revision, Time = TrailEvents.At(hour), DeploymentId = $"ecs-svc/{revision}",
    };

    private static TaskDefinitionContent Image(string tag) => Image2($"hokusai-api:{tag}");

    private static TaskDefinitionContent Image2(string image) => TaskDefinitionContent.Of(Json($$"""{"containerDefinitions":[{"name":"api","image":"{{image}}"}]}"""));

    private static IReadOnlyList<TaskDefinitionRevision> Of(params TaskDefinition[] definitions) => TaskDefinitionHistory.Of(TaskDefinitionCollection.Of(definitions, []), [], []);
}
