using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.Rds;

/// <summary>Parameter groups of clusters.</summary>
internal static class AwsRdsClusterParameterGroupTable
{
    private static readonly AnswerAbout s_parameters = new("rds", "describe-db-cluster-parameters", String("DBClusterParameterGroupName"));

    public static ResourceTable Table { get; } = new()
    {
        Type = "aws_rds_cluster_parameter_group",
        Listing = new("rds", "describe-db-cluster-parameter-groups", "DBClusterParameterGroups[]"),
        Id = String("DBClusterParameterGroupName"),
        Arn = String("DBClusterParameterGroupArn"),
        Attributes = new()
        {
            ["arn"] = String("DBClusterParameterGroupArn"),
            ["description"] = String("Description"),
            ["family"] = String("DBParameterGroupFamily"),
            ["id"] = String("DBClusterParameterGroupName"),
            ["name"] = String("DBClusterParameterGroupName"),
            ["name_prefix"] = String("DBClusterParameterGroupName").SelectString(Names.PrefixOf),
            ["parameter"] = s_parameters.Tell(RdsParts.Parameters()),
            ["tags"] = RdsParts.TagsOf("DBClusterParameterGroupArn"),
            ["tags_all"] = RdsParts.TagsOf("DBClusterParameterGroupArn"),
        },
    };
}
