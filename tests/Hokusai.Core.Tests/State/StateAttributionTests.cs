using System.Text.Json;
using Hokusai.Core.State;

namespace Hokusai.Core.Tests.State;

public sealed class StateAttributionTests
{
    private const string State = "s3://hokusai-terraform-state/infrastructure/terraform.tfstate";

    private static readonly DateTimeOffset s_nine = new(2025, 7, 14, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_data_event_with_the_version_id_names_the_writer_although_another_session_was_at_work()
    {
        var alice = Session("alice", 0, 10);
        var bob = Session("bob", 0, 10);

        var version = Attribute(Version(at: 5), [alice, bob], Put("v1", "bob", 5));

        Assert.Equal(("bob", bob.Key), (version.Writer!.Name, version.SessionKey));
    }

    [Fact]
    public void A_writer_that_is_no_terraform_session_is_named_without_one()
    {
        var version = Attribute(Version(at: 5), [Session("alice", 0, 10)], Put("v1", "carol", 5, ActorTool.AwsCli));

        Assert.Equal(("carol", null), (version.Writer!.Name, version.SessionKey));
    }

    [Theory]
    [InlineData("v2", "hokusai-terraform-state", "infrastructure/terraform.tfstate", null)]
    [InlineData("v1", "another-bucket", "infrastructure/terraform.tfstate", null)]
    [InlineData("v1", "hokusai-terraform-state", "another.tfstate", null)]
    [InlineData("v1", "hokusai-terraform-state", "infrastructure/terraform.tfstate", "AccessDenied")]
    public void A_data_event_of_another_version_or_object_or_one_that_failed_tells_nothing(string id, string bucket, string key, string? error)
        => Assert.Null(Attribute(Version(at: 5), [], Put(id, "bob", 5) with { RequestParameters = Json($$"""{"bucketName":"{{bucket}}","key":"{{key}}"}"""), ErrorCode = error }).Writer);

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(10, true)]
    [InlineData(11, true)]
    [InlineData(12, false)]
    public void The_only_session_at_work_wrote_it_up_to_a_minute_after_its_last_call(int storedAt, bool isKnown)
    {
        var alice = Session("alice", 0, 10);

        var version = Attribute(Version(storedAt), [alice]);

        Assert.Equal(isKnown ? (alice.Actor, alice.Key) : (null, null), (version.Writer, version.SessionKey));
    }

    [Fact]
    public void Of_several_sessions_the_one_that_touched_what_changed_wrote_it()
    {
        var alice = Session("alice", 0, 10) with { ResourcesTouched = ["hokusai-prod-db"] };
        var bob = Session("bob", 0, 10) with { ResourcesTouched = ["arn:aws:ecs:eu-west-1:111122223333:service/prod/api"] };
        var change = new StateChange { Address = "aws_db_instance.main", Kind = StateChangeKind.Changed, Attribute = "password", Identifiers = ["db-ABC", "arn:aws:rds:eu-west-1:111122223333:db:hokusai-prod-db"] };

        Assert.Equal(alice.Key, Attribute(Version(at: 5) with { Changes = [change] }, [alice, bob]).SessionKey);
    }

    [Fact]
    public void Of_several_sessions_that_nothing_tells_apart_none_is_named()
    {
        var version = Attribute(Version(at: 5), [Session("alice", 0, 10), Session("bob", 4, 10)]);

        Assert.Equal((null, null), (version.Writer, version.SessionKey));
    }

    [Fact]
    public void A_session_that_is_seen_to_work_on_another_state_is_left_out()
    {
        var alice = Session("alice", 0, 10) with { StateObjects = ["s3://hokusai-terraform-state/network.tfstate"] };
        var bob = Session("bob", 0, 10) with { StateObjects = [State] };

        Assert.Equal(bob.Key, Attribute(Version(at: 5), [alice, bob]).SessionKey);
        Assert.Null(Attribute(Version(at: 5), [alice]).SessionKey);
    }

    [Fact]
    public void An_old_version_put_back_is_nobodys_run()
        => Assert.Null(Attribute(Version(at: 5) with { IsRestored = true }, [Session("alice", 0, 10)]).Writer);

    [Fact]
    public void A_version_without_a_time_is_nobodys()
        => Assert.Null(Attribute(Version(at: 5) with { Time = null }, [Session("alice", 0, 10)]).Writer);

    private static StateVersion Attribute(StateVersion version, TerraformSession[] sessions, params TrailEvent[] writes)
        => StateAttribution.Attribute([version], sessions, writes, Classify).Single();

    // Tests of who a record's actor is are those of the classifier.
    private static Actor Classify(TrailEvent record) => new() { Name = record.Identity.UserName!, Tool = Enum.Parse<ActorTool>(record.UserAgent!), SourceIPAddress = "192.0.2.1" };

    private static TerraformSession Session(string name, int first, int last) => new()
    {
        Key = $"{name}-{first}",
        Actor = new Actor { Name = name, Tool = ActorTool.Terraform, SourceIPAddress = "192.0.2.1" },
        AccountId = "111122223333",
        FirstCall = s_nine.AddMinutes(first),
        LastCall = s_nine.AddMinutes(last),
        CallCount = 10,
        WriteCount = 1,
        Evidence = new Evidence { Source = "trail.json" },
    };

    private static StateVersion Version(int at) => new()
    {
        State = State,
        VersionId = "v1",
        Index = 0,
        Time = s_nine.AddMinutes(at),
        Serial = 42,
        Lineage = "l",
        ResourceCount = 1,
        Evidence = new Evidence { Source = "v1.json" },
    };

    private static TrailEvent Put(string versionId, string user, int at, ActorTool tool = ActorTool.Terraform) => new()
    {
        EventId = Guid.NewGuid().ToString(),
        Time = s_nine.AddMinutes(at),
        EventSource = "s3.amazonaws.com",
        EventName = "PutObject",
        Identity = new TrailIdentity { UserName = user },
        UserAgent = tool.ToString(),
        RequestParameters = Json("""{"bucketName":"hokusai-terraform-state","key":"infrastructure/terraform.tfstate"}"""),
        ResponseElements = Json($$"""{"x-amz-version-id":"{{versionId}}"}"""),
        Evidence = new Evidence { Source = "trail.json" },
    };

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
