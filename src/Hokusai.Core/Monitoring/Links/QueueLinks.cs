namespace Hokusai.Core.Monitoring.Links;

/// <summary>From a rule whose topic takes nothing to the dead-letter queue.</summary>
internal static class QueueLinks
{
    private const string ManagedKey = "alias/aws/sqs";

    public static IEnumerable<MonitoringLink> Of(MonitoringView view) =>
        from target in view.Of("aws_cloudwatch_event_target")
        from config in target.Attributes["dead_letter_config"].Items
        let queue = view.ByArn("aws_sqs_queue", config["arn"].String)
        where queue is not null
        join rule in view.Of("aws_cloudwatch_event_rule") on target.Attributes["rule"].String equals rule.Name
        group rule by queue into rules
        select view.Link(rules.Key, MonitoringCheck.QueuePolicy, Of(view, rules.Key, [.. rules]));

    private static LinkVerdict Of(MonitoringView view, ExistingResource queue, IReadOnlyList<ExistingResource> rules)
    {
        if (string.IsNullOrEmpty(queue.Attributes["policy"].String) && !queue.Unknown.ContainsKey("policy"))
        {
            return LinkVerdict.Failed(
                "The queue has no policy and admits nobody: what can't be delivered is lost.",
                "Run Set-HokusaiMonitoring again with what is to be monitored; it puts the policy back.");
        }

        var policy = ResourcePolicy.Admits(view, queue, PublishingService.OfUndelivered(rules), queue.Arn!, "sqs:SendMessage");
        if (policy.Result != MonitoringLinkResult.Passed || queue.Attributes["kms_master_key_id"].String is not { Length: > 0 } key)
        {
            return policy;
        }

        // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-key-management.html#compatibility-with-aws-services
        return key.EndsWith(ManagedKey, StringComparison.Ordinal)
            ? LinkVerdict.Failed(
                "The queue is encrypted with the AWS managed key alias/aws/sqs, whose policy can't be changed and does not admit EventBridge: what can't be delivered is lost.",
                "Run Set-HokusaiMonitoring again with what is to be monitored; it has SQS encrypt the queue with keys of its own.")
            : LinkVerdict.Unknown(
                $"The queue's policy admits EventBridge. It is encrypted with the key {key}, whose policy was not read.",
                $"aws kms get-key-policy --key-id {key} --policy-name default shows whether it admits events.amazonaws.com to kms:GenerateDataKey and kms:Decrypt.");
    }
}
