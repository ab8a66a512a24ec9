using Amazon;
using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Collections;

namespace Hokusai.Aws.Resources.S3;

/// <summary>Buckets. What the provider keeps in resources of their own (versioning, encryption, …) is in tables of their own.</summary>
internal static class AwsS3BucketTable
{
    private static readonly AnswerAbout s_tags = BucketAnswers.About("get-bucket-tagging");

    public static ResourceTable Table { get; } = new()
    {
        Type = "aws_s3_bucket",
        Listing = BucketAnswers.Buckets,
        Id = BucketAnswers.Bucket,
        Region = BucketAnswers.Region,
        Arn = Arn(),
        Attributes = new()
        {
            ["arn"] = Arn(),
            ["bucket"] = BucketAnswers.Bucket,
            ["bucket_domain_name"] = Named(static (bucket, region) => $"{bucket}.s3.{region.PartitionDnsSuffix}"),
            ["bucket_prefix"] = BucketAnswers.Bucket.SelectString(Names.PrefixOf),
            ["bucket_regional_domain_name"] = Named(static (bucket, region) => $"{bucket}.s3.{region.SystemName}.{region.PartitionDnsSuffix}"),
            ["id"] = BucketAnswers.Bucket,
            ["region"] = BucketAnswers.Region,
            // A bucket without tags answers with an error, which the snapshot keeps as an answer without tags.
            ["tags"] = s_tags.Tell(OptionalTags("TagSet")),
            ["tags_all"] = s_tags.Tell(OptionalTags("TagSet")),
        },
    };

    private static ValueSource Arn() => Named(static (bucket, region) => $"arn:{region.PartitionName}:s3:::{bucket}");

    private static ValueSource Named(Func<string, RegionEndpoint, string> name)
        => Arns.Within(BucketAnswers.Region, (region, parts) => name(parts[0], region), BucketAnswers.Bucket);
}
