using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Hokusai.Core.Rds;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Tests.Actors;

public sealed class TerraformSessionBuilderTests
{
    private const string State = "s3://hokusai-terraform-state/infrastructure/terraform.tfstate";

    private static TrailEvent Read(string user, int minute, string id = "r") => TrailEvents.Call("rds.amazonaws.com", "DescribeDBInstances", "{}", $"{id}{user}{minute}") with
    {
        Time = TrailEvents.At(10, minute),
        Identity = TrailEvents.User(user),
        UserAgent = TrailEvents.TerraformAgent,
        ReadOnly = true,
    };

    private static TrailEvent Write(string user, int minute) => TrailEvents.Call("rds.amazonaws.com", "ModifyDBInstance", """{"dBInstanceIdentifier":"db-1","masterUserPassword":"****"}""", $"w{user}{minute}") with
    {
        Time = TrailEvents.At(10, minute),
        Identity = TrailEvents.User(user),
        UserAgent = TrailEvents.TerraformAgent,
        ReadOnly = false,
    };

    private static TrailEvent S3(string user, int minute, string name, string key = "infrastructure/terraform.tfstate", string? error = null) => TrailEvents.Call("s3.amazonaws.com", name, $$"""{"bucketName":"hokusai-terraform-state","key":"{{key}}"}""", $"s{name}{user}{minute}") with
    {
        Time = TrailEvents.At(10, minute),
        Identity = TrailEvents.User(user),
        UserAgent = TrailEvents.BackendAgent,
        ReadOnly = name.StartsWith("Get", StringComparison.Ordinal),
        ErrorCode = error,
    };

    private static TrailEvent DynamoDb(int minute, string name, string request, string? error = null) => TrailEvents.Call("dynamodb.amazonaws.com", name, request, $"d{name}{minute}") with
    {
        Time = TrailEvents.At(10, minute),
        UserAgent = TrailEvents.BackendAgent,
        ReadOnly = false,
        ErrorCode = error,
    };

    private static IReadOnlyList<TerraformSession> Sessions(params TrailEvent[] records)
    {
        var builder = new TerraformSessionBuilder();
        foreach (var record in records)
        {
            builder.Add(record);
        }

        return builder.Build();
    }

    [Fact]
    public void Calls_of_one_runner_within_five_minutes_of_each_other_are_one_run()
    {
        var session = Assert.Single(Sessions(Read("alice", 0), Read("alice", 5), Write("alice", 7)));
        Assert.Equal((TrailEvents.At(10), TrailEvents.At(10, 7), 3, 1), (session.FirstCall, session.LastCall, session.CallCount, session.WriteCount));
        Assert.Equal(["db-1"], session.ResourcesTouched);
        Assert.Null(session.TookLock);
    }

    [Fact]
    public void A_longer_silence_parts_two_runs()
        => Assert.Equal(2, Sessions(Read("alice", 0), Read("alice", 6)).Count);

    [Fact]
    public void Two_people_are_two_runs_and_other_tools_none()
        => Assert.Equal(2, Sessions(Read("alice", 0), Read("bob", 0), Write("alice", 1) with { UserAgent = "aws-cli/2.15.0" }).Count);

    [Theory]
    [InlineData("address")]
    [InlineData("version")]
    [InlineData("run id")]
    [InlineData("session name")]
    public void A_run_is_told_apart_by(string what)
    {
        var one = Read("alice", 0);
        var other = what switch
        {
            "address" => one with { SourceIPAddress = "203.0.113.9" },
            "version" => one with { UserAgent = one.UserAgent!.Replace("1.11.4", "1.9.8", StringComparison.Ordinal) },
            "run id" => one with { UserAgent = one.UserAgent + " run/2" },
            _ => one with { Identity = TrailEvents.Role("deployer", "bob@example.com") },
        };
        if (what == "session name")
        {
            one = one with { Identity = TrailEvents.Role("deployer", "alice@example.com") };
        }

        Assert.Equal(2, Sessions(one, other).Count);
    }

    [Fact]
    public void Renewed_credentials_and_made_up_session_names_do_not_part_a_run()
    {
        var one = Read("alice", 0) with { Identity = TrailEvents.Role("deployer", "aws-go-sdk-1721465321000000000") };
        var other = Read("alice", 1) with { Identity = TrailEvents.Role("deployer", "aws-go-sdk-1721465999000000000") with { AccessKeyId = "ASIAOTHER" } };
        Assert.Single(Sessions(one, other));
    }

    [Fact]
    public void A_run_id_holds_a_run_together_over_a_long_silence()
        => Assert.Single(Sessions(Read("alice", 0) with { UserAgent = TrailEvents.TerraformAgent + " run/1" }, Read("alice", 59) with { UserAgent = TrailEvents.TerraformAgent + " run/1" }));

