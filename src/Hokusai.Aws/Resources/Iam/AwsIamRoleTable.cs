using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Collections;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.Iam;

/// <summary>Roles that somebody made.</summary>
internal static class AwsIamRoleTable
{
    // The account's details leave these two out.
    private static readonly ItemOf s_role = new("iam", "list-roles", "Roles[]", String("Arn"), String("Arn"));

    public static ResourceTable Table { get; } = new()
    {
        Type = "aws_iam_role",
        Listing = IamAnswers.Details("RoleDetailList[]") with { Where = IamAnswers.IsOwnRole },
        Id = String("RoleName"),
        Arn = String("Arn"),
        Attributes = new()
        {
            ["arn"] = String("Arn"),
            ["assume_role_policy"] = Json("AssumeRolePolicyDocument"),
            ["create_date"] = Time("CreateDate"),
            ["description"] = s_role.Tell(String("Description")),
            ["id"] = String("RoleName"),
            ["inline_policy"] = BlockSet("RolePolicyList[]", new()
            {
                ["name"] = String("PolicyName"),
                ["policy"] = IamAnswers.InlinePolicy("PolicyDocument"),
            }),
            ["managed_policy_arns"] = StringSet("AttachedManagedPolicies[].PolicyArn"),
            ["max_session_duration"] = s_role.Tell(Number("MaxSessionDuration")),
            ["name"] = String("RoleName"),
            ["name_prefix"] = String("RoleName").SelectString(Names.PrefixOf),
            ["path"] = String("Path"),
            ["permissions_boundary"] = String("PermissionsBoundary.PermissionsBoundaryArn"),
            ["tags"] = OptionalTags("Tags"),
            ["tags_all"] = OptionalTags("Tags"),
            ["unique_id"] = String("RoleId"),
        },
    };
}
