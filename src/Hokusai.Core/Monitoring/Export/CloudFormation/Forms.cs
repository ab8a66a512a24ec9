using System.Globalization;

namespace Hokusai.Core.Monitoring.Export.CloudFormation;

/// <summary>The forms that CloudFormation gives values which Terraform has in another one.</summary>
internal static class Forms
{
    /// <summary>JSON as a value; Terraform has it as text.</summary>
    public static ExportValue Json(DesiredResource resource, ExportValue value) => value is ExportValue.Document document ? document.Value : value;

    /// <summary>JSON as text, where CloudFormation takes no value either.</summary>
    public static ExportValue JsonText(DesiredResource resource, ExportValue value) => value is ExportValue.Document document ? new ExportValue.Scalar(document.Json) : value;

    /// <summary>A number; Terraform has it as text, so that it can tell none from zero.</summary>
    public static ExportValue Number(DesiredResource resource, ExportValue value)
        => double.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? new ExportValue.Scalar(number) : value;

    /// <summary>A list of tags; Terraform has them as a map.</summary>
    public static ExportValue Tags(DesiredResource resource, ExportValue value) => Pairs("Key", value);

    /// <summary>A list of dimensions; Terraform has them as a map.</summary>
    public static ExportValue Dimensions(DesiredResource resource, ExportValue value) => Pairs("Name", value);

    /// <summary>An object; Terraform has it as a block that occurs at most once.</summary>
    public static Func<DesiredResource, ExportValue, ExportValue> One(params IReadOnlyList<CloudFormationProperty> properties)
        => (resource, value) => value is ExportValue.Sequence { Items: [ExportValue.Members members] } ? CloudFormationProperty.Apply(resource, properties, members.Items) : throw NoBlock(resource);

    /// <summary>A list of objects; Terraform has them as blocks.</summary>
    public static Func<DesiredResource, ExportValue, ExportValue> Many(params IReadOnlyList<CloudFormationProperty> properties)
        => (resource, value) => new ExportValue.Sequence([.. Blocks(resource, value).Select(block => CloudFormationProperty.Apply(resource, properties, block.Items))]);

    /// <summary>The blocks of a value.</summary>
    public static IEnumerable<ExportValue.Members> Blocks(DesiredResource resource, ExportValue value)
        => value is ExportValue.Sequence sequence ? sequence.Items.Select(item => item as ExportValue.Members ?? throw NoBlock(resource)) : throw NoBlock(resource);

    private static ExportValue Pairs(string name, ExportValue value) => value is ExportValue.Members members
        ? new ExportValue.Sequence([.. members.Items.Select(member => new ExportValue.Members([new(name, new ExportValue.Scalar(member.Key)), new("Value", member.Value)]))])
        : value;

    private static MonitoringExportException NoBlock(DesiredResource resource) => MonitoringExportException.Of(
        resource, MonitoringExportErrorIds.UnsupportedAttribute, "A block of it has not the form that Terraform's schema gives it.", "This is a fault of Hokusai.PS: please report it.");
}
