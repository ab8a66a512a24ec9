using System.Text.Json;
using System.Text.RegularExpressions;
using Hokusai.Aws.Resources.Reading;

namespace Hokusai.Aws.Tests.Resources.RealTerraform;

/// <summary>Resources read from AWS's answers beside those of a state.</summary>
internal sealed partial class Comparison
{
    // The secret of the configuration.
    private const string Secret = "correct-horse-battery";

    public Comparison(ResourceInventory inventory, JsonElement state)
    {
        Inventory = inventory;
        foreach (var resource in state.GetProperty("values").GetProperty("root_module").GetProperty("resources").EnumerateArray()
            .Where(resource => resource.GetProperty("mode").GetString() == "managed"))
        {
            Compare(resource.GetProperty("address").GetString()!, resource.GetProperty("type").GetString()!, AttributeValue.FromJson(resource.GetProperty("values")));
        }
    }

    public ResourceInventory Inventory { get; }

    /// <summary>The types of which a resource was found in both.</summary>
    public HashSet<string> Types { get; } = [];

    /// <summary>How many attributes are as the state has them.</summary>
    public int Equal { get; private set; }

    /// <summary>The attributes that are not, each with both values.</summary>
    public List<(string Type, string Attribute, string Text)> Differences { get; } = [];

    /// <summary>Resources of the state, of types that are read, that were not found in AWS's answers.</summary>
    public List<string> Missing { get; } = [];

    private void Compare(string address, string type, AttributeValue values)
    {
        var ofType = Inventory.Resources.Where(resource => resource.Type == type).ToList();
        if (ofType.Count == 0)
        {
            return;
        }

        var resource = ofType.Find(resource => IdentityOf(type).All(attribute => resource.Attribute(attribute) is { IsKnown: true } fact && fact.Reveal() == values[attribute]));
        if (resource is null)
        {
            Missing.Add(address);
            return;
        }

        Types.Add(type);
        foreach (var (attribute, fact) in resource.Attributes)
        {
            if (fact.IsKnown && IsSame(fact.Reveal(), values[attribute]))
            {
                Equal++;
            }
            else
            {
                Differences.Add((type, attribute, $"{address}.{attribute}: {(fact.IsKnown ? fact.Reveal().ToString() : fact.ToString())} in AWS, {values[attribute]} in the state"));
            }
        }
    }

    // A snapshot keeps placeholders for what may be a secret; the rest of such a text must be the same.
    private static bool IsSame(AttributeValue told, AttributeValue states)
    {
        if (told.String?.Contains(Secrecy.Placeholder, StringComparison.Ordinal) != true)
        {
            return told.IsEquivalentTo(states);
        }

        var without = Placeholders().Replace(told.String, Secret);
        return AttributeValue.FromString(without).IsEquivalentTo(states);
    }

    [GeneratedRegex(Secrecy.Placeholder + "[0-9a-f]{32}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholders();

    private static string[] IdentityOf(string type) => type switch
    {
        // moto gives all instances of a Region one resource id.
        "aws_db_instance" => ["arn"],
        "aws_s3_bucket_acl" => ["bucket"],
        // Ids that Terraform makes up.
        "aws_iam_group_policy_attachment" => ["group", "policy_arn"],
        "aws_iam_role_policy_attachment" => ["role", "policy_arn"],
        "aws_iam_user_policy_attachment" => ["user", "policy_arn"],
        _ => ["id"],
    };
}
