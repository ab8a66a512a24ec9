using System.Text.Json;

namespace Hokusai.Aws.Tests.Resources.RealTerraform;

/// <summary>Compares resources, attribute by attribute, with what <c>terraform show -json</c> tells.</summary>
internal static class StateComparison
{
    /// <summary>The managed resources of the state: address, type and values.</summary>
    public static IReadOnlyList<(string Address, string Type, AttributeValue Values)> ResourcesOf(JsonElement state)
        => [.. state.GetProperty("values").GetProperty("root_module").GetProperty("resources").EnumerateArray()
            .Where(resource => resource.GetProperty("mode").GetString() == "managed")
            .Select(resource => (
                resource.GetProperty("address").GetString()!,
                resource.GetProperty("type").GetString()!,
                AttributeValue.FromJson(resource.GetProperty("values"))))];

    /// <summary>The resource that is this one of the state; null where AWS's answers had none.</summary>
    public static Resource? Find(IEnumerable<Resource> resources, string type, AttributeValue values) => resources.FirstOrDefault(resource
        => resource.Type == type && IdentityOf(type).All(attribute => resource.Attribute(attribute) is { IsKnown: true } fact && fact.Reveal() == values[attribute]));

    /// <summary>The attributes in which the resource is not as the state says, each with both values.</summary>
    public static IEnumerable<(string Attribute, string Difference)> Differences(Resource resource, AttributeValue values)
    {
        foreach (var (attribute, fact) in resource.Attributes)
        {
            if (!fact.IsKnown)
            {
                yield return (attribute, fact.ToString());
            }
            else if (!fact.Reveal().IsEquivalentTo(values[attribute]))
            {
                yield return (attribute, $"{fact.Reveal()} in AWS, {values[attribute]} in the state");
            }
        }
    }

    // The state's ids that only Terraform knows are not in the tables.
    private static string[] IdentityOf(string type) => type switch
    {
        // moto gives all instances of a Region one resource id.
        "aws_db_instance" => ["arn"],
        "aws_s3_bucket_acl" => ["bucket"],
        "aws_iam_group_policy_attachment" => ["group", "policy_arn"],
        "aws_iam_role_policy_attachment" => ["role", "policy_arn"],
        "aws_iam_user_policy_attachment" => ["user", "policy_arn"],
        _ => ["id"],
    };
}
