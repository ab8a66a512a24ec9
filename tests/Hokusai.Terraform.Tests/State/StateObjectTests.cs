using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Hokusai.Terraform.State;

namespace Hokusai.Terraform.Tests.State;

/// <summary>The versions of a state object, read from a bucket, give the history that a folder with them and their listing gives.</summary>
public sealed class StateObjectTests : IDisposable
{
    private const string Bucket = "hokusai-terraform-state";

    private static readonly StateHistoryOptions s_options = new() { Salt = new byte[] { 1, 2, 3 } };

    private readonly StateFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Random_runs_give_the_same_history_from_a_bucket_as_from_a_folder()
        => Prop.ForAll(Gen.Choose(0, int.MaxValue).SelectMany(seed => Gen.Choose(2, 20).Select(steps => (seed, steps))).ToArbitrary(), input =>
        {
            using var folder = new StateFolder();
            foreach (var (id, content, _) in new RandomRuns(input.seed, isLocked: input.seed % 2 == 0, input.steps, withRestores: input.seed % 3 == 0).Versions)
            {
                folder.Put(id, content);
                if (input.seed % 5 < 2)
                {
                    folder.Put($"{id}-lock", "{}", key: StateObject.LockKey(folder.Key), writeFile: false);
                }
            }

            Assert.Equal(FromFolder(folder), Shown(ReadAsync(folder).GetAwaiter().GetResult(), $"s3://{Bucket}/{folder.Key}"));
        }).Holds(60);

    [Fact]
    public async Task Versions_carry_the_object_and_their_id_as_evidence()
    {
        var first = _folder.Put("a", StateFolder.State(1, ("x", "1")));
        var second = _folder.Put("b", StateFolder.State(2, ("x", "2")));

        var history = await ReadAsync(_folder);

        Assert.Equal($"s3://{Bucket}/{_folder.Key}", history.State);
        Assert.Equal([first, second], history.Versions.Select(v => v.Evidence.VersionId));
        Assert.All(history.Versions, v => Assert.Equal(history.State, v.Evidence.Source));
        Assert.Equal(first, history.Versions[1].ParentVersionId);
    }

    [Fact]
    public async Task A_version_that_cannot_be_fetched_or_read_is_named_and_the_others_are_read()
    {
        _folder.Put("a", StateFolder.State(1, ("x", "1")));
        var damaged = _folder.Put("b", "{\"version\":4,");
        var denied = _folder.Put("c", StateFolder.State(3, ("x", "3")));
        var large = _folder.Put("d", StateFolder.State(4, ("x", new string('y', 5000))));
        _folder.Put("e", StateFolder.State(5, ("x", "5")));

        var history = await ReadAsync(_folder, options: s_options with { MaxFileBytes = 3000 }, refuse: denied);

        Assert.Equal([1L, 5L], history.Versions.Select(v => v.Serial));
        Assert.Equal([StateErrorIds.StateDamaged, "Denied", StateErrorIds.FileTooLarge], history.Problems.Select(p => p.ErrorId));
        Assert.All(history.Problems, p => Assert.Equal(history.State, p.Source));
        Assert.Equal($"version {damaged}, line 1", history.Problems[0].Position);
        Assert.Equal([$"version {denied}", $"version {large}"], history.Problems.Skip(1).Select(p => p.Position));
    }

