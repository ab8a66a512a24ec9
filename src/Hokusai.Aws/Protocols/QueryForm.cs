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
            switch (member.Property.GetValue(structure))
            {
                case null:
                    break;
                case IDictionary map:
                    WriteMap(prefix + member.FormName, member, map, service, fields);
                    break;
                case IList list:
                    WriteList(prefix + member.FormName, member, list, service, fields);
                    break;
                case var value:
                    WriteItem(prefix + member.FormName, value, service, fields);
                    break;
            }
        }
    }

    private static void WriteList(string name, WireMember member, IList list, AwsService service, List<KeyValuePair<string, string>> fields)
    {
        var isEc2 = service.Protocol == AwsProtocol.Ec2;
        if (list.Count == 0 && !isEc2)
        {
            // An empty list is a value of its own; EC2 has no way to write one.
            fields.Add(new(name, ""));
        }

        for (var index = 0; index < list.Count; index++)
        {
            WriteItem($"{(isEc2 ? name : $"{name}.{member.ItemName}")}.{Number(index + 1)}", list[index]!, service, fields);
        }
    }

    private static void WriteMap(string name, WireMember member, IDictionary map, AwsService service, List<KeyValuePair<string, string>> fields)
    {
        var index = 0;
        foreach (DictionaryEntry entry in map)
        {
            index++;
            WriteItem($"{name}.entry.{Number(index)}.{member.KeyName}", entry.Key, service, fields);
            WriteItem($"{name}.entry.{Number(index)}.{member.ValueName}", entry.Value!, service, fields);
        }
    }

    private static void WriteItem(string name, object value, AwsService service, List<KeyValuePair<string, string>> fields)
    {
        if (WireText.Of(value) is { } text)
        {
            fields.Add(new(name, text));
        }
        else
        {
            WriteStructure(name + ".", value, service, fields);
        }
    }

    private static string Number(int index) => index.ToString(CultureInfo.InvariantCulture);
}
