using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Collections;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.Network;

/// <summary>Security groups, those that came with a VPC included: they let traffic through like any other.</summary>
internal static class AwsSecurityGroupTable
{
    public static ResourceTable Table { get; } = new()
    {
        Type = "aws_security_group",
        Listing = new("ec2", "describe-security-groups", "SecurityGroups[]"),
        Id = String("GroupId"),
        Name = String("GroupName"),
        Arn = Arn(),
        Attributes = new()
        {
            ["arn"] = Arn(),
            ["description"] = String("Description"),
            ["egress"] = SecurityGroupRules.Of("IpPermissionsEgress[]"),
            ["id"] = String("GroupId"),
            ["ingress"] = SecurityGroupRules.Of("IpPermissions[]"),
            ["name"] = String("GroupName"),
            ["name_prefix"] = String("GroupName").SelectString(Names.PrefixOf),
            ["owner_id"] = String("OwnerId"),
            ["tags"] = Tags("Tags"),
            ["tags_all"] = Tags("Tags"),
            ["vpc_id"] = String("VpcId"),
        },
    };

    private static ValueSource Arn() => Arns.Of("ec2", String("OwnerId"), Joined("/", Constant("security-group"), String("GroupId")));
}