    [Fact]
    public async Task An_object_without_versions_is_a_problem_that_tells_whether_it_was_deleted()
    {
        var never = await StateHistoryReader.ReadAsync(new StateObject(Bucket, "key", [], []), NoContent);
        var deleted = await StateHistoryReader.ReadAsync(new StateObject(Bucket, "key", [new StateObjectVersion("m", DateTimeOffset.UnixEpoch, 0, IsDeleteMarker: true)], []), NoContent);

        Assert.Equal([StateErrorIds.StateObjectNotFound], never.Problems.Select(p => p.ErrorId));
        Assert.Equal([StateErrorIds.StateObjectNotFound], deleted.Problems.Select(p => p.ErrorId));
        Assert.Contains("no object with this key", never.Problems[0].Reason, StringComparison.Ordinal);
        Assert.Contains("deleted", deleted.Problems[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Some_versions_are_fetched_at_once_and_few_bytes_wait_for_their_turn()
    {
        for (var at = 0; at < 40; at++)
        {
            _folder.Put($"v{at:D2}", StateFolder.State(at + 1, ("x", $"{at}")));
        }

        var running = 0;
        var most = 0;
        var progress = new List<StateReadProgress>();
        var history = await StateHistoryReader.ReadAsync(
            _folder.AsObject(Bucket),
            async (version, _) =>
            {
                most = Math.Max(most, Interlocked.Increment(ref running));
                await Task.Yield();
                Interlocked.Decrement(ref running);
                return new StateContent(_folder.Content(version.VersionId));
            },
            s_options,
            new Recorder(progress));

        Assert.Equal(Enumerable.Range(1, 40).Select(at => (long)at), history.Versions.Select(v => v.Serial));
        Assert.InRange(most, 1, 8);
        Assert.Equal(Enumerable.Range(1, 40).Select(at => new StateReadProgress(history.State, at, 40)), progress);
    }

    [Fact]
    public async Task Cancelling_ends_the_reading()
    {
        _folder.Put("a", StateFolder.State(1, ("x", "1")));
        using var stop = new CancellationTokenSource();

        var reading = StateHistoryReader.ReadAsync(
            _folder.AsObject(Bucket),
            async (_, token) =>
            {
                await Task.Delay(Timeout.Infinite, token);
                return default;
            },
            cancellationToken: stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }

    [Fact]
    public async Task A_file_source_gives_what_the_reader_gives()
    {
        _folder.Put("a", StateFolder.State(1, ("x", "1")));
        _folder.Put("b", StateFolder.State(2, ("x", "2")));
        _folder.Write("versions.json", _folder.Listing());
        var histories = new List<StateHistory>();

        await foreach (var history in new StateFileSource([_folder.Path], s_options).ReadAsync(progress: null, CancellationToken.None))
        {
            histories.Add(history);
        }

        Assert.Equal(StateHistoryReader.Read([_folder.Path], s_options).Select(h => Shown(h, "-")), histories.Select(h => Shown(h, "-")));
    }

    private static Task<StateContent> NoContent(StateObjectVersion version, CancellationToken cancellationToken) => throw new InvalidOperationException(version.VersionId);

    private static Task<StateHistory> ReadAsync(StateFolder folder, StateHistoryOptions? options = null, string? refuse = null)
        => StateHistoryReader.ReadAsync(
            folder.AsObject(Bucket),
            (version, _) => Task.FromResult(version.VersionId == refuse
                ? new StateContent(default, new ReadProblem { Source = $"s3://{Bucket}/{folder.Key}", ErrorId = "Denied", Reason = "Not allowed." })
                : new StateContent(folder.Content(version.VersionId))),
            options ?? s_options);

    private static string FromFolder(StateFolder folder)
    {
        // The API's own answer names the bucket.
        var listing = JsonNode.Parse(folder.Listing())!.AsObject();
        listing["Name"] = Bucket;
        folder.Write("versions.json", listing.ToJsonString());
        return Shown(Assert.Single(StateHistoryReader.Read([folder.Path], s_options)), folder.Path);
    }

    // The one difference: where the content lies.
    private static string Shown(StateHistory history, string root) => JsonSerializer.Serialize(history with
    {
        Versions = [.. history.Versions.Select(v => v with { Evidence = Placeless(v.Evidence, root) })],
        Forks = [.. history.Forks.Select(f => f with { Evidence = [.. f.Evidence.Select(e => Placeless(e, root))] })],
    });

    private static Evidence Placeless(Evidence evidence, string root)
    {
        Assert.True(root is "-" || evidence.Source.StartsWith(root, StringComparison.Ordinal));
        return evidence with { Source = "" };
    }

    private sealed class Recorder(List<StateReadProgress> progress) : IProgress<StateReadProgress>
    {
        public void Report(StateReadProgress value) => progress.Add(value);
    }
}
