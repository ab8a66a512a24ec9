using FsCheck;
using FsCheck.Fluent;
using Hokusai.Core.Ecs.TaskDefinitions;
using static Hokusai.Core.Tests.Ecs.Definitions;
using static Hokusai.Core.Tests.Ecs.TaskDefinitions.TrailDefinitions;

namespace Hokusai.Core.Tests.Ecs.TaskDefinitions;

public sealed class TaskDefinitionCollectionTests
{
    [Fact]
    public void What_ECS_answers_counts_more_than_a_masked_record_and_the_record_names_who()
    {
        var definition = Assert.Single(Of([FromTrail(Register(31)), FromAccount(Answer(31, container: "\"user\":\"app\""))]));
        Assert.False(definition.Content.IsMasked);
        Assert.Equal("alice", definition.Registrar!.Name);
        Assert.Equal(ActorTool.Terraform, definition.Registrar.Tool);
        Assert.Equal("arn:aws:sts::111122223333:assumed-role/deployer/GitHubActions", definition.RegisteredBy);
        Assert.Equal(new DateTimeOffset(2025, 7, 14, 10, 0, 0, 123, TimeSpan.Zero), definition.RegisteredAt);
    }

    [Fact]
    public void A_record_alone_tells_number_time_and_place()
    {
        var definition = Assert.Single(Of([FromTrail(Register(31))]));
        Assert.True(definition.Content.IsMasked);
        Assert.Equal(("hokusai-api", 31, Account, "us-east-1"), (definition.Family, definition.Revision, definition.AccountId, definition.Region));
        Assert.Equal(new DateTimeOffset(2025, 7, 14, 9, 0, 0, TimeSpan.Zero), definition.RegisteredAt);
        Assert.Equal("register-31", definition.Evidence.EventId);
    }

    [Fact]
    public void Failed_calls_and_those_of_others_register_nothing()
    {
        Assert.Null(TaskDefinitionTrail.Registered(Register(31) with { ErrorCode = "ClientException" }));
        Assert.Null(TaskDefinitionTrail.Registered(Register(31) with { EventSource = "batch.amazonaws.com" }));
        Assert.Null(TaskDefinitionTrail.Registered(Register(31) with { ResponseElements = default }));
        Assert.Empty(TaskDefinitionTrail.Ended(Deregister(31) with { ErrorCode = "ClientException" }));
        Assert.Empty(TaskDefinitionTrail.Ended(Register(31)));
    }

    [Fact]
    public void The_furthest_status_counts()
    {
        var collection = TaskDefinitionCollection.Of([FromAccount(Answer(31))], [.. TaskDefinitionTrail.Ended(Delete(31)), .. TaskDefinitionTrail.Ended(Deregister(31))]);
        var definition = Assert.Single(collection.Definitions);
        Assert.Equal(("DELETE_IN_PROGRESS", TrailEvents.At(12)), (definition.Status, definition.DeregisteredAt));
        Assert.Empty(collection.Gone);
    }

    [Fact]
    public void A_revision_of_which_only_the_end_is_known_is_gone()
        => Assert.Equal(29, Assert.Single(TaskDefinitionCollection.Of([FromAccount(Answer(31))], TaskDefinitionTrail.Ended(Deregister(29))).Gone).Revision);

    [Fact]
    public void A_file_that_does_not_say_where_it_is_from_joins_the_only_place_there_is()
    {
        var bare = FromAccount("""{"family":"hokusai-api","revision":31,"containerDefinitions":[{"name":"api","image":"x"}]}""");
        Assert.Single(Of([bare, FromTrail(Register(31))]));
        Assert.Equal(3, Of([bare, FromTrail(Register(31)), Revision(31, Container("")) with { AccountId = "444455556666" }]).Count);
    }

    [Fact]
    public void The_same_revision_in_two_accounts_is_two()
        => Assert.Equal(2, Of([Revision(31, Container("")), Revision(31, Container("")) with { AccountId = "444455556666" }]).Count);

    [Fact]
    public void The_order_of_the_sources_and_what_is_read_twice_make_no_difference()
    {
        TaskDefinition[] all =
        [
            FromTrail(Register(30)), FromTrail(Register(31)), FromTrail(Register(31) with { EventId = "again", Time = TrailEvents.At(11) }),
            FromAccount(Answer(31)), FromAccount(Answer(31, status: "INACTIVE")) with { Evidence = new Evidence { Source = "later.json" } }, FromAccount(Answer(30, container: "\"user\":\"a\"")),
            FromAccount("""{"family":"hokusai-api","containerDefinitions":[{"name":"api","image":"x"}]}"""), FromTrail(Register(32)),
        ];
        TaskDefinitionEnd[] ends = [.. TaskDefinitionTrail.Ended(Deregister(30)), .. TaskDefinitionTrail.Ended(Delete(28)), .. TaskDefinitionTrail.Ended(Deregister(28))];
        var expected = Show(TaskDefinitionCollection.Of(all, ends));
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var shuffled = all.Concat(all.Take(random.Next(all.Length))).ToArray();
            random.Shuffle(shuffled);
            var shuffledEnds = ends.Concat(ends).ToArray();
            random.Shuffle(shuffledEnds);
            return Show(TaskDefinitionCollection.Of(shuffled, shuffledEnds)) == expected;
        }).Holds();
    }

    private static string Show(TaskDefinitionCollection collection)
        => string.Join('\n', collection.Definitions.Select(d => $"{d.DisplayName} {d.AccountId} {d.Region} {d.Arn} {d.Status} {d.RegisteredAt:o} {d.RegisteredBy} {d.Registrar} {d.DeregisteredAt:o} {d.Content.Digest} {d.Evidence}")
            .Concat(collection.Gone.Select(gone => gone.ToString())));

    private static IReadOnlyList<TaskDefinition> Of(IEnumerable<TaskDefinition> definitions) => TaskDefinitionCollection.Of(definitions, []).Definitions;

    private static TaskDefinition FromTrail(TrailEvent record) => TaskDefinitionTrail.Registered(record)!;

    private static TaskDefinition FromAccount(string json)
        => Assert.Single(TaskDefinitionReader.Read(Json(json), new Evidence { Source = "answer.json" }, problem => Assert.Fail(problem.ToString())));
}
