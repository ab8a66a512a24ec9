using Hokusai.Core.Monitoring.Export.Hcl;
using Hokusai.Core.Monitoring.Export.Terraform;

namespace Hokusai.Core.Monitoring.Export;

/// <summary>Monitoring as Terraform configuration, for people whose changes go through code.</summary>
public static class MonitoringTerraform
{
    /// <summary>
    /// One file of HCL for the AWS provider 5.x, formatted as <c>terraform fmt</c> does. Resources refer to each other where one names another; what is outside the set
    /// is named by its ARN, account and Region included.
    /// </summary>
    /// <param name="resources">What is wanted, in any order.</param>
    /// <param name="accountId">The account, twelve digits.</param>
    /// <param name="region">The Region.</param>
    /// <param name="partition">The partition: <c>aws</c>.</param>
    /// <exception cref="MonitoringExportException">A resource is of a type that has no mapping, is there twice, needs one that is not there, or has a block where Terraform has none.</exception>
    public static string Write(IReadOnlyList<DesiredResource> resources, string accountId, string region, string partition)
    {
        ArgumentNullException.ThrowIfNull(resources);
        ArgumentException.ThrowIfNullOrEmpty(accountId);
        ArgumentException.ThrowIfNullOrEmpty(region);
        ArgumentException.ThrowIfNullOrEmpty(partition);
        var file = new HclBody()
            .Comment($"Monitoring of the account {accountId} in {region} (partition {partition}), written by Hokusai.PS.")
            .Comment("ARNs of what is not in this file name this account and Region: use it with a provider of theirs, and write it anew for others.")
            .Comment("It makes everything. What Hokusai.PS made already is to be imported first, or removed.")
            .Blank()
            .Block("terraform", [], new HclBody().Block("required_providers", [], new HclBody().Attribute("aws", Members(("source", "hashicorp/aws"), ("version", "~> 5.0")))));
        var writer = new TerraformResourceWriter(new ReferenceResolver(resources));
        foreach (var (reason, type, label, body) in writer.Write())
        {
            file.Blank();
            if (reason is not null)
            {
                file.Comment(reason);
            }

            file.Block("resource", [type, label], body);
        }

        return HclText.Of(file);
    }

    private static HclExpression.Object Members(params (string Name, string Value)[] members)
        => new([.. members.Select(member => KeyValuePair.Create(member.Name, (HclExpression)new HclExpression.Literal(member.Value)))]);
}
