namespace Hokusai.Core.Monitoring.Export.Terraform;

/// <summary>How a type of resource, or a block in one, is written.</summary>
/// <param name="First">The attributes that come first, in this order; the others follow by their names.</param>
/// <param name="Blocks">The names that are blocks, with what is in them. All other names are attributes.</param>
/// <param name="After">The types whose resources it needs, though no attribute of it says so.</param>
internal sealed record TerraformShape(IReadOnlyList<string> First, IReadOnlyDictionary<string, TerraformShape> Blocks, IReadOnlyList<string> After)
{
    /// <summary>A block without blocks.</summary>
    public static TerraformShape Leaf { get; } = Of([]);

    /// <summary>The attribute that exports its name.</summary>
    public string Name { get; init; } = "name";

    /// <summary>The attribute that exports its ARN.</summary>
    public string Arn { get; init; } = "arn";

    /// <summary>A shape.</summary>
    public static TerraformShape Of(IReadOnlyList<string> first, params (string Name, TerraformShape Shape)[] blocks)
        => new(first, blocks.ToDictionary(block => block.Name, block => block.Shape, StringComparer.Ordinal), []);
}
