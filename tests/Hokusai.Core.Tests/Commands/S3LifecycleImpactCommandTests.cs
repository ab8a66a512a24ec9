using Hokusai.Core.Commands;
using Hokusai.Core.S3.Inventory;

namespace Hokusai.Core.Tests.Commands;

/// <summary>What lifecycle rules do to what files list.</summary>
public sealed class S3LifecycleImpactCommandTests : IDisposable
{
    private const string Rules = """{"Rules":[{"ID":"month","Filter":{"Prefix":""},"Status":"Enabled","Expiration":{"Days":30}}]}""";

    private readonly string _folder = Directory.CreateTempSubdirectory("hokusai-impact-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_sample_is_read_without_a_problem_and_nothing_is_guessed_of_listings_that_name_no_bucket()
    {
        var output = await RunAsync([Path.Combine(RepositoryRoot.Path, "samples", "hokusai-incident")], new S3LifecycleImpactOptions { Buckets = ["hokusai-models"], Days = 40 });

        Assert.Empty(output.Problems);
        Assert.Equal(780, Impacts(output).Sum(impact => impact.Objects));
        Assert.All(Impacts(output), impact => Assert.Equal("hokusai-models", impact.Bucket));
    }

    [Fact]
    public async Task A_listing_without_a_bucket_is_of_the_one_that_is_asked_about_where_it_is_alone()
    {
        var output = await RunAsync(
            [Write("list.json", """{"Contents":[{"Key":"a/1","LastModified":"2026-01-01T00:00:00Z","Size":5}]}""")],
            new S3LifecycleImpactOptions { Buckets = ["mine"], LifecyclePath = Write("rules.json", Rules), Versioning = BucketVersioning.Unversioned, From = new DateOnly(2026, 1, 2), Days = 40 });

        var impact = Assert.Single(Impacts(output));
        Assert.Equal(("mine", new DateOnly(2026, 2, 1), 1L, 5L), (impact.Bucket, impact.Day, impact.Objects, impact.Bytes));
    }

    [Theory]
    [InlineData("""{"Rules":[{"ID":"other","Filter":{"Prefix":"z/"},"Status":"Enabled","Expiration":{"Days":1}}]}""", true)]
    [InlineData(null, false)]
    public async Task A_proposal_that_does_nothing_is_told_by_the_lines_of_the_current_rules(string? proposed, bool hasProposal)
    {
        var output = await RunAsync(
            [Write("list.json", """{"Contents":[{"Key":"a/1","LastModified":"2026-01-01T00:00:00Z","Size":5}]}""")],
            new S3LifecycleImpactOptions
            {
                Buckets = ["mine"], LifecyclePath = Write("rules.json", Rules), ProposedLifecyclePath = proposed is null ? null : Write("proposed.json", proposed),
                Versioning = BucketVersioning.Unversioned, From = new DateOnly(2026, 1, 2), Days = 40,
            });

        Assert.Equal((false, hasProposal), Assert.Single(Impacts(output)) is var impact ? (impact.IsProposed, impact.HasProposal) : default);
    }

    [Fact]
    public async Task Rules_and_versioning_come_from_answers_of_AWS_beside_the_listing()
    {
        Write("s3api/get-bucket-lifecycle-configuration/data.json", Rules);
        Write("s3api/get-bucket-versioning/data.json", """{"Status":"Suspended"}""");
        Write("list.json", """{"Name":"data","Versions":[{"Key":"a/1","VersionId":"null","IsLatest":true,"LastModified":"2026-01-01T00:00:00Z","Size":5,"StorageClass":"STANDARD"}]}""");
        var output = await RunAsync([_folder], new S3LifecycleImpactOptions { From = new DateOnly(2026, 1, 2), Days = 40 });

        Assert.Empty(output.Problems);
        Assert.Equal(LifecycleAction.ReplaceNullVersion, Assert.Single(Impacts(output), impact => impact.Objects > 0).Action);
    }

    [Fact]
    public async Task Of_several_inventories_of_one_configuration_the_newest_is_read_and_the_others_are_said_to_be_left_out()
    {
        WriteInventory("data/all/2026-01-01T01-00Z", "2026-01-01T01:00:00Z", "a/1");
        WriteInventory("data/all/2026-01-02T01-00Z", "2026-01-02T01:00:00Z", "a/1");
        WriteInventory("data/part/2026-01-02T01-00Z", "2026-01-02T01:00:00Z", "b/1");
        var options = new S3LifecycleImpactOptions { LifecyclePath = Write("rules.json", Rules), Versioning = BucketVersioning.Unversioned, Days = 40 };
        var output = await RunAsync([Path.Combine(_folder, "data")], options);

        Assert.Empty(output.Problems);
        Assert.Equal(["a/", "b/"], Impacts(output).Select(impact => impact.Prefix).Order(StringComparer.Ordinal));
        var warning = Assert.Single(output.Warnings);
        Assert.Contains(Path.Combine("all", "2026-01-02T01-00Z", "manifest.json"), warning, StringComparison.Ordinal);
        Assert.Contains("1 older", warning, StringComparison.Ordinal);

        Assert.Single(Impacts(await RunAsync([Path.Combine(_folder, "data", "all", "2026-01-01T01-00Z", "manifest.json")], options)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("\u0000\u0000")]
    public async Task A_manifest_that_says_nothing_any_more_is_told_and_its_data_is_not_read_as_of_today(string content)
    {
        WriteInventory("data", "2026-01-01T01:00:00Z", "a/1");
        Write("data/manifest.json", content);
        Write("data/manifest.checksum", "d41d8cd98f00b204e9800998ecf8427e");
        var output = await RunAsync([Path.Combine(_folder, "data")], new S3LifecycleImpactOptions { LifecyclePath = Write("rules.json", Rules), Versioning = BucketVersioning.Unversioned });

        Assert.Contains(output.Problems, problem => problem.ErrorId == InventoryErrorIds.ManifestDamaged);
        Assert.Empty(output.Objects);
    }

    [Fact]
    public async Task What_is_wrong_with_a_listing_is_told_once()
    {
        var output = await RunAsync(
            [Write("list.json", "{\"Contents\":[{\"Key\":\"a\",\"LastModified\":\"2026-01-01T00:00:00Z\",\"Size\":5},{\"Key\":\"")],
            new S3LifecycleImpactOptions { LifecyclePath = Write("rules.json", Rules), Versioning = BucketVersioning.Unversioned, From = new DateOnly(2026, 1, 2), Days = 40 });

        Assert.Equal("ListingJsonInvalid", Assert.Single(output.Problems).ErrorId);
        Assert.Single(Impacts(output));
    }

    private void WriteInventory(string folder, string created, string key)
    {
        var name = $"{Guid.NewGuid():N}.csv";
        Write($"{folder}/{name}", $"\"bucket\",\"{key}\",\"5\",\"2026-01-01T00:00:00.000Z\",\"STANDARD\"\n");
        var milliseconds = DateTimeOffset.Parse(created, System.Globalization.CultureInfo.InvariantCulture).ToUnixTimeMilliseconds();
        Write(
            $"{folder}/manifest.json",
            $$"""{"sourceBucket":"bucket","creationTimestamp":"{{milliseconds}}","fileFormat":"CSV","fileSchema":"Bucket, Key, Size, LastModifiedDate, StorageClass","files":[{"key":"{{name}}"}]}""");
    }

    private const string Noncurrent = """{"Rules":[{"ID":"old","Filter":{"Prefix":""},"Status":"Enabled","NoncurrentVersionExpiration":{"NoncurrentDays":5}}]}""";

    private const string Versions = """
        {"Name":"data","Versions":[
          {"Key":"a/1","VersionId":"v2","IsLatest":true,"LastModified":"2026-01-02T00:00:01Z","Size":5,"StorageClass":"STANDARD"},
          {"Key":"a/1","VersionId":"v1","IsLatest":false,"LastModified":"2026-01-01T00:00:01Z","Size":5,"StorageClass":"STANDARD"}]}
        """;

    [Fact]
    public async Task In_a_bucket_with_Object_Lock_a_listing_tells_deletions_that_may_happen_and_a_warning_says_why_once()
    {
        Write("s3api/get-bucket-lifecycle-configuration/data.json", Noncurrent);
        Write("s3api/get-object-lock-configuration/data.json", """{"ObjectLockConfiguration":{"ObjectLockEnabled":"Enabled","Rule":{"DefaultRetention":{"Mode":"GOVERNANCE","Days":30}}}}""");
        Write("list.json", Versions);
        var output = await RunAsync([_folder], new S3LifecycleImpactOptions { From = new DateOnly(2026, 1, 3), Days = 40 });

        Assert.Empty(output.Problems);
        var impact = Assert.Single(Impacts(output));
        Assert.Equal((LifecycleAction.DeleteNoncurrentVersion, new DateOnly(2026, 1, 8), 0L, 1L), (impact.Action, impact.Day, impact.Objects, impact.ObjectsAtMost));

        // Object Lock tells the versioning, too, so that nothing else is said.
        var warning = Assert.Single(output.Warnings);
        Assert.StartsWith("data has S3 Object Lock, and what lists its versions does not tell which are locked: ", warning, StringComparison.Ordinal);
        Assert.Contains("retained for 30 days, GOVERNANCE", warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"hokusai:absent":"ObjectLockConfigurationNotFoundError"}""")]
    [InlineData(null)]
    public async Task Without_Object_Lock_or_where_nothing_tells_it_versions_go_for_certain(string? answer)
    {
        Write("s3api/get-bucket-lifecycle-configuration/data.json", Noncurrent);
        if (answer is not null)
        {
            Write("s3api/get-object-lock-configuration/data.json", answer);
        }

        Write("list.json", Versions);
        var output = await RunAsync([_folder], new S3LifecycleImpactOptions { Versioning = BucketVersioning.Enabled, From = new DateOnly(2026, 1, 3), Days = 40 });

        Assert.Empty(output.Problems);
        Assert.Empty(output.Warnings);
        Assert.Equal(1, Assert.Single(Impacts(output)).Objects);
    }

    [Fact]
    public async Task Where_rules_delete_no_version_for_good_Object_Lock_is_not_spoken_of()
    {
        Write("s3api/get-bucket-lifecycle-configuration/data.json", Rules);
        Write("s3api/get-object-lock-configuration/data.json", """{"ObjectLockConfiguration":{"ObjectLockEnabled":"Enabled"}}""");
        Write("list.json", Versions);
        var output = await RunAsync([_folder], new S3LifecycleImpactOptions { From = new DateOnly(2026, 1, 3), Days = 40 });

        Assert.Empty(output.Warnings);
        Assert.Equal(LifecycleAction.AddDeleteMarker, Assert.Single(Impacts(output), impact => impact.Objects > 0).Action);
    }

    [Fact]
    public async Task Rules_that_S3_refuses_are_named_and_their_meaning_is_simulated_all_the_same()
    {
        var output = await RunAsync(
            [Write("list.json", """{"Name":"data","Contents":[{"Key":"a","LastModified":"2026-01-01T00:00:00Z","Size":5}]}""")],
            new S3LifecycleImpactOptions
            {
                LifecyclePath = Write("rules.json", """{"Rules":[{"ID":"DeleteOldData","Status":"Enabled","Expiration":{"Days":30}}]}"""),
                Versioning = BucketVersioning.Unversioned,
                From = new DateOnly(2026, 1, 2), Days = 40,
            });

        Assert.Contains("DeleteOldData", Assert.Single(output.Problems).Reason, StringComparison.Ordinal);
        Assert.Single(Impacts(output));
    }

    [Fact]
    public async Task An_inventory_is_begun_on_its_own_day_and_what_is_over_is_marked()
    {
        var output = await RunAsync([Path.Combine(RepositoryRoot.Path, "samples", "hokusai-incident", "inventory"), Path.Combine(RepositoryRoot.Path, "samples", "hokusai-incident", "account")], new S3LifecycleImpactOptions { Days = 40 });

        Assert.Equal(new DateOnly(2025, 7, 21), Impacts(output).Min(impact => impact.Day));
        Assert.All(Impacts(output), impact => Assert.Equal(impact.Day < new DateOnly(2025, 8, 1), impact.IsPast));
    }

    [Fact]
    public async Task Prices_that_cannot_be_read_stop_the_command_before_it_says_anything()
    {
        var output = await RunAsync(
            [Write("list.json", """{"Name":"data","Contents":[{"Key":"a","LastModified":"2026-01-01T00:00:00Z","Size":5}]}""")],
            new S3LifecycleImpactOptions { LifecyclePath = Write("rules.json", Rules), PricePath = Write("prices.json", """{"region":7}""") });

        Assert.Empty(output.Objects);
        Assert.EndsWith("prices.json", Assert.Single(output.Problems).Source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, S3LifecycleImpactCommand.ObjectsUnknown)]
    [InlineData(true, S3LifecycleImpactCommand.RulesUnknown)]
    public async Task What_is_missing_is_said(bool hasListing, string errorId)
    {
        var path = hasListing ? Write("list.json", """{"Name":"data","Contents":[{"Key":"a","LastModified":"2026-01-01T00:00:00Z","Size":5}]}""") : Write("rules.json", Rules);
        var output = await RunAsync([path], new S3LifecycleImpactOptions());

        Assert.Equal(errorId, Assert.Single(output.Problems).ErrorId);
        Assert.Empty(output.Objects);
    }

    [Fact]
    public async Task A_manifest_that_is_cut_off_is_one_problem()
    {
        var output = await RunAsync([Write("x/manifest.json", """{"sourceBucket":"data","fileSchema":"Bucket, Key""")], new S3LifecycleImpactOptions());

        Assert.Contains(output.Problems, problem => problem.ErrorId == InventoryErrorIds.ManifestDamaged);
    }

    private static IEnumerable<LifecycleImpact> Impacts(CommandRecorder output) => output.Objects.OfType<LifecycleImpact>();

    // 1 August 2025, for those that look at the sample of July.
    private static async Task<CommandRecorder> RunAsync(IReadOnlyList<string> paths, S3LifecycleImpactOptions options)
    {
        var output = new CommandRecorder();
        await new S3LifecycleImpactCommand(S3ImpactSources.Files(paths), options, new FixedTime(new DateTimeOffset(2025, 8, 1, 12, 0, 0, TimeSpan.Zero))).RunAsync(output, CancellationToken.None);
        return output;
    }

    private string Write(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
