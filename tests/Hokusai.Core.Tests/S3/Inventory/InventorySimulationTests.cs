using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Hokusai.Core.S3.Configuration;
using Hokusai.Core.S3.Inventory;
using Hokusai.Core.S3.Inventory.Simulation;
using Hokusai.Core.S3.Inventory.Versions;
using Hokusai.Core.S3.Simulation;
using Hokusai.Core.S3.Simulation.Impacts;
using Hokusai.Core.S3.Simulation.Prices;

namespace Hokusai.Core.Tests.S3.Inventory;

public sealed class InventorySimulationTests
{
    private static readonly DateOnly s_from = new(2025, 6, 1);

    /// <summary>A bucket of random versions: keys, each with versions from the newest to the oldest.</summary>
    private sealed record Version(string Key, bool IsLatest, bool IsDeleteMarker, long Size, DateTime Created, StorageClass Class);

    [Theory]
    [InlineData(1, BucketVersioning.Enabled)]
    [InlineData(2, BucketVersioning.Suspended)]
    [InlineData(3, BucketVersioning.Unknown)]
    [InlineData(4, BucketVersioning.Enabled)]
    public async Task It_says_what_the_evaluator_says_of_each_version_by_itself(int seed, BucketVersioning versioning)
    {
        var random = new Random(seed);
        var versions = Versions(random, keys: 800);
        var options = Options(random, versioning);
        var expected = Slow(versions, options);
        using var fixture = Written(random, versions, files: 3);

        var result = await RunAsync(fixture, options);

        Assert.NotEmpty(expected);
        Assert.Equal(expected, result.Impacts);
        Assert.Equal(versions.Count, result.Totals.Rows);
        Assert.Equal(versions.Sum(version => version.Size), result.Totals.Bytes);
    }

    [Fact]
    public async Task Order_and_files_change_nothing()
    {
        var versions = Versions(new Random(5), keys: 500);
        var options = Options(new Random(5), BucketVersioning.Enabled);
        using var one = Written(new Random(1), versions, files: 1);
        using var many = Written(new Random(2), versions, files: 7);

        Assert.Equal((await RunAsync(one, options)).Impacts, (await RunAsync(many, options with { Threads = 5 })).Impacts);
    }

    [Fact]
    public async Task Versions_in_a_temporary_file_are_evaluated_like_those_in_memory()
    {
        var versions = Versions(new Random(6), keys: 3000);
        var options = Options(new Random(6), BucketVersioning.Enabled);
        using var fixture = Written(new Random(1), versions, files: 2);

        var kept = await RunAsync(fixture, options);
        var spilled = await RunAsync(fixture, options with { VersionBudget = 0 });

        Assert.Equal(0, kept.SpilledBytes);
        Assert.True(spilled.SpilledBytes > 0);
        Assert.Equal(kept.Impacts, spilled.Impacts);
        Assert.DoesNotContain(Directory.EnumerateFiles(Path.GetTempPath(), "versions", SearchOption.TopDirectoryOnly), _ => true);
    }

    [Fact]
    public async Task Without_a_temporary_file_what_depends_on_the_order_is_uncertain_and_told()
    {
        var versions = Versions(new Random(7), keys: 500);
        var options = Options(new Random(7), BucketVersioning.Enabled) with { VersionBudget = 0, MayUseTemporaryFile = false };
        using var fixture = Written(new Random(1), versions, files: 2);
        var problems = new ConcurrentQueue<ReadProblem>();

        var result = await RunAsync(fixture, options, problems);

        Assert.Equal(InventoryErrorIds.NoncurrentAgeUnknown, Assert.Single(problems).ErrorId);
        Assert.All(result.Impacts.Where(impact => impact.Action == LifecycleAction.DeleteNoncurrentVersion), impact => Assert.Equal(0, impact.Objects));
        Assert.Contains(result.Impacts, impact => impact.Action == LifecycleAction.DeleteNoncurrentVersion && impact.ObjectsAtMost > 0);
    }

