using Hokusai.Aws.Connection;
using Hokusai.Aws.Monitoring.Reading;
using Hokusai.Aws.Monitoring.Writing;
using Hokusai.Aws.Resources.Messaging;
using Hokusai.Aws.Services.Sns;
using Hokusai.Core.Monitoring;

namespace Hokusai.Aws.Monitoring.Kinds;

/// <summary>Topics.</summary>
internal sealed class TopicKind(IAwsConnection connection) : MonitoringKind(connection)
{
    // https://docs.aws.amazon.com/sns/latest/api/API_SetTopicAttributes.html
    private static readonly (string Attribute, string Name)[] s_settings =
    [
        ("delivery_policy", "DeliveryPolicy"),
        ("display_name", "DisplayName"),
        ("kms_master_key_id", "KmsMasterKeyId"),
        ("policy", "Policy"),
        ("signature_version", "SignatureVersion"),
        ("tracing_config", "TracingConfig"),
    ];

    public override string Type => "aws_sns_topic";

    public override async Task<IReadOnlyList<ExistingResource>> ReadAsync(KindReading reading)
    {
        await reading.AskAsync(new ListTopicsRequest()).ConfigureAwait(false);
        var topics = await reading.ReadAsync(AwsSnsTopicTable.Table, topic =>
        [
            reading.AskAboutAsync(new GetTopicAttributesRequest { TopicArn = topic.Arn }, topic.Arn!),
            reading.AskForOwnerAsync(new ListTagsForResourceRequest { ResourceArn = topic.Arn }, topic.Arn!),
        ]).ConfigureAwait(false);
        return [.. topics.Select(topic => ExistingResources.Of(topic))];
    }

    public override async Task<ExistingResource> PutAsync(DesiredResource desired, ExistingResource? existing, CancellationToken cancellationToken)
    {
        if (existing is null)
        {
            // Answers with the same topic when it is made twice.
            var made = await Connection.SendAsync(
                new CreateTopicRequest
                {
                    Name = desired.Name,
                    Attributes = s_settings.Where(setting => desired.Attributes.Text(setting.Attribute) is not null)
                        .ToDictionary(setting => setting.Name, setting => desired.Attributes.Text(setting.Attribute)!, StringComparer.Ordinal),
                    Tags = desired.Attributes.Pairs("tags", TagOf),
                },
                cancellationToken).ConfigureAwait(false);
            return Result(desired, existing, made.TopicArn, made.TopicArn);
        }

        var changed = Merging.Changed(desired, existing);
        foreach (var (attribute, name) in s_settings.Where(setting => changed.Contains(setting.Attribute)))
        {
            await Connection.SendAsync(
                new SetTopicAttributesRequest { TopicArn = existing.Arn, AttributeName = name, AttributeValue = desired.Attributes.Text(attribute) ?? "" }, cancellationToken).ConfigureAwait(false);
        }

        if (TagChanges.Of(desired, existing, TagOf) is { } tags)
        {
            await Connection.SendAsync(new TagResourceRequest { ResourceArn = existing.Arn, Tags = tags }, cancellationToken).ConfigureAwait(false);
        }

        return Result(desired, existing);
    }

    public override Task RemoveAsync(ExistingResource existing, CancellationToken cancellationToken)
        => UnlessGoneAsync(() => Connection.SendAsync(new DeleteTopicRequest { TopicArn = existing.Arn }, cancellationToken), "NotFound", "NotFoundException");

    private static Tag TagOf(string key, string value) => new() { Key = key, Value = value };
}
