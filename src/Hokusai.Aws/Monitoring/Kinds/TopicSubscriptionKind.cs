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

    // https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html
    private static readonly (string Attribute, string Name)[] s_settings =
    [
        ("delivery_policy", "DeliveryPolicy"),
        ("filter_policy", "FilterPolicy"),
        ("filter_policy_scope", "FilterPolicyScope"),
        ("raw_message_delivery", "RawMessageDelivery"),
        ("redrive_policy", "RedrivePolicy"),
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
        var arn = existing?.Id ?? await FindAsync(desired, cancellationToken).ConfigureAwait(false);
        if (arn is not null && existing is not null && !IsPending(existing.Status) && Merging.Changed(desired, existing).Count > 0)
        {
            await RemoveAsync(existing, cancellationToken).ConfigureAwait(false);
            arn = null;
        }

        arn ??= await SubscribeAsync(desired, cancellationToken).ConfigureAwait(false);
        var status = arn.StartsWith("arn:", StringComparison.Ordinal) && !IsPending(existing?.Status) ? Confirmed : AwsSnsTopicSubscriptionByTopicTable.PendingConfirmation;
        return Result(desired, existing, arn.StartsWith("arn:", StringComparison.Ordinal) ? arn : null, arn, status);
    }

    public override Task RemoveAsync(ExistingResource existing, CancellationToken cancellationToken)
        // One that was not confirmed cannot be cancelled. It goes with its topic, or by itself after two days.
        => IsPending(existing.Status) || existing.Id is null
            ? Task.CompletedTask
            : UnlessGoneAsync(() => Connection.SendAsync(new UnsubscribeRequest { SubscriptionArn = existing.Id }, cancellationToken), "NotFound", "NotFoundException");

    private async Task<string> SubscribeAsync(DesiredResource desired, CancellationToken cancellationToken)
    {
        var settings = s_settings.Where(setting => desired.Attributes.Text(setting.Attribute) is not null)
            .ToDictionary(setting => setting.Name, setting => desired.Attributes.Text(setting.Attribute)!, StringComparer.Ordinal);
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
        var endpoint = existing.Attributes.Text("endpoint");
        // Endpoints that are not shown are told apart by the end of their ARN.
        var shown = endpoint == Fact<AttributeValue>.SensitivePlaceholder ? $"{endpoint}/{subscription.Arn![(subscription.Arn!.LastIndexOf(':') + 1)..]}" : endpoint;
        return existing with
        {
            Name = $"{topic.Name}/{existing.Attributes.Text("protocol")}/{shown}",
            Arn = IsPending(subscription.Arn) ? null : subscription.Arn,
            Id = subscription.Arn,
            Owner = topic.Owner,
        };
    }

    private static bool IsPending(string? arnOrStatus) => arnOrStatus == AwsSnsTopicSubscriptionByTopicTable.PendingConfirmation;
}
