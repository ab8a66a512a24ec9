using System.Collections;
using System.Globalization;

namespace Hokusai.Aws.Protocols;

/// <summary>
/// Writes a request as the form fields of AWS Query or its EC2 dialect:
/// https://smithy.io/2.0/aws/protocols/aws-query-protocol.html, https://smithy.io/2.0/aws/protocols/aws-ec2-query-protocol.html
/// </summary>
internal static class QueryForm
{
    /// <summary>The fields, without <c>Action</c> and <c>Version</c>.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Write(object request, AwsService service)
    {
        var fields = new List<KeyValuePair<string, string>>();
        WriteStructure("", request, service, fields);
        return fields;
    }

    private static void WriteStructure(string prefix, object structure, AwsService service, List<KeyValuePair<string, string>> fields)
    {
        foreach (var member in WireMember.Of(structure.GetType(), service))
        {
            if (member.Property.GetValue(structure) is { } value)
            {
                WriteValue(prefix + NameOf(member, value, service), member, value, service, fields);
            }
        }
    }

    private static string NameOf(WireMember member, object value, AwsService service)
    {
        if (service.Protocol == AwsProtocol.Ec2)
        {
            var name = member.Location ?? member.Name;
            return char.ToUpperInvariant(name[0]) + name[1..];
        }

        // A flattened list with a name for its elements stands under that name.
        return member.IsFlattened && member.ListItem is { } item && value is IList ? item : member.Location ?? member.Name;
    }

    private static void WriteValue(string name, WireMember member, object value, AwsService service, List<KeyValuePair<string, string>> fields)
    {
        switch (value)
        {
            case IDictionary map:
                WriteMap(name, member, map, service, fields);
                break;
            case IList list:
                WriteList(name, member, list, service, fields);
                break;
            default:
                WriteItem(name, value, service, fields);
                break;
        }
    }

    private static void WriteList(string name, WireMember member, IList list, AwsService service, List<KeyValuePair<string, string>> fields)
    {
        var flattened = member.IsFlattened || service.Protocol == AwsProtocol.Ec2;
        var prefix = flattened ? name : $"{name}.{member.ListItem ?? "member"}";
        if (list.Count == 0 && !flattened)
        {
            // An empty list is a value of its own; EC2 has no way to write one.
            fields.Add(new(name, ""));
        }

        for (var index = 0; index < list.Count; index++)
        {
            WriteItem($"{prefix}.{Number(index + 1)}", list[index]!, service, fields);
        }
    }

    private static void WriteMap(string name, WireMember member, IDictionary map, AwsService service, List<KeyValuePair<string, string>> fields)
    {
        var prefix = member.IsFlattened ? name : $"{name}.entry";
        var index = 0;
        foreach (DictionaryEntry entry in map)
        {
            index++;
            WriteItem($"{prefix}.{Number(index)}.key", entry.Key, service, fields);
            WriteItem($"{prefix}.{Number(index)}.value", entry.Value!, service, fields);
        }
    }

    private static void WriteItem(string name, object value, AwsService service, List<KeyValuePair<string, string>> fields)
    {
        var text = value switch
        {
            string s => s,
            bool b => b ? "true" : "false",
            DateTimeOffset time => AwsTime.ToWire(time),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => null,
        };
        if (text is null)
        {
            WriteStructure(name + ".", value, service, fields);
        }
        else
        {
            fields.Add(new(name, text));
        }
    }

    private static string Number(int index) => index.ToString(CultureInfo.InvariantCulture);
}
