using Hokusai.Aws.Resources;

namespace Hokusai.Aws.Tests.Resources.RealTerraform;

/// <summary>The tables against the real AWS provider: what they make of AWS's answers is what the provider has in its state.</summary>
public sealed class ProviderStateTests(AppliedConfiguration applied) : IClassFixture<AppliedConfiguration>
{
    [SkippableFact]
    public async Task Every_attribute_is_as_the_providers_state_has_it()
        => AssertSame(await applied.PlainAsync(), KnownDifferences.OfMoto, missing: []);

    [SkippableFact]
    public async Task Every_attribute_that_moto_does_not_tell_is_as_the_providers_state_has_it_where_AWS_tells_it()
        => AssertSame(await applied.EnrichedAsync(), KnownDifferences.OfEnrichedAnswers, KnownDifferences.MissingInEnrichedAnswers);

    [SkippableFact]
    public async Task Every_type_was_compared()
        => Assert.Empty(ResourceTables.All.Select(table => table.Type).Except((await applied.PlainAsync()).Types));

    [SkippableFact]
    public async Task No_secret_of_the_configuration_is_printed()
    {
        var inventory = (await applied.PlainAsync()).Inventory;

        var sensitive = inventory.Resources.SelectMany(resource => resource.Attributes).Where(attribute => attribute.Value.IsSensitive).Select(attribute => attribute.Key).ToHashSet();
        Assert.Contains("container_definitions", sensitive);
        Assert.DoesNotContain(
            inventory.Resources.SelectMany(resource => resource.Attributes.Values),
            fact => fact.ToString().Contains("correct-horse", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Every_attribute_is_one_of_the_providers_and_of_its_type()
    {
        var schema = new ProviderSchema(await applied.SchemaAsync());
        var resources = (await applied.PlainAsync()).Inventory.Resources.Concat((await applied.EnrichedAsync()).Inventory.Resources);

        Assert.Empty(ResourceTables.All.SelectMany(table => table.Attributes.Keys.Select(attribute => schema.Miss(table.Type, attribute))).OfType<string>());
        Assert.Empty(resources.SelectMany(resource => schema.Misfits(resource)).Distinct());
    }

    private static void AssertSame(Comparison comparison, IReadOnlyDictionary<(string Type, string Attribute), string> known, IEnumerable<string> missing)
    {
        Assert.Empty(comparison.Inventory.Gaps);
        Assert.Equal(missing, comparison.Missing);
        Assert.Empty(comparison.Differences.Where(difference => !known.ContainsKey((difference.Type, difference.Attribute))).Select(difference => difference.Text));
        Assert.Empty(known.Keys.Except(comparison.Differences.Select(difference => (difference.Type, difference.Attribute))));
        Assert.True(comparison.Equal > 1200, $"Only {comparison.Equal} attributes were compared; the test says little.");
    }
}
