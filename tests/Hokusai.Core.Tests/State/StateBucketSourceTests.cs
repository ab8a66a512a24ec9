using System.Text.Json;
using Hokusai.Core.Commands;
using Hokusai.Core.State;
using Hokusai.Core.Tests.Commands;
using Hokusai.Core.Tests.Trail;
using Hokusai.Core.Tests.Trail.Objects;
using Hokusai.Core.Trail;
using Hokusai.Core.Trail.Objects;
using Hokusai.Terraform.State;
using TrailFolder = Hokusai.Core.Tests.Trail.TrailFolder;

namespace Hokusai.Core.Tests.State;

/// <summary>State versions in a bucket, and who stored them.</summary>
public sealed class StateBucketSourceTests
{
    private const string Key = "prod/terraform.tfstate";
    private const string Lineage = "6f1c2a52-0b57-41b6-9a43-5c1f6f9a2d10";

    private readonly MemoryObjectStore _store = new() { Bucket = "states" };

    [Fact]
    public async Task All_versions_are_read_in_the_order_stored_and_deletions_are_known()
    {
        var first = PutState(1);
        _store.PutDeleteMarker(Key);
        var second = PutState(2);
        _store.Put(Key + ".tflock", "{}");
        _store.PutDeleteMarker(Key + ".tflock");
        _store.Put(Key + ".backup", "not wanted");

        var history = Assert.Single(await ReadAsync(Key));

        Assert.Equal("s3://states/prod/terraform.tfstate", history.State);
        Assert.Equal([first.VersionId, second.VersionId], history.Versions.Select(version => version.VersionId));
        Assert.Equal([first.LastModified, second.LastModified], history.Versions.Select(version => version.Time));
        Assert.Equal(first.VersionId, history.Versions[1].ParentVersionId);
        Assert.Equal([false, true], history.Locks.Select(seen => seen.IsRelease));
        Assert.Empty(history.Problems);
        Assert.DoesNotContain(Key + ".backup", _store.OpenedKeys);
    }

    [Fact]
    public async Task Two_runs_that_grew_from_one_serial_are_a_fork()
    {
        PutState(1, "a");
        PutState(2, "b");
        PutState(2, "c");

        var history = Assert.Single(await ReadAsync(Key));

        Assert.Equal(1, Assert.Single(history.Forks).ParentSerial);
    }

    [Fact]
    public async Task Several_states_come_one_after_another_and_one_that_is_missing_is_named()
    {
        PutState(1);
        PutState(1, key: "dev/terraform.tfstate");

        var histories = await ReadAsync("dev/terraform.tfstate", "nowhere/terraform.tfstate", Key, Key);

        Assert.Equal(["s3://states/dev/terraform.tfstate", "s3://states/nowhere/terraform.tfstate", "s3://states/prod/terraform.tfstate"], histories.Select(history => history.State));
        Assert.Equal([1, 0, 1], histories.Select(history => history.Versions.Count));
        Assert.Equal([StateErrorIds.StateObjectNotFound], histories[1].Problems.Select(problem => problem.ErrorId));
    }

