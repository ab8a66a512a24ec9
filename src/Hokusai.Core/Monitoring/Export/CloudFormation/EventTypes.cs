namespace Hokusai.Core.Monitoring.Export.CloudFormation;

/// <summary>Rules of EventBridge and event subscriptions of RDS: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_Events.html, AWS_RDS.html</summary>
internal static class EventTypes
{
    public static IReadOnlyDictionary<string, CloudFormationType> ByType { get; } = new Dictionary<string, CloudFormationType>(StringComparer.Ordinal)
    {
        ["aws_cloudwatch_event_rule"] = new(
            "AWS::Events::Rule",
            [
                ("name", "Name"),
                ("description", "Description"),
                ("event_bus_name", "EventBusName"),
                ("event_pattern", "EventPattern", Forms.Json),
                ("schedule_expression", "ScheduleExpression"),
                ("state", "State"),
                ("role_arn", "RoleArn"),
                ("tags", "Tags", Forms.Tags),
            ]) { ArnAttribute = "Arn" },
        // RDS publishes a first message while the subscription is made, which the topic's policy has to admit:
        // https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateEventSubscription.html
        ["aws_db_event_subscription"] = new(
            "AWS::RDS::EventSubscription",
            [
                ("name", "SubscriptionName"),
                ("sns_topic", "SnsTopicArn"),
                ("source_type", "SourceType"),
                ("source_ids", "SourceIds"),
                ("event_categories", "EventCategories"),
                ("enabled", "Enabled"),
                ("tags", "Tags", Forms.Tags),
            ]) { After = ["aws_sns_topic"] },
    };

    /// <summary>The properties of a target, which stands within its rule.</summary>
    public static IReadOnlyList<CloudFormationProperty> Target { get; } =
    [
        ("target_id", "Id"),
        ("arn", "Arn"),
        ("rule", null),
        ("event_bus_name", null),
        ("role_arn", "RoleArn"),
        ("input", "Input"),
        ("input_path", "InputPath"),
        ("input_transformer", "InputTransformer", Forms.One(("input_paths", "InputPathsMap"), ("input_template", "InputTemplate"))),
        ("dead_letter_config", "DeadLetterConfig", Forms.One(("arn", "Arn"))),
        ("retry_policy", "RetryPolicy", Forms.One(("maximum_event_age_in_seconds", "MaximumEventAgeInSeconds"), ("maximum_retry_attempts", "MaximumRetryAttempts"))),
        ("sqs_target", "SqsParameters", Forms.One(("message_group_id", "MessageGroupId"))),
    ];
}
