using Hokusai.Aws.Connection;
using Hokusai.Aws.Monitoring.Reading;
using Hokusai.Aws.Monitoring.Writing;
using Hokusai.Aws.Resources.Rds;
using Hokusai.Aws.Services.Rds;
using Hokusai.Core.Monitoring;

namespace Hokusai.Aws.Monitoring.Kinds;

/// <summary>Subscriptions of a topic to RDS events.</summary>
internal sealed class DbEventSubscriptionKind(IAwsConnection connection) : MonitoringKind(connection)
{
    private static readonly string[] s_modified = ["enabled", "event_categories", "sns_topic", "source_type"];

    public override string Type => "aws_db_event_subscription";

    public override async Task<IReadOnlyList<ExistingResource>> ReadAsync(KindReading reading)
    {
        await reading.AskAsync(new DescribeEventSubscriptionsRequest()).ConfigureAwait(false);
        var subscriptions = await reading.ReadAsync(
            AwsDbEventSubscriptionTable.Table,
            subscription => [reading.AskForOwnerAsync(new ListTagsForResourceRequest { ResourceName = subscription.Arn }, subscription.Arn!)]).ConfigureAwait(false);
        return [.. subscriptions.Select(subscription => ExistingResources.Of(subscription))];
    }

    public override async Task<ExistingResource> PutAsync(DesiredResource desired, ExistingResource? existing, CancellationToken cancellationToken)
    {
        if (existing is null)
        {
            var arn = await CreateAsync(desired, cancellationToken).ConfigureAwait(false);
            return Result(desired, existing, arn);
        }

        var changed = Merging.Changed(desired, existing);
        if (s_modified.Any(changed.Contains))
        {
            await Connection.SendAsync(
                new ModifyEventSubscriptionRequest
                {
                    SubscriptionName = desired.Name,
                    Enabled = desired.Attributes.Flag("enabled"),
                    EventCategories = desired.Attributes.Texts("event_categories"),
                    SnsTopicArn = desired.Attributes.Text("sns_topic"),
                    SourceType = desired.Attributes.Text("source_type"),
                },
                cancellationToken).ConfigureAwait(false);
        }

        if (changed.Contains("source_ids"))
        {
            await ChangeSourcesAsync(desired, existing, cancellationToken).ConfigureAwait(false);
        }

        if (TagChanges.Of(desired, existing, TagOf) is { } tags)
        {
            await Connection.SendAsync(new AddTagsToResourceRequest { ResourceName = existing.Arn, Tags = tags }, cancellationToken).ConfigureAwait(false);
        }

        return Result(desired, existing);
    }

    public override Task RemoveAsync(ExistingResource existing, CancellationToken cancellationToken) => UnlessGoneAsync(
        () => Connection.SendAsync(new DeleteEventSubscriptionRequest { SubscriptionName = existing.Name }, cancellationToken),
        "SubscriptionNotFound");

    private async Task<string?> CreateAsync(DesiredResource desired, CancellationToken cancellationToken)
    {
        try
        {
            var made = await Connection.SendAsync(
                new CreateEventSubscriptionRequest
                {
                    SubscriptionName = desired.Name,
                    Enabled = desired.Attributes.Flag("enabled"),
                    EventCategories = desired.Attributes.Texts("event_categories"),
                    SnsTopicArn = desired.Attributes.Text("sns_topic"),
                    SourceIds = desired.Attributes.Texts("source_ids"),
                    SourceType = desired.Attributes.Text("source_type"),
                    Tags = desired.Attributes.Pairs("tags", TagOf),
                },
                cancellationToken).ConfigureAwait(false);
            return made.EventSubscription?.EventSubscriptionArn;
        }
        catch (AwsCallException e) when (e.Code == "SubscriptionAlreadyExist")
        {
            // Another run was faster, or the answer to this one's first attempt was lost. The next reading compares it.
            return desired.Arn;
        }
    }

    private async Task ChangeSourcesAsync(DesiredResource desired, ExistingResource existing, CancellationToken cancellationToken)
    {
        var wanted = desired.Attributes.Texts("source_ids") ?? [];
        var current = existing.Attributes.Texts("source_ids") ?? [];
        foreach (var source in wanted.Except(current, StringComparer.Ordinal))
        {
            await Connection.SendAsync(
                new AddSourceIdentifierToSubscriptionRequest { SubscriptionName = desired.Name, SourceIdentifier = source }, cancellationToken).ConfigureAwait(false);
        }

        foreach (var source in current.Except(wanted, StringComparer.Ordinal))
        {
            await UnlessGoneAsync(
                () => Connection.SendAsync(
                    new RemoveSourceIdentifierFromSubscriptionRequest { SubscriptionName = desired.Name, SourceIdentifier = source }, cancellationToken),
                "SourceNotFound").ConfigureAwait(false);
        }
    }

    private static Tag TagOf(string key, string value) => new() { Key = key, Value = value };
}
