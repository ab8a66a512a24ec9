using System.Collections;
using System.Globalization;
using System.Runtime.InteropServices;
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
        using (var depth = XmlReader.Create(Stream(body), settings))
        {
            while (depth.Read())
            {
                if (depth.Depth > MaxDepth)
                {
                    throw new XmlException($"The answer is nested more than {MaxDepth} deep.");
                }
            }
        }

        using var reader = XmlReader.Create(Stream(body), settings);
        return XDocument.Load(reader).Root ?? throw new XmlException("The answer is empty.");
    }

    /// <summary>The result inside an answer's root element.</summary>
    /// <exception cref="XmlException">The document is no answer of the operation.</exception>
    /// <exception cref="FormatException">A value is not of its member's type.</exception>
    public static object Read(XElement root, Type type, AwsOperation operation)
    {
        var service = operation.Service;
        // Whatever else is XML (a proxy's page in XHTML) must not pass for an answer without members.
        if (root.Name.LocalName != operation.Name + "Response")
        {
            throw new XmlException($"This is no answer of {operation}.");
        }

        if (service.Protocol == AwsProtocol.Ec2)
        {
            return ReadStructure(root, type, service);
        }

        return (Child(root, operation.Name + "Result"), WireMember.Of(type, service).Count) switch
        {
            ({ } result, _) => ReadStructure(result, type, service),
            (null, 0) => Activator.CreateInstance(type)!,
            _ => throw new XmlException($"The answer of {operation} has no result."),
        };
    }

    /// <summary>The child element of that name, in whichever namespace: EC2's and IAM's differ with the API version.</summary>
    public static XElement? Child(XElement parent, string name) => Children(parent, name).FirstOrDefault();

    // Without a copy where the bytes are an array already: an answer may be many megabytes.
    private static MemoryStream Stream(ReadOnlyMemory<byte> body)
        => MemoryMarshal.TryGetArray(body, out var bytes)
            ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
            : new MemoryStream(body.ToArray(), writable: false);

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
        if (Child(parent, member.XmlName) is not { } element)
        {
            return null;
        }

        var type = Nullable.GetUnderlyingType(member.Property.PropertyType) ?? member.Property.PropertyType;
        return ArgumentsOf(type, typeof(IReadOnlyDictionary<,>)) is { } pair ? ReadMap(Children(element, "entry"), pair, service)
            : ArgumentsOf(type, typeof(IReadOnlyList<>)) is { } item ? ReadList(Children(element, member.ItemName), item[0], service)
            : ReadValue(element, type, service);
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

    private static IDictionary ReadMap(IEnumerable<XElement> entries, Type[] pair, AwsService service)
    {
        var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(pair))!;
        foreach (var entry in entries)
        {
            var key = Child(entry, "key") ?? throw new XmlException("An entry of a map has no key.");
            var value = Child(entry, "value") ?? throw new XmlException("An entry of a map has no value.");
            map[key.Value] = ReadValue(value, pair[1], service);
        }

        return map;
    }

    private static object ReadValue(XElement element, Type type, AwsService service) => type switch
    {
        _ when type.IsSubclassOf(typeof(AwsShape)) => ReadStructure(element, type, service),
        _ when element.HasElements => throw Wrong(element, "a value"),
        _ when type == typeof(string) => element.Value,
        _ when type == typeof(DateTimeOffset) => AwsTime.Parse(element.Value),
        _ when type == typeof(JsonElement) => UrlEncodedJson.Read(element.Value),
        _ => ReadScalar(element, type),
    };

    private static object ReadScalar(XElement element, Type type)
    {
        var text = element.Value.Trim();
        return type switch
        {
            _ when type == typeof(bool) => bool.TryParse(text, out var flag) ? flag : throw Wrong(element, "true or false"),
            _ when type == typeof(int) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(element, "a number of 32 bits"),
            _ when type == typeof(long) => long.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(element, "a number of 64 bits"),
            _ when type == typeof(double) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(element, "a number"),
            _ => throw new NotSupportedException($"XML holds no {type}."),
        };
    }

    // Without the value: it may be anything.
    private static FormatException Wrong(XElement element, string expected) => new($"<{element.Name.LocalName}> does not hold {expected}.");

    private static Type[]? ArgumentsOf(Type type, Type generic)
        => type.IsGenericType && type.GetGenericTypeDefinition() == generic ? type.GetGenericArguments() : null;
}
