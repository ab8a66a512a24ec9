using Hokusai.Core.Monitoring;

namespace Hokusai.Aws.Tests.Monitoring.Writing;

/// <summary>The kinds, in the order in which they are made, each with every call by which it is made, changed and removed.</summary>
internal static class WrittenKinds
{
    private static readonly AttributeValue s_tags = AttributeValue.Map(
        [KeyValuePair.Create<string, AttributeValue>("hokusai:monitoring", "hokusai"), KeyValuePair.Create<string, AttributeValue>("Team", "other")]);

    public static IReadOnlyList<WrittenKind> All { get; } =
    [
        new()
        {
            Wanted = Wanted.Key.With("enable_key_rotation", false),
            Later = Tagged(Wanted.Key).With("policy", """{"Version":"2012-10-17","Statement":[]}""").With("description", "Later"),
            Service = "kms",
            Creates = ["CreateKey"],
            Updates = ["PutKeyPolicy", "UpdateKeyDescription", "EnableKeyRotation", "TagResource"],
            Removes = ["ScheduleKeyDeletion"],
        },
        new()
        {
            Wanted = Wanted.Alias,
            Later = Wanted.Alias,
            Needs = [Wanted.Key],
            // The name stays while its key goes.
            Disturb = (store, there) => store.RemoveAsync(there.Single(resource => resource.Type == Wanted.Key.Type), CancellationToken.None),
            Service = "kms",
            Creates = ["CreateAlias"],
            // The key is taken back, and of it nothing is known: all of it is written.
            Updates = ["CancelKeyDeletion", "EnableKey", "PutKeyPolicy", "UpdateKeyDescription", "EnableKeyRotation", "TagResource"],
            Removes = ["DeleteAlias", "ScheduleKeyDeletion"],
        },
        new()
        {
            Wanted = Wanted.Topic,
            Later = Tagged(Wanted.Topic).With("display_name", "Later").With("policy", """{"Version":"2012-10-17","Statement":[]}"""),
            Service = "sns",
            Creates = ["CreateTopic"],
            Updates = ["SetTopicAttributes", "TagResource"],
            Removes = ["DeleteTopic"],
        },
        new()
        {
            Wanted = Wanted.Subscription,
            Later = Wanted.Subscription.With("filter_policy", """{"severity":["high"]}"""),
            Needs = [Wanted.Topic],
            Service = "sns",
            Creates = ["Subscribe"],
            Updates = ["SetSubscriptionAttributes"],
            Removes = ["Unsubscribe", "DeleteTopic"],
        },
        new()
        {
            Wanted = Wanted.Queue,
            // moto forgets a policy that SetQueueAttributes does not name, and one without a statement; SQS keeps them.
            Later = Tagged(Wanted.Queue).With("message_retention_seconds", 60)
                .With("policy", Wanted.Queue.Attributes["policy"].String!.Replace("sqs:SendMessage", "sqs:Send*", StringComparison.Ordinal)),
            Service = "sqs",
            Creates = ["CreateQueue"],
            Updates = ["SetQueueAttributes", "TagQueue"],
            Removes = ["DeleteQueue"],
        },
        new()
        {
            Wanted = Wanted.Rule,
            Later = Tagged(Wanted.Rule).With("event_pattern", """{"source":["aws.ecs"]}"""),
            Service = "events",
            Creates = ["PutRule"],
            Updates = ["PutRule", "TagResource"],
            Removes = ["DeleteRule"],
        },
        new()
        {
            Wanted = Wanted.Target,
            Later = Wanted.Target.With("dead_letter_config", AttributeValue.Null),
            Needs = [Wanted.Rule],
            Service = "events",
            Creates = ["PutTargets"],
            Updates = ["PutTargets"],
            Removes = ["RemoveTargets", "DeleteRule"],
        },
        new()
        {
            Wanted = Wanted.DbEvents,
            Later = Tagged(Wanted.DbEvents).With("event_categories", AttributeValue.Set(["failover"])).With("source_ids", AttributeValue.Set(["orders", "billing"])),
            Service = "rds",
            Creates = ["CreateEventSubscription"],
            Updates = ["ModifyEventSubscription", "AddSourceIdentifierToSubscription", "RemoveSourceIdentifierFromSubscription", "AddTagsToResource"],
            Removes = ["DeleteEventSubscription"],
        },
        new()
        {
            Wanted = Wanted.Filter,
            Later = Wanted.Filter.With("pattern", "?ERROR"),
            Service = "logs",
            Creates = ["PutMetricFilter"],
            Updates = ["PutMetricFilter"],
            Removes = ["DeleteMetricFilter"],
        },
        new()
        {
            Wanted = Wanted.Alarm,
            Later = Tagged(Wanted.Alarm).With("threshold", 90),
            Service = "monitoring",
            Creates = ["PutMetricAlarm"],
            Updates = ["PutMetricAlarm", "TagResource"],
            Removes = ["DeleteAlarms"],
        },
        new()
        {
            Wanted = Wanted.Composite,
            Later = Tagged(Wanted.Composite).With("alarm_description", "Later"),
            Service = "monitoring",
            Creates = ["PutCompositeAlarm"],
            Updates = ["PutCompositeAlarm", "TagResource"],
            Removes = ["DeleteAlarms"],
        },
        new()
        {
            Wanted = Wanted.Recorder,
            Later = Wanted.Recorder.With("role_arn", "arn:aws:iam::123456789012:role/later"),
            Service = "config",
            Creates = ["PutConfigurationRecorder"],
            Updates = ["PutConfigurationRecorder"],
            Removes = ["DeleteConfigurationRecorder"],
        },
        new()
        {
            Wanted = Wanted.Channel,
            Later = Wanted.Channel.With("s3_key_prefix", "later"),
            Needs = [Wanted.Recorder],
            Service = "config",
            Creates = ["PutDeliveryChannel"],
            Updates = ["PutDeliveryChannel"],
            Removes = ["DeleteDeliveryChannel", "DeleteConfigurationRecorder"],
        },
        new()
        {
            Wanted = Wanted.RecorderStatus,
            Later = Wanted.RecorderStatus.With("is_enabled", false),
            Needs = [Wanted.Recorder, Wanted.Channel],
            Service = "config",
            Creates = ["StartConfigurationRecorder"],
            Updates = ["StopConfigurationRecorder"],
            Removes = ["StopConfigurationRecorder", "DeleteDeliveryChannel", "DeleteConfigurationRecorder"],
        },
        new()
        {
            Wanted = Wanted.ConfigRule,
            Later = Tagged(Wanted.ConfigRule).With("description", "Later"),
            Needs = [Wanted.Recorder, Wanted.Channel],
            Service = "config",
            Creates = ["PutConfigRule"],
            Updates = ["PutConfigRule", "TagResource"],
            Removes = ["DeleteConfigRule", "DeleteDeliveryChannel", "DeleteConfigurationRecorder"],
        },
        new()
        {
            Wanted = Wanted.Dashboard,
            Later = Wanted.Dashboard.With("dashboard_body", """{"widgets":[{"type":"text","properties":{"markdown":"later hokusai:monitoring=hokusai"}}]}"""),
            Service = "monitoring",
            Creates = ["PutDashboard"],
            Updates = ["PutDashboard"],
            Removes = ["DeleteDashboards"],
        },
    ];

    private static DesiredResource Tagged(DesiredResource resource) => resource.With("tags", s_tags);
}
