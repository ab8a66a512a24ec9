using FsCheck;
using FsCheck.Fluent;
using Hokusai.Aws.Collectors;
using Hokusai.Aws.Connection;
using Hokusai.Core.Snapshots;

namespace Hokusai.Aws.Tests.Collectors;

public sealed class CollectionResumeTests : IDisposable
{
    private const int Runs = 25;

    private readonly string _root = Directory.CreateTempSubdirectory("hokusai-collection-").FullName;
    private int _folders;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task Stopped_after_any_number_of_calls_it_goes_on_and_asks_nothing_twice_that_was_answered()
    {
        var whole = await CollectorTests.Containers(services: 12).CollectAsync();
        Prop.ForAll(Gen.Choose(0, 120).ToArbitrary(), calls =>
        {
            var folder = Path.Combine(_root, $"{_folders++}");
            var account = CollectorTests.Containers(services: 12);
            StopAfter(account, calls, folder);
            var kept = Read(folder, expectFinished: false).Documents.Select(document => document.Key).ToHashSet();

            account.Before = null;
            account.Calls.Clear();
            Collect(account, folder, CancellationToken.None);
            Assert.Equal(whole, Read(folder, expectFinished: true));
            var asked = account.Calls.Select(call => call.Asked.ToString()).ToHashSet(StringComparer.Ordinal);
            Assert.DoesNotContain(
                FakeAccount.Plan.Steps,
                step => step.IsAboutEverything && step.Name != "rds describe-db-instances" && asked.Contains(step.Operation)
                    && kept.Any(key => $"{key.Service} {key.Command}" == step.Name));
        }).Holds(Runs);
    }

    [Fact]
    public void Gaps_are_asked_again_and_what_was_answered_is_not()
    {
        var folder = Path.Combine(_root, "gaps");
        var account = CollectorTests.Containers(services: 3).Fail("DescribeTaskDefinition", AwsErrorIds.CredentialsExpired).Fail("DescribeDBClusters", AwsErrorIds.AccessDenied);
        Assert.Throws<AwsCallException>(() => Collect(account, folder, CancellationToken.None));
        account.Before = null;
        Collect(account, folder, CancellationToken.None);
        var snapshot = Read(folder, expectFinished: true);
        Assert.Empty(snapshot.Gaps);
        Assert.NotEmpty(snapshot.Of("rds", "describe-db-clusters"));
    }

    [Fact]
    public async Task What_is_saved_and_read_equals_what_is_collected_into_memory()
    {
        var account = CollectorTests.Containers(services: 12).Fail("DescribeDBClusters", AwsErrorIds.AccessDenied);
        var folder = Path.Combine(_root, "equal");
        Collect(account, folder, CancellationToken.None);
        Assert.Equal(await account.CollectAsync(), Read(folder, expectFinished: true));
    }

    private static void StopAfter(FakeAccount account, int calls, string folder)
    {
        using var stop = new CancellationTokenSource();
        var left = calls;
        account.Before = (_, _) =>
        {
            if (Interlocked.Decrement(ref left) < 0)
            {
                stop.Cancel();
            }

            return Task.CompletedTask;
        };
        try
        {
            Collect(account, folder, stop.Token);
        }
        catch (OperationCanceledException)
        {
            // As planned; with enough calls it gets to the end.
        }
    }

    private static void Collect(FakeAccount account, string folder, CancellationToken cancellationToken)
    {
        var request = new SnapshotRequest([FakeAccount.Id], ["eu-central-1"], ["everything"]);
        using var writer = SnapshotWriter.Open(folder, request, [new SnapshotCaller(FakeAccount.Id, "arn:aws:iam::111122223333:user/alice")], "hokusai test", replaceFinished: false, TimeProvider.System);
        new SnapshotCollector(FakeAccount.Plan, writer, new CollectionOptions()).CollectAsync(account.Connections(), _ => { }, cancellationToken).GetAwaiter().GetResult();
        writer.Finish();
    }

    private static Snapshot Read(string folder, bool expectFinished)
    {
        var problems = new List<ReadProblem>();
        var snapshot = new SnapshotFolder([folder]).Read(problems.Add, CancellationToken.None);
        if (expectFinished)
        {
            Assert.Empty(problems);
        }

        return snapshot;
    }
}
