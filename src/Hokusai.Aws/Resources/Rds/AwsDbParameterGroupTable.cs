using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.Rds;

/// <summary>Parameter groups of database instances.</summary>
internal static class AwsDbParameterGroupTable
{
    private static readonly AnswerAbout s_parameters = new("rds", "describe-db-parameters", String("DBParameterGroupName"));

    public static ResourceTable Table { get; } = new()
    {
        Type = "aws_db_parameter_group",
        Listing = new("rds", "describe-db-parameter-groups", "DBParameterGroups[]"),
        Id = String("DBParameterGroupName"),
        Arn = String("DBParameterGroupArn"),
        Attributes = new()
        {
            ["arn"] = String("DBParameterGroupArn"),
            ["description"] = String("Description"),
            ["family"] = String("DBParameterGroupFamily"),
            ["id"] = String("DBParameterGroupName"),
            ["name"] = String("DBParameterGroupName"),
            ["name_prefix"] = String("DBParameterGroupName").SelectString(Names.PrefixOf),
            ["parameter"] = s_parameters.Tell(RdsParts.Parameters()),
            ["tags"] = RdsParts.TagsOf("DBParameterGroupArn"),
            ["tags_all"] = RdsParts.TagsOf("DBParameterGroupArn"),
        },
    };
}
