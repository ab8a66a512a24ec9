namespace Hokusai.Core.Monitoring.Export.CloudFormation;

/// <summary>Keys, topics and queues: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_SNS.html, AWS_SQS.html, AWS_KMS.html</summary>
internal static class NotificationTypes
{
    public static IReadOnlyDictionary<string, CloudFormationType> ByType { get; } = new Dictionary<string, CloudFormationType>(StringComparer.Ordinal)
    {
        ["aws_kms_key"] = new(
            "AWS::KMS::Key",
            [
                ("description", "Description"),
                ("enable_key_rotation", "EnableKeyRotation"),
                ("rotation_period_in_days", "RotationPeriodInDays"),
                ("is_enabled", "Enabled"),
                ("deletion_window_in_days", "PendingWindowInDays"),
                ("policy", "KeyPolicy", Forms.Json),
                ("tags", "Tags", Forms.Tags),
            ]) { Ref = ReferencedBy.Id, ArnAttribute = "Arn" },
        ["aws_kms_alias"] = new("AWS::KMS::Alias", [("name", "AliasName"), ("target_key_id", "TargetKeyId")]) { Ref = ReferencedBy.Name },
        ["aws_sns_topic"] = new(
            "AWS::SNS::Topic",
            [("name", "TopicName"), ("display_name", "DisplayName"), ("kms_master_key_id", "KmsMasterKeyId"), ("tags", "Tags", Forms.Tags)])
        {
            Ref = ReferencedBy.Arn,
            Policy = new("AWS::SNS::TopicPolicy", "Topics"),
        },
        ["aws_sns_topic_subscription"] = new(
            "AWS::SNS::Subscription",
            [
                ("topic_arn", "TopicArn"),
                ("protocol", "Protocol"),
                ("endpoint", "Endpoint"),
                ("raw_message_delivery", "RawMessageDelivery"),
                ("filter_policy", "FilterPolicy", Forms.Json),
                ("filter_policy_scope", "FilterPolicyScope"),
                ("redrive_policy", "RedrivePolicy", Forms.Json),
            ]),
        ["aws_sqs_queue"] = new(
            "AWS::SQS::Queue",
            [
                ("name", "QueueName"),
                ("message_retention_seconds", "MessageRetentionPeriod"),
                ("visibility_timeout_seconds", "VisibilityTimeout"),
                ("sqs_managed_sse_enabled", "SqsManagedSseEnabled"),
                ("kms_master_key_id", "KmsMasterKeyId"),
                ("kms_data_key_reuse_period_seconds", "KmsDataKeyReusePeriodSeconds"),
                ("redrive_policy", "RedrivePolicy", Forms.Json),
                ("tags", "Tags", Forms.Tags),
            ])
        {
            ArnAttribute = "Arn",
            Policy = new("AWS::SQS::QueuePolicy", "Queues"),
        },
    };
}
