using static Hokusai.Core.Monitoring.Notification.PlanNames;

namespace Hokusai.Core.Monitoring.Notification;

/// <summary>
/// The policies of the key, the topic and the queue. Conditions stand where the service sends what they test: CloudWatch and RDS do,
/// EventBridge does not when it publishes to an encrypted topic, and what it isn't admitted to is lost without a word:
/// https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html#compatibility-with-aws-services
/// </summary>
internal sealed class NotificationPolicies(MonitoringSettings settings, MonitoringTargets targets)
{
    private const string CloudWatch = "cloudwatch.amazonaws.com";
    private const string EventBridge = "events.amazonaws.com";

    // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.GrantingPermissions.html
    private const string RdsEvents = "events.rds.amazonaws.com";
    private const string Sns = "sns.amazonaws.com";

    // What a service needs of the key to publish: https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html#compatibility-with-aws-services
    private static readonly AttributeValue s_useOfKey = Texts("kms:Decrypt", "kms:GenerateDataKey*");

    // What a topic's policy can grant, but Publish and Receive: https://docs.aws.amazon.com/sns/latest/dg/sns-using-identity-based-policies.html
    private static readonly AttributeValue s_ownerActions = Texts(
        "sns:AddPermission",
        "sns:DeleteTopic",
        "sns:GetTopicAttributes",
        "sns:ListSubscriptionsByTopic",
        "sns:RemovePermission",
        "sns:SetTopicAttributes",
        "sns:Subscribe");

    private AttributeValue Root => Map(("AWS", $"arn:{targets.Partition}:iam::{targets.AccountId}:root"));

    /// <summary>The key's policy.</summary>
    public string Key => Document(
        // Without it nobody could ever change the key or its policy again: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
        Statement("AccountAdministers", Root, "kms:*", "*"),
        Statement("CloudWatchPublishes", Service(CloudWatch), s_useOfKey, "*", From(Alarms)),
        // RDS's account alone: that it names the database to the key, too, is documented of topics only.
        Statement("RdsPublishes", Service(RdsEvents), s_useOfKey, "*", FromAccount),
        Statement("EventBridgePublishes", Service(EventBridge), s_useOfKey, "*"),
        Statement("SnsDelivers", Service(Sns), s_useOfKey, "*", From(Topic)));

    /// <summary>The topic's policy.</summary>
    public string OfTopic => Document(
        Statement("AccountAdministers", Root, s_ownerActions, Topic),
        Statement("CloudWatchPublishes", Service(CloudWatch), "sns:Publish", Topic, From(Alarms)),
        Statement("RdsPublishes", Service(RdsEvents), "sns:Publish", Topic, From($"arn:{targets.Partition}:rds:{targets.Region}:{targets.AccountId}:*")),
        Statement("EventBridgePublishes", Service(EventBridge), "sns:Publish", Topic));

    /// <summary>The policy of the queue, to which EventBridge does name the rule: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-event-delivery.html#eb-rule-dlq</summary>
    public string OfQueue => Document(Statement(
        "RulesOfThisMonitoring",
        Service(EventBridge),
        "sqs:SendMessage",
        NotificationQueue.Arn(settings, targets),
        Map(("ArnLike", Map(("aws:SourceArn", $"arn:{targets.Partition}:events:{targets.Region}:{targets.AccountId}:rule/{Name(settings, "*")}"))))));

    private string Topic => NotificationTopic.Arn(settings, targets);

    private string Alarms => $"arn:{targets.Partition}:cloudwatch:{targets.Region}:{targets.AccountId}:alarm:{Name(settings, "*")}";

    private AttributeValue FromAccount => Map(("StringEquals", Map(("aws:SourceAccount", targets.AccountId))));

    private AttributeValue From(string source) => Map(("StringEquals", FromAccount["StringEquals"]), ("ArnLike", Map(("aws:SourceArn", source))));

    private static AttributeValue Service(string name) => Map(("Service", name));

    private static AttributeValue Statement(string sid, AttributeValue principal, AttributeValue action, string resource, AttributeValue? condition = null)
    {
        List<(string, AttributeValue)> members = [("Sid", sid), ("Effect", "Allow"), ("Principal", principal), ("Action", action), ("Resource", resource)];
        if (condition is not null)
        {
            members.Add(("Condition", condition));
        }

        return Map(members);
    }

    private static string Document(params IEnumerable<AttributeValue> statements)
        => Map(("Version", "2012-10-17"), ("Statement", AttributeValue.List(statements))).ToString();
}
