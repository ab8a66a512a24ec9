using Hokusai.Core.Monitoring;

namespace Hokusai.Aws.Monitoring.Reading;

/// <summary>Resources as the tables read them, in the form that monitoring compares.</summary>
internal static class ExistingResources
{
    /// <summary>A resource with all that was read, secrets too: <see cref="ShownValues"/> keeps them from being shown.</summary>
    public static ExistingResource Of(Resource resource, string? name = null, string? owner = null, string? status = null)
    {
        var attributes = AttributeValue.Map(resource.Attributes.Where(attribute => attribute.Value.IsKnown)
            .Select(attribute => KeyValuePair.Create(attribute.Key, attribute.Value.Reveal())));
        return new ExistingResource
        {
            Type = resource.Type,
            Name = name ?? resource.Name,
            Id = resource.Id == resource.Name ? null : resource.Id,
            Arn = resource.Arn,
            Attributes = attributes,
            Unknown = resource.Attributes.Where(attribute => !attribute.Value.IsKnown)
                .ToDictionary(attribute => attribute.Key, attribute => attribute.Value.Reason ?? "", StringComparer.Ordinal),
            Owner = owner ?? attributes["tags"][MonitoringTags.Owner].String,
            Status = status,
        };
    }
}
