using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Collections;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.Ecs;

/// <summary>Clusters, as told with <c>--include SETTINGS CONFIGURATIONS TAGS</c>.</summary>
internal static class AwsEcsClusterTable
{
    public static ResourceTable Table { get; } = new()
    {
        Type = "aws_ecs_cluster",
        // A deleted cluster stays in the answers for a while.
        Listing = new("ecs", "describe-clusters", "clusters[]") { Where = IsOneOf("status", "INACTIVE").Select(static inactive => inactive.Bool == false) },
        Id = String("clusterName"),
        Arn = String("clusterArn"),
        Attributes = new()
        {
            ["arn"] = String("clusterArn"),
            ["configuration"] = Block("configuration", new()
            {
                ["execute_command_configuration"] = Block("executeCommandConfiguration", new()
                {
                    ["kms_key_id"] = String("kmsKeyId"),
                    ["log_configuration"] = Block("logConfiguration", new()
                    {
                        ["cloud_watch_encryption_enabled"] = Bool("cloudWatchEncryptionEnabled", absent: false),
                        ["cloud_watch_log_group_name"] = String("cloudWatchLogGroupName"),
                        ["s3_bucket_encryption_enabled"] = Bool("s3EncryptionEnabled", absent: false),
                        ["s3_bucket_name"] = String("s3BucketName"),
                        ["s3_key_prefix"] = String("s3KeyPrefix"),
                    }),
                    ["logging"] = String("logging"),
                }),
                ["managed_storage_configuration"] = Block("managedStorageConfiguration", new()
                {
                    ["fargate_ephemeral_storage_kms_key_id"] = String("fargateEphemeralStorageKmsKeyId"),
                    ["kms_key_id"] = String("kmsKeyId"),
                }),
            }),
            ["id"] = String("clusterArn"),
            ["name"] = String("clusterName"),
            ["service_connect_defaults"] = Block("serviceConnectDefaults", new() { ["namespace"] = String("namespace") }),
            ["setting"] = Settings(),
            ["tags"] = Tags("tags", "key", "value"),
            ["tags_all"] = Tags("tags", "key", "value"),
        },
    };

    // AWS tells an empty list where it was not asked to include the settings; every cluster has one.
    private static ValueSource Settings()
    {
        var settings = BlockSet("settings[]", new() { ["name"] = String("name"), ["value"] = String("value") });
        return scope =>
        {
            var told = settings(scope);
            return told.IsKnown && told.Reveal().IsUnset
                ? Fact.Unknown<AttributeValue>("The answer was given without --include SETTINGS.", scope.EvidenceOf("settings"))
                : told;
        };
    }
}
