using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Hokusai.Core.S3.Configuration;
using Hokusai.Core.S3.Inventory;
using Hokusai.Core.S3.Inventory.Simulation;
using Hokusai.Core.S3.Inventory.Versions;
using Hokusai.Core.S3.Simulation;

namespace Hokusai.Core.Tests.S3.Inventory;

/// <summary>What the columns of S3 Object Lock in an inventory do: https://docs.aws.amazon.com/AmazonS3/latest/userguide/storage-inventory.html.</summary>
public sealed class InventoryLockTests
{
    private const string Both = ", ObjectLockRetainUntilDate, ObjectLockLegalHoldStatus";

    private const string All = ", ObjectLockMode, ObjectLockEventHoldStatus, ObjectLockLegalHoldStatus, ObjectLockRetainUntilDate";

    // A version that became noncurrent on 2025-06-01 is due on 2025-06-12.
    private static readonly LifecycleRule s_rule = new()
    {
        Id = "r",
        IsEnabled = true,
        Filter = new LifecycleFilter { Prefix = "" },
        NoncurrentVersionExpiration = new NoncurrentVersionExpiration { Days = 10 },
    };

    [Theory]
    [InlineData(",\"\",\"Off\"", "2025-06-12 1/1")]
    [InlineData(",\"\",\"\"", "2025-06-12 1/1")]
    [InlineData(",\"2025-06-11T23:59:59.000Z\",\"Off\"", "2025-06-12 1/1")]
    [InlineData(",\"2025-06-12T00:00:00.000Z\",\"Off\"", "2025-06-13 1/1")]
    [InlineData(",\"2025-07-01T08:00:00Z\",\"OFF\"", "2025-07-02 1/1")]
    [InlineData(",\"2125-07-01T08:00:00.000Z\",\"Off\"", null)]
    [InlineData(",\"2025-06-01T00:00:00.000Z\",\"On\"", null)]
    [InlineData(",\"\",\"ON\"", null)]
    public async Task A_version_goes_when_nothing_locks_it_any_more(string fields, string? expected)
        => Assert.Equal(expected is null ? [] : [expected], await RunAsync(Both, fields));

    [Theory]
    [InlineData(",\"GOVERNANCE\",\"Off\",\"Off\",\"2025-07-01T08:00:00.000Z\"", "2025-07-02 1/1")]
    [InlineData(",\"COMPLIANCE\",\"On\",\"Off\",\"2025-07-01T08:00:00.000Z\"", null)]
    public async Task An_event_hold_keeps_a_version_and_the_mode_does_not_matter(string fields, string? expected)
        => Assert.Equal(expected is null ? [] : [expected], await RunAsync(All, fields));

