using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace Hokusai.Aws.Protocols;

/// <summary>Reads the XML answers of AWS Query and its EC2 dialect into the records that describe them.</summary>
internal static class XmlAnswer
{
    // XDocument is built recursively; no answer of AWS is nested nearly as deep.
    private const int MaxDepth = 64;

    /// <summary>The root element of an answer.</summary>
    /// <exception cref="XmlException">The answer is no whole XML document.</exception>
    public static XElement Parse(ReadOnlyMemory<byte> body)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        using (var depth = XmlReader.Create(new MemoryStream(body.ToArray(), writable: false), settings))
        {
            while (depth.Read())
            {
                if (depth.Depth > MaxDepth)
                {
                    throw new XmlException($"The answer is nested more than {MaxDepth} deep.");
                }
            }
        }

        using var reader = XmlReader.Create(new MemoryStream(body.ToArray(), writable: false), settings);
        return XDocument.Load(reader).Root ?? throw new XmlException("The answer is empty.");
    }

    /// <summary>The result inside an answer's root element.</summary>
    /// <exception cref="FormatException">A value is not of its member's type.</exception>
    public static object Read(XElement root, Type type, AwsOperation operation)
    {
        var answer = operation.Service.Protocol == AwsProtocol.Ec2 ? root : Child(root, operation.Name + "Result");
        // An operation without an output has no result element.
        return answer is null ? Activator.CreateInstance(type)! : ReadStructure(answer, type, operation.Service);
    }

    /// <summary>The child element of that name, in whichever namespace: EC2's and IAM's differ with the API version.</summary>
    public static XElement? Child(XElement parent, string name) => Children(parent, name).FirstOrDefault();

    private static IEnumerable<XElement> Children(XElement parent, string name)
        => parent.Elements().Where(element => element.Name.LocalName == name);

    private static object ReadStructure(XElement element, Type type, AwsService service)
    {
        var structure = Activator.CreateInstance(type)!;
        foreach (var member in WireMember.Of(type, service))
        {
            if (ReadMember(element, member, service) is { } value)
            {
                member.Property.SetValue(structure, value);
            }
        }

        return structure;
    }

    private static object? ReadMember(XElement parent, WireMember member, AwsService service)
    {
        var name = member.Location ?? (service.Protocol == AwsProtocol.Ec2 ? JsonNamingPolicy.CamelCase.ConvertName(member.Name) : member.Name);
        var type = Nullable.GetUnderlyingType(member.Property.PropertyType) ?? member.Property.PropertyType;
        if (ArgumentsOf(type, typeof(IReadOnlyDictionary<,>)) is { } pair)
        {
            return member.IsFlattened
                ? ReadMap(Children(parent, name), pair, service)
                : Child(parent, name) is { } map ? ReadMap(Children(map, "entry"), pair, service) : null;
        }

        if (ArgumentsOf(type, typeof(IReadOnlyList<>)) is { } item)
        {
            if (member.IsFlattened)
            {
                var elements = Children(parent, member.ListItem ?? name).ToList();
                return elements.Count == 0 ? null : ReadList(elements, item[0], service);
            }

            var itemName = member.ListItem ?? (service.Protocol == AwsProtocol.Ec2 ? "item" : "member");
            return Child(parent, name) is { } list ? ReadList(Children(list, itemName), item[0], service) : null;
        }

        return Child(parent, name) is { } child ? ReadValue(child, type, service) : null;
    }

    private static IList ReadList(IEnumerable<XElement> elements, Type item, AwsService service)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        foreach (var element in elements)
        {
            list.Add(ReadValue(element, item, service));
        }

        return list;
    }

    private static IDictionary? ReadMap(IEnumerable<XElement> entries, Type[] pair, AwsService service)
    {
        var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(pair))!;
        foreach (var entry in entries)
        {
            if (Child(entry, "key") is { } key && Child(entry, "value") is { } value)
            {
                map[key.Value] = ReadValue(value, pair[1], service);
            }
        }

        return map;
    }

    private static object ReadValue(XElement element, Type type, AwsService service) => type switch
    {
        _ when type == typeof(string) => element.Value,
        _ when type == typeof(bool) => XmlConvert.ToBoolean(element.Value.ToLowerInvariant()),
        _ when type == typeof(int) => int.Parse(element.Value, CultureInfo.InvariantCulture),
        _ when type == typeof(long) => long.Parse(element.Value, CultureInfo.InvariantCulture),
        _ when type == typeof(double) => double.Parse(element.Value, CultureInfo.InvariantCulture),
        _ when type == typeof(DateTimeOffset) => AwsTime.Parse(element.Value),
        _ when type == typeof(JsonElement) => UrlEncodedJson.Read(element.Value),
        _ => ReadStructure(element, type, service),
    };

    private static Type[]? ArgumentsOf(Type type, Type generic)
        => type.IsGenericType && type.GetGenericTypeDefinition() == generic ? type.GetGenericArguments() : null;
}
