using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.Iam;

/// <summary>Policies inside roles.</summary>
internal static class AwsIamRolePolicyTable
{
    public static ResourceTable Table { get; } = new()
    {
        Type = "aws_iam_role_policy",
        Listing = IamAnswers.Details("RoleDetailList[].RolePolicyList[]") with { Where = Parent(IamAnswers.IsOwnRole) },
        Id = Joined(":", Parent(String("RoleName")), String("PolicyName")),
        Name = String("PolicyName"),
        Attributes = new()
        {
            ["id"] = Joined(":", Parent(String("RoleName")), String("PolicyName")),
            ["name"] = String("PolicyName"),
            ["name_prefix"] = String("PolicyName").SelectString(Names.PrefixOf),
            ["policy"] = IamAnswers.InlinePolicy("PolicyDocument"),
            ["role"] = Parent(String("RoleName")),
        },
    };
}
