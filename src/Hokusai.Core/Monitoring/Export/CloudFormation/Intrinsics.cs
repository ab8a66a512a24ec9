namespace Hokusai.Core.Monitoring.Export.CloudFormation;

/// <summary>References as CloudFormation's functions: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html</summary>
/// <param name="idOf">The logical id of a resource.</param>
internal sealed class Intrinsics(Func<DesiredResource, string> idOf)
{
    // CloudFormation puts a secret in place of such a text, wherever it stands, and has no way to write the text itself:
    // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html
    private const string DynamicReference = "{{resolve:";

    /// <summary>The value with functions where it had references.</summary>
    /// <exception cref="MonitoringExportException">A text in it would be taken for a function of CloudFormation's.</exception>
    public ExportValue In(DesiredResource holder, ExportValue value) => value switch
    {
        ExportValue.Scalar { Text: { } text } => new ExportValue.Scalar(Checked(holder, text)),
        ExportValue.Scalar => value,
        ExportValue.Reference reference => Reference(reference),
        ExportValue.Template template => Function("Fn::Sub", new ExportValue.Scalar(string.Concat(template.Parts.Select(part => Part(holder, part))))),
        ExportValue.Sequence sequence => new ExportValue.Sequence([.. sequence.Items.Select(item => In(holder, item))]),
        ExportValue.Members members => new ExportValue.Members([.. members.Items.Select(member => KeyValuePair.Create(Checked(holder, member.Key), In(holder, member.Value)))]),
        ExportValue.Document document => In(holder, Forms.JsonText(holder, document)),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "There is no such value."),
    };

    // Where CloudFormation has no function for it, what it would return stands there as it is.
    private ExportValue Reference(ExportValue.Reference reference)
    {
        var id = new ExportValue.Scalar(idOf(reference.To));
        return Attribute(reference) switch
        {
            null => new ExportValue.Scalar(Literal(reference)),
            "" => Function("Ref", id),
            var attribute => Function("Fn::GetAtt", new ExportValue.Sequence([id, new ExportValue.Scalar(attribute)])),
        };
    }

    private string Part(DesiredResource holder, ExportValue part) => part is not ExportValue.Reference reference ? Escaped(Checked(holder, part.Text!)) : Attribute(reference) switch
    {
        null => Escaped(Checked(holder, Literal(reference))),
        "" => $"${{{idOf(reference.To)}}}",
        var attribute => $"${{{idOf(reference.To)}.{attribute}}}",
    };

    // The attribute to get; empty for what Ref returns, null where there is neither.
    private static string? Attribute(ExportValue.Reference reference)
    {
        var type = CloudFormationTypes.Of(reference.To);
        return type.Ref == reference.By ? "" : reference.By == ReferencedBy.Arn ? type.ArnAttribute : null;
    }

    private static string Literal(ExportValue.Reference reference) => reference.By == ReferencedBy.Arn ? reference.To.Arn! : ReferenceSlots.NameOf(reference.To);

    // Only Fn::Sub takes "${" for anything.
    private static string Escaped(string text) => text.Replace("${", "${!", StringComparison.Ordinal);

    private static string Checked(DesiredResource holder, string text) => !text.Contains(DynamicReference, StringComparison.Ordinal) ? text : throw MonitoringExportException.Of(
        holder,
        MonitoringExportErrorIds.UnsupportedAttribute,
        $"A text in it contains '{DynamicReference}', for which CloudFormation would put a secret in.",
        "Take it out of the tags and names, or write the monitoring as Terraform.");

    private static ExportValue.Members Function(string name, ExportValue argument) => new([new(name, argument)]);
}
