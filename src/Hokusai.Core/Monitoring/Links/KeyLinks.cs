using Hokusai.Core.Trail;

namespace Hokusai.Core.Monitoring.Links;

/// <summary>From who publishes to an encrypted topic to its key.</summary>
internal static class KeyLinks
{
    private const string AliasPrefix = "alias/";
    private const string ManagedAlias = "alias/aws/sns";

    // https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    private const string PendingDeletion = "PendingDeletion";

    /// <summary>One for each service; one for the key where there is no key that could be looked at.</summary>
    public static IEnumerable<MonitoringLink> Of(MonitoringView view, ExistingResource topic, IReadOnlyList<ExistingResource> publishers)
    {
        if (topic.Unknown.TryGetValue("kms_master_key_id", out var reason))
        {
            return [view.Link(topic, MonitoringCheck.KeyPolicy, view.NotRead("The topic's key is not known.", reason))];
        }

        if (topic.Attributes["kms_master_key_id"].String is not { Length: > 0 } id)
        {
            return [view.Link(topic, MonitoringCheck.KeyPolicy, LinkVerdict.Passed("The topic is not encrypted with a key of KMS: who publishes needs none."))];
        }

        var name = ArnName.TryParse(id, out var arn) ? arn.Resource : id;
        if (name == ManagedAlias)
        {
            return [view.Link(topic, MonitoringCheck.KeyPolicy, LinkVerdict.Failed(
                "The topic is encrypted with the AWS managed key alias/aws/sns. Its policy can't be changed and admits no AWS service, so that what alarms, rules and RDS publish is lost without a word.",
                topic.Owner == view.Name
                    ? "Run Set-HokusaiMonitoring again; it gives the topic a customer managed key ($1 a month)."
                    : "The topic is not one of this monitoring. Have it encrypted with a customer managed key whose policy admits these services, or run Set-HokusaiMonitoring without -TopicArn, which makes a topic and a key."))];
        }

        return Find(view, name) is { } key
            ? PublishingService.Of(view, publishers).Select(service => view.Link(key, MonitoringCheck.KeyPolicy, Of(view, key, service)))
            : [view.Link(topic, MonitoringCheck.KeyPolicy, Missing(view, name))];
    }

    private static ExistingResource? Find(MonitoringView view, string name)
    {
        // An alias is what it leads to now, whatever its name suggests.
        var id = name.StartsWith(AliasPrefix, StringComparison.Ordinal) ? Alias(view, name)?.Id : name[(name.LastIndexOf('/') + 1)..];
        return view.Everything("aws_kms_key").FirstOrDefault(key => key.Id == id);
    }

    private static ExistingResource? Alias(MonitoringView view, string name) => view.Everything("aws_kms_alias").FirstOrDefault(alias => AliasPrefix + alias.Name == name);

    private static LinkVerdict Of(MonitoringView view, ExistingResource key, PublishingService service)
    {
        if (key.Status == PendingDeletion)
        {
            return LinkVerdict.Failed("The key waits for its deletion: nothing can be published to the topic.", Undelete(key.Id));
        }

        if (key.Attributes["is_enabled"].Bool is not { } isEnabled)
        {
            return view.NotRead("Whether the key is enabled is not known.", key.Unknown.GetValueOrDefault("is_enabled"));
        }

        return isEnabled
            ? ResourcePolicy.Admits(view, key, service, key.Arn ?? "*", "kms:GenerateDataKey", "kms:Decrypt")
            : LinkVerdict.Failed("The key is disabled: nothing can be published to the topic.", $"Enable it: aws kms enable-key --key-id {key.Id}");
    }

    private static LinkVerdict Missing(MonitoringView view, string name)
    {
        if (view.IsUnread("aws_kms_key") || view.IsUnread("aws_kms_alias"))
        {
            return view.NotRead($"The topic's key {name} could not be read.");
        }

        if (Alias(view, name) is { } alias)
        {
            return LinkVerdict.Failed($"The key behind {name} waits for its deletion, or is gone: nothing can be published to the topic.", Undelete(alias.Id));
        }

        return name.StartsWith($"{AliasPrefix}{view.Name}-", StringComparison.Ordinal)
            ? LinkVerdict.Failed($"There is no key of the name {name}: nothing can be published to the topic.", "Run Set-HokusaiMonitoring again; it makes the key.")
            : LinkVerdict.Unknown($"The topic's key {name} is not one of this monitoring, and was not read.", $"aws kms describe-key --key-id {name} and aws kms get-key-policy --key-id {name} show it.");
    }

    private static string Undelete(string? key) => $"As long as it waits: aws kms cancel-key-deletion --key-id {key}, then aws kms enable-key --key-id {key}";
}
