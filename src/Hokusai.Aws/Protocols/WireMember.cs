using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hokusai.Aws.Protocols;

/// <summary>A property of a request or an answer, with its names on the wire.</summary>
/// <param name="Property">The property.</param>
/// <param name="Name">The member's name in the API, which is its name in JSON and in what the AWS CLI prints.</param>
/// <param name="Location">Its name in XML and in forms, where it differs.</param>
/// <param name="ListItem">What the elements of a list are called, where it is not the protocol's default.</param>
/// <param name="IsFlattened">Whether a list stands without an element around it.</param>
internal sealed record WireMember(PropertyInfo Property, string Name, string? Location, string? ListItem, bool IsFlattened)
{
    private static readonly ConcurrentDictionary<(Type, bool), IReadOnlyList<WireMember>> s_known = new();

    /// <summary>The members of a structure, in the order declared.</summary>
    public static IReadOnlyList<WireMember> Of(Type structure, AwsService service)
        => s_known.GetOrAdd((structure, service.CamelCaseMembers), static key => [.. Find(key.Item1, key.Item2)]);

    private static IEnumerable<WireMember> Find(Type structure, bool camelCase)
        => from property in structure.GetProperties(BindingFlags.Public | BindingFlags.Instance)
           where property.CanWrite
               && property.GetCustomAttribute<JsonIgnoreAttribute>() is null
               && property.GetCustomAttribute<JsonExtensionDataAttribute>() is null
           select new WireMember(
               property,
               property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name
                   ?? (camelCase ? JsonNamingPolicy.CamelCase.ConvertName(property.Name) : property.Name),
               property.GetCustomAttribute<LocationAttribute>()?.Name,
               property.GetCustomAttribute<ListItemAttribute>()?.Name,
               property.GetCustomAttribute<FlattenedAttribute>() is not null);
}
