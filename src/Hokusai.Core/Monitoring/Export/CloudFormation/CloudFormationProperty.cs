namespace Hokusai.Core.Monitoring.Export.CloudFormation;

/// <summary>What an attribute of Terraform is in CloudFormation.</summary>
/// <param name="Attribute">Terraform's name.</param>
/// <param name="Property">CloudFormation's name; null where another part of the template says it.</param>
/// <param name="Convert">Gives its value CloudFormation's form.</param>
internal sealed record CloudFormationProperty(string Attribute, string? Property, Func<DesiredResource, ExportValue, ExportValue> Convert)
{
    /// <summary>An attribute whose value has one form in both.</summary>
    public static implicit operator CloudFormationProperty((string Attribute, string? Property) pair) => new(pair.Attribute, pair.Property, static (_, value) => value);

    /// <summary>An attribute whose value has two forms.</summary>
    public static implicit operator CloudFormationProperty((string Attribute, string Property, Func<DesiredResource, ExportValue, ExportValue> Convert) entry)
        => new(entry.Attribute, entry.Property, entry.Convert);

    /// <summary>The properties of a resource or of a block in it, in the order of the mapping.</summary>
    /// <exception cref="MonitoringExportException">There is no mapping for an attribute.</exception>
    public static ExportValue.Members Apply(DesiredResource resource, IReadOnlyList<CloudFormationProperty> properties, IReadOnlyList<KeyValuePair<string, ExportValue>> attributes)
    {
        var values = attributes.Where(attribute => attribute.Value is not ExportValue.Scalar { Value.Kind: AttributeKind.Null }).ToDictionary(StringComparer.Ordinal);
        foreach (var unknown in values.Keys.Where(name => properties.All(property => property.Attribute != name)))
        {
            throw MonitoringExportException.Of(
                resource, MonitoringExportErrorIds.UnsupportedAttribute, $"There is no way to write '{unknown}' as CloudFormation.", "Write it as Terraform, which has all attributes.");
        }

        return new([.. properties
            .Where(property => property.Property is not null && values.ContainsKey(property.Attribute))
            .Select(property => KeyValuePair.Create(property.Property!, property.Convert(resource, values[property.Attribute])))]);
    }
}
