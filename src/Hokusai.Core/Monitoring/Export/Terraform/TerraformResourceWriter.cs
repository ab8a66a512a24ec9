using Hokusai.Core.Monitoring.Export.Hcl;

namespace Hokusai.Core.Monitoring.Export.Terraform;

/// <summary>Writes the resources of a set as blocks.</summary>
internal sealed class TerraformResourceWriter(ReferenceResolver set)
{
    private readonly UniqueLabels _labels = new(set.InOrder, resource => Identifier.Of(resource.Label), resource => resource.Type);

    /// <summary>The resources in the order in which they are made.</summary>
    public IEnumerable<(string? Reason, string Type, string Label, HclBody Body)> Write()
        => set.InOrder.Select(resource => (resource.Reason, resource.Type, _labels[resource], Body(resource, ShapeOf(resource))));

    private static TerraformShape ShapeOf(DesiredResource resource)
        => TerraformShapes.ByType.GetValueOrDefault(resource.Type) ?? throw MonitoringExportException.Of(
            resource,
            MonitoringExportErrorIds.UnsupportedType,
            "There is no way to write this type as Terraform.",
            $"These types can be written: {string.Join(", ", TerraformShapes.ByType.Keys)}.");

    private HclBody Body(DesiredResource resource, TerraformShape shape)
    {
        var members = resource.Attributes.Members
            .Where(member => member.Value.Kind != AttributeKind.Null)
            .Select(member => KeyValuePair.Create(member.Key, set.Resolve(resource, member.Key, member.Value)))
            .ToList();
        if (resource.Type == "aws_kms_alias" && members.TrueForAll(member => member.Key != "target_key_id"))
        {
            members.Add(new("target_key_id", KeyOfAlias.Of(resource, set)));
        }

        var body = Body(resource, shape, members);
        var needed = set.InOrder.Where(other => shape.After.Contains(other.Type)).ToList();
        if (needed.Count > 0)
        {
            body.Blank().Attribute("depends_on", new HclExpression.Tuple([.. needed.Select(other => new HclExpression.Traversal(Address(other)))]));
        }

        return body;
    }

    private HclBody Body(DesiredResource resource, TerraformShape shape, IReadOnlyList<KeyValuePair<string, ExportValue>> members)
    {
        var body = new HclBody();
        foreach (var (name, value) in members.Where(member => !shape.Blocks.ContainsKey(member.Key)).OrderBy(member => Rank(shape, member.Key)).ThenBy(member => member.Key, StringComparer.Ordinal))
        {
            body.Attribute(name, IsBlocks(value) ? throw NoBlock(resource, name) : Expression(value));
        }

        foreach (var (name, value) in members.Where(member => shape.Blocks.ContainsKey(member.Key)).OrderBy(member => member.Key, StringComparer.Ordinal))
        {
            foreach (var block in Blocks(resource, name, value))
            {
                if (body.Items.Count > 0)
                {
                    body.Blank();
                }

                body.Block(name, [], Body(resource, shape.Blocks[name], [.. block.Items.Where(member => member.Value is not ExportValue.Scalar { Value.Kind: AttributeKind.Null })]));
            }
        }

        return body;
    }

    // Tags are the same everywhere, and come last.
    private static int Rank(TerraformShape shape, string name)
    {
        var place = shape.First.TakeWhile(first => first != name).Count();
        return name == "tags" ? int.MaxValue : place;
    }

    private static bool IsBlocks(ExportValue value) => value is ExportValue.Sequence sequence && sequence.Items.Any(item => item is ExportValue.Members);

    private static IEnumerable<ExportValue.Members> Blocks(DesiredResource resource, string name, ExportValue value)
        => value is ExportValue.Sequence sequence && sequence.Items.All(item => item is ExportValue.Members)
            ? sequence.Items.Cast<ExportValue.Members>()
            : throw MonitoringExportException.Of(
                resource, MonitoringExportErrorIds.UnsupportedAttribute, $"'{name}' is a block in Terraform, and what is wanted is no list of maps.", "This is a fault of Hokusai.PS: please report it.");

    private static MonitoringExportException NoBlock(DesiredResource resource, string name) => MonitoringExportException.Of(
        resource, MonitoringExportErrorIds.UnsupportedAttribute, $"'{name}' holds blocks, and is not known as one.", "This is a fault of Hokusai.PS: please report it.");

    private HclExpression Expression(ExportValue value) => value switch
    {
        ExportValue.Scalar scalar => new HclExpression.Literal(scalar.Value),
        ExportValue.Reference reference => new HclExpression.Traversal($"{Address(reference.To)}.{Exported(reference)}"),
        ExportValue.Template template => new HclExpression.Template([.. template.Parts.Select(Expression)]),
        ExportValue.Sequence sequence => new HclExpression.Tuple([.. sequence.Items.Select(Expression)]),
        ExportValue.Members members => new HclExpression.Object([.. members.Items.Select(member => KeyValuePair.Create(member.Key, Expression(member.Value)))]),
        ExportValue.Document document => new HclExpression.Call("jsonencode", Expression(document.Value)),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "There is no such value."),
    };

    private string Address(DesiredResource resource) => $"{resource.Type}.{_labels[resource]}";

    private static string Exported(ExportValue.Reference reference) => reference.By switch
    {
        ReferencedBy.Arn => ShapeOf(reference.To).Arn,
        ReferencedBy.Name => ShapeOf(reference.To).Name,
        _ => "key_id",
    };
}
