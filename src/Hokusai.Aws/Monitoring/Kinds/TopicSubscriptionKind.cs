using Hokusai.Aws.Connection;
using Hokusai.Aws.Monitoring.Reading;
using Hokusai.Aws.Monitoring.Tables;
using Hokusai.Aws.Monitoring.Writing;
using Hokusai.Aws.Services.Sns;
using Hokusai.Core.Monitoring;

namespace Hokusai.Aws.Monitoring.Kinds;

/// <summary>Subscriptions of topics; each belongs to whom its topic belongs to.</summary>
internal sealed class TopicSubscriptionKind(IAwsConnection connection) : MonitoringKind(connection)
{
    private const string Confirmed = "Confirmed";
    private const string FilterPolicy = "filter_policy";
    private const string NoFilter = "{}";

    // https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html
    private static readonly (string Attribute, string Name)[] s_settings =
    [
        ("delivery_policy", "DeliveryPolicy"),
        (FilterPolicy, "FilterPolicy"),
        ("filter_policy_scope", "FilterPolicyScope"),
        ("raw_message_delivery", "RawMessageDelivery"),
        ("redrive_policy", "RedrivePolicy"),
        ("subscription_role_arn", "SubscriptionRoleArn"),
    ];

    public override string Type => "aws_sns_topic_subscription";

    public override string ParentType => "aws_sns_topic";

    public override async Task<IReadOnlyList<ExistingResource>> ReadAsync(KindReading reading)
    {
        await Task.WhenAll(reading.Parents.Select(topic => reading.AskAsync(new ListSubscriptionsByTopicRequest { TopicArn = topic.Arn }, topic.Arn))).ConfigureAwait(false);
        var table = AwsSnsTopicSubscriptionByTopicTable.Table;
        await Task.WhenAll(reading.Read(table).Where(subscription => !IsPending(subscription.Arn)).Select(subscription => reading.AskAboutAsync(
            new GetSubscriptionAttributesRequest { SubscriptionArn = subscription.Arn }, subscription.Arn!))).ConfigureAwait(false);
        return
        [
            .. from subscription in reading.Read(table)
               join topic in reading.Parents on ExistingResources.Of(subscription).Attributes.Text("topic_arn") equals topic.Arn
               select Existing(subscription, topic),
        ];
    }

    public override async Task<ExistingResource> PutAsync(DesiredResource desired, ExistingResource? existing, CancellationToken cancellationToken)
    {
        // Subscribing again would send another mail to somebody who has not answered the first yet.
        var arn = existing?.Id ?? await FindAsync(desired, cancellationToken).ConfigureAwait(false) ?? await SubscribeAsync(desired, cancellationToken).ConfigureAwait(false);
        if (existing is not null && !IsPending(existing.Status))
        {
            await ChangeAsync(desired, existing, cancellationToken).ConfigureAwait(false);
        }

        var status = arn.StartsWith("arn:", StringComparison.Ordinal) && !IsPending(existing?.Status) ? Confirmed : AwsSnsTopicSubscriptionByTopicTable.PendingConfirmation;
        return Result(desired, existing, arn.StartsWith("arn:", StringComparison.Ordinal) ? arn : null, arn, status);
    }

    public override Task RemoveAsync(ExistingResource existing, CancellationToken cancellationToken)
        // One that was not confirmed cannot be cancelled. It goes with its topic, or by itself after two days.
        => IsPending(existing.Status) || existing.Id is null
            ? Task.CompletedTask
            : UnlessGoneAsync(() => Connection.SendAsync(new UnsubscribeRequest { SubscriptionArn = existing.Id }, cancellationToken), "NotFound", "NotFoundException");