    [Fact]
    public async Task What_may_not_be_listed_or_fetched_is_named_with_its_permission()
    {
        var first = PutState(1);
        PutState(2);
        _store.Opening = (item, _) => Deny(item.VersionId == first.VersionId, "s3:GetObjectVersion");

        var history = Assert.Single(await ReadAsync(Key));

        Assert.Equal([2L], history.Versions.Select(version => version.Serial));
        var problem = Assert.Single(history.Problems);
        Assert.Equal((ObjectErrorIds.AccessDenied, "s3://states/prod/terraform.tfstate", $"version {first.VersionId}"), (problem.ErrorId, problem.Source, problem.Position));

        _store.Listing = _ => Deny(true, "s3:ListBucketVersions");
        history = Assert.Single(await ReadAsync(Key));
        Assert.Empty(history.Versions);
        Assert.Contains("s3:ListBucketVersions", Assert.Single(history.Problems).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_that_breaks_inside_a_state_is_taken_up_and_a_part_is_never_a_state()
    {
        PutState(1);
        var breaks = 2;
        _store.Wrap = (_, stream) => breaks-- > 0 ? new BrokenStream(stream, 30, endsQuietly: true) : stream;
        Assert.Single(Assert.Single(await ReadAsync(Key)).Versions);

        _store.Wrap = static (_, stream) => new BrokenStream(stream, 3, endsQuietly: true);
        var history = Assert.Single(await ReadAsync(Key));
        Assert.Empty(history.Versions);
        Assert.Equal([ObjectErrorIds.ObjectIncomplete], history.Problems.Select(problem => problem.ErrorId));
    }

    [Fact]
    public async Task The_trail_names_who_stored_each_version_and_only_the_days_concerned_are_read()
    {
        var first = PutState(1);
        var second = PutState(2);
        var third = PutState(3);
        var trail = new MemoryObjectStore();
        trail.PutGzip(TrailBucket.Key("2025-07-20T00:10Z"), Records.File(
            Write("a", "ada", first.VersionId!),
            Write("b", "bob", second.VersionId!),
            Write("c", "eve", third.VersionId!, bucket: "another"),
            Write("d", "eve", "unknown")));
        trail.Deliver("2025-03-01T10:10Z");

        var output = new CommandRecorder();
        await new TerraformStateHistoryCommand(new StateBucketSource(_store, [Key]), new TrailObjectSource(trail, "")).RunAsync(output, CancellationToken.None);

        var versions = output.Objects.Cast<StateVersion>().ToList();
        Assert.Equal([1L, 2L, 3L], versions.Select(version => version.Serial));
        Assert.Equal(["ada", "bob", null], versions.Select(version => version.Writer?.Name));
        Assert.Equal([TrailBucket.Key("2025-07-20T00:10Z")], trail.OpenedKeys);
        Assert.Empty(output.Problems);
    }

    [Fact]
    public async Task Without_a_trail_the_versions_are_written_without_writers()
    {
        PutState(1);
        var output = new CommandRecorder();

        await new TerraformStateHistoryCommand(new StateBucketSource(_store, [Key, "nowhere"])).RunAsync(output, CancellationToken.None);

        Assert.Null(Assert.IsType<StateVersion>(Assert.Single(output.Objects)).Writer);
        Assert.Equal([StateErrorIds.StateObjectNotFound], output.Problems.Select(problem => problem.ErrorId));
    }

    [Fact]
    public async Task Versions_of_files_are_told_their_writers_too_and_their_bucket()
    {
        using var folder = new TrailFolder();
        var stored = PutState(1);
        folder.Write("versions.json", $$"""{"Versions":[{"Key":"{{Key}}","VersionId":"{{stored.VersionId}}","LastModified":"2025-07-20T00:00:00+00:00","Size":1}]}""");
        folder.Write($"{stored.VersionId}.tfstate", State(1, "x"));
        using var trail = new TrailFolder();
        trail.Write("trail.json", Records.File(Write("a", "ada", stored.VersionId!)));
        var output = new CommandRecorder();

        await new TerraformStateHistoryCommand(new StateFileSource([folder.Root]), new TrailFileSource([trail.Root])).RunAsync(output, CancellationToken.None);

        var version = Assert.IsType<StateVersion>(Assert.Single(output.Objects));
        Assert.Equal(("ada", "s3://states/prod/terraform.tfstate"), (version.Writer?.Name, version.State));
    }

    [Fact]
    public async Task Stopped_while_the_trail_is_read_the_versions_are_written_all_the_same()
    {
        PutState(1);
        var trail = new MemoryObjectStore { Delay = static (_, stop) => Task.Delay(Timeout.Infinite, stop) };
        trail.Deliver("2025-07-20T00:10Z");
        using var stop = new CancellationTokenSource();
        var output = new CommandRecorder();

        var run = Task.Run(() => new TerraformStateHistoryCommand(new StateBucketSource(_store, [Key]), new TrailObjectSource(trail, "")).RunAsync(output, stop.Token));
        SpinWait.SpinUntil(() => trail.Opened.Count > 0);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.Single(output.Objects);
    }

    [Fact]
    public void The_times_of_versions_make_scopes_that_do_not_overlap()
    {
        StateVersion At(string? time) => new()
        {
            State = "s",
            VersionId = "v",
            Index = 0,
            Time = time is null ? null : TrailBucket.At(time),
            Serial = 1,
            Lineage = Lineage,
            ResourceCount = 0,
            Evidence = new Evidence { Source = "s" },
        };

        var query = StateWriteQuery.For([At("2025-07-20T10:00Z"), At("2025-07-20T09:50Z"), At(null), At("2025-07-22T00:00Z")]);

        Assert.Equal(
            [(TrailBucket.At("2025-07-20T09:35Z"), TrailBucket.At("2025-07-20T10:15Z")), (TrailBucket.At("2025-07-21T23:45Z"), TrailBucket.At("2025-07-22T00:15Z"))],
            query!.Scopes.Select(scope => (scope.From, scope.To)));
        Assert.Null(StateWriteQuery.For([At(null)]));
    }

    private async Task<List<StateHistory>> ReadAsync(params string[] keys)
    {
        var histories = new List<StateHistory>();
        await foreach (var history in new StateBucketSource(_store, keys).ReadAsync(progress: null, CancellationToken.None))
        {
            histories.Add(history);
        }

        return histories;
    }

    private StoredObject PutState(int serial, string value = "x", string key = Key) => _store.Put(key, State(serial, value));

    private static string State(int serial, string value) => JsonSerializer.Serialize(new
    {
        version = 4,
        terraform_version = "1.11.4",
        serial,
        lineage = Lineage,
        outputs = new { },
        resources = new[]
        {
            new { mode = "managed", type = "aws_thing", name = "a", provider = "provider", instances = new[] { new { schema_version = 0, attributes = new { id = "a", value = value + serial } } } },
        },
    });

    private static void Deny(bool isDenied, string permission)
    {
        if (isDenied)
        {
            throw new ObjectStoreException($"Denied: {permission} is missing.") { ErrorId = ObjectErrorIds.AccessDenied, MissingPermission = permission };
        }
    }

    private static string Write(string id, string user, string versionId, string bucket = "states")
        => Records.One("PutObject", id, "2025-07-20T00:00:03Z")
            .Replace("user/ada", $"user/{user}", StringComparison.Ordinal)
            .Replace("\"userName\":\"ada\"", $"\"userName\":\"{user}\"", StringComparison.Ordinal)
            .Replace("rds.amazonaws.com", "s3.amazonaws.com", StringComparison.Ordinal)
            .Replace("""{"dBInstanceIdentifier":"orders","masterUserPassword":"****"}""", $$"""{"bucketName":"{{bucket}}","key":"{{Key}}"}""", StringComparison.Ordinal)
            .Replace("\"responseElements\":null", $$"""
                "responseElements":{"x-amz-version-id":"{{versionId}}"}
                """, StringComparison.Ordinal);
}
