using System.Text.Json;

namespace Hokusai.Aws.Tests.Resources.RealTerraform;

/// <summary>The types and attributes of the AWS provider, as <c>terraform providers schema -json</c> tells them.</summary>
internal sealed class ProviderSchema(JsonElement schemas)
{
    // Lists in the schema whose order AWS does not keep, and means nothing by.
    private static readonly string[] s_listsReadAsSets = ["cidr_blocks", "ipv6_cidr_blocks", "prefix_list_ids"];

    private readonly JsonElement _types = schemas.GetProperty("provider_schemas").EnumerateObject().First().Value.GetProperty("resource_schemas");

    /// <summary>What is missing of an attribute in the schema; null where nothing is.</summary>
    public string? Miss(string type, string attribute)
        => !_types.TryGetProperty(type, out var schema) ? type : IsIn(schema.GetProperty("block"), attribute) ? null : $"{type}.{attribute}";

    /// <summary>The values of a resource that are of another kind than the schema says.</summary>
    public IEnumerable<string> Misfits(Resource resource) => resource.Attributes
        .Where(attribute => attribute.Value.IsKnown)
        .SelectMany(attribute => InBlock(_types.GetProperty(resource.Type).GetProperty("block"), $"{resource.Type}.{attribute.Key}", attribute.Key, attribute.Value.Reveal()));

    private static bool IsIn(JsonElement block, string name)
        => (block.TryGetProperty("attributes", out var attributes) && attributes.TryGetProperty(name, out _))
            || (block.TryGetProperty("block_types", out var blocks) && blocks.TryGetProperty(name, out _));

    private static IEnumerable<string> InBlock(JsonElement block, string path, string name, AttributeValue value)
    {
        if (value.Kind == AttributeKind.Null)
        {
            return [];
        }

        if (block.TryGetProperty("attributes", out var attributes) && attributes.TryGetProperty(name, out var attribute))
        {
            return OfType(attribute.GetProperty("type"), path, name, value);
        }

        if (!block.TryGetProperty("block_types", out var blocks) || !blocks.TryGetProperty(name, out var nested))
        {
            return [$"{path} is not in the schema"];
        }

        // An empty list stands for an empty set of blocks, too.
        var isSet = nested.GetProperty("nesting_mode").GetString() == "set";
        return value.Items.Count > 0 && value.Kind != (isSet ? AttributeKind.Set : AttributeKind.List)
            ? [$"{path} is a {value.Kind}"]
            : value.Items.SelectMany(item => item.Members.SelectMany(member => InBlock(nested.GetProperty("block"), $"{path}.{member.Key}", member.Key, member.Value)));
    }

    private static IEnumerable<string> OfType(JsonElement type, string path, string name, AttributeValue value)
    {
        var (kind, inner) = type.ValueKind == JsonValueKind.Array ? (type[0].GetString(), type[1]) : (type.GetString(), default);
        if (value.IsUnset && value.Kind != AttributeKind.String)
        {
            return [];
        }

        return (kind, value.Kind) switch
        {
            ("bool", AttributeKind.Bool) or ("number", AttributeKind.Number) or ("string", AttributeKind.String) => [],
            ("list", AttributeKind.Set) when !s_listsReadAsSets.Contains(name) => [$"{path} is a Set"],
            ("list", AttributeKind.List or AttributeKind.Set) or ("set", AttributeKind.Set) => value.Items.SelectMany(item => OfType(inner, path, name, item)),
            ("map", AttributeKind.Map) => value.Members.SelectMany(member => OfType(inner, $"{path}.{member.Key}", name, member.Value)),
            ("object", AttributeKind.Map) => value.Members.SelectMany(member => inner.TryGetProperty(member.Key, out var attribute)
                ? OfType(attribute, $"{path}.{member.Key}", member.Key, member.Value)
                : [$"{path}.{member.Key} is not in the schema"]),
            _ => [$"{path} is a {value.Kind} where a {kind} belongs"],
        };
    }
}
