using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.Iam;

/// <summary>
/// Policies inside identities, and managed policies that these have: for each kind of identity Terraform has types of its own.
/// </summary>
internal static class PolicyTables
{
    public static ResourceTable UserPolicy { get; } = Inline("aws_iam_user_policy", "UserDetailList[].UserPolicyList[]", "user", "UserName");

    public static ResourceTable GroupPolicy { get; } = Inline("aws_iam_group_policy", "GroupDetailList[].GroupPolicyList[]", "group", "GroupName");

    public static ResourceTable RolePolicy { get; } = Inline("aws_iam_role_policy", "RoleDetailList[].RolePolicyList[]", "role", "RoleName");

    public static ResourceTable UserPolicyAttachment { get; } = Attachment("aws_iam_user_policy_attachment", "UserDetailList[].AttachedManagedPolicies[]", "user", "UserName");

    public static ResourceTable GroupPolicyAttachment { get; } = Attachment("aws_iam_group_policy_attachment", "GroupDetailList[].AttachedManagedPolicies[]", "group", "GroupName");

    public static ResourceTable RolePolicyAttachment { get; } = Attachment("aws_iam_role_policy_attachment", "RoleDetailList[].AttachedManagedPolicies[]", "role", "RoleName");

    private static ResourceTable Inline(string type, string path, string identity, string name) => new()
    {
        Type = type,
        Listing = IamAnswers.Details(path) with { Where = Parent(IamAnswers.IsOwnRole) },
        Id = Joined(":", Parent(String(name)), String("PolicyName")),
        Name = String("PolicyName"),
        Attributes = new()
        {
            ["id"] = Joined(":", Parent(String(name)), String("PolicyName")),
            ["name"] = String("PolicyName"),
            ["name_prefix"] = String("PolicyName").SelectString(Names.PrefixOf),
            ["policy"] = IamAnswers.InlinePolicy("PolicyDocument"),
            [identity] = Parent(String(name)),
        },
    };

    // The state's id is made up by Terraform, and only its state knows it.
    private static ResourceTable Attachment(string type, string path, string identity, string name) => new()
    {
        Type = type,
        Listing = IamAnswers.Details(path) with { Where = Parent(IamAnswers.IsOwnRole) },
        Id = Joined("/", Parent(String(name)), String("PolicyArn")),
        Attributes = new()
        {
            ["policy_arn"] = String("PolicyArn"),
            [identity] = Parent(String(name)),
        },
    };
}
