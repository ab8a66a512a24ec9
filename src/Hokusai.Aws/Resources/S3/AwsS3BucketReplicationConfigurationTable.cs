using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Collections;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.S3;

/// <summary>Replication of buckets.</summary>
internal static class AwsS3BucketReplicationConfigurationTable
{
    public static ResourceTable Table { get; } = BucketAnswers.Table(
        "aws_s3_bucket_replication_configuration", BucketAnswers.About("get-bucket-replication"), Has("ReplicationConfiguration"), new()
        {
            ["role"] = String("ReplicationConfiguration.Role"),
            ["rule"] = Blocks("ReplicationConfiguration.Rules[]", new()
            {
                ["delete_marker_replication"] = Status("DeleteMarkerReplication"),
                ["destination"] = Destination(),
                ["existing_object_replication"] = Status("ExistingObjectReplication"),
                ["filter"] = Block("Filter", new()
                {
                    ["and"] = Block("And", new() { ["prefix"] = String("Prefix"), ["tags"] = Pairs("Tags[]", "Key", "Value") }),
                    ["prefix"] = String("Prefix"),
                    ["tag"] = Block("Tag", new() { ["key"] = String("Key"), ["value"] = String("Value") }),
                }),
                ["id"] = String("ID"),
                ["prefix"] = String("Prefix"),
                ["priority"] = Number("Priority", absent: AttributeValue.Null),
                ["source_selection_criteria"] = Block("SourceSelectionCriteria", new()
                {
                    ["replica_modifications"] = Status("ReplicaModifications"),
                    ["sse_kms_encrypted_objects"] = Status("SseKmsEncryptedObjects"),
                }),
                ["status"] = String("Status"),
            }),
        });

    private static ValueSource Destination() => Block("Destination", new()
    {
        ["access_control_translation"] = Block("AccessControlTranslation", new() { ["owner"] = String("Owner") }),
        ["account"] = String("Account"),
        ["bucket"] = String("Bucket"),
        ["encryption_configuration"] = Block("EncryptionConfiguration", new() { ["replica_kms_key_id"] = String("ReplicaKmsKeyID") }),
        ["metrics"] = Block("Metrics", new()
        {
            ["event_threshold"] = Block("EventThreshold", new() { ["minutes"] = Number("Minutes", absent: AttributeValue.Null) }),
            ["status"] = String("Status"),
        }),
        ["replication_time"] = Block("ReplicationTime", new()
        {
            ["status"] = String("Status"),
            ["time"] = Block("Time", new() { ["minutes"] = Number("Minutes", absent: AttributeValue.Null) }),
        }),
        ["storage_class"] = String("StorageClass"),
    });

    private static ValueSource Status(string path) => Block(path, new() { ["status"] = String("Status") });
}
