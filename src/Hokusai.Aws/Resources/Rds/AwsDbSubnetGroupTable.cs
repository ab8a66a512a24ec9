using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Collections;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.Rds;

/// <summary>The subnets that databases may be placed in.</summary>
internal static class AwsDbSubnetGroupTable
{
    public static ResourceTable Table { get; } = new()
    {
        Type = "aws_db_subnet_group",
        Listing = new("rds", "describe-db-subnet-groups", "DBSubnetGroups[]"),
        Id = String("DBSubnetGroupName"),
        Arn = String("DBSubnetGroupArn"),
        Attributes = new()
        {
            ["arn"] = String("DBSubnetGroupArn"),
            ["description"] = String("DBSubnetGroupDescription"),
            ["id"] = String("DBSubnetGroupName"),
            ["name"] = String("DBSubnetGroupName"),
            ["name_prefix"] = String("DBSubnetGroupName").SelectString(Names.PrefixOf),
            ["subnet_ids"] = StringSet("Subnets[].SubnetIdentifier"),
            ["supported_network_types"] = StringSet("SupportedNetworkTypes[]"),
            ["tags"] = RdsParts.TagsOf("DBSubnetGroupArn"),
            ["tags_all"] = RdsParts.TagsOf("DBSubnetGroupArn"),
            ["vpc_id"] = String("VpcId"),
        },
    };
}