    [Fact]
    public async Task Proposed_rules_are_simulated_in_the_same_pass()
    {
        var versions = Versions(new Random(8), keys: 300);
        var current = Options(new Random(8), BucketVersioning.Enabled);
        var proposed = Options(new Random(9), BucketVersioning.Enabled);
        using var fixture = Written(new Random(1), versions, files: 2);

        var both = await RunAsync(fixture, current with { Proposed = proposed.Configuration });

        Assert.Equal((await RunAsync(fixture, current)).Impacts, both.Impacts.Where(impact => !impact.IsProposed));
        Assert.Equal(
            (await RunAsync(fixture, proposed)).Impacts.Select(impact => impact with { IsProposed = true }),
            both.Impacts.Where(impact => impact.IsProposed));
    }

    [Fact]
    public async Task An_inventory_of_current_versions_says_so_where_rules_ask_for_others()
    {
        using var fixture = new InventoryFixture { FileSchema = "Bucket, Key, Size, LastModifiedDate, StorageClass" }.Add("\"bucket\",\"a/k\",\"5\",\"2025-01-01T00:00:00.000Z\",\"STANDARD\"\n");
        var problems = new ConcurrentQueue<ReadProblem>();

        var result = await RunAsync(fixture, Options(new Random(7), BucketVersioning.Enabled), problems);

        Assert.Equal(InventoryErrorIds.CurrentVersionsOnly, Assert.Single(problems).ErrorId);
        Assert.Equal(1, result.Totals.Rows);
    }

    [Fact]
    public async Task S3s_own_expirations_are_compared()
    {
        using var fixture = new InventoryFixture { FileSchema = "Bucket, Key, Size, LastModifiedDate, StorageClass, LifecycleExpirationDate" }.Add(
            "\"bucket\",\"a/agrees\",\"5\",\"2025-01-01T10:00:00.000Z\",\"STANDARD\",\"2025-01-12T00:00:00.000Z\"\n",
            "\"bucket\",\"a/differs\",\"5\",\"2025-01-01T10:00:00.000Z\",\"STANDARD\",\"2025-01-14T00:00:00.000Z\"\n",
            "\"bucket\",\"b/never\",\"5\",\"2025-01-01T10:00:00.000Z\",\"STANDARD\",\"\"\n");
        var rule = new LifecycleRule { Id = "r", IsEnabled = true, Filter = new LifecycleFilter { Prefix = "a/" }, Expiration = new LifecycleExpiration { Days = 10 } };
        var options = new InventorySimulationOptions
        {
            Configuration = new LifecycleConfiguration { Rules = [rule] },
            Bucket = new SimulatedBucket { Versioning = BucketVersioning.Unversioned },
            From = s_from,
            Days = 30,
        };

        var result = await RunAsync(fixture, options);

        Assert.Equal((3, 2), (result.ExpirationsCompared, result.ExpirationsAgreed));
        Assert.Equal("a/differs", Assert.Single(result.Disagreements).Key);
    }

