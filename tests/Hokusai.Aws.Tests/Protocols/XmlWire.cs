using System.Collections;
using System.Text.Json;
using System.Xml.Linq;
using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Tests.Protocols;

/// <summary>Writes records as the services with XML answers do: the other end of <see cref="XmlAnswer"/>.</summary>
internal static class XmlWire
{
    private static readonly XNamespace s_namespace = "http://example.amazonaws.com/doc/";

    public static string Answer(object record, AwsOperation operation)
    {
        var members = Members(record, operation.Service);
        object content = operation.Service.Protocol == AwsProtocol.Ec2 ? members : new XElement(s_namespace + (operation.Name + "Result"), members);
        return new XElement(s_namespace + (operation.Name + "Response"), content).ToString(SaveOptions.DisableFormatting);
    }

    private static List<XElement> Members(object structure, AwsService service)
        => [.. from member in WireMember.Of(structure.GetType(), service)
               let value = member.Property.GetValue(structure)
               where value is not null
               select new XElement(s_namespace + member.XmlName, Content(value, member.ItemName, service))];

    private static object Content(object value, string itemName, AwsService service) => value switch
    {
        IDictionary map => map.Keys.Cast<string>().Select(key => new XElement(
            s_namespace + "entry",
            new XElement(s_namespace + "key", key),
            new XElement(s_namespace + "value", Content(map[key]!, itemName, service)))),
        IList list => list.Cast<object>().Select(item => new XElement(s_namespace + itemName, Content(item, itemName, service))),
        JsonElement document => Uri.EscapeDataString(document.GetRawText()),
        _ => WireText.Of(value) ?? (object)Members(value, service),
    };
}