    [Fact]
    public void A_plan_takes_and_gives_back_the_lock_without_writing()
    {
        var session = Assert.Single(Sessions(
            S3("alice", 0, "PutObject", "infrastructure/terraform.tfstate.tflock"),
            S3("alice", 0, "GetObject"),
            Read("alice", 1),
            S3("alice", 2, "DeleteObject", "infrastructure/terraform.tfstate.tflock")));
        Assert.Equal((true, 0), (session.TookLock, session.WriteCount));
        Assert.Equal([State], session.StateObjects);
    }

    [Fact]
    public void A_state_written_without_a_lock_is_seen()
    {
        Assert.False(Assert.Single(Sessions(Write("alice", 0), S3("alice", 1, "PutObject"))).TookLock);
        Assert.True(Assert.Single(Sessions(S3("alice", 0, "PutObject", "infrastructure/terraform.tfstate.tflock"), S3("alice", 1, "PutObject"))).TookLock);
        Assert.Null(Assert.Single(Sessions(Write("alice", 0), S3("alice", 1, "GetObject"))).TookLock);
    }

    [Fact]
    public void A_refused_lock_is_not_a_lock_taken()
        => Assert.Null(Assert.Single(Sessions(S3("bob", 0, "PutObject", "infrastructure/terraform.tfstate.tflock", "PreconditionFailed"))).TookLock);

    [Theory]
    [InlineData("""{"tableName":"hokusai-terraform-locks","key":{"LockID":"hokusai-terraform-state/infrastructure/terraform.tfstate"}}""", true)]
    [InlineData("""{"tableName":"hokusai-terraform-locks","item":["LockID","Info"]}""", true)]
    [InlineData("""{"tableName":"hokusai-terraform-locks","key":{"LockID":"hokusai-terraform-state/infrastructure/terraform.tfstate-md5"}}""", false)]
    [InlineData("""{"tableName":"hokusai-terraform-locks","item":["LockID","Digest"]}""", false)]
    public void The_item_of_DynamoDB_is_a_lock_and_its_checksum_is_none(string request, bool tookLock)
        => Assert.Equal(tookLock, Assert.Single(Sessions(DynamoDb(0, "PutItem", request), S3("alice", 1, "PutObject"))).TookLock);

    [Fact]
    public void A_state_under_any_name_is_known_by_the_backend_and_an_object_of_a_provider_is_none()
    {
        Assert.Equal(["s3://hokusai-terraform-state/prod"], Assert.Single(Sessions(S3("alice", 0, "PutObject", "prod"))).StateObjects);
        Assert.Empty(Assert.Single(Sessions(S3("alice", 0, "PutObject", "prod") with { UserAgent = TrailEvents.TerraformAgent })).StateObjects);
    }

    [Fact]
    public void A_failed_write_changes_nothing()
    {
        var session = Assert.Single(Sessions(Write("alice", 0) with { ErrorCode = "AccessDenied" }));
        Assert.Equal(0, session.WriteCount);
        Assert.Empty(session.ResourcesTouched);
    }

    [Fact]
    public void A_password_change_is_given_the_key_of_its_run()
    {
        var sessions = Sessions(Read("alice", 0), Write("alice", 1), Read("bob", 0));
        var change = PasswordChangeDetector.Detect(Write("alice", 1))!;
        var keys = new SessionKeyAssigner(sessions);
        Assert.Equal(sessions.Single(s => s.Actor.Name == "alice").Key, keys.Assign(change).SessionKey);
        Assert.Null(keys.Assign(change with { Time = TrailEvents.At(12) }).SessionKey);
        Assert.Null(keys.Assign(PasswordChangeDetector.Detect(Write("alice", 1) with { UserAgent = "aws-cli/2.1" })!).SessionKey);
    }

    [Fact]
    public void The_order_of_the_calls_does_not_matter_and_sessions_of_one_runner_never_overlap()
        => Prop.ForAll(
            Calls().ToArbitrary(),
            Gen.Choose(0, int.MaxValue).ToArbitrary(),
            (calls, seed) =>
            {
                var shuffled = calls.ToArray();
                new Random(seed).Shuffle(shuffled);
                var sessions = Sessions(calls);
                var overlapping = sessions.Any(a => sessions.Any(b => a != b && a.Actor.Name == b.Actor.Name && a.Overlaps(b)));
                return JsonSerializer.Serialize(sessions) == JsonSerializer.Serialize(Sessions(shuffled))
                    && !overlapping
                    && sessions.Sum(s => s.CallCount) == calls.Length
                    && sessions.Select(s => s.Key).Distinct().Count() == sessions.Count;
            }).Holds();

    private static Gen<TrailEvent[]> Calls()
        => from moves in ArbMap.Default.GeneratorFor<byte>().ArrayOf()
           select moves.Select((b, i) => (b % 3 == 0 ? Write(b % 2 == 0 ? "alice" : "bob", b) : Read(b % 2 == 0 ? "alice" : "bob", b)) with { EventId = $"e{i}" }).ToArray();
}
