using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.Iam;

/// <summary>Groups of users.</summary>
internal static class AwsIamGroupTable
{
    public static ResourceTable Table { get; } = new()
    {
        Type = "aws_iam_group",
        Listing = IamAnswers.Details("GroupDetailList[]"),
        Id = String("GroupName"),
        Arn = String("Arn"),
        Attributes = new()
        {
            ["arn"] = String("Arn"),
            ["id"] = String("GroupName"),
            ["name"] = String("GroupName"),
            ["path"] = String("Path"),
            ["unique_id"] = String("GroupId"),
        },
    };
}
