using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Collections;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.S3;

/// <summary>Lifecycle rules of buckets.</summary>
internal static class AwsS3BucketLifecycleConfigurationTable
{
    public static ResourceTable Table { get; } = BucketAnswers.Table(
        "aws_s3_bucket_lifecycle_configuration", BucketAnswers.About("get-bucket-lifecycle-configuration"), Has("Rules"), new()
        {
            ["rule"] = Blocks("Rules[]", new()
            {
                ["abort_incomplete_multipart_upload"] = Block("AbortIncompleteMultipartUpload", new()
                {
                    ["days_after_initiation"] = Number("DaysAfterInitiation", absent: AttributeValue.Null),
                }),
                ["expiration"] = Block("Expiration", new()
                {
                    ["date"] = Time("Date"),
                    ["days"] = Number("Days", absent: AttributeValue.Null),
                    ["expired_object_delete_marker"] = Bool("ExpiredObjectDeleteMarker", absent: AttributeValue.Null),
                }),
                ["filter"] = Filter(),
                ["id"] = String("ID"),
                ["noncurrent_version_expiration"] = Block("NoncurrentVersionExpiration", new()
                {
                    ["newer_noncurrent_versions"] = Number("NewerNoncurrentVersions", absent: AttributeValue.Null),
                    ["noncurrent_days"] = Number("NoncurrentDays", absent: AttributeValue.Null),
                }),
                ["noncurrent_version_transition"] = BlockSet("NoncurrentVersionTransitions[]", new()
                {
                    ["newer_noncurrent_versions"] = Number("NewerNoncurrentVersions", absent: AttributeValue.Null),
                    ["noncurrent_days"] = Number("NoncurrentDays", absent: AttributeValue.Null),
                    ["storage_class"] = String("StorageClass"),
                }),
                ["prefix"] = String("Prefix"),
                ["status"] = String("Status"),
                ["transition"] = BlockSet("Transitions[]", new()
                {
                    ["date"] = Time("Date"),
                    ["days"] = Number("Days", absent: AttributeValue.Null),
                    ["storage_class"] = String("StorageClass"),
                }),
            }),
            ["transition_default_minimum_object_size"] = String("TransitionDefaultMinimumObjectSize"),
        });

    private static ValueSource Filter() => Block("Filter", new()
    {
        ["and"] = Block("And", new()
        {
            ["object_size_greater_than"] = Number("ObjectSizeGreaterThan", absent: AttributeValue.Null),
            ["object_size_less_than"] = Number("ObjectSizeLessThan", absent: AttributeValue.Null),
            ["prefix"] = String("Prefix"),
            ["tags"] = Pairs("Tags[]", "Key", "Value"),
        }),
        ["object_size_greater_than"] = Number("ObjectSizeGreaterThan", absent: AttributeValue.Null),
        ["object_size_less_than"] = Number("ObjectSizeLessThan", absent: AttributeValue.Null),
        ["prefix"] = String("Prefix"),
        ["tag"] = Block("Tag", new() { ["key"] = String("Key"), ["value"] = String("Value") }),
    });
}
