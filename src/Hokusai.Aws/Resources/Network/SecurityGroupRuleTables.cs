using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Collections;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.Network;

/// <summary>The rules of security groups, one by one. Terraform has a type for each direction.</summary>
internal static class SecurityGroupRuleTables
{
    public static ResourceTable Ingress { get; } = Of("aws_vpc_security_group_ingress_rule", isEgress: false);

    public static ResourceTable Egress { get; } = Of("aws_vpc_security_group_egress_rule", isEgress: true);

    private static ResourceTable Of(string type, bool isEgress) => new()
    {
        Type = type,
        Listing = new("ec2", "describe-security-group-rules", "SecurityGroupRules[]") { Where = Bool("IsEgress").Select(egress => egress.Bool == isEgress) },
        Id = String("SecurityGroupRuleId"),
        Arn = Arn(),
        Attributes = new()
        {
            ["arn"] = Arn(),
            ["cidr_ipv4"] = String("CidrIpv4"),
            ["cidr_ipv6"] = String("CidrIpv6"),
            ["description"] = String("Description"),
            ["from_port"] = Port("FromPort"),
            ["id"] = String("SecurityGroupRuleId"),
            ["ip_protocol"] = String("IpProtocol"),
            ["prefix_list_id"] = String("PrefixListId"),
            ["referenced_security_group_id"] = GroupReference.Of(String("ReferencedGroupInfo.GroupId"), String("ReferencedGroupInfo.UserId"), String("GroupOwnerId")),
            ["security_group_id"] = String("GroupId"),
            ["security_group_rule_id"] = String("SecurityGroupRuleId"),
            ["tags"] = Tags("Tags"),
            ["tags_all"] = Tags("Tags"),
            ["to_port"] = Port("ToPort"),
        },
    };

    // Of a rule for all protocols AWS tells the ports as -1, and the provider not at all.
    private static ValueSource Port(string path)
        => Number(path, absent: AttributeValue.Null).When(IsOneOf("IpProtocol", "-1").Select(static all => all.Bool == false));

    private static ValueSource Arn() => Arns.Of("ec2", String("GroupOwnerId").Else(Account()), Joined("/", Constant("security-group-rule"), String("SecurityGroupRuleId")));
}
