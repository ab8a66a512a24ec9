using System.Text.Json;
using Hokusai.Aws.Collectors;
using Hokusai.Aws.Resources;
using Hokusai.Aws.Testbed;
using Hokusai.Aws.Tests.Collectors;
using Hokusai.Aws.Tests.Testbed;
using InstalledPrograms = Hokusai.Terraform.Tests.RealTerraform.InstalledPrograms;

namespace Hokusai.Aws.Tests.Resources.RealTerraform;

/// <summary>
/// The configuration under tests/fixtures/resources, applied once for all tests that compare with its state. It takes minutes, most of which
/// the provider waits for databases that moto made at once.
/// </summary>
public sealed class AppliedConfiguration : IAsyncLifetime, IDisposable
{
    private static readonly string[] s_regions = [AwsTestbed.Region, "eu-west-1", "us-west-2"];
    private static readonly string s_fixtures = Path.Combine(RepositoryRoot.Path, "tests", "fixtures", "resources");
    private static readonly CollectionOptions s_collection = new() { Services = [.. ResourceTables.All.Select(table => table.Listing.Service).Distinct()] };

    private Task<Comparison>? _plain;
    private Task<Comparison>? _enriched;
    private AwsTestbed? _testbed;
    private TerraformRun? _terraform;

    /// <summary>What the provider and the tables make of moto's answers.</summary>
    internal Task<Comparison> PlainAsync() => _plain ??= ApplyAsync();

    /// <summary>What they make of answers that tell more than moto's.</summary>
    internal Task<Comparison> EnrichedAsync() => _enriched ??= EnrichAsync();

    /// <summary>The types and attributes of the provider.</summary>
    internal async Task<JsonElement> SchemaAsync()
    {
        await PlainAsync();
        return await _terraform!.SchemaAsync();
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public void Dispose() => _terraform?.Dispose();

    public async Task DisposeAsync()
    {
        if (_testbed is not null)
        {
            await _testbed.DisposeAsync();
        }
    }

    private async Task<Comparison> ApplyAsync()
    {
        var terraform = InstalledPrograms.Find("terraform");
        Skip.If(terraform is null, "terraform is not installed.");
        var mirror = InstalledPrograms.FindProviderMirror();
        Skip.If(mirror is null, "No mirror of Terraform providers holds hashicorp/aws; TF_PLUGIN_MIRROR may name one.");
        _testbed = await AwsTestbed.StartAsync();
        await MotoGaps.FillAsync(_testbed);
        _terraform = new TerraformRun(terraform!, mirror!, Directory.EnumerateFiles(s_fixtures, "*.tf"), _testbed.Environment);
        await _terraform.InitAsync();
        await _terraform.ApplyAsync();
        return await CompareAsync();
    }

    private async Task<Comparison> EnrichAsync()
    {
        await PlainAsync();
        MotoGaps.Enrich(_testbed!, Path.Combine(s_fixtures, "answers"));
        return await CompareAsync();
    }

    private async Task<Comparison> CompareAsync()
    {
        // What a later resource changed of an earlier one is not in the state yet.
        await _terraform!.RefreshAsync();
        var snapshot = await CollectorKit.CollectAsync(_testbed!, s_collection, s_regions);
        return new Comparison(SnapshotResources.Read(snapshot), await _terraform.StateAsync());
    }
}
