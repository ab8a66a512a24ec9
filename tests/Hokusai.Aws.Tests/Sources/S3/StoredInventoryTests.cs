using Hokusai.Aws.Stores;
using Hokusai.Aws.Tests.Stores;
using Hokusai.Core.Commands;
using Hokusai.Core.S3.Inventory;
using Hokusai.Core.S3.Inventory.Stored;
using Hokusai.Core.S3.Listing;
using Hokusai.Core.S3.Risk;
using Hokusai.Core.Tests.S3.Inventory;

namespace Hokusai.Aws.Tests.Sources.S3;

/// <summary>An inventory in its destination bucket, through the command.</summary>
[Collection(MotoS3Collection.Name)]
public sealed class StoredInventoryTests(MotoS3 moto) : IDisposable
{
    private const string Reason = "moto_server is not installed.";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hokusai-inventory-store-test-");
    private readonly TestOutput _output = new();

    public void Dispose() => _folder.Delete(recursive: true);

    [SkippableTheory]
    [InlineData("prefix")]
    [InlineData("")]
    public async Task The_newest_inventory_below_a_prefix_is_read(string prefix)
    {
        Skip.IfNot(moto.IsInstalled, Reason);
        var bucket = await moto.MakeBucketAsync();
        await StoreAsync(bucket, "2024-01-05T01-00Z", "a/old");

        // S3's times are whole seconds.
        await Task.Delay(TimeSpan.FromSeconds(1.1));
        await StoreAsync(bucket, "2024-01-06T01-00Z", "a/new", "a/newer");

        await RunAsync(bucket, prefix);

        Assert.Empty(_output.Problems);
        Assert.Equal(2, Assert.Single(_output.Objects.Cast<LifecycleImpact>()).Objects);
    }

    [SkippableFact]
    public async Task The_manifest_that_is_named_is_read()
    {
        Skip.IfNot(moto.IsInstalled, Reason);
        var bucket = await moto.MakeBucketAsync();
        await StoreAsync(bucket, "2024-01-05T01-00Z", "a/old");
        await StoreAsync(bucket, "2024-01-06T01-00Z", "a/new", "a/newer");

        await RunAsync(bucket, "prefix/bucket/all/2024-01-05T01-00Z/manifest.json");

        Assert.Empty(_output.Problems);
        Assert.Equal(1, Assert.Single(_output.Objects.Cast<LifecycleImpact>()).Objects);
    }

    [SkippableFact]
    public async Task A_missing_data_file_is_named_and_the_others_are_read()
    {
        Skip.IfNot(moto.IsInstalled, Reason);
        var bucket = await moto.MakeBucketAsync();
        await StoreAsync(bucket, "2024-01-05T01-00Z", "a/1", "a/2");
        await moto.Client.DeleteObjectAsync(bucket, "prefix/bucket/all/data/2024-01-05T01-00Z-part-0.csv.gz");

        await RunAsync(bucket, "prefix");

        Assert.Contains("part-0.csv.gz", Assert.Single(_output.Problems).Source, StringComparison.Ordinal);
        Assert.Equal(1, Assert.Single(_output.Objects.Cast<LifecycleImpact>()).Objects);
    }

    [SkippableFact]
    public async Task A_data_file_with_another_checksum_is_told()
    {
        Skip.IfNot(moto.IsInstalled, Reason);
        var bucket = await moto.MakeBucketAsync();
        using var fixture = new InventoryFixture().AddFile(InventoryFixture.Gzip(System.Text.Encoding.UTF8.GetBytes(InventoryFixture.Row("a/1"))), md5: new string('0', 32));
        await StoreAsync(bucket, "2024-01-05T01-00Z", fixture);

        await RunAsync(bucket, "prefix");

        Assert.Equal(InventoryErrorIds.FileChanged, Assert.Single(_output.Problems).ErrorId);
    }

    [SkippableFact]
    public async Task Where_no_inventory_is_that_is_said()
    {
        Skip.IfNot(moto.IsInstalled, Reason);

        await RunAsync(await moto.MakeBucketAsync(), "prefix");

        Assert.Equal(InventoryErrorIds.NothingFound, Assert.Single(_output.Problems).ErrorId);
    }

    /// <summary>One data file for each key.</summary>
    private async Task StoreAsync(string bucket, string time, params string[] keys)
    {
        using var fixture = new InventoryFixture();
        foreach (var key in keys)
        {
            fixture.Add(InventoryFixture.Row(key));
        }

        await StoreAsync(bucket, time, fixture);
    }

    private async Task StoreAsync(string bucket, string time, InventoryFixture fixture)
    {
        var manifest = await File.ReadAllTextAsync(fixture.Write());
        foreach (var file in Directory.EnumerateFiles(Path.Combine(fixture.Folder, "data")))
        {
            await moto.PutAsync(bucket, $"prefix/bucket/all/data/{time}-{Path.GetFileName(file)}", await File.ReadAllBytesAsync(file));
        }

        await moto.PutAsync(
            bucket, $"prefix/bucket/all/{time}/manifest.json", System.Text.Encoding.UTF8.GetBytes(manifest.Replace("all/data/", $"all/data/{time}-", StringComparison.Ordinal)));
    }

    private async Task RunAsync(string bucket, string prefix)
    {
        var rules = Path.Combine(_folder.FullName, "rules.json");
        await File.WriteAllTextAsync(rules, """{"Rules":[{"ID":"old","Status":"Enabled","Filter":{"Prefix":"a/"},"Expiration":{"Days":30}}]}""");
        await new S3LifecycleImpactCommand(
            new S3ImpactSources { Objects = new Stored(new S3ObjectStore(moto.Client, bucket), prefix) },
            new S3LifecycleImpactOptions { LifecyclePath = rules, Versioning = BucketVersioning.Unversioned },
            TimeProvider.System).RunAsync(_output, CancellationToken.None);
    }

    private sealed class Stored(S3ObjectStore store, string prefix) : IObjectSource
    {
        public async Task<IReadOnlyList<BucketObjects>> OpenAsync(IReadOnlyList<BucketFacts> buckets, ICommandOutput output, CancellationToken cancellationToken)
            => await new InventoryBucket(store, output.WriteProblem).OpenAsync(prefix, cancellationToken) is { } inventory
                ? [new BucketObjects { Bucket = inventory.Bucket, AsOf = inventory.Created, Inventory = inventory }]
                : [];
    }
}
