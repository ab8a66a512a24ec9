using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Collections;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.Monitoring;

/// <summary>
/// What rules of EventBridge start. An answer does not say which rule it was asked about, so that the snapshot's subject must: by the rule's ARN
/// (<c>arn:aws:events:eu-west-1:123456789012:rule/orders/nightly</c>) or by its name, after its bus where that is not the default one (<c>orders/nightly</c>).
/// </summary>
internal static class AwsCloudwatchEventTargetTable
{
    private static readonly ValueSource s_rule = Subject().SelectString(static subject => subject[(subject.LastIndexOf('/') + 1)..]);
    private static readonly ValueSource s_bus = Subject().SelectString(static subject => EventBuses.Of(subject));

    public static ResourceTable Table { get; } = new()
    {
        Type = "aws_cloudwatch_event_target",
        Listing = new("events", "list-targets-by-rule", "Targets[]"),
        Id = EventBuses.Within("/", s_bus, s_rule, String("Id")),
        Name = Joined("/", s_rule, String("Id")),
        Attributes = new()
        {
            ["arn"] = String("Arn"),
            ["dead_letter_config"] = Block("DeadLetterConfig", new() { ["arn"] = String("Arn") }),
            ["ecs_target"] = EventTargetKinds.EcsTask(),
            ["event_bus_name"] = s_bus,
            ["http_target"] = EventTargetKinds.HttpEndpoint(),
            ["id"] = EventBuses.Within("-", s_bus, s_rule, String("Id")),
            // Free text that goes to whatever the target is.
            ["input"] = String("Input").Sensitive(),
            ["input_path"] = String("InputPath"),
            ["input_transformer"] = Block("InputTransformer", new()
            {
                ["input_paths"] = StringMap("InputPathsMap"),
                ["input_template"] = String("InputTemplate").Sensitive(),
            }),
            ["kinesis_target"] = Block("KinesisParameters", new() { ["partition_key_path"] = String("PartitionKeyPath") }),
            ["retry_policy"] = Block("RetryPolicy", new()
            {
                ["maximum_event_age_in_seconds"] = Number("MaximumEventAgeInSeconds", absent: AttributeValue.Null),
                ["maximum_retry_attempts"] = Number("MaximumRetryAttempts", absent: AttributeValue.Null),
            }),
            ["role_arn"] = String("RoleArn"),
            ["rule"] = s_rule,
            ["run_command_targets"] = Blocks("RunCommandParameters.RunCommandTargets[]", new()
            {
                ["key"] = String("Key"),
                ["values"] = StringList("Values[]"),
            }),
            ["sqs_target"] = Block("SqsParameters", new() { ["message_group_id"] = String("MessageGroupId") }),
            ["target_id"] = String("Id"),
        },
    };
}
