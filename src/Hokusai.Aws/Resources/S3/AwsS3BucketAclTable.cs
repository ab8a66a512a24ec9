using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Collections;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.S3;

/// <summary>
/// Access control lists of buckets. Whether a configuration spells one in full or as a canned list (<c>private</c>) only its state knows,
/// whose <c>id</c> then ends in the canned list's name.
/// </summary>
internal static class AwsS3BucketAclTable
{
    public static ResourceTable Table { get; } = BucketAnswers.Table(
        "aws_s3_bucket_acl", BucketAnswers.About("get-bucket-acl"), Has("Owner"), new()
        {
            ["access_control_policy"] = Block("", new()
            {
                ["grant"] = BlockSet("Grants[]", new()
                {
                    ["grantee"] = Grantee.Block(),
                    ["permission"] = String("Permission"),
                }),
                ["owner"] = Block("Owner", new()
                {
                    ["display_name"] = String("DisplayName"),
                    ["id"] = String("ID"),
                }),
            }),
        },
        hasBucketAsId: false);
}