    private async Task ChangeAsync(DesiredResource desired, ExistingResource existing, CancellationToken cancellationToken)
    {
        var changed = Merging.Changed(desired, existing);
        foreach (var (attribute, name) in s_settings.Where(setting => changed.Contains(setting.Attribute)))
        {
            await Connection.SendAsync(
                new SetSubscriptionAttributesRequest { SubscriptionArn = existing.Id, AttributeName = name, AttributeValue = SettingOf(attribute, desired.Attributes) }, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>A setting as SNS takes it.</summary>
    private static string? SettingOf(string attribute, AttributeValue attributes) => attributes[attribute] switch
    {
        // https://docs.aws.amazon.com/sns/latest/dg/message-filtering.html#message-filtering-policy-remove
        { IsUnset: true } when attribute == FilterPolicy => NoFilter,
        // Left out, SNS takes a setting away.
        { IsUnset: true } => null,
        { Bool: { } flag } => flag ? "true" : "false",
        _ => attributes.Text(attribute),
    };

    private async Task<string> SubscribeAsync(DesiredResource desired, CancellationToken cancellationToken)
    {
        // What is off by default is left out: SNS takes some settings for some protocols only.
        var settings = s_settings.Where(setting => desired.Attributes[setting.Attribute] is { IsUnset: false, Bool: not false })
            .ToDictionary(setting => setting.Name, setting => SettingOf(setting.Attribute, desired.Attributes)!, StringComparer.Ordinal);
        var answer = await Connection.SendAsync(
            new SubscribeRequest
            {
                TopicArn = desired.Attributes.Text("topic_arn"),
                Protocol = desired.Attributes.Text("protocol"),
                Endpoint = desired.Attributes.Text("endpoint"),
                Attributes = settings.Count == 0 ? null : settings,
            },
            cancellationToken).ConfigureAwait(false);
        // "pending confirmation" where the ARN would be.
        return answer.SubscriptionArn is { } arn && arn.StartsWith("arn:", StringComparison.Ordinal) ? arn : AwsSnsTopicSubscriptionByTopicTable.PendingConfirmation;
    }

    private async Task<string?> FindAsync(DesiredResource desired, CancellationToken cancellationToken)
    {
        var request = new ListSubscriptionsByTopicRequest { TopicArn = desired.Attributes.Text("topic_arn") };
        await foreach (var page in Connection.PagesAsync(request, cancellationToken).ConfigureAwait(false))
        {
            if (page.Subscriptions?.FirstOrDefault(subscription => subscription.Protocol == desired.Attributes.Text("protocol")
                && subscription.Endpoint == desired.Attributes.Text("endpoint")
                && (IsPending(subscription.SubscriptionArn) || subscription.SubscriptionArn?.StartsWith("arn:", StringComparison.Ordinal) == true)) is { } found)
            {
                return found.SubscriptionArn;
            }
        }

        return null;
    }

    private static ExistingResource Existing(Resource subscription, ExistingResource topic)
    {
        var isPending = IsPending(subscription.Arn) || subscription.Attributes["pending_confirmation"] is { IsKnown: true } pending && pending.Reveal().Bool == true;
        var existing = ExistingResources.Of(
            subscription, owner: topic.Owner, status: isPending ? AwsSnsTopicSubscriptionByTopicTable.PendingConfirmation : Confirmed);
        var endpoint = existing.Attributes.Text("endpoint") ?? "";
        // Endpoints that are not shown are told apart by the end of their ARN.
        var shown = ShownValues.MayBeSecret("endpoint", endpoint) ? $"{Fact<AttributeValue>.SensitivePlaceholder}/{subscription.Arn![(subscription.Arn!.LastIndexOf(':') + 1)..]}" : endpoint;
        return existing with
        {
            Attributes = AttributeValue.Map(existing.Attributes.Members.Where(attribute => attribute.Key != FilterPolicy || attribute.Value.String != NoFilter)),
            Name = $"{topic.Name}/{existing.Attributes.Text("protocol")}/{shown}",
            Arn = IsPending(subscription.Arn) ? null : subscription.Arn,
            Id = subscription.Arn,
            Owner = topic.Owner,
        };
    }

    private static bool IsPending(string? arnOrStatus) => arnOrStatus == AwsSnsTopicSubscriptionByTopicTable.PendingConfirmation;
}
