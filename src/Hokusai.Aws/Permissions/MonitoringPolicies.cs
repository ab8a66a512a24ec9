using Hokusai.Aws.Services.CloudWatch;
using Hokusai.Aws.Services.Config;
using Hokusai.Aws.Services.Ecs;
using Hokusai.Aws.Services.Elbv2;
using Hokusai.Aws.Services.EventBridge;
using Hokusai.Aws.Services.Kms;
using Hokusai.Aws.Services.Logs;
using Hokusai.Aws.Services.PerformanceInsights;
using Hokusai.Aws.Services.Rds;
using Hokusai.Aws.Services.Sns;
using Hokusai.Aws.Services.Sqs;
using Hokusai.Aws.Services.Tagging;
using static Hokusai.Aws.Permissions.PolicyStatement;

namespace Hokusai.Aws.Permissions;

/// <summary>What the commands of the monitoring must be allowed. Everything that is made or removed has a name that begins with the monitoring's.</summary>
internal static class MonitoringPolicies
{
    private const string Name = "YOUR-MONITORING";

    /// <summary>What is there, read by prefixes of names where an API has them.</summary>
    public static IReadOnlyList<PolicyStatement> Reading { get; } =
    [
        On(
            "ReadMonitoring",
            "*",
            Action(new DescribeAlarmsRequest()),
            Action(new Services.CloudWatch.ListTagsForResourceRequest()),
            Action(new ListDashboardsRequest()),
            Action(new GetDashboardRequest()),
            Action(new ListRulesRequest()),
            Action(new ListTargetsByRuleRequest()),
            Action(new Services.EventBridge.ListTagsForResourceRequest()),
            Action(new ListTopicsRequest()),
            Action(new GetTopicAttributesRequest()),
            Action(new ListSubscriptionsByTopicRequest()),
            Action(new GetSubscriptionAttributesRequest()),
            Action(new Services.Sns.ListTagsForResourceRequest()),
            Action(new ListQueuesRequest()),
            Action(new GetQueueAttributesRequest()),
            Action(new ListQueueTagsRequest()),
            Action(new ListAliasesRequest()),
            Action(new DescribeKeyRequest()),
            Action(new GetKeyPolicyRequest()),
            Action(new GetKeyRotationStatusRequest()),
            Action(new ListResourceTagsRequest()),
            Action(new GetResourcesRequest()),
            Action(new DescribeEventSubscriptionsRequest()),
            Action(new Services.Rds.ListTagsForResourceRequest()),
            Action(new DescribeMetricFiltersRequest()),
            Action(new DescribeConfigRulesRequest()),
            Action(new DescribeComplianceByConfigRuleRequest()),
            Action(new Services.Config.ListTagsForResourceRequest()),
            Action(new DescribeConfigurationRecordersRequest()),
            Action(new DescribeConfigurationRecorderStatusRequest()),
            Action(new DescribeDeliveryChannelsRequest())),
    ];

    /// <summary>What has to be known of the things to monitor.</summary>
    public static IReadOnlyList<PolicyStatement> Discovering { get; } =
    [
        On(
            "DescribeTargets",
            "*",
            Action(new DescribeDBInstancesRequest()),
            Action(new DescribeDBClustersRequest()),
            Action(new DescribeDBParametersRequest()),
            Action(new DescribeDBClusterParametersRequest()),
            Action(new GetResourceMetricsRequest()),
            Action(new ListServicesRequest()),
            Action(new DescribeServicesRequest()),
            Action(new DescribeClustersRequest()),
            Action(new Services.ApplicationAutoScaling.DescribeScalableTargetsRequest()),
            Action(new DescribeLoadBalancersRequest()),
            Action(new DescribeTargetGroupsRequest()),
            "s3:GetBucketNotification"),
    ];

    /// <summary>What a test does: it asks EventBridge about patterns, sends an event by way of a rule of its own, and sets an alarm off and back.</summary>
    public static IReadOnlyList<PolicyStatement> Testing { get; } =
    [
        On("TestPatterns", "*", Action(new TestEventPatternRequest())),
        On("SendEvent", "arn:aws:events:*:*:event-bus/default", Action(new PutEventsRequest())),
        On(
            "PutCanary",
            $"arn:aws:events:*:*:rule/{Name}-canary",
            Action(new PutRuleRequest()),
            Action(new PutTargetsRequest()),
            Action(new RemoveTargetsRequest()),
            Action(new DeleteRuleRequest()),
            Action(new Services.EventBridge.TagResourceRequest())),
        On("SetOffAlarm", $"arn:aws:cloudwatch:*:*:alarm:{Name}-*", Action(new SetAlarmStateRequest())),
    ];