    [Fact]
    public async Task It_can_be_stopped()
    {
        using var fixture = Written(new Random(1), Versions(new Random(1), keys: 2000), files: 2);
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => InventorySimulation.RunAsync(
            fixture.Open(), Options(new Random(1), BucketVersioning.Enabled), new Observer(new ConcurrentQueue<ReadProblem>()), stop.Token));
    }

    [Fact]
    public async Task It_can_be_stopped_in_the_middle_and_leaves_no_temporary_file()
    {
        using var fixture = Written(new Random(1), Versions(new Random(1), keys: 8000), files: 6);
        using var stop = new CancellationTokenSource();
        var observer = new StoppingObserver(stop);
        var before = TemporaryFiles();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => InventorySimulation.RunAsync(
            fixture.Open(), Options(new Random(6), BucketVersioning.Enabled) with { VersionBudget = 0, Threads = 1 }, observer, stop.Token));

        Assert.Equal(1, observer.FilesRead);

        // Other tests have such files for a moment, too.
        Assert.True(SpinWait.SpinUntil(() => !TemporaryFiles().Except(before, StringComparer.Ordinal).Any(), TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public void A_temporary_file_is_gone_when_it_is_disposed_of()
    {
        var before = TemporaryFiles();
        using (var file = new SpillFile())
        {
            var records = Enumerable.Range(0, 1000).Select(number => new KeyWitness((ulong)number, 0)).ToArray();
            var position = file.Write<KeyWitness>(records);
            var read = new KeyWitness[records.Length];
            file.Read<KeyWitness>(read, position);

            Assert.Equal(records, read);
        }

        Assert.True(SpinWait.SpinUntil(() => !TemporaryFiles().Except(before, StringComparer.Ordinal).Any(), TimeSpan.FromSeconds(30)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task What_is_remembered_of_versions_that_are_alike_is_what_the_evaluator_says_of_each(int seed)
    {
        var random = new Random(seed);
        var versions = Versions(random, keys: 5000);
        var options = Options(random, BucketVersioning.Enabled);
        var rules = options.Configuration.Rules.Select(rule => rule with { NoncurrentVersionExpiration = null }).ToList();
        options = options with { Configuration = options.Configuration with { Rules = rules } };
        using var fixture = Written(random, versions, files: 4);

        Assert.Equal(Slow(versions, options), (await RunAsync(fixture, options)).Impacts);
    }

    private static List<string> TemporaryFiles()
        => [.. Directory.EnumerateDirectories(Path.GetTempPath(), "hokusai-*").Where(folder => File.Exists(Path.Combine(folder, "versions")))];

    private static List<Version> Versions(Random random, int keys)
    {
        StorageClass[] classes = [StorageClass.Standard, StorageClass.StandardIa, StorageClass.GlacierFlexibleRetrieval];
        var versions = new List<Version>();
        for (var key = 0; key < keys; key++)
        {
            var name = $"{"abc"[random.Next(3)]}/{(random.Next(2) == 0 ? "x/" : "")}{key}";
            var created = new DateTime(2025, 5, 30, 0, 0, 0, DateTimeKind.Utc).AddMinutes(-random.Next(300 * 24 * 60));
            for (var count = random.Next(1, 5); count > 0; count--)
            {
                var isMarker = random.Next(4) == 0;
                var isLatest = versions.Count == 0 || versions[^1].Key != name;
                versions.Add(new Version(
                    name, isLatest, isMarker, isMarker ? 0 : random.Next(2) == 0 ? random.Next(200_000) : random.Next(1 << 30), created, isMarker ? StorageClass.Standard : classes[random.Next(3)]));
                created = created.AddMinutes(-random.Next(1, 60 * 24 * 60));
            }
        }

        return versions;
    }

    private static InventorySimulationOptions Options(Random random, BucketVersioning versioning) => new()
    {
        Configuration = new LifecycleConfiguration { Rules = [.. Enumerable.Range(0, 8).Select(place => Rule(random, place))], DefaultMinimumSize = MinimumTransitionSize.All128K },
        Bucket = new SimulatedBucket { Versioning = versioning },
        Prices = PriceTable.Default,
        From = s_from,
        Days = 60,
        Threads = 2,
    };

    private static LifecycleRule Rule(Random random, int place)
    {
        string?[] prefixes = ["a/", "a/x/", "b/", "b/x", "c/x/", null];
        return new LifecycleRule
        {
            Id = $"rule-{place}",
            IsEnabled = random.Next(8) > 0,
            Filter = new LifecycleFilter
            {
                Prefix = prefixes[random.Next(prefixes.Length)],
                SizeGreaterThan = random.Next(3) == 0 ? random.Next(500_000) : null,
                SizeLessThan = random.Next(4) == 0 ? 1_000_000 : null,
                Tags = random.Next(6) == 0 ? [new("a", "b")] : [],
            },
            Expiration = random.Next(3) switch
            {
                0 => new LifecycleExpiration { Days = random.Next(1, 250) },
                1 => new LifecycleExpiration { RemovesExpiredDeleteMarkers = true },
                _ => null,
            },
            Transitions = random.Next(2) == 0 ? [new LifecycleTransition { Days = random.Next(30, 200), StorageClass = StorageClass.GlacierDeepArchive }] : [],
            NoncurrentVersionExpiration = place == 0 || random.Next(3) == 0
                ? new NoncurrentVersionExpiration { Days = random.Next(1, 100), NewerNoncurrentVersions = random.Next(2) == 0 ? 1 : null }
                : null,
        };
    }

    private static InventoryFixture Written(Random random, List<Version> versions, int files)
    {
        var fixture = new InventoryFixture();
        var rows = versions.Select(version => InventoryFixture.Row(
            version.Key,
            version.IsDeleteMarker ? null : version.Size,
            version.Created.ToString("yyyy-MM-ddTHH:mm:ss.000Z", CultureInfo.InvariantCulture),
            version.IsDeleteMarker ? "" : version.Class switch { StorageClass.Standard => "STANDARD", StorageClass.StandardIa => "STANDARD_IA", _ => "GLACIER" },
            version.IsLatest,
            version.IsDeleteMarker)).ToArray();
        random.Shuffle(rows);
        foreach (var part in rows.Chunk((rows.Length + files - 1) / files))
        {
            fixture.Add(part);
        }

        return fixture;
    }

    /// <summary>Each version by itself, all in memory, nothing remembered.</summary>
    private static IReadOnlyList<LifecycleImpact> Slow(List<Version> versions, InventorySimulationOptions options)
    {
        var evaluator = new LifecycleEvaluator(options.Configuration, options.Bucket);
        var tally = new ImpactTally(options.Prices);
        var outcomes = new LifecycleOutcome[evaluator.MostOutcomes];
        foreach (var group in versions.GroupBy(version => version.Key).Select(group => group.ToArray()))
        {
            var places = new VersionPlace[group.Length];
            VersionOrder.Derive(group.Select((version, at) => new KeyVersion(version.Created.Ticks, version.IsLatest, version.IsDeleteMarker, at)).ToArray(), places);
            for (var at = 0; at < group.Length; at++)
            {
                var version = new ObjectVersion
                {
                    Key = Encoding.UTF8.GetBytes(group[at].Key),
                    Size = group[at].Size,
                    Created = group[at].Created.Ticks,
                    StorageClass = group[at].Class,
                    Kind = places[at].Kind,
                    NoncurrentSince = places[at].NoncurrentSince,
                    NewerNoncurrentVersions = places[at].NewerNoncurrentVersions,
                    IsBelowDeleteMarker = places[at].IsBelowDeleteMarker,
                    HasOtherVersions = places[at].HasOtherVersions,
                };
                tally.Add(version, outcomes.AsSpan(0, evaluator.Evaluate(version, options.From.DayNumber, options.From.DayNumber + options.Days, outcomes)));
            }
        }

        return tally.ToImpacts("bucket", options.Configuration, isProposed: false, options.From);
    }

    private static async Task<InventorySimulationResult> RunAsync(InventoryFixture fixture, InventorySimulationOptions options, ConcurrentQueue<ReadProblem>? problems = null)
    {
        var told = problems ?? new ConcurrentQueue<ReadProblem>();
        var result = await InventorySimulation.RunAsync(fixture.Open(), options, new Observer(told), CancellationToken.None);
        Assert.True(problems is not null || told.IsEmpty, string.Join('\n', told));
        return result;
    }

    private sealed class Observer(ConcurrentQueue<ReadProblem> problems) : IInventoryObserver
    {
        public void OnProblem(ReadProblem problem) => problems.Enqueue(problem);

        public void OnProgress(InventoryProgress progress) => Assert.InRange(progress.FilesRead, 0, progress.Files);
    }
    private sealed class StoppingObserver(CancellationTokenSource stop) : IInventoryObserver
    {
        public int FilesRead { get; private set; }

        public void OnProblem(ReadProblem problem) => Assert.Fail(problem.ToString());

        public void OnProgress(InventoryProgress progress)
        {
            FilesRead = progress.FilesRead;
            if (progress.FilesRead == 1)
            {
                stop.Cancel();
            }
        }
    }
}
