using Hokusai.Aws.Resources.Reading;
using Hokusai.Core.Monitoring;

namespace Hokusai.Aws.Monitoring.Reading;

/// <summary>Resources as the tables read them, in the form that monitoring compares.</summary>
internal static class ExistingResources
{
    /// <summary>A resource. Values that may be secrets are replaced by Terraform's placeholder: they differ from what is wanted, and show nothing.</summary>
    public static ExistingResource Of(Resource resource, string? name = null, string? owner = null, string? status = null)
    {
        var attributes = AttributeValue.Map(resource.Attributes.Where(attribute => attribute.Value.IsKnown)
            .Select(attribute => KeyValuePair.Create(attribute.Key, Shown(attribute.Key, attribute.Value))));
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

    private static AttributeValue Shown(string name, Fact<AttributeValue> fact) => fact.IsSensitive ? Shown(name, fact.Reveal()) : fact.Value;

    private static AttributeValue Shown(string name, AttributeValue value) => value.Kind switch
    {
        // A pattern names the fields of requests that have passwords in them, and holds none.
        AttributeKind.String when name == "event_pattern" => value,
        AttributeKind.String when Secrecy.MayBeSecret(name, value.String!) || IsWebEndpoint(name, value.String!) => Fact<AttributeValue>.SensitivePlaceholder,
        AttributeKind.List => AttributeValue.List(value.Items.Select(item => Shown(name, item))),
        AttributeKind.Set => AttributeValue.Set(value.Items.Select(item => Shown(name, item))),
        // Paths are called after what they lead to: "secret" leads to a secret's name.
        AttributeKind.Map => AttributeValue.Map(value.Members.Select(member => KeyValuePair.Create(member.Key, Shown(name == "input_paths" ? name : member.Key, member.Value)))),
        _ => value,
    };

    // The addresses that chat and paging services give out contain the key to them.
    private static bool IsWebEndpoint(string name, string text) => name == "endpoint" && text.Contains("://", StringComparison.Ordinal);
}
