using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.Iam;

/// <summary>Managed policies that roles have. The state's <c>id</c> is made up by Terraform, and only its state knows it.</summary>
internal static class AwsIamRolePolicyAttachmentTable
{
    public static ResourceTable Table { get; } = new()
    {
        Type = "aws_iam_role_policy_attachment",
        Listing = IamAnswers.Details("RoleDetailList[].AttachedManagedPolicies[]") with { Where = Parent(IamAnswers.IsOwnRole) },
        Id = Joined("/", Parent(String("RoleName")), String("PolicyArn")),
        Attributes = new()
        {
            ["policy_arn"] = String("PolicyArn"),
            ["role"] = Parent(String("RoleName")),
        },
    };
}
