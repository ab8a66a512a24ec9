using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Collections;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.Iam;

/// <summary>Users.</summary>
internal static class AwsIamUserTable
{
    public static ResourceTable Table { get; } = new()
    {
        Type = "aws_iam_user",
        Listing = IamAnswers.Details("UserDetailList[]"),
        Id = String("UserName"),
        Arn = String("Arn"),
        Attributes = new()
        {
            ["arn"] = String("Arn"),
            ["id"] = String("UserName"),
            ["name"] = String("UserName"),
            ["path"] = String("Path"),
            ["permissions_boundary"] = String("PermissionsBoundary.PermissionsBoundaryArn"),
            ["tags"] = OptionalTags("Tags"),
            ["tags_all"] = OptionalTags("Tags"),
            ["unique_id"] = String("UserId"),
        },
    };
}