    [Theory]
    [InlineData(",\"tomorrow\",\"Off\"")]
    [InlineData(",\"\",\"perhaps\"")]
    public async Task What_cannot_be_read_is_told_and_the_version_may_be_locked(string fields)
    {
        var problems = new ConcurrentQueue<ReadProblem>();

        Assert.Equal(["2025-06-12 0/1"], await RunAsync(Both, fields, problems));
        Assert.Contains("Object Lock", Assert.Single(problems).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", null, "2025-06-12 1/1")]
    [InlineData("", "", false, "2025-06-12 1/1")]
    [InlineData("", "", true, "2025-06-12 0/1")]
    [InlineData(", ObjectLockRetainUntilDate", ",\"\"", null, "2025-06-12 0/1")]
    [InlineData(", ObjectLockRetainUntilDate", ",\"2025-07-01T08:00:00.000Z\"", true, "2025-07-02 0/1")]
    [InlineData(", ObjectLockRetainUntilDate", ",\"\"", false, "2025-06-12 1/1")]
    [InlineData(Both, ",\"\",\"Off\"", true, "2025-06-12 1/1")]
    public async Task Where_columns_are_missing_a_bucket_with_Object_Lock_has_bounds(string columns, string fields, bool? hasObjectLock, string expected)
        => Assert.Equal([expected], await RunAsync(columns, fields, hasObjectLock: hasObjectLock));

    // With a list of current versions each is evaluated at once: locked ones by themselves, the others together.
    [Fact]
    public async Task Of_an_inventory_of_current_versions_the_locked_ones_stay_noncurrent()
    {
        using var fixture = new InventoryFixture { FileSchema = $"Bucket, Key, Size, LastModifiedDate, StorageClass{Both}" }.Add(
            [.. Enumerable.Range(0, 300).Select(number => string.Create(
                CultureInfo.InvariantCulture,
                $"\"bucket\",\"a/{number}\",\"5\",\"2025-05-01T10:00:00.000Z\",\"STANDARD\",\"{(number % 3) switch { 0 => "", 1 => "2024-01-01T00:00:00.000Z", _ => "2025-08-01T10:00:00.000Z" }}\",\"{(number % 30 == 2 ? "On" : "Off")}\"\n"))]);
        var options = Options(null) with { Configuration = new LifecycleConfiguration { Rules = [s_rule with { Expiration = new LifecycleExpiration { Days = 30 } }] } };

        var lines = (await InventorySimulation.RunAsync(fixture.Open(), options, new Observer(new ConcurrentQueue<ReadProblem>()), CancellationToken.None)).Impacts
            .Select(impact => string.Create(CultureInfo.InvariantCulture, $"{impact.Day:yyyy-MM-dd} {impact.Action} {impact.Objects}/{impact.ObjectsAtMost}"));

        // Of the 100 locked ones ten are held; of the markers an expired one goes by the rule's own days.
        Assert.Equal(
            ["2025-06-02 AddDeleteMarker 300/300", "2025-06-13 DeleteNoncurrentVersion 200/200", "2025-07-03 RemoveDeleteMarker 0/200", "2025-08-02 DeleteNoncurrentVersion 90/90", "2025-08-03 RemoveDeleteMarker 0/90"],
            lines);
    }

    [Fact]
    public async Task A_lock_is_kept_in_a_temporary_file_too()
        => Assert.Equal(["2025-07-02 1/1"], await RunAsync(Both, ",\"2025-07-01T08:00:00.000Z\",\"Off\"", versionBudget: 0));

    [Fact]
    public void A_version_that_waits_for_the_others_takes_no_more_room_for_its_lock() => Assert.Equal(40, Unsafe.SizeOf<VersionRecord>());

    private static async Task<IEnumerable<string>> RunAsync(string columns, string fields, ConcurrentQueue<ReadProblem>? problems = null, bool? hasObjectLock = null, long versionBudget = 1 << 20)
    {
        using var fixture = new InventoryFixture { FileSchema = InventoryFixture.Schema + columns }.Add(
            Row("2025-06-01T10:00:00.000Z", isLatest: true, string.Concat(Enumerable.Repeat(",\"\"", columns.Count(character => character == ',')))),
            Row("2025-01-01T10:00:00.000Z", isLatest: false, fields));
        var told = problems ?? new ConcurrentQueue<ReadProblem>();
        var result = await InventorySimulation.RunAsync(fixture.Open(), Options(hasObjectLock) with { VersionBudget = versionBudget }, new Observer(told), CancellationToken.None);
        Assert.True(problems is not null || told.IsEmpty, string.Join('\n', told));
        return result.Impacts.Select(impact => string.Create(CultureInfo.InvariantCulture, $"{impact.Day:yyyy-MM-dd} {impact.Objects}/{impact.ObjectsAtMost}"));
    }

    private static InventorySimulationOptions Options(bool? hasObjectLock) => new()
    {
        Configuration = new LifecycleConfiguration { Rules = [s_rule] },
        Bucket = new SimulatedBucket { Versioning = BucketVersioning.Enabled, HasObjectLock = hasObjectLock },
        From = new DateOnly(2025, 6, 2),
        Days = 90,
        Threads = 2,
    };

    private static string Row(string modified, bool isLatest, string fields)
        => InventoryFixture.Row("k", modified: modified, isLatest: isLatest).TrimEnd('\n') + fields + "\n";

    private sealed class Observer(ConcurrentQueue<ReadProblem> problems) : IInventoryObserver
    {
        public void OnProblem(ReadProblem problem) => problems.Enqueue(problem);

        public void OnProgress(InventoryProgress progress)
        {
        }
    }
}
