namespace Hokusai.Core.Monitoring.Export;

/// <summary>
/// Finds references in values. A resource refers only to those that are made before it, so that there are no circles: a key's policy that names the
/// topic which the key encrypts keeps the topic's ARN as text.
/// </summary>
internal sealed class ReferenceResolver
{
    private readonly Dictionary<DesiredResource, int> _places = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, DesiredResource> _byArn = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Type, string Name), DesiredResource> _byName = [];
    private readonly Dictionary<(string Type, string Name), DesiredResource> _byNameInAws = [];

    /// <summary>The resolver of a set.</summary>
    /// <param name="resources">The set, in any order.</param>
    /// <exception cref="MonitoringExportException">Two resources are one in AWS.</exception>
    public ReferenceResolver(IEnumerable<DesiredResource> resources)
    {
        InOrder = [.. resources.OrderBy(resource => MonitoringTypes.OrderOf(resource.Type))];
        foreach (var resource in InOrder)
        {
            _places[resource] = _places.Count;
            if (!_byName.TryAdd((resource.Type, resource.Name), resource))
            {
                throw MonitoringExportException.Of(
                    resource,
                    MonitoringExportErrorIds.DuplicateResource,
                    "It is wanted twice, and each of the two would undo the other.",
                    "Look for things to monitor whose names differ only in '/' and '-', and monitor them under two names (-Name).");
            }

            _byNameInAws.TryAdd((resource.Type, ReferenceSlots.NameOf(resource)), resource);
            if (resource.Arn is { } arn)
            {
                _byArn.TryAdd(arn, resource);
            }
        }
    }

    /// <summary>The set in the order in which it is made.</summary>
    public IReadOnlyList<DesiredResource> InOrder { get; }

    /// <summary>The resource of a type and name; null where the set has none.</summary>
    public DesiredResource? Find(string type, string name) => _byName.GetValueOrDefault((type, name));

    /// <summary>The value of an attribute.</summary>
    /// <param name="holder">Whose it is.</param>
    /// <param name="attribute">The attribute's name.</param>
    /// <param name="value">The value.</param>
    /// <param name="mayReferToHolder">Whether the value is written in a resource of its own, made after the holder.</param>
    public ExportValue Resolve(DesiredResource holder, string attribute, AttributeValue value, bool mayReferToHolder = false)
    {
        var last = _places[holder] + (mayReferToHolder ? 1 : 0);
        if (value.String is { } text)
        {
            return JsonDocuments.IsOne(attribute) && JsonDocuments.Read(text, Whole) is { } document ? new ExportValue.Document(document, text) : Named(text);
        }

        return Nested(value);

        ExportValue Nested(AttributeValue nested) => nested.Kind switch
        {
            AttributeKind.String => Whole(nested.String!),
            AttributeKind.List or AttributeKind.Set => new ExportValue.Sequence([.. nested.Items.Select(Nested)]),
            AttributeKind.Map => new ExportValue.Members([.. nested.Members.Select(member => KeyValuePair.Create(member.Key, Nested(member.Value)))]),
            _ => new ExportValue.Scalar(nested),
        };

        ExportValue Named(string named)
        {
            var whole = ReferenceSlots.Whole(holder.Type, attribute).Select(type => Earlier(_byNameInAws.GetValueOrDefault((type, named)))).FirstOrDefault(found => found is not null);
            return whole is not null ? new ExportValue.Reference(whole, ReferencedBy.Name)
                : ReferenceSlots.Quoted(holder.Type, attribute) is { Count: > 0 } types ? Quoted(named, types)
                : Whole(named);
        }

        ExportValue Whole(string arn)
            => Earlier(_byArn.GetValueOrDefault(arn)) is { } found ? new ExportValue.Reference(found, ReferencedBy.Arn) : new ExportValue.Scalar(arn);

        ExportValue Quoted(string rule, IReadOnlyList<string> types)
        {
            var parts = rule.Split('"').Select((part, index) => index % 2 == 0 ? new ExportValue.Scalar(part) : InQuotes(part, types)).ToList();
            return parts.Exists(part => part is ExportValue.Reference) ? new ExportValue.Template(Joined(parts)) : new ExportValue.Scalar(rule);
        }

        ExportValue InQuotes(string name, IReadOnlyList<string> types)
            => types.Select(type => Earlier(_byNameInAws.GetValueOrDefault((type, name)))).FirstOrDefault(found => found is not null) is { } found ? new ExportValue.Reference(found, ReferencedBy.Name) : Whole(name);

        DesiredResource? Earlier(DesiredResource? found) => found is not null && _places[found] < last ? found : null;
    }

    // The parts with the quotes between them, texts that follow each other as one.
    private static List<ExportValue> Joined(List<ExportValue> parts)
    {
        var joined = new List<ExportValue>();
        var text = "";
        for (var i = 0; i < parts.Count; i++)
        {
            text += i == 0 ? "" : "\"";
            if (parts[i].Text is { } more)
            {
                text += more;
                continue;
            }

            joined.Add(new ExportValue.Scalar(text));
            joined.Add(parts[i]);
            text = "";
        }

        joined.Add(new ExportValue.Scalar(text));
        return joined;
    }
}
