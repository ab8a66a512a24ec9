using System.Text.Json;

namespace Hokusai.ServiceRecords;

/// <summary>Writes one member of a structure as a property.</summary>
internal sealed class MemberWriter(ServiceModel model, ServiceChoice choice, string protocol, bool camelCase, bool inRequest)
{
    // What the base classes of records call theirs.
    private static readonly string[] s_taken = ["Operation", "OtherMembers", "Paging", "NextPage", "ForPage"];

    // What no operation needed so far and the protocols therefore do not do.
    private static readonly string[] s_notSupported = ["queryName", "jsonvalue", "streaming", "eventstream", "hostLabel", "timestampFormat"];

    // The same, of XML alone: SQS's model still has them from before it spoke JSON.
    private static readonly string[] s_notSupportedInXml = ["flattened", "xmlAttribute"];

    private bool IsXml => protocol is "query" or "ec2";

    public string Property(string structure, string name, JsonElement reference, JsonElement target)
    {
        Refuse(structure, name, reference, target);
        var property = RecordNames.Property(name);
        var attributes = string.Concat(Attributes(name, property, reference, target).Select(attribute => $"[{attribute}] "));
        return $"    {attributes}public {Type(ServiceModel.Text(reference, "shape")!)}? {property} {{ get; init; }}";
    }

    public string RecordOf(string shape) => RecordNames.Record(shape, choice.Folder, model.Members(shape).Select(member => member.Name));

    private IEnumerable<string> Attributes(string name, string property, JsonElement reference, JsonElement target)
    {
        if ((camelCase ? JsonNamingPolicy.CamelCase.ConvertName(property) : property) != name)
        {
            yield return $"JsonPropertyName(\"{name}\")";
        }

        if (!IsXml)
        {
            yield break;
        }

        var location = ServiceModel.Text(reference, "locationName") ?? name;
        if (location != (protocol == "ec2" ? JsonNamingPolicy.CamelCase.ConvertName(name) : name))
        {
            yield return $"Location(\"{location}\")";
        }

        if (ServiceModel.Text(target, "type") == "list"
            && (ServiceModel.Text(target.GetProperty("member"), "locationName") ?? "member") is { } item
            && item != (protocol == "ec2" ? "item" : "member"))
        {
            yield return $"ListItem(\"{item}\")";
        }

        if (ServiceModel.Text(target, "type") == "map"
            && (EntryName(target, "key"), EntryName(target, "value")) is var (key, value) && (key, value) != ("key", "value"))
        {
            yield return $"MapEntry(\"{key}\", \"{value}\")";
        }
    }

    private static string EntryName(JsonElement map, string part) => ServiceModel.Text(map.GetProperty(part), "locationName") ?? part;

    private string Type(string shape)
    {
        var target = model.Shape(shape);
        return ServiceModel.Text(target, "type") switch
        {
            "string" when IsPolicyDocument(shape) => "JsonElement",
            "string" => "string",
            "blob" => "ReadOnlyMemory<byte>",
            "boolean" => "bool",
            "integer" => "int",
            "long" => "long",
            "float" or "double" => "double",
            "timestamp" => "DateTimeOffset",
            "list" => $"IReadOnlyList<{Type(ServiceModel.Text(target.GetProperty("member"), "shape")!)}>",
            "map" => $"IReadOnlyDictionary<string, {Type(ServiceModel.Text(target.GetProperty("value"), "shape")!)}>",
            "structure" when ServiceModel.Flag(target, "document") => "JsonElement",
            "structure" => RecordOf(shape),
            var other => throw new NotSupportedException($"{shape} is of type {other}."),
        };
    }

    // IAM answers with policies as URL-encoded JSON, all of this shape; the AWS CLI prints them as objects.
    private bool IsPolicyDocument(string shape) => choice.Data == "iam" && shape == "policyDocumentType" && !inRequest;

    // Better a stop here than a call that is written wrong.
    private void Refuse(string structure, string name, JsonElement reference, JsonElement target)
    {
        var odd = s_notSupported.Concat(IsXml ? s_notSupportedInXml : [])
            .Where(trait => reference.TryGetProperty(trait, out _) || (target.TryGetProperty(trait, out _) && (IsXml || trait == "timestampFormat")))
            .ToList();
        if (s_taken.Contains(RecordNames.Property(name)))
        {
            odd.Add("a name that the base class has");
        }

        if (odd.Count > 0)
        {
            throw new NotSupportedException($"{choice.Folder} {structure}.{name}: {string.Join(", ", odd)} is not supported.");
        }
    }
}
