using System.Globalization;
using System.Text;
using Hokusai.Core.Monitoring.Export.CloudFormation;

namespace Hokusai.Core.Monitoring.Export;

/// <summary>Monitoring as a CloudFormation template, for people whose changes go through code.</summary>
public static class MonitoringCloudFormation
{
    // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html
    private const int MostResources = 500;
    private const int MostBytes = 1_000_000;

    /// <summary>
    /// A template in YAML. Resources refer to each other where one names another; what is outside the set is named by its ARN, account and Region included. Each resource's
    /// <c>Metadata</c> say why it is there, and which attributes CloudFormation has no property for (the tags of Config rules).
    /// </summary>
    /// <remarks>
    /// A template of more than 51,200 bytes, which a whole monitoring is soon, is taken from S3 only: <c>aws cloudformation deploy --s3-bucket</c>.
    /// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html
    /// </remarks>
    /// <param name="resources">What is wanted, in any order.</param>
    /// <param name="accountId">The account, twelve digits.</param>
    /// <param name="region">The Region.</param>
    /// <param name="partition">The partition: <c>aws</c>.</param>
    /// <exception cref="MonitoringExportException">
    /// A resource or an attribute has no mapping, a resource is there twice or needs one that is not there, a text would be taken for a function of CloudFormation's, or the template is larger than CloudFormation takes: 500 resources, 1 MB.
    /// </exception>
    public static string Write(IReadOnlyList<DesiredResource> resources, string accountId, string region, string partition)
    {
        ArgumentNullException.ThrowIfNull(resources);
        ArgumentException.ThrowIfNullOrEmpty(accountId);
        ArgumentException.ThrowIfNullOrEmpty(region);
        ArgumentException.ThrowIfNullOrEmpty(partition);
        var written = new CloudFormationResourceWriter(new ReferenceResolver(resources)).Write().ToList();
        if (written.Count > MostResources)
        {
            throw TooLarge(string.Create(CultureInfo.InvariantCulture, $"It would have {written.Count} resources, and a template has {MostResources} at most."));
        }

        var text = YamlText.Of(new ExportValue.Members(
        [
            new("AWSTemplateFormatVersion", new ExportValue.Scalar("2010-09-09")),
            new("Description", new ExportValue.Scalar(
                $"Monitoring of the account {accountId} in {region} (partition {partition}), written by Hokusai.PS. ARNs of what is not in this template name this account and Region: write it anew for others.")),
            new("Resources", new ExportValue.Members(written)),
        ]));
        return Encoding.UTF8.GetByteCount(text) <= MostBytes
            ? text
            : throw TooLarge(string.Create(CultureInfo.InvariantCulture, $"It would be longer than {MostBytes} bytes, which a template is at most."));
    }

    private static MonitoringExportException TooLarge(string reason) => new(new ReadProblem
    {
        Source = "CloudFormation template",
        ErrorId = MonitoringExportErrorIds.TooLarge,
        Reason = reason,
        Advice = "Write the parts of the monitoring one by one, or less of what is monitored at a time, or write it as Terraform.",
    });
}
