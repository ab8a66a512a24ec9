using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Collections;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.Secrets;

/// <summary>Keys of the account's own; those that services keep for themselves are not Terraform's.</summary>
internal static class AwsKmsKeyTable
{
    private static readonly AnswerAbout s_key = new("kms", "describe-key", String("KeyId"), String("KeyArn"));
    private static readonly AnswerAbout s_rotation = new("kms", "get-key-rotation-status", String("KeyId"), String("KeyArn"));
    private static readonly AnswerAbout s_policy = new("kms", "get-key-policy", String("KeyId"), String("KeyArn"));
    private static readonly AnswerAbout s_tags = new("kms", "list-resource-tags", String("KeyId"), String("KeyArn"));

    public static ResourceTable Table { get; } = new()
    {
        Type = "aws_kms_key",
        Listing = new("kms", "list-keys", "Keys[]"),
        Id = String("KeyId"),
        Arn = String("KeyArn"),
        // One that waits for its deletion is gone for Terraform.
        Exists = s_key.Tell(IsOneOf("KeyMetadata.KeyState", "PendingDeletion", "PendingReplicaDeletion").Select(static gone => gone.Bool == false)
            .When(IsOneOf("KeyMetadata.KeyManager", "CUSTOMER"))),
        Attributes = new()
        {
            ["arn"] = String("KeyArn"),
            ["custom_key_store_id"] = s_key.Tell(String("KeyMetadata.CustomKeyStoreId")),
            ["customer_master_key_spec"] = s_key.Tell(String("KeyMetadata.KeySpec").Else(String("KeyMetadata.CustomerMasterKeySpec"))),
            ["description"] = s_key.Tell(String("KeyMetadata.Description")),
            ["enable_key_rotation"] = s_rotation.Tell(Bool("KeyRotationEnabled")).When(CanRotate()).Else(false),
            ["id"] = String("KeyId"),
            ["is_enabled"] = s_key.Tell(Bool("KeyMetadata.Enabled")),
            ["key_id"] = String("KeyId"),
            ["key_usage"] = s_key.Tell(String("KeyMetadata.KeyUsage")),
            ["multi_region"] = s_key.Tell(Bool("KeyMetadata.MultiRegion", absent: false)),
            ["policy"] = s_policy.Tell(Json("Policy")),
            ["rotation_period_in_days"] = s_rotation.Tell(Number("RotationPeriodInDays", absent: AttributeValue.Null)).When(CanRotate()),
            ["tags"] = s_tags.Tell(OptionalTags("Tags", "TagKey", "TagValue")),
            ["tags_all"] = s_tags.Tell(OptionalTags("Tags", "TagKey", "TagValue")),
            ["xks_key_id"] = s_key.Tell(String("KeyMetadata.XksKeyConfiguration.Id")),
        },
    };

    // KMS rotates only symmetric keys that it made itself: https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html
    private static ValueSource CanRotate() => s_key.Tell(Joined("/", RequiredString("KeyMetadata.Origin"), String("KeyMetadata.KeySpec").Else(String("KeyMetadata.CustomerMasterKeySpec")))
        .Select(static kind => kind.String == "AWS_KMS/SYMMETRIC_DEFAULT"));
}
