using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Collections;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.Network;

/// <summary>
/// The rules inside a security group as the provider gathers them: one block for all sources that share protocol, ports and description.
/// AWS lists the sources of a protocol and its ports together, each with a description of its own.
/// </summary>
internal static class SecurityGroupRules
{
    private const string Description = "description";
    private const string Source = "source";

    /// <summary>The rules of a list of permissions.</summary>
    /// <param name="permissions">The list's path.</param>
    public static ValueSource Of(string permissions)
    {
        var raw = Blocks(permissions, new()
        {
            ["protocol"] = RequiredString("IpProtocol"),
            ["from_port"] = Number("FromPort", absent: 0),
            ["to_port"] = Number("ToPort", absent: 0),
            ["cidr_blocks"] = Sources("IpRanges[]", RequiredString("CidrIp")),
            ["ipv6_cidr_blocks"] = Sources("Ipv6Ranges[]", RequiredString("CidrIpv6")),
            ["prefix_list_ids"] = Sources("PrefixListIds[]", RequiredString("PrefixListId")),
            ["security_groups"] = Sources("UserIdGroupPairs[]", GroupReference.Of(RequiredString("GroupId"), String("UserId"), Parent(Parent(String("OwnerId"))))),
        });
        return scope =>
        {
            var group = RequiredString("GroupId")(scope);
            return group.IsKnown ? raw(scope).Select(permissions => Gather(permissions, group.Reveal())) : group;
        };
    }

    private static ValueSource Sources(string path, ValueSource source) => Blocks(path, new()
    {
        [Source] = source,
        [Description] = String("Description").Else(""),
    });

    private static AttributeValue Gather(AttributeValue permissions, AttributeValue group) => AttributeValue.Set(permissions.Items
        .SelectMany(permission => s_kinds.SelectMany(kind => permission[kind].Items.Select(source => (permission, kind, source))))
        .GroupBy(entry => (Protocol: entry.permission["protocol"], From: entry.permission["from_port"], To: entry.permission["to_port"], Description: entry.source[Description]))
        .Select(rule => AttributeValue.Map(
        [
            KeyValuePair.Create("protocol", rule.Key.Protocol),
            KeyValuePair.Create("from_port", rule.Key.From),
            KeyValuePair.Create("to_port", rule.Key.To),
            KeyValuePair.Create(Description, rule.Key.Description),
            KeyValuePair.Create("self", (AttributeValue)rule.Any(entry => entry.kind == "security_groups" && entry.source[Source] == group)),
            .. s_kinds.Select(kind => KeyValuePair.Create(kind, AttributeValue.Set(rule
                .Where(entry => entry.kind == kind && (kind != "security_groups" || entry.source[Source] != group))
                .Select(entry => entry.source[Source])))),
        ])));

    private static readonly string[] s_kinds = ["cidr_blocks", "ipv6_cidr_blocks", "prefix_list_ids", "security_groups"];
}
