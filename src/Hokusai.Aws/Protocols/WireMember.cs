using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hokusai.Aws.Protocols;

/// <summary>A property of a request or an answer, with its names on the wire.</summary>
/// <param name="Property">The property.</param>
/// <param name="Name">The member's name in the API, which is its name in JSON and in what the AWS CLI prints.</param>
/// <param name="XmlName">What the element in XML is called.</param>
/// <param name="FormName">What the form field is called.</param>
/// <param name="ItemName">What the elements of a list are called in XML and, but for EC2, in forms.</param>
/// <param name="KeyName">What the key of a map's entry is called in forms.</param>
/// <param name="ValueName">What its value is called there.</param>
internal sealed record WireMember(
    PropertyInfo Property, string Name, string XmlName, string FormName, string ItemName, string KeyName, string ValueName)
{
    private static readonly ConcurrentDictionary<(Type, bool, AwsProtocol), IReadOnlyList<WireMember>> s_known = new();

    /// <summary>The members of a structure, in the order declared.</summary>
    public static IReadOnlyList<WireMember> Of(Type structure, AwsService service)
        => s_known.GetOrAdd((structure, service.CamelCaseMembers, service.Protocol), static key => [.. Find(key.Item1, key.Item2, key.Item3)]);

    private static IEnumerable<WireMember> Find(Type structure, bool camelCase, AwsProtocol protocol)
        => from property in structure.GetProperties(BindingFlags.Public | BindingFlags.Instance)
           where property.CanWrite && property.GetCustomAttribute<JsonExtensionDataAttribute>() is null
           let name = property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name
               ?? (camelCase ? JsonNamingPolicy.CamelCase.ConvertName(property.Name) : property.Name)
           let xmlName = property.GetCustomAttribute<LocationAttribute>()?.Name
               ?? (protocol == AwsProtocol.Ec2 ? JsonNamingPolicy.CamelCase.ConvertName(name) : name)
           let entry = property.GetCustomAttribute<MapEntryAttribute>()
           select new WireMember(
               property,
               name,
               xmlName,
               protocol == AwsProtocol.Ec2 ? char.ToUpperInvariant(xmlName[0]) + xmlName[1..] : xmlName,
               property.GetCustomAttribute<ListItemAttribute>()?.Name ?? (protocol == AwsProtocol.Ec2 ? "item" : "member"),
               entry?.Key ?? "key",
               entry?.Value ?? "value");
}
