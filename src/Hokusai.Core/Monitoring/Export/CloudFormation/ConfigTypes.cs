namespace Hokusai.Core.Monitoring.Export.CloudFormation;

/// <summary>AWS Config: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_Config.html</summary>
internal static class ConfigTypes
{
    public static IReadOnlyDictionary<string, CloudFormationType> ByType { get; } = new Dictionary<string, CloudFormationType>(StringComparer.Ordinal)
    {
        // CloudFormation starts the recorder itself, and to do so waits for the delivery channel: neither may be made to wait for the other.
        ["aws_config_configuration_recorder"] = new(
            "AWS::Config::ConfigurationRecorder",
            [
                ("name", "Name"),
                ("role_arn", "RoleARN"),
                ("recording_group", "RecordingGroup", Forms.One(
                    ("all_supported", "AllSupported"),
                    ("include_global_resource_types", "IncludeGlobalResourceTypes"),
                    ("resource_types", "ResourceTypes"),
                    ("exclusion_by_resource_types", "ExclusionByResourceTypes", Forms.One(("resource_types", "ResourceTypes"))),
                    ("recording_strategy", "RecordingStrategy", Forms.One(("use_only", "UseOnly"))))),
                ("recording_mode", "RecordingMode", Forms.One(
                    ("recording_frequency", "RecordingFrequency"),
                    ("recording_mode_override", "RecordingModeOverrides", Forms.Many(("description", "Description"), ("resource_types", "ResourceTypes"), ("recording_frequency", "RecordingFrequency"))))),
            ]) { Ref = ReferencedBy.Name },
        ["aws_config_delivery_channel"] = new(
            "AWS::Config::DeliveryChannel",
            [
                ("name", "Name"),
                ("s3_bucket_name", "S3BucketName"),
                ("s3_key_prefix", "S3KeyPrefix"),
                ("s3_kms_key_arn", "S3KmsKeyArn"),
                ("sns_topic_arn", "SnsTopicARN"),
                ("snapshot_delivery_properties", "ConfigSnapshotDeliveryProperties", Forms.One(("delivery_frequency", "DeliveryFrequency"))),
            ]),
        ["aws_config_config_rule"] = new(
            "AWS::Config::ConfigRule",
            [
                ("name", "ConfigRuleName"),
                ("description", "Description"),
                ("input_parameters", "InputParameters", Forms.Json),
                ("maximum_execution_frequency", "MaximumExecutionFrequency"),
                ("source", "Source", Forms.One(
                    ("owner", "Owner"),
                    ("source_identifier", "SourceIdentifier"),
                    ("source_detail", "SourceDetails", Forms.Many(("event_source", "EventSource"), ("message_type", "MessageType"), ("maximum_execution_frequency", "MaximumExecutionFrequency"))))),
                ("scope", "Scope", Forms.One(
                    ("compliance_resource_types", "ComplianceResourceTypes"), ("compliance_resource_id", "ComplianceResourceId"), ("tag_key", "TagKey"), ("tag_value", "TagValue"))),
                ("evaluation_mode", "EvaluationModes", Forms.Many(("mode", "Mode"))),
            ])
        {
            Ref = ReferencedBy.Name,
            ArnAttribute = "Arn",
            LeftOut = ["tags"],
            After = ["aws_config_configuration_recorder"],
        },
    };
}