    /// <summary>What is made and changed; the tags in the same call need a permission of their own.</summary>
    public static IReadOnlyList<PolicyStatement> Writing { get; } =
    [
        On("WriteAlarms", $"arn:aws:cloudwatch:*:*:alarm:{Name}-*", Action(new PutMetricAlarmRequest()), Action(new PutCompositeAlarmRequest()), Action(new Services.CloudWatch.TagResourceRequest())),
        On("WriteDashboard", $"arn:aws:cloudwatch::*:dashboard/{Name}-*", Action(new PutDashboardRequest())),
        On("WriteRules", $"arn:aws:events:*:*:rule/{Name}-*", Action(new PutRuleRequest()), Action(new PutTargetsRequest()), Action(new RemoveTargetsRequest()), Action(new Services.EventBridge.TagResourceRequest())),
        On("WriteTopic", $"arn:aws:sns:*:*:{Name}-*", Action(new CreateTopicRequest()), Action(new SetTopicAttributesRequest()), Action(new SubscribeRequest()), Action(new SetSubscriptionAttributesRequest()), Action(new Services.Sns.TagResourceRequest())),
        On("WriteQueue", $"arn:aws:sqs:*:*:{Name}-*", Action(new CreateQueueRequest()), Action(new SetQueueAttributesRequest()), Action(new TagQueueRequest())),
        On("CreateKey", "*", Action(new CreateKeyRequest()), Action(new Services.Kms.TagResourceRequest())),
        On(
            "WriteKey",
            "arn:aws:kms:*:*:key/*",
            Action(new CancelKeyDeletionRequest()),
            Action(new EnableKeyRequest()),
            Action(new EnableKeyRotationRequest()),
            Action(new PutKeyPolicyRequest()),
            Action(new ScheduleKeyDeletionRequest()),
            Action(new UpdateKeyDescriptionRequest())),
        // Of an alias, the key as well: https://docs.aws.amazon.com/kms/latest/developerguide/alias-access.html
        On("NameKey", "*", Action(new CreateAliasRequest()), Action(new UpdateAliasRequest())),
        On(
            "WriteSubscription",
            $"arn:aws:rds:*:*:es:{Name}-*",
            Action(new CreateEventSubscriptionRequest()),
            Action(new ModifyEventSubscriptionRequest()),
            Action(new AddSourceIdentifierToSubscriptionRequest()),
            Action(new RemoveSourceIdentifierFromSubscriptionRequest()),
            Action(new AddTagsToResourceRequest())),
        On("WriteFilters", "arn:aws:logs:*:*:log-group:*", Action(new PutMetricFilterRequest())),
        // Config gives its rules names of its own in ARNs.
        On("WriteConfigRules", "*", Action(new PutConfigRuleRequest()), Action(new Services.Config.TagResourceRequest())),
        On("WriteRecorder", "*", Action(new PutConfigurationRecorderRequest()), Action(new PutDeliveryChannelRequest()), Action(new StartConfigurationRecorderRequest()), "iam:PassRole"),
    ];

    /// <summary>What is taken away.</summary>
    public static IReadOnlyList<PolicyStatement> Removing { get; } =
    [
        On("RemoveAlarms", $"arn:aws:cloudwatch:*:*:alarm:{Name}-*", Action(new DeleteAlarmsRequest())),
        On("RemoveDashboard", $"arn:aws:cloudwatch::*:dashboard/{Name}-*", Action(new DeleteDashboardsRequest())),
        On("RemoveRules", $"arn:aws:events:*:*:rule/{Name}-*", Action(new RemoveTargetsRequest()), Action(new DeleteRuleRequest())),
        On("RemoveTopic", $"arn:aws:sns:*:*:{Name}-*", Action(new UnsubscribeRequest()), Action(new DeleteTopicRequest())),
        On("RemoveQueue", $"arn:aws:sqs:*:*:{Name}-*", Action(new DeleteQueueRequest())),
        On("RemoveKey", "*", Action(new DeleteAliasRequest()), Action(new ScheduleKeyDeletionRequest())),
        On("RemoveSubscription", $"arn:aws:rds:*:*:es:{Name}-*", Action(new DeleteEventSubscriptionRequest())),
        On("RemoveFilters", "arn:aws:logs:*:*:log-group:*", Action(new DeleteMetricFilterRequest())),
        On("RemoveConfigRules", "*", Action(new DeleteConfigRuleRequest())),
    ];
}
